"""A report from a paper and the registers: its sections in the order of its template profile, each with what it shows."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace

from govtool.outline import Heading
from govtool.outline import appendices_of
from govtool.outline import numbered
from govtool.outline import sections_of
from govtool.problems import Problem
from govtool.records.exempt import Withheld
from govtool.records.paper import PaperSection
from govtool.records.paper import Passage
from govtool.records.profile import Profile
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.clearance import makes_draft
from govtool.reports.exempt_part import exempt_facts
from govtool.reports.exempt_part import exempt_sections
from govtool.reports.exempt_part import grounds
from govtool.reports.front import facts
from govtool.reports.notices import Told
from govtool.reports.notices import first_told
from govtool.reports.notices import notices
from govtool.reports.parts import Block
from govtool.reports.parts import Report
from govtool.reports.parts import Section
from govtool.reports.passages import passage_blocks
from govtool.reports.printed import printed_in
from govtool.reports.shows import show
from govtool.reports.shows.clearances import cleared
from govtool.reports.withheld import everything_withheld
from govtool.reports.withheld import fields_withheld
from govtool.reports.withheld import marking
from govtool.reports.withheld import perhaps_in
from govtool.reports.withheld import slices_in
from govtool.reports.withheld import withheld_in
from govtool.reports.withheld import withheld_of
from govtool.reports.wording import day
from govtool.reports.wording import not_stated

WIDE = 6
"""Columns from which a table in an appendix is set on a landscape page."""

WIDE_IN_BODY = 9
"""Columns from which a table in a section is: there the page is turned in the middle of a text, and only for want of room."""


def build(basis: Basis, problems: Iterable[Problem], *, draft: bool = False) -> Report:
    """Lay a paper out, with its slices of the registers as they stand at the position date.

    `problems` are those that stand on what the paper uses; some make it a draft, as does `draft`. Raises ValueError
    where there is no template profile of the paper's.
    """
    paper = basis.paper
    profile = basis.workspace.shelf.profile(paper.profile_name)
    if profile is None:
        raise ValueError(f"there is no template profile {paper.profile_name}")
    front = (*facts(basis, profile), *exempt_facts(basis))
    first_page = tuple(_first_page(profile, basis))
    sections = tuple(sections_of(paper, profile, basis.workspace))
    appendices = tuple(appendices_of(paper, profile, basis.workspace))
    told = first_told(_left_out(profile, sections, appendices, basis))
    filled = _filled((*sections, *appendices), basis, printed_in((front, first_page)), told)
    return Report(
        language=paper.language,
        council=paper.council,
        body=paper.body,
        title=paper.title,
        author=paper.author,
        position=day(basis.position),
        created=basis.position.isoformat(),
        marking=marking(each.exempt for each in everything_withheld(basis)) if basis.exempt else "",
        draft=draft or any(map(makes_draft, problems)),
        facts=front,
        first_page=first_page,
        sections=_sections(sections, filled),
        appendices=_sections(appendices, filled),
    )


def _first_page(profile: Profile, basis: Basis) -> Iterator[Block]:
    if basis.exempt:
        yield from grounds(basis)
    if not basis.only_exempt:
        yield from (block for each in profile.first_page for block in show(each, basis))
        yield from notices(_left_out_first(profile, basis), perhaps=perhaps_in(profile.first_page, basis))


def _left_out_first(profile: Profile, basis: Basis) -> list[Withheld]:
    """What the open part leaves out of the first page."""
    return [*fields_withheld(basis), *withheld_of(profile.first_page, basis)]


def _left_out(
    profile: Profile, sections: Sequence[Heading], appendices: Sequence[Heading], basis: Basis
) -> Iterator[tuple[str, list[Withheld]]]:
    """What the open part leaves out of each place of a paper, in the order read."""
    yield "on the first page", _left_out_first(profile, basis)
    for each in (*sections, *appendices):
        yield _place(each), withheld_in(each, basis)


def _place(heading: Heading) -> str:
    return f"in {'Appendix' if _is_appendix(heading) else 'section'} {heading.number}"


def _sections(headings: Iterable[Heading], filled: Mapping[str, tuple[Block, ...]]) -> tuple[Section, ...]:
    """Those of the sections or appendices that hold anything."""
    return tuple(_section(each, filled[each.number]) for each in headings if each.number in filled)


def _section(heading: Heading, blocks: tuple[Block, ...]) -> Section:
    appendix = _is_appendix(heading)
    return Section(
        key=heading.of.key,
        number=f"Appendix {heading.number}" if appendix else heading.number,
        anchor=f"{'appendix' if appendix else 'section'}-{heading.number.lower()}",
        heading=heading.title,
        blocks=blocks,
        wide=_has_table(blocks, WIDE if appendix else WIDE_IN_BODY),
    )


def _is_appendix(heading: Heading) -> bool:
    """Whether it has a letter; sections have numbers."""
    return not heading.number.isdigit()


def _has_table(blocks: Iterable[Block], of: int) -> bool:
    """Whether there is a table of so many columns or more."""
    return any(block.table and len(block.table.columns) >= of for block in blocks)


def _filled(headings: Sequence[Heading], basis: Basis, front: str, told: Told) -> dict[str, tuple[Block, ...]]:
    """What each section holds, by its number. A glossary comes last, since it explains what the others print.

    The exempt part has only those sections of which something is withheld, under their numbers in the open part.
    """
    if basis.only_exempt:
        return exempt_sections(headings, basis)
    found = {each.number: tuple(_content(each, basis, told)) for each in headings if not _explains(each)}
    printed = "\n".join([basis.paper.title, *(each.title for each in headings), front, printed_in(found)])
    informed = replace(basis, printed=printed)
    return found | {each.number: tuple(_content(each, informed, told)) for each in headings if _explains(each)}


def _explains(heading: Heading) -> bool:
    return any(each.of == "glossary" for each in (*heading.shows, *_tables(heading.given)))


def _tables(given: PaperSection | None) -> list[Slice]:
    return [passage.table for passage in given.passages if passage.table] if given else []


def _content(heading: Heading, basis: Basis, told: Told) -> Iterator[Block]:
    """What the paper says for a section, then what the registers give; what nobody gives is not stated."""
    given = heading.given
    if given is None and not heading.shows:
        given = PaperSection(passages=(Passage(text=f"{not_stated(basis.paper)}."),))
    for number, passage in numbered(given, heading.number) if given else ():
        yield from passage_blocks(passage, number, basis)
    for each in heading.shows:
        yield from show(each, basis)
    if heading.of.clearance:
        yield Block(said=cleared(heading.of.clearance, basis))
    perhaps = perhaps_in(slices_in(heading), basis)
    yield from notices(withheld_in(heading, basis), place=_place(heading), told=told, perhaps=perhaps)

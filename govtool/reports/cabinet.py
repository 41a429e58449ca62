"""The Cabinet report: its view model, and how it is built from a paper and the registers."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from govtool.problems import Level
from govtool.problems import Problem
from govtool.records.paper import Paper
from govtool.records.paper import PaperSection
from govtool.records.paper import Passage
from govtool.records.paper import cited
from govtool.registers.contacts import Contacts
from govtool.registers.contacts import named
from govtool.reports.parts import Block
from govtool.reports.parts import Fact
from govtool.reports.parts import Paragraph
from govtool.reports.parts import Section
from govtool.reports.tables import table
from govtool.reports.wording import NOT_STATED
from govtool.reports.wording import NOT_STATED_IN_SOURCE
from govtool.reports.wording import day
from govtool.reports.wording import running
from govtool.reports.wording import with_figures
from govtool.slices import passages_of
from govtool.slices import shown_by
from govtool.workspace import AsOf
from govtool.workspace import Workspace

TEMPLATE = "cabinet.html"

UNFINISHED = ("PUB001", "PUB009", "TXT001")
"""What keeps a paper a draft at any level: a clearance or section missing, a stale clearance, a placeholder."""

WIDE = 6
"""Columns from which a table in an appendix is set on a landscape page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CabinetReport:
    """A Cabinet report, ready to be placed on the page."""

    language: str
    """The BCP 47 tag of the paper's language: `en-GB`."""
    council: str
    """The council's name, over the title and in the running header."""
    body: str
    """The body that will take the paper: `Cabinet`."""
    title: str
    author: str
    """The role that wrote it, for the PDF's metadata; empty where the source does not state one."""
    position: str
    """The position date in words: `31 December 2017`."""
    created: str
    """The position date in ISO form, which the PDF carries as its date so that two renderings are the same bytes."""
    draft: bool
    """Whether every page is stamped DRAFT."""
    facts: tuple[Fact, ...]
    """The front sheet, line by line."""
    sections: tuple[Section, ...]
    appendices: tuple[Section, ...]


def build(
    workspace: Workspace,
    paper: Paper,
    as_of: AsOf,
    problems: Iterable[Problem],
    *,
    contacts: Contacts | None = None,
    draft: bool = False,
) -> CabinetReport:
    """Lay a paper out, with its slices of the registers as they stand at the position date.

    `problems` are those that stand on what the paper uses; an error among them makes it a draft, as do what is `UNFINISHED` and `draft`. The
    front sheet names those who hold its roles where `contacts` has them.
    """
    position = as_of.of(workspace.programme_of(paper))
    return CabinetReport(
        language=paper.language,
        council=paper.council,
        body=paper.body,
        title=paper.title,
        author=paper.author,
        position=day(position),
        created=position.isoformat(),
        draft=draft or any(problem.level is Level.ERROR or problem.code in UNFINISHED for problem in problems),
        facts=tuple(_facts(paper, day(position), contacts or {})),
        sections=tuple(_sections(paper, workspace, as_of)),
        appendices=tuple(_appendices(paper, workspace, as_of)),
    )


def records_used(workspace: Workspace, paper: Paper) -> set[str]:
    """The ids of what a paper shows: itself, the records of its slices, what they name, and their programmes."""
    used = {paper.id, *cited(paper)}
    for record in shown_by(paper, workspace):
        named = {link.target for link in workspace.outward.get(record.id, ()) if link.field in ("actions", "metrics")}
        used |= {record.id, workspace.programme_of(record).id} | named
    return used


def programmes_used(workspace: Workspace, paper: Paper) -> set[str]:
    """The programmes from whose folders a paper takes records: its own, and those that its slices name."""
    slices = [passage.table for passage in passages_of(paper) if passage.table]
    named = {name for shown in slices for name in shown.programmes or workspace.programmes}
    return {paper.origin.programme} | named


def _facts(paper: Paper, position: str, contacts: Contacts) -> Iterator[Fact]:
    yes_no = {True: "Yes", False: "No", None: ""}
    for label, value in (
        ("Committee", paper.body),
        ("Date", str(paper.meeting or "")),
        ("Report of", named(paper.report_of, contacts)),
        ("Open report", yes_no[paper.open_report]),
        ("Classification", paper.classification),
        ("Key decision", yes_no[paper.key_decision]),
        ("Wards affected", paper.wards),
        ("Accountable director", named(paper.accountable_director, contacts)),
        ("Report author", named(paper.author, contacts)),
        ("Finance cleared by", _clearance(paper, "finance", contacts)),
        ("Legal cleared by", _clearance(paper, "legal", contacts)),
        ("Position at", position),
    ):
        yield Fact(label=label, value=value or _not_stated(paper), stated=bool(value))


def _not_stated(paper: Paper) -> str:
    """What to say of what a paper leaves out: a transcribed one can only say that its source does."""
    return NOT_STATED_IN_SOURCE if paper.source else NOT_STATED


def _clearance(paper: Paper, matter: str, contacts: Contacts) -> str:
    sign_off = next((each for each in paper.sign_offs if each.matter.lower() == matter), None)
    if sign_off is None:
        return ""
    version = f"version {sign_off.version}" if sign_off.version else ""
    return ", ".join(str(part) for part in (named(sign_off.role, contacts), sign_off.on, version) if part)


def _sections(paper: Paper, workspace: Workspace, as_of: AsOf) -> Iterator[Section]:
    profile = workspace.shelf.profile(paper.profile)
    if profile is None:
        raise ValueError(f"there is no template profile {paper.profile}")
    given = {section.section: section for section in paper.sections}
    number = 0
    for wanted in profile.sections:
        if wanted.key not in given and not wanted.required:
            continue
        section = given.get(wanted.key, PaperSection(passages=(Passage(text=f"{_not_stated(paper)}."),)))
        number += 1
        yield Section(
            number=str(number),
            anchor=f"section-{number}",
            heading=section.heading or wanted.heading,
            blocks=tuple(_blocks(section, str(number), paper, workspace, as_of)),
        )


def _appendices(paper: Paper, workspace: Workspace, as_of: AsOf) -> Iterator[Section]:
    for place, section in enumerate(paper.appendices):
        letter = _letter(place)
        blocks = tuple(_blocks(section, letter, paper, workspace, as_of))
        yield Section(
            number=f"Appendix {letter}",
            anchor=f"appendix-{letter.lower()}",
            heading=section.heading or "No heading",
            blocks=blocks,
            wide=any(block.table and len(block.table.columns) >= WIDE for block in blocks),
        )


def _letter(place: int) -> str:
    """A, B and so on; after Z come AA, AB."""
    first, last = divmod(place, 26)
    return (_letter(first - 1) if first else "") + chr(ord("A") + last)


def _blocks(section: PaperSection, number: str, paper: Paper, workspace: Workspace, as_of: AsOf) -> Iterator[Block]:
    """Paragraphs count up within their section; a table stands under the paragraph before it."""
    count = 0
    for passage in section.passages:
        if passage.text or passage.points:
            count += 1
            yield Block(paragraph=_paragraph(passage, f"{number}.{count}", paper, workspace))
        if passage.table:
            yield Block(table=table(passage.table, workspace, as_of))


def _paragraph(passage: Passage, number: str, paper: Paper, workspace: Workspace) -> Paragraph:
    notes = {name: with_figures(note, workspace) for name, note in paper.notes.items()}
    return Paragraph(
        number=number,
        text=running(with_figures(passage.text, workspace), notes),
        points=tuple(running(with_figures(point, workspace), notes) for point in passage.points),
    )

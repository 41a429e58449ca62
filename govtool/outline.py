"""The outline of a paper: which sections and paragraphs it has, under which numbers and headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from govtool.records.paper import Paper
from govtool.records.paper import PaperSection
from govtool.records.paper import Passage
from govtool.records.profile import Profile
from govtool.records.profile import ProfileSection
from govtool.records.slice import Slice
from govtool.slices import is_held
from govtool.workspace import Workspace

EMPTY = ProfileSection(key="", heading="No heading")
"""What stands for the profile's section where a paper adds an appendix of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One section or appendix of a paper."""

    number: str
    """As printed before its paragraphs' numbers: `3`, or `A`."""
    title: str
    of: ProfileSection
    """What its template profile says of it."""
    given: PaperSection | None
    """What the paper gives for it."""

    shows: tuple[Slice, ...] = ()
    """What the registers give for it: all that the profile asks for, or only what is held."""


def sections_of(paper: Paper, profile: Profile, workspace: Workspace) -> Iterator[Heading]:
    """A paper's sections in the order of its profile, whatever the paper's own order.

    One that the paper does not give is there where the profile requires it, or has the registers fill it.
    """
    for number, heading in enumerate(_wanted(paper, profile, workspace, appendix=False), 1):
        yield replace(heading, number=str(number))


def appendices_of(paper: Paper, profile: Profile, workspace: Workspace) -> Iterator[Heading]:
    """A paper's own appendices, whose letters its text may name; then those that its profile has the registers fill."""
    own = [Heading(number="", title=each.heading or EMPTY.heading, of=EMPTY, given=each) for each in paper.appendices]
    for place, heading in enumerate([*own, *_wanted(paper, profile, workspace, appendix=True)]):
        yield replace(heading, number=_letter(place))


def numbered(section: PaperSection, number: str) -> Iterator[tuple[str, Passage]]:
    """The passages of a section, each with the number of its paragraph; a table stands under the one before it."""
    count = 0
    for passage in section.passages:
        count += passage.numbered
        yield f"{number}.{count}", passage


def _wanted(paper: Paper, profile: Profile, workspace: Workspace, *, appendix: bool) -> Iterator[Heading]:
    given = {section.section: section for section in paper.sections}
    for each in profile.sections:
        own, shows = given.get(each.key), _shows(each, paper, workspace)
        if each.appendix == appendix and (own or each.required or shows):
            title = (own.heading if own else "") or each.heading
            yield Heading(number="", title=title, of=each, given=own, shows=shows)


def _shows(section: ProfileSection, paper: Paper, workspace: Workspace) -> tuple[Slice, ...]:
    """What a section shows: where it is to show only what is held, not the rest."""
    if not section.only_if_held:
        return section.shows
    return tuple(each for each in section.shows if is_held(each, paper, workspace))


def _letter(place: int) -> str:
    """A, B and so on; after Z come AA, AB."""
    first, last = divmod(place, 26)
    return (_letter(first - 1) if first else "") + chr(ord("A") + last)

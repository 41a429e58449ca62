"""The outline of a paper: which sections it has, under which numbers and headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govtool.records.paper import Paper
from govtool.records.paper import PaperSection
from govtool.records.profile import Profile
from govtool.records.profile import ProfileSection

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


def sections_of(paper: Paper, profile: Profile) -> Iterator[Heading]:
    """A paper's sections in the order of its profile, whatever the paper's own order.

    One that the paper does not give is there where the profile requires it, or has the registers fill it.
    """
    given = {section.section: section for section in paper.sections}
    wanted = [each for each in profile.sections if not each.appendix]
    shown = [each for each in wanted if each.key in given or each.required or each.shows]
    for number, each in enumerate(shown, 1):
        yield _heading(str(number), each, given.get(each.key))


def appendices_of(paper: Paper, profile: Profile) -> Iterator[Heading]:
    """A paper's appendices: those that its profile has the registers fill, then its own."""
    given = {section.section: section for section in paper.sections}
    wanted = [(each, given.get(each.key)) for each in profile.sections if each.appendix]
    for place, (of, section) in enumerate([*wanted, *((EMPTY, each) for each in paper.appendices)]):
        yield _heading(_letter(place), of, section)


def _heading(number: str, of: ProfileSection, given: PaperSection | None) -> Heading:
    return Heading(number=number, title=(given.heading if given else "") or of.heading, of=of, given=given)


def _letter(place: int) -> str:
    """A, B and so on; after Z come AA, AB."""
    first, last = divmod(place, 26)
    return (_letter(first - 1) if first else "") + chr(ord("A") + last)

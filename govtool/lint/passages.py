"""A paper's texts one by one, each with its section, the number of its paragraph, and where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govtool.lint.rule import Context
from govtool.outline import EMPTY
from govtool.outline import appendices_of
from govtool.outline import numbered
from govtool.outline import sections_of
from govtool.records.masked import covered
from govtool.records.masked import masked
from govtool.records.paper import Paper
from govtool.records.paper import PaperSection
from govtool.records.profile import Profile
from govtool.records.slice import Slice
from govtool.source import Location

NO_PROFILE = Profile(id="", title="", sections=())
"""What stands for the template profile of a paper that names one there is not: it has its own problem."""


class Words(NamedTuple):
    """One text of a paper."""

    text: str
    location: Location
    section: str = ""
    """The profile's key of its section; empty in an appendix and outside sections."""
    number: str = ""
    """The number of its paragraph as printed: `9.1`; empty where it has none."""
    exempt: bool = False
    """Whether the public may not read it."""


def every_text(paper: Paper, context: Context) -> Iterator[Words]:
    """All that a reader reads of a paper, besides what comes from the registers, wherever it stands in it."""
    hidden = covered(paper)
    yield from (each._replace(exempt=True) if name in hidden else each for name, each in _front_texts(paper))
    yield from section_texts(paper, context)
    profile = context.workspace.shelf.profile(paper.profile_name) or NO_PROFILE
    letters = [each.number for each in appendices_of(paper, profile, context.workspace) if each.of is EMPTY]
    for place, (letter, appendix) in enumerate(zip(letters, paper.appendices, strict=True)):
        yield from _texts(paper, "appendices", place, appendix, "", letter)
    kept = masked(paper).notes if paper.notes else {}
    for name, note in paper.notes.items():
        yield Words(note, paper.at("notes", name), exempt=kept.get(name) != note)


def _front_texts(paper: Paper) -> Iterator[tuple[str, Words]]:
    """The texts of the front sheet and of what stands outside the sections, each with the field that it is of."""
    yield "title", Words(paper.title, paper.at("title"))
    for place, asked in enumerate(paper.decisions_sought):
        yield "decisions_sought", Words(asked.text, paper.at("decisions_sought", place, "text"))
    for place, text in enumerate(paper.background_papers):
        yield "background_papers", Words(text, paper.at("background_papers", place))
    for place, theme in enumerate(paper.themes):
        yield "themes", Words(theme.title, paper.at("themes", place))
    yield "classification", Words(paper.classification, paper.at("classification"))
    for name in ("representations", "response") if paper.private else ():
        yield "private", Words(getattr(paper.private, name), paper.at("private", name))


def tables_of(paper: Paper) -> Iterator[tuple[Slice, tuple[str | int, ...]]]:
    """Every table that a paper writes itself, with the steps by which it is found in the paper's values."""
    for field, parts in (("sections", paper.sections), ("appendices", paper.appendices)):
        for place, part in enumerate(parts):
            for index, passage in enumerate(part.passages):
                if passage.table:
                    yield passage.table, (field, place, "passages", index, "table")


def section_texts(paper: Paper, context: Context, *keys: str) -> Iterator[Words]:
    """The texts of a paper's sections, or of those named, with their headings."""
    profile = context.workspace.shelf.profile(paper.profile_name) or NO_PROFILE
    headings = (
        *sections_of(paper, profile, context.workspace),
        *appendices_of(paper, profile, context.workspace),
    )
    numbers = {each.of.key: each.number for each in headings}
    for place, section in enumerate(paper.sections):
        if not keys or section.section in keys:
            yield from _texts(paper, "sections", place, section, section.section, numbers.get(section.section, ""))


def _texts(paper: Paper, field: str, place: int, section: PaperSection, key: str, number: str) -> Iterator[Words]:
    hidden = section.exempt is not None
    if section.heading:
        yield Words(section.heading, paper.at(field, place, "heading"), key, exempt=hidden)
    for index, (counted, passage) in enumerate(numbered(section, number)):
        here = (field, place, "passages", index)
        printed = counted if number else ""
        kept_back = hidden or passage.exempt is not None
        if passage.text:
            yield Words(passage.text, paper.at(*here, "text"), key, printed, exempt=kept_back)
        for point, text in enumerate(passage.points):
            yield Words(text, paper.at(*here, "points", point), key, printed, exempt=kept_back)
        for name in ("caption", "heading"):
            if passage.table and (words := getattr(passage.table, name)):
                yield Words(words, paper.at(*here, "table", name), key, exempt=kept_back)

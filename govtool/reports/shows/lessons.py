"""Lessons of a period: what happened, what is done differently, and where."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.lesson import Lesson
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.gaps import untold
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.period import not_begun
from govtool.reports.told import NO_PERIOD
from govtool.reports.wording import joined
from govtool.reports.wording import missing

_LESSONS = columns(
    ("Ref", 9, "id"),
    ("Lesson", 19, "text"),
    ("What happened", 26, "text"),
    ("What is done differently", 26, "text"),
    ("Where it is applied", 20, "text"),
)


def lessons(shown: Slice, basis: Basis) -> Iterator[Block]:
    """The lessons that were learnt in the period."""
    span = basis.span
    every = basis.every(Lesson, shown)
    if span is None:
        yield Block(said=NO_PERIOD)
        return
    found = [each for each in every if span.holds(each.learnt)]
    if not found:
        nothing = f"No lesson is recorded as learnt {basis.since_words}."
        yield Block(said=not_begun(basis) or untold(every, "learnt", nothing=nothing))
        return
    rows = [_row(each, basis) for each in found]
    yield table(shown.caption or "Lessons learnt", _LESSONS, rows, origin(found, basis))


def _row(lesson: Lesson, basis: Basis) -> Row:
    return [
        lesson.id,
        f"{lesson.title} ({lesson.learnt})",
        lesson.happened or missing(lesson, "happened"),
        lesson.differently or missing(lesson, "differently"),
        joined([each.title for each in basis.workspace.linked(lesson, "applied")], missing(lesson, "applied")),
    ]

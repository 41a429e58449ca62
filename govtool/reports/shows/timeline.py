"""Milestones as a picture: those past their date and the next ones first, never more than can be read."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.milestone import Milestone
from govtool.records.programme import Programme
from govtool.records.slice import Slice
from govtool.records.when import When
from govtool.reports.basis import Basis
from govtool.reports.charts.timeline import Station
from govtool.reports.charts.timeline import timeline as drawn
from govtool.reports.parts import Block
from govtool.reports.wording import day

MOST = 10
"""The milestones that one picture can show."""


def timeline(shown: Slice, basis: Basis) -> Iterator[Block]:
    """A picture for each programme whose milestones have dates; of what is not drawn, how many there are."""
    found = basis.every(Milestone, shown)
    if not found:
        yield Block(said="No milestone is recorded, so no timeline is drawn.")
    for programme, own in basis.workspace.by_programme(found):
        yield from _of(programme, own, shown, basis)


def _of(programme: Programme, found: Sequence[Milestone], shown: Slice, basis: Basis) -> Iterator[Block]:
    on = basis.as_of.of(programme)
    dated = [(each, station) for each in found if (station := _station(each, on))]
    chosen = sorted(dated, key=lambda pair: _urgency(pair[0], pair[1], on))[:MOST]
    if not chosen:
        yield Block(said=f"No milestone of {programme.title} has a date that can be placed, so no timeline is drawn.")
        return
    title = f"{shown.caption or f'Milestones of {programme.title}'}, position at {day(on)}"
    yield Block(chart=drawn(sorted((each for _, each in chosen), key=lambda each: each.now), on, title))
    if len(chosen) < len(found):
        yield Block(said=_left(programme, len(found), len(chosen), len(found) - len(dated)))


def _urgency(milestone: Milestone, station: Station, on: datetime.date) -> tuple[int, int]:
    """What is past its date before what comes next, the nearest first; then what was reached, the last first."""
    days = abs((on - station.now).days)
    if station.reached:
        return 2, days
    due = milestone.due_at(on)
    return (0 if due and due.passed(on) else 1), days


def _left(programme: Programme, all_of_them: int, chosen: int, undated: int) -> str:
    """What the picture leaves out."""
    said = f"The picture shows {chosen} of the {all_of_them} milestones of {programme.title}"
    said += ": those whose date has passed, then those that come next." if chosen + undated < all_of_them else "."
    return said + (f" {undated} cannot be drawn, for want of a date that can be placed." if undated else "")


def _station(milestone: Milestone, on: datetime.date) -> Station | None:
    """A milestone with its places on the line; None where its date cannot be placed, or is not that of its being reached."""
    due = milestone.due_at(on)
    now = _placed(due)
    if due is None or now is None or (milestone.status and not milestone.reached(on)):
        return None
    first = _placed(milestone.baseline)
    before = f"; first due: {milestone.baseline}" if first and first != now else ""
    return Station(
        id=milestone.reference or milestone.id,
        title=milestone.title,
        first=first,
        now=now,
        reached=milestone.reached(on),
        says=_word(milestone, due, on, moved=bool(before)) + before,
    )


def _word(milestone: Milestone, due: When, on: datetime.date, *, moved: bool) -> str:
    if milestone.reached(on):
        return f"Reached: {due}"
    if due.passed(on):
        return f"Date passed: {due}"
    return f"Expected: {due}" if moved else f"Due: {due}"


def _placed(when: When | None) -> datetime.date | None:
    """The day on which something stands: the last one that its date allows."""
    return (when.latest or when.earliest) if when else None

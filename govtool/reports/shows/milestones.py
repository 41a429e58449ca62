"""Milestones: what was due when, and where it stands."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from govtool.records.milestone import Milestone
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import NOT_RECORDED

_MILESTONES = columns(("Ref", 9, "id"), ("Milestone", 45, "text"), ("Due", 26, "text"), ("Standing", 20, "text"))


def milestones(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Every milestone with its date and where it stands."""
    found = [each for each in basis.records(shown) if isinstance(each, Milestone)]
    rows = [_row(each, basis.on(each)) for each in found]
    yield table(shown.caption or "Milestones", _MILESTONES, rows, origin(found, basis))


def _row(milestone: Milestone, on: datetime.date) -> Row:
    title = f"{milestone.group}: {milestone.title}" if milestone.group else milestone.title
    due = f"{milestone.due_at(on) or NOT_RECORDED}" + (f", listed under {milestone.year}" if milestone.year else "")
    return [milestone.reference or milestone.id, title, due, standing(milestone, on)]


def standing(milestone: Milestone, on: datetime.date) -> str:
    """Where a milestone stands on a day, as far as the register says."""
    if milestone.reached(on):
        return "Reached"
    if milestone.status:
        return f"{milestone.status} as printed"
    due = milestone.due_at(on)
    if due is None or due.state == "unknown":
        return "No date yet"
    return "Date passed; not recorded as reached" if due.passed(on) else "To come"

"""Promises: actions, milestones and recommendations, whose day was agreed, and may have moved or passed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from govtool.history.span import Span
from govtool.records.dated import known_by
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import DONE
from govtool.records.recommendation import Recommendation
from govtool.records.when import When

Promise = Action | Milestone | Recommendation
"""What somebody said would be done by a day."""

ENDS = ("closed", "completed", "status", "actual", "met", "realised")
"""The fields that say that something is done with."""


def first_due(record: Promise) -> When | None:
    """When something was first to be done."""
    return record.baseline if isinstance(record, Milestone) else record.due


def due_at(record: Promise, on: datetime.date) -> When | None:
    """When something is to be done, as agreed by a day."""
    return record.forecast_at(on) or record.baseline if isinstance(record, Milestone) else record.due_at(on)


def settled(record: Promise, on: datetime.date) -> bool:
    """Whether nothing more was to be chased on a day: it was done, or only a source's own word is held on it.

    What bears no date counts as its status says now; nobody can chase what this view does not say of whether it is done.
    """
    if record.withholds(*ENDS):
        return True
    if isinstance(record, Milestone):
        return record.reached(on) or bool(record.status)
    return record.done_by(on) if isinstance(record, Action) else record.status in DONE


def agreed(record: Promise, on: datetime.date) -> Iterator[When]:
    """Every date that was agreed for something by a day: the first, and those that took its place."""
    if first := first_due(record):
        yield first
    if isinstance(record, Milestone):
        yield from (each.expected for each in known_by(record.forecasts, on))
    else:
        yield from (each.due for each in known_by(record.revisions, on))
    if now := due_at(record, on):
        yield now


def missed_in(record: Promise, span: Span, *, ended: bool) -> When | None:
    """The last date in a span of days that was agreed for something still undone at its end; None for none.

    What was due on the last day was missed where the period has `ended`; while it runs, the day is not over.
    """
    if settled(record, span.until):
        return None
    dates = [each for each in agreed(record, span.until) if span.holds(each) and (ended or each.passed(span.until))]
    return dates[-1] if dates else None

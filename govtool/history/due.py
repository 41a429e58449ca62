"""What is due by a day, and what is late."""

from __future__ import annotations

import datetime

from govtool.history.promises import ENDS
from govtool.history.promises import Promise
from govtool.history.promises import due_at
from govtool.history.promises import settled
from govtool.records.benefit import Benefit
from govtool.records.dependency import Dependency
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.when import When


def due(record: Record, on: datetime.date) -> When | None:
    """When something has to happen to a record, as agreed by a day: a risk's review, an action's end.

    None where nothing has to, or no more on that day, or where this view of it withholds whether it is done.
    """
    if record.withholds(*ENDS):
        return None
    if isinstance(record, Risk):
        return None if record.closed_by(on) else record.review
    if isinstance(record, Promise):
        return None if settled(record, on) else due_at(record, on)
    if isinstance(record, Dependency):
        return None if _by(record.met, on) else record.needed
    if isinstance(record, Benefit):
        done = record.realised is not None and (record.realised_at is None or _by(record.realised_at, on))
        return None if done else record.by
    return None


def _by(when: When | None, on: datetime.date) -> bool:
    """Whether something had happened by a day; what has no last day has."""
    return when is not None and (when.latest is None or when.latest <= on)


def overdue(record: Record, on: datetime.date) -> bool:
    """Whether the latest day that a record's due date allows has passed."""
    when = due(record, on)
    return when is not None and when.passed(on)

"""What is due by a day, and what is late."""

from __future__ import annotations

import datetime

from govtool.records.benefit import Benefit
from govtool.records.dependency import Dependency
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import DONE
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.when import When

ENDS = ("closed", "completed", "status", "actual", "met", "realised")
"""The fields that say that something is done with."""


def due(record: Record, on: datetime.date) -> When | None:
    """When something has to happen to a record, as agreed by a day: a risk's review, an action's end.

    None where nothing has to, or no more, or where this view of it withholds whether it is done.
    """
    if record.withholds(*ENDS):
        return None
    if isinstance(record, Risk):
        return None if record.closed else record.review
    if isinstance(record, Action):
        return None if record.done else record.due_at(on)
    if isinstance(record, Recommendation):
        return None if record.status in DONE else record.due_at(on)
    if isinstance(record, Milestone):
        return None if record.actual or record.status else record.forecast_at(on) or record.baseline
    if isinstance(record, Dependency):
        return None if record.met else record.needed
    if isinstance(record, Benefit):
        return None if record.realised is not None else record.by
    return None


def overdue(record: Record, on: datetime.date) -> bool:
    """Whether the latest day that a record's due date allows has passed."""
    when = due(record, on)
    return when is not None and when.passed(on)

"""What is due by a day, and what is late."""

from __future__ import annotations

import datetime
from decimal import Decimal

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
        return None if _has_come(record, on) else record.by
    return None


def _has_come(benefit: Benefit, on: datetime.date) -> bool:
    """Whether all that was expected of a benefit had come by a day; of one without an amount, whether anything is said."""
    if benefit.realised is None or not (benefit.realised_at is None or _by(benefit.realised_at, on)):
        return False
    return benefit.amount is None or _reaches(benefit.realised, benefit.amount)


def _reaches(realised: Decimal, amount: Decimal) -> bool:
    """Whether what came is no less than what was expected: of a fall, written as less than nothing, no more."""
    return realised >= amount if amount >= 0 else realised <= amount


def _by(when: When | None, on: datetime.date) -> bool:
    """Whether something had happened by a day; what has no last day has."""
    return when is not None and when.come_by(on)


def overdue(record: Record, on: datetime.date) -> bool:
    """Whether the latest day that a record's due date allows has passed."""
    when = due(record, on)
    return when is not None and when.passed(on)

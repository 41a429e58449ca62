"""What cannot be decided: about what is closed or not there yet, of the past, or twice on one day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from govtool.records.issue import Issue
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.records.when import written
from govtool.registers.editing.edits import EditError


def check_open(record: Risk | Issue, on: datetime.date) -> None:
    """Raise EditError where a risk or an issue is closed, or had not been raised by a day."""
    if record.closed is not None:
        raise EditError(
            f"{record.id} was closed on {record.closed}; raise a new {record.kind}, or take closed: out by hand."
        )
    if record.raised_after(on):
        raise EditError(f"{record.id} was raised on {record.raised}, after {written(on, on)}.")


def check_new_report(record: Action | Recommendation, text: str, on: datetime.date) -> None:
    """Raise EditError where the very same was reported on the same day."""
    if any(each.on.latest == on and each.text.strip() == text.strip() for each in record.progress):
        raise EditError(f"the same was reported on {record.id} on {written(on, on)} already.")


def check_first_time(record: Risk | Issue, on: datetime.date, days: Iterable[When], what: str) -> None:
    """Raise EditError where the same was recorded on the same day: `taken to the Board`."""
    if any(each.latest == on for each in days):
        raise EditError(f"it is recorded already that {record.id} was {what} on {written(on, on)}.")


def check_to_come(when: When | datetime.date | None, on: datetime.date, what: str) -> None:
    """Raise EditError where a date that something is to have has passed: `give the day on which EX-A1 is due`."""
    if passed(when, on):
        raise EditError(f"{shown_day(when)} has passed by {written(on, on)}; give {what}.")


def check_moves(record_id: str, before: When | None, after: When, because: str) -> None:
    """Raise EditError where a new date is the present one, or a date moves without a reason."""
    if before is None:
        return
    if before.same_as(after):
        raise EditError(f"{record_id} has the date {before} already; give another.")
    if not because:
        raise EditError(f"say why {record_id} moves from {before} to {after}.")


def passed(when: When | datetime.date | None, on: datetime.date) -> bool:
    """Whether the last day of a date is before a day."""
    last = when.latest if isinstance(when, When) else when
    return last is not None and last < on


def shown_day(when: When | datetime.date | None) -> str:
    """A date in words, as given or as registers write it."""
    return written(when, when) if isinstance(when, datetime.date) else str(when)

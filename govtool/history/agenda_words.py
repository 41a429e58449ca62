"""The few words that items of an agenda share: days, how long ago, who answers, what was last reported."""

from __future__ import annotations

import datetime

from govtool.records.dated import latest_by
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.when import When
from govtool.sentences import short_day

NO_REASON = "No reason is recorded"


def dated(words: str, on: datetime.date | None) -> str:
    """Words with the day of what they tell, where it is known: `done on 3 Nov 2026`."""
    return f"{words} on {short_day(on)}" if on else words


def days(count: int) -> str:
    """`1 day`, `22 days`."""
    return "1 day" if count == 1 else f"{count:,} days"


def late(when: When, on: datetime.date) -> str:
    """`was due 2 Nov 2026 (22 days ago)`, of what is overdue on a day."""
    return f"was due {when} ({days((on - last_day(when)).days)} ago)"


def last_day(when: When | None) -> datetime.date:
    """The last day that a date allows; the last of all where there is none, for what comes last in order."""
    return when.latest if when and when.latest else datetime.date.max


def owner(record: Record) -> str:
    """The roles that answer for a record; empty where none is recorded."""
    return ", ".join(getattr(record, "owner", ()))


def reported(record: Record, on: datetime.date) -> str:
    """What was last reported of an action or a recommendation by a day, with that day; empty where nothing was."""
    last = latest_by(record.progress, on) if isinstance(record, Action | Recommendation) else None
    return f"{last.text.rstrip('.')} ({last.on})" if last else ""

"""From which day a record is there: when it was raised, decided, made or learnt."""

from __future__ import annotations

import datetime

from govtool.history.meetings import decided_on
from govtool.records.decision import Decision
from govtool.records.lesson import Lesson
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.workspace import Workspace


def there_by(record: Record, on: datetime.date, workspace: Workspace) -> bool:
    """Whether a record was there by the end of a day; one that does not say since when was."""
    first = first_day(record, workspace)
    return first is None or first.come_by(on)


def first_day(record: Record, workspace: Workspace) -> When | None:
    """Since when a record is there; None where it does not say, or is of a kind that says nothing of the sort."""
    if isinstance(record, Decision):
        return decided_on(record, workspace)
    if isinstance(record, Lesson):
        return record.learnt
    if isinstance(record, Recommendation):
        return record.made
    return record.raised if isinstance(record, Risk) else None

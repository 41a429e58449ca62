"""The matters of a record as they stood on a day, as plain data: the same while they say the same, however written."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from govtool.history.matters import MATTERS
from govtool.history.matters import Matter
from govtool.history.promises import due_at
from govtool.records.benefit import Benefit
from govtool.records.dependency import Dependency
from govtool.records.figure import Figure
from govtool.records.funding import Funding
from govtool.records.metric import Metric
from govtool.records.milestone import Milestone
from govtool.records.option import Option
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import STAGES
from govtool.records.risk import Risk
from govtool.records.scoring import Score
from govtool.records.statement import Statement
from govtool.records.when import When


def material(record: Record, on: datetime.date) -> dict[Matter, Any]:
    """What a record says on a day of each matter that records of its kind have, and that this view of it does not withhold.

    What is dated stands as it was known by the day: the score, the date. What is not stands as it is written now.
    """
    return {
        matter: of(record, on)
        for matter, of in _OF.items()
        if isinstance(record, _KINDS[matter]) and not record.withholds(*MATTERS[matter])
    }


def _wording(record: Record, on: datetime.date) -> dict[str, Any]:
    given = {name: getattr(record, name, None) for name in sorted(MATTERS["wording"])}
    return {name: _text(value) for name, value in given.items() if value}


def _text(value: Any) -> Any:
    """A text without its line breaks; of several, each, in whatever order."""
    return sorted(map(_text, value)) if isinstance(value, tuple) else " ".join(str(value).split())


def _score(risk: Risk, on: datetime.date) -> dict[str, Any]:
    scores = {stage: risk.score_at(stage, on) for stage in STAGES}
    return {stage: _levels(score) for stage, score in scores.items() if score}


def _levels(score: Score) -> list[int]:
    return [score.likelihood, score.impact]


def _answer(record: Risk | Recommendation, on: datetime.date) -> list[Any]:
    """What is done about it; of what is tolerated, by whom it was accepted until when."""
    accepted = record.acceptance if isinstance(record, Risk) else None
    if accepted is None or (accepted.on and accepted.on.after(on)):
        return [record.response]
    return [record.response, accepted.by, _days(accepted.until)]


def _dates(record: Any, on: datetime.date) -> list[str] | None:
    if isinstance(record, Action | Milestone | Recommendation):
        return _days(due_at(record, on))
    if isinstance(record, Dependency):
        return _days(record.needed)
    return _days(record.by if isinstance(record, Benefit) else record.due)


def _days(when: When | None) -> list[str] | None:
    """The first and the last day; the words of what has neither."""
    if when is None:
        return None
    if when.earliest is None and when.latest is None:
        return [when.text.lower()]
    return [day.isoformat() if day else "" for day in (when.earliest, when.latest)]


def _numbers(record: Any, on: datetime.date) -> list[Any]:
    if isinstance(record, Metric):
        targets = [
            [each.area, _days(each.period), each.unit, _number(each.target)]
            for each in record.readings
            if each.target is not None
        ]
        return [_number(record.baseline), _number(record.tolerance), record.unit, sorted(targets, key=str)]
    if isinstance(record, Funding):
        columns = [each.heading for each in record.columns]
        return [record.unit, columns, [[each.label, *map(_number, each.cells)] for each in record.rows]]
    if isinstance(record, Option):
        return [_number(record.cost)]
    return [_number(record.amount if isinstance(record, Benefit) else record.value), record.unit]


def _number(value: Decimal | None) -> str | None:
    """A number by its worth: 1.50 is 1.5."""
    return None if value is None else format(value.normalize(), "f")


_OF: dict[Matter, Callable[[Any, datetime.date], Any]] = {
    "wording": _wording,
    "score": _score,
    "answer": _answer,
    "dates": _dates,
    "numbers": _numbers,
}
_KINDS: dict[Matter, tuple[type[Record], ...]] = {
    "wording": (Record,),
    "score": (Risk,),
    "answer": (Risk, Recommendation),
    "dates": (Action, Milestone, Recommendation, Dependency, Benefit, Statement),
    "numbers": (Metric, Funding, Option, Benefit, Figure),
}

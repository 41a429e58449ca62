"""How a risk's residual score stands to an earlier day: up, down, unchanged, or nobody can say."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from govtool.records.dated import known_by
from govtool.records.risk import Assessment
from govtool.records.risk import Risk
from govtool.records.scoring import Rag
from govtool.records.scoring import Score
from govtool.records.scoring import Scoring
from govtool.records.scoring import worth

MovementSort = Literal["new", "up", "down", "unchanged", "closed", "not known"]
"""`not known` where there is no score on one of the two days, or one that is off the matrix."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A score as the programme's matrix counts it."""

    number: int
    band: Rag | None
    """None where the programme has no bands, or the number lies under them all."""

    def __str__(self) -> str:
        return f"{self.number} {self.band}" if self.band else str(self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """How one risk stands to an earlier day."""

    risk: Risk
    sort: MovementSort
    since: datetime.date
    """The earlier day."""
    was: Standing | None
    """On the earlier day; None where it had no score then, or was not yet recorded."""
    now: Standing | None
    """On the later day; None as for the earlier one."""
    steps: tuple[Assessment, ...]
    """The assessments between the two days that changed the number, the earliest first."""

    @property
    def on(self) -> datetime.date | None:
        """The day of what moved it: of the last step, or of its being raised or closed; None where nothing did."""
        dated = {"new": self.risk.raised, "closed": self.risk.closed}.get(self.sort)
        when = dated or (self.steps[-1].on if self.steps else None)
        return when.latest if when else None

    @property
    def because(self) -> str:
        """The reason that was recorded for it; empty where none was, or nothing moved."""
        if self.sort == "closed":
            return self.risk.closed_because
        return self.steps[-1].because if self.steps else ""


def movement(risk: Risk, since: datetime.date, until: datetime.date, scoring: Scoring | None) -> Movement:
    """How a risk stands at the end of one day to how it stood at the end of another."""
    was, now = _recorded(risk, since, scoring), _recorded(risk, until, scoring)
    first, last = sorted((since, until))
    steps = tuple(_steps(risk, first, last, scoring))
    return Movement(risk=risk, sort=_sort(risk, since, until, was, now), since=since, was=was, now=now, steps=steps)


def _recorded(risk: Risk, on: datetime.date, scoring: Scoring | None) -> Standing | None:
    """How it stood at the end of a day; None where it was recorded only later, though its score bears no day."""
    return None if risk.raised_after(on) else standing(risk, on, scoring)


def standing(risk: Risk, on: datetime.date, scoring: Scoring | None) -> Standing | None:
    """A risk's residual score at the end of a day; None where it has none, or one that is off the matrix."""
    return counted(risk.score_at("residual", on), scoring)


def counted(score: Score | None, scoring: Scoring | None) -> Standing | None:
    """A score as a programme's matrix counts it; None where there is none, or it is off the matrix."""
    number = worth(score, scoring) if score else None
    if number is None:
        return None
    return Standing(number=number, band=scoring.band(number) if scoring else None)


def there(risk: Risk, since: datetime.date, until: datetime.date) -> bool:
    """Whether a risk was open on any day after one, up to another: what a board looks at between the two."""
    return not risk.closed_by(since) and not risk.raised_after(until)


def last_moved(risk: Risk, on: datetime.date) -> datetime.date | None:
    """The day of the assessment before the latest one of on or before a day; None where there is no earlier one."""
    days = [each.on.latest for each in known_by(risk.assessments, on) if each.on.latest]
    earlier = [day for day in days if day < days[-1]]
    return earlier[-1] if earlier else None


def _sort(
    risk: Risk, since: datetime.date, until: datetime.date, was: Standing | None, now: Standing | None
) -> MovementSort:
    if risk.closed_by(until) and not risk.closed_by(since):
        return "closed"
    if risk.raised_after(since) and not risk.raised_after(until):
        return "new"
    if was is None or now is None:
        return "not known"
    return "unchanged" if was.number == now.number else "up" if now.number > was.number else "down"


def _steps(risk: Risk, first: datetime.date, last: datetime.date, scoring: Scoring | None) -> Iterator[Assessment]:
    """The assessments after a day, up to another, each of which changed the number before it."""
    before = standing(risk, first, scoring)
    for each in known_by(risk.assessments, last):
        if each.on.latest is None or each.on.latest <= first:
            continue
        number = worth(each.residual, scoring)
        if before is None or number != before.number:
            yield each
        before = None if number is None else Standing(number=number, band=None)

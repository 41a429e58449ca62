"""What a meeting has before it of one record when it decides: how it scores and moved, what is done, what is due."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any

from govtool.history.due import overdue
from govtool.history.promises import due_at
from govtool.history.promises import first_due
from govtool.records.dated import known_by
from govtool.records.dependency import Dependency
from govtool.records.issue import Issue
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import STAGES
from govtool.records.risk import Risk
from govtool.records.scoring import Score
from govtool.records.scoring import Scoring
from govtool.records.scoring import worth
from govtool.review.scores import shown
from govtool.workspace import Workspace

LATEST = 6
"""The most assessments, or reports, that are told: those of the last weeks."""

Line = tuple[str, str]
"""What a line is of, and what it says; one without a name goes on with the line before it."""


def card(record: Record, workspace: Workspace, on: datetime.date) -> list[Line]:
    """The lines on a record as it stands on a day."""
    tell = _OF.get(type(record), _other)
    return [(name, text) for name, text in tell(record, workspace, on) if text]


def _risk(risk: Risk, workspace: Workspace, on: datetime.date) -> Iterator[Line]:
    yield "Owner", ", ".join(risk.owner) or "nobody is named"
    settings = workspace.programme_of(risk)
    scores = ((stage, risk.score_at(stage, on)) for stage in STAGES)
    yield "Scores", "; ".join(f"{stage} {shown(score, settings)}" for stage, score in scores if score)
    yield "Trend", _trend(risk, workspace, on)
    yield from _several("Controls", risk.measures)
    yield from _actions(risk, workspace, on)
    if held := risk.tolerated:
        yield "Tolerated", f"by {held.by} until {held.until or 'no day'}: {held.because}"
    if risk.closed:
        yield "Closed", f"{risk.closed}{_because(risk.closed_because)}"
        return
    yield "Review", f"{risk.review}{', overdue' if overdue(risk, on) else ''}" if risk.review else "no day is set"


def _number(score: Score, scoring: Scoring | None) -> str:
    """What a score comes to; of one off the matrix its levels."""
    number = worth(score, scoring)
    return f"{score.likelihood} x {score.impact}, off the matrix" if number is None and scoring else str(number)


def _trend(risk: Risk, workspace: Workspace, on: datetime.date) -> str:
    scoring = workspace.programme_of(risk).scoring
    known = known_by(risk.assessments, on)[-LATEST:]
    told = [f"{_number(each.residual, scoring)} ({each.on})" for each in known]
    reason = next((f". {each.because}" for each in reversed(known) if each.because), "")
    return ", ".join(told) + reason


def _issue(issue: Issue, workspace: Workspace, on: datetime.date) -> Iterator[Line]:
    yield "Owner", ", ".join(issue.owner) or "nobody is named"
    yield "Effect", issue.effect
    yield "Raised", str(issue.raised or "")
    yield "Closed", f"{issue.closed}{_because(issue.resolution)}" if issue.closed else ""
    yield from _actions(issue, workspace, on)


def _promise(record: Action | Milestone | Recommendation, workspace: Workspace, on: datetime.date) -> Iterator[Line]:
    yield "Owner", ", ".join(record.owner) or "nobody is named"
    yield "Due", _due(record, on)
    yield "Status", str(getattr(record, "status", "") or "")
    if isinstance(record, Milestone):
        told = [f"{each.on}: {each.expected}{_because(each.because)}" for each in known_by(record.forecasts, on)]
        yield from _several("Forecasts", told[-LATEST:])
        yield "Reached", str(record.actual or "")
        return
    told = [f"{each.on}: {each.due}{_because(each.because)}" for each in known_by(record.revisions, on)]
    yield from _several("New dates", told[-LATEST:])
    yield from _several("Reports", [f"{each.on}: {each.text}" for each in known_by(record.progress, on)][-LATEST:])
    yield "Success", record.success_measure if isinstance(record, Action) else ""
    if isinstance(record, Recommendation):
        yield "Answer", record.response or "none is recorded"
        yield from _actions(record, workspace, on)


def _dependency(record: Dependency, workspace: Workspace, on: datetime.date) -> Iterator[Line]:
    yield "Owner", ", ".join(record.owner) or "nobody is named"
    yield "Needed", str(record.needed or "no day is set")


def _other(record: Any, workspace: Workspace, on: datetime.date) -> Iterator[Line]:
    yield "Owner", ", ".join(getattr(record, "owner", ()))


def _actions(record: Risk | Issue | Recommendation, workspace: Workspace, on: datetime.date) -> Iterator[Line]:
    linked = [each for each in workspace.linked(record, "actions") if isinstance(each, Action)]
    waiting = [f"{each.id} {each.title}: {_due(each, on)}" for each in linked if not each.done_by(on)]
    yield from _several("Actions", waiting or ["none is open"])


def _due(record: Action | Milestone | Recommendation, on: datetime.date) -> str:
    first, now = first_due(record), due_at(record, on)
    words = f"due {now}" if now else "no date is set"
    if first and now and not first.same_as(now):
        words += f", first {first}"
    return f"{words}, overdue" if overdue(record, on) else words


def _because(reason: str) -> str:
    return f", {reason}" if reason else ""


def _several(name: str, texts: tuple[str, ...] | list[str]) -> Iterator[Line]:
    for number, text in enumerate(texts):
        yield "" if number else name, f"- {text}" if len(texts) > 1 else text


_OF: dict[type[Record], Callable[[Any, Workspace, datetime.date], Iterator[Line]]] = {
    Risk: _risk,
    Issue: _issue,
    Action: _promise,
    Milestone: _promise,
    Recommendation: _promise,
    Dependency: _dependency,
}

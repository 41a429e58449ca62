"""What an owner who is asked about a record needs to know of it, and what is to be sent back."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from govtool.history.chase import Matter
from govtool.history.movement import counted
from govtool.records.benefit import Benefit
from govtool.records.dated import latest_by
from govtool.records.dependency import Dependency
from govtool.records.issue import Issue
from govtool.records.masked import covered
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import STAGES
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.workspace import Workspace

SEND_BACK: dict[Matter, str] = {
    "action": "done on which day, or the new date and why; and one line of progress",
    "milestone": "reached on which day, or expected when and why",
    "recommendation": f"how far it has come ({', '.join(STAGES)}), since or by which day, and one line of progress",
    "review": 'today\'s likelihood and impact, and why; or "no change"',
    "acceptance": "whether it is still to be tolerated, who accepts that, why and until when; or what is done about it now",
    "dependency": "come on which day, or expected when and why",
    "benefit": "how much has come, and by which day; or when it will, and why",
    "issue": "what is done about it, by whom and by when; or how it was settled, and on which day",
}
"""What an owner sends back, by what is asked about."""


SAID = frozenset(
    (
        *("id", "title", "owner", "risk", "response", "status", "progress", "on"),
        *("residual", "assessments", "acceptance", "amount", "unit", "realised", "realised_at"),
        *("raised", "made", "start", "review", "due", "revised", "revisions", "by", "needed", "expected"),
        *("baseline", "forecast", "forecasts", "closed", "completed", "actual", "met", "resolution", "actions"),
    )
)
"""The fields of which what is said of a record may tell something, by being printed or by its being asked about at all."""


def may_be_told(record: Record) -> bool:
    """Whether a record may be described where the public could read it: it is not exempt, nor any field that would be told."""
    return record.exempt is None or (not record.kept_back and not SAID.intersection(covered(record)))


NEUTRAL = "how it stands now, but not by e-mail"
"""What is asked about a record of which nothing may be told: not even whether it is its review or its end."""


def send_back(matter: Matter, record: Record, workspace: Workspace) -> str:
    """The exact thing to send back; of a score, with the range of the programme's matrix."""
    scoring = workspace.programme_of(record).scoring
    if matter != "review" or scoring is None:
        return SEND_BACK[matter]
    likelihood, impact = scoring.likelihood.levels, scoring.impact.levels
    levels = f"likelihood and impact (1 to {likelihood})"
    if likelihood != impact:
        levels = f"likelihood (1 to {likelihood}) and impact (1 to {impact})"
    return SEND_BACK[matter].replace("likelihood and impact", levels)


def standing(record: Record, workspace: Workspace, on: datetime.date) -> str:
    """How a record stands on a day, in a few sentences, so that nobody need look it up; empty where nothing is recorded."""
    say = _OF.get(type(record))
    return " ".join(
        f"{each[0].upper()}{each[1:].rstrip('.')}." for each in (say(record, workspace, on) if say else ()) if each
    )


def _risk(risk: Risk, workspace: Workspace, on: datetime.date) -> list[str]:
    score, assessment = risk.score_at("residual", on), risk.assessment_at(on)
    if score is None:
        return ["it has no score yet", _accepted(risk)]
    number = counted(score, workspace.programme_of(risk).scoring)
    worth = f": {number}" if number else ""
    on_day = f", assessed {assessment.on}" if assessment else ""
    because = f"The reason given: {_quoted(assessment.because)}" if assessment and assessment.because else ""
    return [f"now likelihood {score.likelihood} and impact {score.impact}{worth}{on_day}", because, _accepted(risk)]


def _quoted(words: str) -> str:
    """Somebody's words within a sentence, without their full stop."""
    return f'"{words.rstrip(".")}"'


def _accepted(risk: Risk) -> str:
    accepted = risk.tolerated
    return (
        f"accepted by {accepted.by} until {accepted.until}: {_quoted(accepted.because)}"
        if accepted and accepted.until
        else ""
    )


def _action(action: Action, workspace: Workspace, on: datetime.date) -> list[str]:
    return [action.status or "", _first_due(action, on), _reported(action, on)]


def _recommendation(record: Recommendation, workspace: Workspace, on: datetime.date) -> list[str]:
    return [record.response or "not answered yet", record.status or "", _first_due(record, on), _reported(record, on)]


def _first_due(record: Action | Recommendation, on: datetime.date) -> str:
    """When it was first due, where that has moved."""
    first, now = record.due, record.due_at(on)
    return f"first due {first}" if first and now and not first.same_as(now) else ""


def _reported(record: Action | Recommendation, on: datetime.date) -> str:
    last = latest_by(record.progress, on)
    return f"last reported on {last.on}: {_quoted(last.text)}" if last else "no progress is reported yet"


def _milestone(milestone: Milestone, workspace: Workspace, on: datetime.date) -> list[str]:
    last, first, now = latest_by(milestone.forecasts, on), milestone.baseline, milestone.due_at(on)
    moved = f"first due {first}" if first and now and not first.same_as(now) else ""
    forecast = f"expected {last.expected}, as said on {last.on}" if last else ""
    because = f"The reason given: {_quoted(last.because)}" if last and last.because else ""
    return [moved, forecast, because]


def _dependency(record: Dependency, workspace: Workspace, on: datetime.date) -> list[str]:
    return [
        f"it depends on {record.on}" if record.on else "",
        f"needed {record.needed}" if record.needed else "",
        f"expected {record.expected}" if record.expected else "",
    ]


def _benefit(benefit: Benefit, workspace: Workspace, on: datetime.date) -> list[str]:
    unit = f" {benefit.unit}" if benefit.unit else ""
    expected = f"{benefit.amount:,}{unit} expected" if benefit.amount is not None else ""
    on_day = f" for {benefit.realised_at}" if benefit.realised_at else ""
    come = f"{benefit.realised:,}{unit} recorded{on_day}" if benefit.realised is not None else "nothing is recorded yet"
    return [expected, come]


def _issue(issue: Issue, workspace: Workspace, on: datetime.date) -> list[str]:
    return [
        f"raised {issue.raised}" if issue.raised else "",
        f"before, it was the risk {issue.risk}" if issue.risk else "",
        "no action is recorded",
    ]


_OF: dict[type[Record], Callable[[Any, Workspace, datetime.date], list[str]]] = {
    Risk: _risk,
    Action: _action,
    Recommendation: _recommendation,
    Milestone: _milestone,
    Dependency: _dependency,
    Benefit: _benefit,
    Issue: _issue,
}

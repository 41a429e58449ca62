"""The questions that a recording session asks for each thing that can be decided, and the deed that comes of the answers."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from typing import NamedTuple
from typing import get_args

import click

from govtool.cli.common import DateType
from govtool.cli.common import say
from govtool.cli.types import ScoreType
from govtool.cli.types import WhenType
from govtool.records.issue import Issue
from govtool.records.meeting import Meeting
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.programme import Board
from govtool.records.recommendation import Answer
from govtool.records.recommendation import Recommendation
from govtool.records.recommendation import Status
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.registers.editing.edits import EditError
from govtool.review import action
from govtool.review import decision
from govtool.review import escalation
from govtool.review import issue
from govtool.review import milestone
from govtool.review import recommendation
from govtool.review import risk
from govtool.review.deed import Deed
from govtool.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Table:
    """What the questions are asked at: the registers with all that was recorded so far, the day, and who records."""

    workspace: Workspace
    on: datetime.date
    by: str
    """The role that says so, where nobody else is named."""
    meeting: Meeting | None
    """The meeting that is recorded; None where none is."""


class Choice(NamedTuple):
    """Something that can be decided about a record: its letter, its words, and what asks for it."""

    letter: str
    words: str
    ask: Callable[[Any, Table], Deed]


def choices(record: Record) -> list[Choice]:
    """What can be decided about a record, in the order offered."""
    return [*_OF.get(type(record), ()), Choice("d", "record a decision about it", _decide)]


def _keep(record: Risk, at: Table) -> Deed:
    return risk.keep(record, at.workspace, on=at.on, because=_text("What was said (may stay empty)"), by=at.by)


def _rescore(record: Risk, at: Table) -> Deed:
    score = click.prompt("Likelihood x impact now, such as 4x3", type=ScoreType())
    return risk.rescore(record, at.workspace, score, on=at.on, because=_text("Why"), by=at.by)


def _close_risk(record: Risk, at: Table) -> Deed:
    return risk.close(record, at.workspace, on=at.on, because=_text("Why is it closed"))


def _accept(record: Risk, at: Table) -> Deed:
    by, until = _text("Which role or body accepts it"), click.prompt("Until which day", type=WhenType())
    return risk.accept(record, at.workspace, on=at.on, by=by, because=_text("Why"), until=until)


def _escalate(record: Risk | Issue, at: Table) -> Deed:
    for each in at.workspace.every(Board, [record.origin.programme]):
        say(f"  {each.id}  {each.title}")
    return escalation.escalate(record, at.workspace, _text("To which board"), on=at.on, by=at.by)


def _happened(record: Risk, at: Table) -> Deed:
    values = {"title": _text("What has happened, in one line"), "effect": _text("What follows from it")}
    given = {name: value for name, value in values.items() if value}
    if "title" not in given:
        raise EditError("say what has happened.")
    return issue.raise_(record.origin.programme, at.workspace, given, on=at.on, risk=record)


def _close_issue(record: Issue, at: Table) -> Deed:
    return issue.close(record, at.workspace, on=at.on, resolution=_text("How was it settled"))


def _new_action(record: Risk | Issue | Recommendation, at: Table) -> Deed:
    plan = _plan(record, at)
    values = {
        "title": _text("What is to be done, in one line"),
        "owner": _text("Which role answers for it"),
        "due": click.prompt("By when", type=WhenType()),
        "success_measure": _text("How will anybody see that it worked (may stay empty)"),
    }
    if not values["title"]:
        raise EditError("say what is to be done.")
    return action.add(plan, at.workspace, values, on=at.on, answers=record)


def _plan(record: Record, at: Table) -> Plan:
    """The plan that a new action goes into: the programme's only one, else the one asked for."""
    plans = at.workspace.every(Plan, [record.origin.programme])
    if not plans:
        raise EditError(f"the programme {record.origin.programme} has no plan that an action could stand in.")
    if len(plans) == 1:
        return plans[0]
    for each in plans:
        say(f"  {each.id}  {each.title}")
    wanted = click.prompt("Into which plan", type=click.Choice([each.id for each in plans]))
    return next(each for each in plans if each.id == wanted)


def _report(record: Action, at: Table) -> Deed:
    return action.update(record, at.workspace, on=at.on, progress=_text("What was done"), by=at.by)


def _move(record: Action, at: Table) -> Deed:
    due = click.prompt("Due when now", type=WhenType())
    return action.update(record, at.workspace, on=at.on, due=due, because=_text("Why"), by=at.by)


def _complete(record: Action, at: Table) -> Deed:
    done = click.prompt("Done on which day", type=DateType(), default=at.on, show_default=False)
    return action.complete(record, at.workspace, on=done, progress=_text("What was done (may stay empty)"), by=at.by)


def _forecast(record: Milestone, at: Table) -> Deed:
    expected = click.prompt("Expected when now", type=WhenType())
    return milestone.forecast(record, at.workspace, expected, on=at.on, because=_text("Why"), by=at.by)


def _achieve(record: Milestone, at: Table) -> Deed:
    reached = click.prompt("Reached on which day", type=DateType(), default=at.on, show_default=False)
    return milestone.achieve(record, at.workspace, on=reached)


def _respond(record: Recommendation, at: Table) -> Deed:
    answer = click.prompt("The answer", type=click.Choice(get_args(Answer)))
    owner, why = _text("Which role answers for it"), _text("Why (may stay empty where it is accepted)")
    due = click.prompt("By when", type=WhenType())
    return recommendation.respond(record, at.workspace, answer, on=at.on, because=why, owner=owner, due=due)


def _progress(record: Recommendation, at: Table) -> Deed:
    text = _text("What was done")
    stages = get_args(Status)
    status = click.prompt("Its stage now", type=click.Choice(stages), default=record.status or "under way")
    new = status if status != record.status else None
    return recommendation.progress(record, at.workspace, text, on=at.on, status=new, by=at.by)


def _decide(record: Record, at: Table) -> Deed:
    values: dict[str, Any] = {"title": _text("What was decided, in one line"), "about": (record.id,)}
    if at.meeting:
        values["meeting"] = at.meeting.id
    else:
        values["by"] = _text("Which body or role decided it")
    values["reasons"] = _text("Why")
    rejected = _text("What was rejected (may stay empty)")
    values["rejected"] = (rejected,) if rejected else ()
    if not values["title"]:
        raise EditError("say what was decided.")
    return decision.record(record.origin.programme, at.workspace, values, on=at.on)


def _text(question: str) -> str:
    """An answer in words, which may be empty."""
    answer: str = click.prompt(question, default="", show_default=False)
    return answer.strip()


_OF: dict[type[Record], tuple[Choice, ...]] = {
    Risk: (
        Choice("k", "keep the score", _keep),
        Choice("r", "rescore", _rescore),
        Choice("c", "close", _close_risk),
        Choice("a", "accept for a time", _accept),
        Choice("e", "escalate", _escalate),
        Choice("i", "it happened: raise an issue", _happened),
        Choice("n", "add an action", _new_action),
    ),
    Issue: (
        Choice("c", "close, settled", _close_issue),
        Choice("e", "escalate", _escalate),
        Choice("n", "add an action", _new_action),
    ),
    Action: (
        Choice("p", "report progress", _report),
        Choice("m", "move its date", _move),
        Choice("c", "complete", _complete),
    ),
    Milestone: (Choice("f", "forecast another date", _forecast), Choice("r", "reached", _achieve)),
    Recommendation: (
        Choice("a", "answer", _respond),
        Choice("p", "report progress", _progress),
        Choice("n", "add an action", _new_action),
    ),
}

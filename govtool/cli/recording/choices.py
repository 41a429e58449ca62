"""What can be decided about a record as it stands, each with its letter, its words and its questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from typing import NamedTuple

from govtool.cli.recording import on_new
from govtool.cli.recording import on_risks
from govtool.cli.recording import on_work
from govtool.cli.recording.table import Table
from govtool.records.issue import Issue
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import DONE
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.review.deed import Deed


class Choice(NamedTuple):
    """Something that can be decided about a record: its letter, its words, and what asks for it."""

    letter: str
    words: str
    ask: Callable[[Any, Table], Deed]


def choices(record: Record) -> list[Choice]:
    """What can be decided about a record as it stands, in the order offered."""
    offered = _OF.get(type(record))
    return [*(offered(record) if offered else ()), Choice("d", "record a decision about it", on_new.decide)]


def _of_risk(risk: Risk) -> list[Choice]:
    if risk.closed is not None:
        return []
    return [
        *([Choice("k", "keep the score", on_risks.keep)] if risk.assessments or risk.residual else []),
        Choice("r", "rescore", on_risks.rescore),
        Choice("c", "close", on_risks.close_risk),
        Choice("a", "accept for a time", on_risks.accept),
        Choice("e", "escalate", on_risks.escalate),
        Choice("i", "it happened: raise an issue", on_risks.happened),
        Choice("n", "add an action", on_new.new_action),
    ]


def _of_issue(issue: Issue) -> list[Choice]:
    if issue.closed is not None:
        return []
    return [
        Choice("c", "close, settled", on_risks.close_issue),
        Choice("e", "escalate", on_risks.escalate),
        Choice("n", "add an action", on_new.new_action),
    ]


def _of_action(action: Action) -> list[Choice]:
    if action.done:
        return []
    return [
        Choice("p", "report progress", on_work.report),
        Choice("m", "move its date", on_work.move),
        Choice("c", "complete", on_work.complete),
    ]


def _of_milestone(milestone: Milestone) -> list[Choice]:
    if milestone.actual is not None:
        return []
    return [
        Choice("f", "forecast another date", on_work.forecast),
        Choice("r", "reached", on_work.achieve),
    ]


def _of_recommendation(recommendation: Recommendation) -> list[Choice]:
    answer = [] if recommendation.response else [Choice("a", "answer", on_work.respond)]
    if recommendation.response == "rejected" or recommendation.status in ("embedded", "superseded"):
        return answer
    report = Choice("p", "report progress", on_work.progress)
    if recommendation.status in DONE:
        return [*answer, report]  # what is complete is still to be embedded
    return [*answer, report, Choice("n", "add an action", on_new.new_action)]


_OF: dict[type[Record], Callable[[Any], list[Choice]]] = {
    Risk: _of_risk,
    Issue: _of_issue,
    Action: _of_action,
    Milestone: _of_milestone,
    Recommendation: _of_recommendation,
}

"""What a session asks for to make something new of a matter: an action about it, or a decision."""

from __future__ import annotations

from typing import Any

from govtool.cli.recording.layout import tell
from govtool.cli.recording.prompts import one_of
from govtool.cli.recording.prompts import optional
from govtool.cli.recording.prompts import required
from govtool.cli.recording.prompts import text
from govtool.cli.recording.prompts import that_holds
from govtool.cli.recording.prompts import typed
from govtool.cli.recording.table import ANY
from govtool.cli.recording.table import Table
from govtool.cli.types import WhenType
from govtool.records.issue import Issue
from govtool.records.plan import Plan
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.registers.editing.edits import EditError
from govtool.review import action
from govtool.review import decision
from govtool.review.deed import Deed


def new_action(record: Risk | Issue | Recommendation, at: Table) -> Deed:
    """An action about a matter, in a plan of its programme."""
    plan = _plan(record, at)

    def attempt(due: When) -> Deed:
        return action.add(plan, at.workspace, {"title": ANY, "due": due}, on=at.on, answers=record)

    values = {
        "title": required("What is to be done, in one line", text),
        "owner": optional("Which role answers for it", at.role(record.origin.programme)),
        "due": optional("By when", that_holds(typed(WhenType()), attempt)),
        "success_measure": optional("How will anybody see that it worked", text),
    }
    return action.add(plan, at.workspace, values, on=at.on, answers=record)


def _plan(record: Record, at: Table) -> Plan:
    """The plan that a new action goes into: the programme's only one, else the one asked for."""
    plans = {each.id: each for each in at.workspace.every(Plan, [record.origin.programme])}

    def attempt(wanted: str) -> Deed:
        return action.add(plans[wanted], at.workspace, {"title": ANY}, on=at.on, answers=record)

    if not plans:
        raise EditError(f"the programme {record.origin.programme} has no plan that an action could stand in.")
    if len(plans) > 1:
        for each in plans.values():
            tell(f"{each.id}  {each.title}", "  ")
        return plans[required("Into which plan", that_holds(one_of(list(plans)), attempt))]
    only = next(iter(plans))
    attempt(only)
    return plans[only]


def decide(record: Record, at: Table) -> Deed:
    """A decision about a matter, of the meeting that is recorded; else of the body or role that is named."""
    programme = record.origin.programme
    values: dict[str, Any] = {"about": (record.id,)} | ({"meeting": at.meeting.id} if at.meeting else {})
    decision.record(programme, at.workspace, {**values, "title": ANY, "by": ANY}, on=at.on)
    values["title"] = required("What was decided, in one line", text)
    if not at.meeting:
        values["by"] = required("Which body or role decided it", at.role(programme))
    values["reasons"] = optional("Why", text) or ""
    rejected = optional("What was rejected", text)
    values["rejected"] = (rejected,) if rejected else ()
    return decision.record(programme, at.workspace, values, on=at.on)

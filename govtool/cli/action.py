"""`govtool action add|update|complete`."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

import click

from govtool.cli.common import Stop
from govtool.cli.common import programme_option
from govtool.cli.show import find
from govtool.cli.types import WhenType
from govtool.cli.writing import Pen
from govtool.cli.writing import because_option
from govtool.cli.writing import by_option
from govtool.cli.writing import id_option
from govtool.cli.writing import writes
from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.recommendation import STAGES
from govtool.records.record import Record
from govtool.review import action as deeds

if TYPE_CHECKING:
    from govtool.records.when import When


@click.group()
def action() -> None:
    """Add an action, or record how far one has come."""


@action.command()
@id_option
@click.option("--title", required=True, help="What is to be done, in one line.")
@click.option("--plan", "plan_id", metavar="ID", help="The plan (default: the programme's only one).")
@click.option("--for", "answers", metavar="ID", help="The risk, issue or recommendation that it is for.")
@click.option("--owner", metavar="ROLE", help="The one role that answers for it.")
@click.option("--due", type=WhenType(), metavar="DATE", help="When it is to be done.")
@click.option("--success-measure", metavar="TEXT", help="How anybody will see that it worked.")
@programme_option
@writes
def add(pen: Pen, plan_id: str | None, answers: str | None, **given: Any) -> None:
    """Add an action to a plan."""
    record = find(pen.workspace, answers) if answers else None
    plan = pen.the(Plan, plan_id) if plan_id else _only_plan(pen, record)
    pen.carry_out(deeds.add(plan, pen.workspace, given, on=pen.on, answers=record))


def _only_plan(pen: Pen, answers: Record | None) -> Plan:
    """The only plan of the programme that is meant: that of the record that the action is for, where it is for one."""
    plans = pen.workspace.every(Plan, [answers.origin.programme] if answers else pen.app.programmes)
    if len(plans) != 1:
        known = ", ".join(each.id for each in plans) or "none is recorded"
        raise Stop(f"say to which plan with --plan: {known}.")
    return plans[0]


@action.command()
@click.argument("action_id", metavar="ID")
@click.option("--progress", default="", metavar="TEXT", help="What was done, in a sentence.")
@click.option("--due", type=WhenType(), metavar="DATE", help="The new date; --because says why.")
@click.option("--status", type=click.Choice(STAGES[:2]), help="How far it has come.")
@by_option
@because_option
@writes
def update(pen: Pen, action_id: str, progress: str, due: When | None, status: str, by: str, because: str) -> None:
    """Report on an action, or give it another date or status."""
    found = pen.alone(Action, action_id)
    pen.carry_out(
        deeds.update(found, pen.workspace, on=pen.on, progress=progress, due=due, because=because, status=status, by=by)
    )


@action.command()
@click.argument("action_id", metavar="ID")
@click.option("--progress", default="", metavar="TEXT", help="What was done, in a sentence.")
@by_option
@writes
def complete(pen: Pen, action_id: str, progress: str, by: str) -> None:
    """Record that an action is done."""
    found = pen.alone(Action, action_id)
    pen.carry_out(deeds.complete(found, pen.workspace, on=pen.on, progress=progress, by=by))

"""`govtool issue raise|close|escalate`."""

from __future__ import annotations

from typing import Any

import click

from govtool.cli.common import programme_option
from govtool.cli.writing import Pen
from govtool.cli.writing import because_option
from govtool.cli.writing import by_option
from govtool.cli.writing import given_only
from govtool.cli.writing import id_option
from govtool.cli.writing import writes
from govtool.records.issue import Issue
from govtool.records.plan import Action
from govtool.records.risk import Risk
from govtool.review import issue as deeds
from govtool.review.escalation import escalate as escalate_record


@click.group()
def issue() -> None:
    """Raise an issue, or record what was decided about one."""


@issue.command("raise")
@id_option
@click.option("--title", required=True, help="What has happened, in one line.")
@click.option("--risk", "risk_id", metavar="ID", help="The risk that it was: it is closed, and its actions go over.")
@click.option("--effect", help="What follows from it.")
@click.option("--owner", metavar="ROLE", help="The one role that answers for it (default: the risk's).")
@click.option("--action", "actions", multiple=True, metavar="ID", help="What is done about it; may be given again.")
@programme_option
@writes
def raise_(pen: Pen, risk_id: str | None, **given: Any) -> None:
    """Raise an issue; the risk that it was is closed with it."""
    was = pen.the(Risk, risk_id) if risk_id else None
    programme = was.origin.programme if was else pen.programme
    values = given_only(given)
    values["actions"] = tuple(pen.the(Action, each).id for each in values.get("actions", ()))
    pen.carry_out(deeds.raise_(programme, pen.workspace, values, on=pen.on, risk=was))


@issue.command()
@click.argument("issue_id", metavar="ID")
@click.option("--resolution", default="", metavar="TEXT", help="How it was settled.")
@writes
def close(pen: Pen, issue_id: str, resolution: str) -> None:
    """Close an issue, and say how it was settled."""
    found = pen.alone(Issue, issue_id)
    pen.carry_out(deeds.close(found, pen.workspace, on=pen.on, resolution=resolution))


@issue.command()
@click.argument("issue_id", metavar="ID")
@click.option("--to", "board", required=True, metavar="BOARD", help="The board, by its id or title.")
@by_option
@because_option
@writes
def escalate(pen: Pen, issue_id: str, board: str, by: str, because: str) -> None:
    """Record that an issue was taken to a board."""
    found = pen.alone(Issue, issue_id)
    pen.carry_out(escalate_record(found, pen.workspace, board, on=pen.on, by=by, because=because))

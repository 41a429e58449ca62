"""`govtool recommendation respond|progress`."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import get_args

import click

from govtool.cli.types import WhenType
from govtool.cli.writing import Pen
from govtool.cli.writing import because_option
from govtool.cli.writing import by_option
from govtool.cli.writing import writes
from govtool.records.recommendation import Answer
from govtool.records.recommendation import Recommendation
from govtool.records.recommendation import Status
from govtool.review import recommendation as deeds

if TYPE_CHECKING:
    from govtool.records.when import When


@click.group()
def recommendation() -> None:
    """Answer a recommendation, or record how far it has come."""


@recommendation.command()
@click.argument("recommendation_id", metavar="ID")
@click.argument("answer", type=click.Choice(get_args(Answer)), metavar="ANSWER")
@click.option("--owner", default="", metavar="ROLE", help="The one role that answers for it.")
@click.option("--due", type=WhenType(), metavar="DATE", help="When it is to be done.")
@by_option
@because_option
@writes
def respond(
    pen: Pen, recommendation_id: str, answer: Answer, owner: str, due: When | None, by: str, because: str
) -> None:
    """Record the council's answer: accepted, "partly accepted" or rejected."""
    found = pen.alone(Recommendation, recommendation_id)
    pen.carry_out(deeds.respond(found, pen.workspace, answer, on=pen.on, because=because, owner=owner, due=due, by=by))


@recommendation.command()
@click.argument("recommendation_id", metavar="ID")
@click.argument("text", metavar="TEXT")
@click.option("--status", type=click.Choice(get_args(Status)), help="The stage that it has come to.")
@click.option("--due", type=WhenType(), metavar="DATE", help="The new date; --because says why.")
@by_option
@because_option
@writes
def progress(
    pen: Pen,
    recommendation_id: str,
    text: str,
    status: Status | None,
    due: When | None,
    by: str,
    because: str,
) -> None:
    """Report on a recommendation, with the stage that it has come to."""
    found = pen.alone(Recommendation, recommendation_id)
    pen.carry_out(deeds.progress(found, pen.workspace, text, on=pen.on, status=status, due=due, because=because, by=by))

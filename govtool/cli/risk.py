"""`govtool risk add|rescore|keep|close|accept|escalate`."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from typing import Any
from typing import get_args

import click

from govtool.cli.common import programme_option
from govtool.cli.types import ScoreType
from govtool.cli.types import WhenType
from govtool.cli.writing import Pen
from govtool.cli.writing import because_option
from govtool.cli.writing import by_option
from govtool.cli.writing import given_only
from govtool.cli.writing import id_option
from govtool.cli.writing import review_option
from govtool.cli.writing import writes
from govtool.records.risk import Response
from govtool.records.risk import Risk
from govtool.review import risk as deeds
from govtool.review.escalation import escalate as escalate_record

if TYPE_CHECKING:
    from govtool.records.scoring import Score
    from govtool.records.when import When


@click.group()
def risk() -> None:
    """Add a risk, or record what was decided about one."""


@risk.command()
@id_option
@click.option("--title", required=True, help="What may happen, in one line.")
@click.option("--cause", help="What gives rise to it.")
@click.option("--event", help="What may happen.")
@click.option("--effect", help="What would follow.")
@click.option("--category", help="The programme's word for the sort of risk.")
@click.option("--owner", metavar="ROLE", help="The one role that answers for it.")
@click.option("--response", type=click.Choice(get_args(Response)), help="What is to be done about it.")
@click.option("--inherent", type=ScoreType(), metavar="LxI", help="The score before any control.")
@click.option("--residual", type=ScoreType(), metavar="LxI", help="The score with the controls in place.")
@click.option("--target", type=ScoreType(), metavar="LxI", help="The score once the planned actions are done.")
@click.option("--control", "controls", multiple=True, metavar="TEXT", help="What is in place; may be given again.")
@review_option
@by_option
@because_option
@programme_option
@writes
def add(pen: Pen, residual: Score | None, by: str, because: str, **given: Any) -> None:
    """Add a risk; a residual score is its first assessment."""
    values = given_only(given)
    programme = pen.programme
    pen.carry_out(deeds.add(programme, pen.workspace, values, on=pen.on, residual=residual, by=by, because=because))


@risk.command()
@click.argument("risk_id", metavar="ID")
@click.argument("score", type=ScoreType(), metavar="LxI")
@review_option
@by_option
@because_option
@writes
def rescore(pen: Pen, risk_id: str, score: Score, review: datetime.date | None, by: str, because: str) -> None:
    """Score a risk again, with the controls in place: likelihood x impact, such as 4x3."""
    found = pen.alone(Risk, risk_id)
    pen.carry_out(deeds.rescore(found, pen.workspace, score, on=pen.on, because=because, by=by, review=review))


@risk.command()
@click.argument("risk_id", metavar="ID")
@review_option
@by_option
@because_option
@writes
def keep(pen: Pen, risk_id: str, review: datetime.date | None, by: str, because: str) -> None:
    """Record that a risk was looked at and its score stays."""
    found = pen.alone(Risk, risk_id)
    pen.carry_out(deeds.keep(found, pen.workspace, on=pen.on, because=because, by=by, review=review))


@risk.command()
@click.argument("risk_id", metavar="ID")
@because_option
@writes
def close(pen: Pen, risk_id: str, because: str) -> None:
    """Close a risk, with the reason."""
    found = pen.alone(Risk, risk_id)
    pen.carry_out(deeds.close(found, pen.workspace, on=pen.on, because=because))


@risk.command()
@click.argument("risk_id", metavar="ID")
@click.option("--until", type=WhenType(), required=True, metavar="DATE", help="The day on which that ends.")
@click.option("--by", required=True, metavar="ROLE", help="The role or body that accepts it.")
@because_option
@writes
def accept(pen: Pen, risk_id: str, until: When, by: str, because: str) -> None:
    """Tolerate a risk for a time: by whom, why and until when."""
    found = pen.alone(Risk, risk_id)
    pen.carry_out(deeds.accept(found, pen.workspace, on=pen.on, by=by, because=because, until=until))


@risk.command()
@click.argument("risk_id", metavar="ID")
@click.option("--to", "board", required=True, metavar="BOARD", help="The board, by its id or title.")
@by_option
@because_option
@writes
def escalate(pen: Pen, risk_id: str, board: str, by: str, because: str) -> None:
    """Record that a risk was taken to a board."""
    found = pen.alone(Risk, risk_id)
    pen.carry_out(escalate_record(found, pen.workspace, board, on=pen.on, by=by, because=because))

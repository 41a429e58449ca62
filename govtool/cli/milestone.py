"""`govtool milestone forecast|achieve`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from govtool.cli.types import WhenType
from govtool.cli.writing import Pen
from govtool.cli.writing import because_option
from govtool.cli.writing import by_option
from govtool.cli.writing import writes
from govtool.records.milestone import Milestone
from govtool.review import milestone as deeds

if TYPE_CHECKING:
    from govtool.records.when import When


@click.group()
def milestone() -> None:
    """Record when a milestone is expected, or that it is reached."""


@milestone.command()
@click.argument("milestone_id", metavar="ID")
@click.argument("expected", type=WhenType(), metavar="DATE")
@by_option
@because_option
@writes
def forecast(pen: Pen, milestone_id: str, expected: When, by: str, because: str) -> None:
    """Record that a milestone is expected on another day; the first date stays."""
    found = pen.alone(Milestone, milestone_id)
    pen.carry_out(deeds.forecast(found, pen.workspace, expected, on=pen.on, because=because, by=by))


@milestone.command()
@click.argument("milestone_id", metavar="ID")
@writes
def achieve(pen: Pen, milestone_id: str) -> None:
    """Record that a milestone is reached."""
    found = pen.alone(Milestone, milestone_id)
    pen.carry_out(deeds.achieve(found, pen.workspace, on=pen.on))

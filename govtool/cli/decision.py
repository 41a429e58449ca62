"""`govtool decision record`."""

from __future__ import annotations

from typing import Any

import click

from govtool.cli.common import Stop
from govtool.cli.common import programme_option
from govtool.cli.show import find
from govtool.cli.types import WhenType
from govtool.cli.writing import Pen
from govtool.cli.writing import given_only
from govtool.cli.writing import id_option
from govtool.cli.writing import writes
from govtool.records.meeting import Meeting
from govtool.review import decision as deeds


@click.group()
def decision() -> None:
    """Record what a body or a role decided."""


@decision.command()
@id_option
@click.option("--title", required=True, help="What was decided, in one line.")
@click.option("--meeting", metavar="ID", help="The meeting that decided it.")
@click.option("--by", metavar="ROLE", help="Who decided it, where no meeting did.")
@click.option("--about", multiple=True, metavar="ID", help="A record that it is about; may be given again.")
@click.option("--reasons", metavar="TEXT", help="Why.")
@click.option("--rejected", multiple=True, metavar="TEXT", help="An alternative that was rejected; may be given again.")
@click.option("--interests", metavar="TEXT", help="The interests that were declared.")
@click.option("--effective", type=WhenType(), metavar="DATE", help="From when it may be carried out.")
@programme_option
@writes
def record(pen: Pen, **given: Any) -> None:
    """Record a decision, with a fingerprint of what the records that it is about said then."""
    values = given_only(given)
    meeting = pen.the(Meeting, values["meeting"]) if "meeting" in values else None
    if meeting and meeting.on and meeting.on.exact and pen.dated and pen.on != meeting.on.latest:
        raise Stop(f"{meeting.id} is on {meeting.on}, which is the day of its decisions; leave --on out.")
    if meeting:
        values["meeting"] = meeting.id
    if "about" in values:
        values["about"] = tuple(find(pen.workspace, each).id for each in values["about"])
    programme = meeting.origin.programme if meeting else pen.programme
    pen.carry_out(deeds.record(programme, pen.workspace, values, on=pen.on))

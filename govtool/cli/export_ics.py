"""`govtool export ics`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from govtool.cli.common import App
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import programme_option
from govtool.cli.common import stop_unknown
from govtool.cli.handing import counted
from govtool.cli.handing import hand_out
from govtool.cli.handing import output_option
from govtool.cli.handing import part_option
from govtool.cli.handing import say_what_cannot_be_read
from govtool.cli.handing import say_who_may_read_it
from govtool.cli.handing import shown_in
from govtool.cli.handing import view_of
from govtool.exchange.calendar.events import Calendar
from govtool.exchange.calendar.events import calendar
from govtool.exchange.calendar.events import roles
from govtool.exchange.calendar.ics import as_ics
from govtool.exchange.calendar.record_event import same_role
from govtool.workspace import Workspace

MOST_NAMED = 5
"""More ids than this are not named in a sentence."""


@click.command("ics")
@output_option
@click.option("--owner", metavar="ROLE", help="Only what this role owns, and the papers that it writes.")
@click.option(
    "--remind", type=click.IntRange(min=0), metavar="DAYS", help="Remind so many days before (default: never)."
)
@part_option
@as_of_option
@programme_option
@click.pass_obj
def export_ics(
    app: App, output: Path | None, owner: str | None, remind: int | None, part: str, given: datetime.date | None
) -> None:
    """Write what is due when as a calendar that Outlook opens: of the programmes that are live, else of all.

    In it are milestones, actions, recommendations, reviews of risks, what is needed and what is to come of it, meetings,
    and the deadlines counted back from them. A date that names no day stands on its last one, and says so.

    Read again, a later export changes what moved. What is done stays until a month after its day, cancelled and with the
    word in its title, because most programs do not take away what a new file leaves out. What is gone from the registers
    they cannot know of: give the entries a calendar of their own, which can be emptied.
    """
    view = view_of(app, part)
    programmes = _live(view, shown_in(app, view)) if app.programme is None else shown_in(app, view)
    role = _known(owner, roles(view, programmes)) if owner else None
    say_what_cannot_be_read(app)
    say_who_may_read_it(app, part)
    found = calendar(view, as_of(given), programmes, role)
    _say_what_is_undated(found)
    titles = ", ".join(view.programmes[name].title for name in programmes)
    over = sum(each.over for each in found.events)
    what = counted(len(found.events), "entry", "entries") + (f", {over} of them over" if over else "")
    content = as_ics(f"{titles}: {role}" if role else titles, found.events, remind=remind)
    hand_out(app, content, output, "calendar.ics", what)


def _known(owner: str, known: list[str]) -> str:
    """A role as the registers write it, however it is capitalised and spaced. Stops where there is none of the name."""
    found = next((each for each in known if same_role(each, owner)), None)
    return found or stop_unknown("owner", owner, known)


def _live(view: Workspace, programmes: list[str]) -> list[str]:
    return [name for name in programmes if view.programmes[name].status == "live"] or programmes


def _say_what_is_undated(found: Calendar) -> None:
    if found.undated:
        named = ", ".join(found.undated[:MOST_NAMED]) + (" and others" if len(found.undated) > MOST_NAMED else "")
        what = counted(len(found.undated), "date has", "dates have")
        click.echo(f"govtool: {what} no last day, so no entry: {named}.", err=True)

"""`govtool report`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import get_args

import click

from govtool.cli.asking import OutputType
from govtool.cli.asking import PeriodType
from govtool.cli.asking import refuse
from govtool.cli.candidates import the_paper
from govtool.cli.codes import FINE
from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import as_of_option
from govtool.cli.common import programme_option
from govtool.cli.common import stop_unknown
from govtool.cli.own_templates import unused
from govtool.cli.prepared import Wish
from govtool.cli.press import press
from govtool.cli.pressed import tell
from govtool.cli.report_all import make_all
from govtool.records.meeting import Meeting
from govtool.records.paper import Audience
from govtool.records.paper import ReportKind
from govtool.records.period import Period

KINDS: tuple[str, ...] = get_args(ReportKind)
"""The reports that there are."""


@click.command()
@click.argument("kind", type=click.Choice([*KINDS, "all"], case_sensitive=False))
@click.option("--paper", "paper_id", metavar="ID", help="Which paper, where there are several of the kind.")
@click.option("--meeting", "meeting_id", metavar="ID", help="The meeting that takes it, for the body and the date.")
@click.option("--period", type=PeriodType(), metavar="PERIOD", help="The period to report on: H1 2026/27, 2026/27.")
@click.option(
    "--audience",
    type=click.Choice(get_args(Audience), case_sensitive=False),
    help="Whom a member report is for.",
)
@as_of_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["pdf", "html", "docx"], case_sensitive=False),
    default="pdf",
    help="The form of the paper; docx is for those who clear it.",
)
@click.option(
    "--part",
    type=click.Choice(["open", "exempt"], case_sensitive=False),
    default="open",
    help="What everyone may read (default), or what of it is exempt.",
)
@click.option(
    "-o",
    "--output",
    type=OutputType(),
    metavar="FILE|FOLDER",
    help="Where to write it (default: PAPER-DATE.pdf here).",
)
@click.option(
    "--data",
    type=click.Choice(["none", "inside", "beside"], case_sensitive=False),
    help="Where the data goes that proves what it was made from: in the PDF (default), in a file beside it, or nowhere.",
)
@click.option("--draft", is_flag=True, help="Stamp every page DRAFT, whatever stands.")
@programme_option
@click.pass_obj
def report(
    app: App,
    kind: str,
    paper_id: str | None,
    meeting_id: str | None,
    period: Period | None,
    audience: str | None,
    given: datetime.date | None,
    form: str,
    part: str,
    output: Path | None,
    data: str | None,
    draft: bool,
) -> int:
    """Make a paper, with a clearance sheet beside it that lists the problems standing on what it uses.

    `all` makes every paper of the workspace.
    """
    refuse(kind, paper_id=paper_id, meeting_id=meeting_id, period=period, audience=audience)
    wish = Wish(
        form=form,
        output=output,
        draft=draft,
        given=given,
        period=period,
        audience=audience,
        meeting=_meeting(app, meeting_id),
        part=part,
        data=_data(data, form),
    )
    for said in unused(app.root):
        click.echo(f"govtool: {said}", err=True)
    if kind == "all":
        return make_all(app, wish)
    tell(press(app, the_paper(app, kind, paper_id), wish), asked=draft)
    return FINE


def _data(asked: str | None, form: str) -> str:
    """Where the data goes: a PDF carries it unless another place was asked for; other forms cannot."""
    if asked == "inside" and form != "pdf":
        raise Stop(
            f"--data inside is for PDFs, and --format {form} cannot carry files; --data beside writes one beside it."
        )
    return asked or ("inside" if form == "pdf" else "none")


def _meeting(app: App, meeting_id: str | None) -> Meeting | None:
    if meeting_id is None:
        return None
    meeting = app.workspace.records.get(meeting_id)
    if not isinstance(meeting, Meeting):
        stop_unknown("meeting", meeting_id, [each.id for each in app.workspace.every(Meeting)])
    return meeting

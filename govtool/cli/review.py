"""`govtool review`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from govtool.cli.agendas import Asked
from govtool.cli.agendas import agendas
from govtool.cli.asking import OutputType
from govtool.cli.codes import FINE
from govtool.cli.common import App
from govtool.cli.common import DateType
from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.cli.common import terminal_width
from govtool.cli.progress import progress
from govtool.registers.register import RESTRICTED
from govtool.reports.agenda_text import as_text
from govtool.reports.parts import Report
from govtool.source import SourceError
from govtool.source import save_together

TEMPLATE = "agenda.html"


@click.command()
@click.option("--meeting", "meeting_id", metavar="ID", help="The meeting that it is for, of any board.")
@click.option("--since", type=DateType(), metavar="DATE", help="Look back to this day, not to the meeting before.")
@as_of_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "pdf", "html", "docx"], case_sensitive=False),
    default="text",
    help="Its form; text is printed here, the others are written to files.",
)
@click.option(
    "--part",
    type=click.Choice(["all", "open"], case_sensitive=False),
    default="all",
    help="All that officers may see (default), what is exempt marked; or only what everyone may read.",
)
@click.option("--each", is_flag=True, help="Write every matter out, however many there are under a heading.")
@click.option(
    "-o",
    "--output",
    type=OutputType(),
    metavar="FILE|FOLDER",
    help="Where to write it (default: review-PROGRAMME-DATE.pdf here, and text is printed).",
)
@click.option(
    "--record", is_flag=True, help="Record the meeting: each matter is shown, and what is decided is written."
)
@click.option(
    "--by", default="", metavar="ROLE", help="With --record: the role that says what nobody else is named for."
)
@programme_option
@click.pass_obj
def review(
    app: App,
    meeting_id: str | None,
    since: datetime.date | None,
    given: datetime.date | None,
    form: str,
    part: str,
    each: bool,
    output: Path | None,
    record: bool,
    by: str,
) -> int:
    """Make the agenda of a risk review: what is due, what changed, and what is to be decided.

    It is that of the programme's weekly body, and looks back to its last meeting before the position date; seven days
    where no such meeting is recorded. Each live programme has an agenda of its own; where none is live, every one has.
    Officers see what is exempt: each such matter is marked, and every page with it. Nothing of restricted/ is in it.

    With --record the meeting is recorded: the matters are shown one at a time, those of restricted/ on this machine among
    them, with what can be decided about each. The last thing can be taken back; an empty answer goes back. At the end what
    was decided and the lines that change are shown, and written once that is confirmed. Until then they are kept in
    .govtool-review.json, in restricted/ where there is that folder, which only you may read.
    """
    asked = Asked(meeting=meeting_id, since=since, position=as_of(given), part=part, each=each)
    if record:
        return _record(app, asked, by, form, output)
    found = dict(agendas(app, asked))
    _say_what_is_missing(app)
    if form == "text" and output is None:
        say("\n\n".join(as_text(agenda, terminal_width()) for agenda in found.values()), nl=False)
        return FINE
    if output is not None and not output.is_dir() and len(found) > 1:
        raise Stop(
            f"there are {len(found)} agendas, of one programme each; choose one with --programme, or name a folder with -o."
        )
    for name, agenda in found.items():
        _write(app, name, agenda, form, output)
    return FINE


def _record(app: App, asked: Asked, by: str, form: str, output: Path | None) -> int:
    from govtool.cli.recording.start import record_meeting  # it knows every edit

    if form != "text" or output is not None or asked.part != "all":
        raise Stop("--record writes into the registers and makes no agenda; leave --format, --part and -o out.")
    record_meeting(app, asked, by)
    return FINE


def _say_what_is_missing(app: App) -> None:
    """Say what an agenda cannot tell of: files that cannot be read, and restricted ones."""
    unread = [each for each in app.workspace.problems if each.code.startswith("YML")]
    for problem in unread[:1]:
        more = f" ({len(unread)} such problems)" if len(unread) > 1 else ""
        click.echo(
            f"govtool: {problem.location}: {problem.message}; what it says is not in the agenda{more}.", err=True
        )
    if any(register.restricted for register in app.workspace.registers.values()):
        click.echo(f"govtool: nothing of {RESTRICTED}/ is in the agenda.", err=True)


def _write(app: App, name: str, view: Report, form: str, output: Path | None) -> None:
    from govtool.cli.press import WORK  # what makes pages is slow to import, and text does without
    from govtool.cli.press import made_as
    from govtool.cli.target import target_of

    ending = "txt" if form == "text" else form
    target = target_of(app, output, f"{name}.{ending}")
    if form == "text":
        content, pages = as_text(view).encode(), 0
    else:
        with progress(WORK[form]):
            made = made_as(form, view, TEMPLATE, app.root)
        content, pages = made.content, made.pages
    try:
        save_together({target: content})
    except SourceError as error:
        raise Stop(str(error)) from error
    say(f"{target}: {view.title}" + (f" ({pages} page{'s' if pages > 1 else ''})" if pages else ""))

"""`govtool review`."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

import click

from govtool.cli.asking import OutputType
from govtool.cli.codes import FINE
from govtool.cli.common import App
from govtool.cli.common import DateType
from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.cli.common import stop_unknown
from govtool.cli.common import terminal_width
from govtool.cli.progress import progress
from govtool.history.occasion import Occasion
from govtool.history.occasion import occasion_at
from govtool.history.occasion import weekly_occasion
from govtool.history.review import agenda_of
from govtool.open_view import exempt_view
from govtool.open_view import open_view
from govtool.records.meeting import Meeting
from govtool.registers.register import RESTRICTED
from govtool.reports.agenda import agenda_report
from govtool.reports.agenda_lines import lines_of
from govtool.reports.agenda_lines import marked
from govtool.reports.agenda_text import as_text
from govtool.reports.parts import Report
from govtool.source import SourceError
from govtool.source import save_together
from govtool.workspace import AsOf
from govtool.workspace import Workspace

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
    help="Where to write it (default: review-PROGRAMME-DATE.pdf here; text is printed).",
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
) -> int:
    """Make the agenda of a risk review: what is due, what changed, and what is to be decided.

    It is that of the programme's weekly body, and looks back to its last meeting before the position date; seven days
    where no such meeting is recorded. Each live programme has an agenda of its own; where none is live, every one has.
    Officers see what is exempt: each such matter is marked, and every page with it. Nothing of restricted/ is in it.
    """
    views = _views(app, part)
    wanted = [
        _Wanted(occasion=each_one, views=views, each=each) for each_one in _occasions(app, meeting_id, since, given)
    ]
    _say_what_is_missing(app)
    if form == "text" and output is None:
        say("\n\n".join(as_text(one.report(), terminal_width()) for one in wanted), nl=False)
        return FINE
    for one in wanted:
        _write(app, one, form, _one_file(output, wanted))
    return FINE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Views:
    """The registers as the readers of an agenda may see them, and as everyone may."""

    held: Workspace
    opened: Workspace
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """An agenda that was asked for."""

    occasion: Occasion
    views: _Views
    each: bool

    @property
    def name(self) -> str:
        """What its file is called where nobody gives it a name."""
        return f"review-{self.occasion.programme.id}-{self.occasion.on}"

    def report(self) -> Report:
        """The agenda, laid out."""
        views, occasion = self.views, self.occasion
        lines = lines_of(agenda_of(occasion, views.held), views.held)
        if views.opened is views.held:
            return agenda_report(occasion, lines, views.held, each=self.each)
        opened = lines_of(agenda_of(occasion, views.opened), views.opened)
        shown = marked(lines, opened, views.held)
        if views.part == "all":
            return agenda_report(occasion, shown, views.held, each=self.each)
        left_out = sum(bool(line.exempt) for line in shown)
        return agenda_report(occasion, opened, views.opened, left_out=left_out, each=self.each)


def _views(app: App, part: str) -> _Views:
    opened = open_view(app.workspace)
    restricted = any(register.restricted for register in app.workspace.registers.values())
    return _Views(held=exempt_view(app.workspace, opened) if restricted else app.workspace, opened=opened, part=part)


def _occasions(
    app: App, meeting_id: str | None, since: datetime.date | None, given: datetime.date | None
) -> list[Occasion]:
    """The reviews asked for. Stops where a meeting is not there, or has no day, and where one looks back on no days."""
    position = as_of(given)
    if meeting_id is not None:
        found = [_for_meeting(app, meeting_id, since, position)]
    else:
        programmes = [app.workspace.programmes[each] for each in _programmes(app)]
        found = [weekly_occasion(each, position.of(each), app.workspace, since) for each in programmes]
    for occasion in found:
        if occasion.span.since >= occasion.on:
            raise Stop(f"--since must be a day before the position date, {occasion.on}; give an earlier one.")
    return found


def _programmes(app: App) -> list[str]:
    """The programme asked for, else those that are live, else all."""
    live = [name for name in app.programmes if app.workspace.programmes[name].status == "live"]
    return live if live and app.programme is None else app.programmes


def _for_meeting(app: App, meeting_id: str, since: datetime.date | None, position: AsOf) -> Occasion:
    meeting = app.workspace.records.get(meeting_id)
    if not isinstance(meeting, Meeting):
        stop_unknown("meeting", meeting_id, [each.id for each in app.workspace.every(Meeting)])
    name = app.programme or meeting.origin.programme
    programme = app.workspace.programmes[name]
    try:
        return occasion_at(meeting, programme, position.of(programme), app.workspace, since)
    except ValueError as error:
        raise Stop(f"{error}; give its day in the register, or leave --meeting out.") from error


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


def _one_file(output: Path | None, wanted: list[_Wanted]) -> Path | None:
    """Where the files go. Stops where several agendas would go into one file."""
    if output is not None and not output.is_dir() and len(wanted) > 1:
        names = ", ".join(each.occasion.programme.id for each in wanted)
        raise Stop(f"there are several agendas ({names}); choose one with --programme, or name a folder with -o.")
    return output


def _write(app: App, wanted: _Wanted, form: str, output: Path | None) -> None:
    from govtool.cli.press import WORK  # what makes pages is slow to import, and text does without
    from govtool.cli.press import made_as
    from govtool.cli.press import target_of

    ending = "txt" if form == "text" else form
    target, view = target_of(app, output, f"{wanted.name}.{ending}"), wanted.report()
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

"""`govtool changes --since DATE|MEETING|REVISION`."""

from __future__ import annotations

import datetime
import json
import textwrap
from collections.abc import Iterator

import click

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.cli.common import terminal_width
from govtool.history.changes import HEADINGS
from govtool.history.changes import Change
from govtool.history.changes import changes as find_changes
from govtool.history.compare import State
from govtool.history.compare import compare
from govtool.history.open_changes import Told
from govtool.history.open_changes import marked
from govtool.history.open_changes import open_to_all
from govtool.history.revision import NoRegistersError
from govtool.history.revision import NoRevisionError
from govtool.history.revision import Revision
from govtool.history.revision import revision
from govtool.history.span import Span
from govtool.open_view import exempt_view
from govtool.open_view import open_view
from govtool.records.meeting import Meeting
from govtool.records.when import read_when
from govtool.records.when import written
from govtool.registers.register import RESTRICTED
from govtool.workspace import AsOf
from govtool.workspace import Workspace


@click.command()
@click.option(
    "--since",
    required=True,
    metavar="DATE|MEETING|REVISION",
    help="The day, the meeting or the git revision after which to look; tried in that order.",
)
@as_of_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print them.")
@programme_option
@click.pass_obj
def changes(app: App, since: str, given: datetime.date | None, form: str) -> None:
    """Say what changed since a day or a meeting, up to the position date, with the reasons recorded.

    Since a git revision, the registers as they stood then are compared with those here, record by record: what is gone
    or was reworded is told too. Where a record is written is no change. It is for officers: what not everyone may read is
    marked EXEMPT, and nothing of restricted/ is told.
    """
    day, position = _day(app, since), as_of(given)
    for problem in app.workspace.unread:
        _warn(f"{problem.location}: {problem.message}; what it holds is left out.")
    if day is None:
        start = _revision(app, since)
        found, words = _between(app, start, position), str(start)
    else:
        found, words = _dated(app, day, position), written(day, day)
    say(_as_json(found) if form == "json" else "\n".join(_as_text(found, words)) + "\n", nl=False)


def _day(app: App, since: str) -> datetime.date | None:
    """The day, or that of the meeting; None for what is neither. Stops for a meeting whose day is not recorded."""
    when = read_when(since)
    if when is not None and when.exact:
        return when.latest
    meeting = app.workspace.records.get(since)
    if not isinstance(meeting, Meeting):
        return None
    if meeting.on is None or not meeting.on.exact:
        raise Stop(f"the day of {meeting.id} is not recorded; {_REMEDY}.")
    return meeting.on.latest


_REMEDY = "give a day such as 3 Nov 2026, the id of a meeting whose day is recorded, or a git revision such as HEAD~1"


def _dated(app: App, start: datetime.date, position: AsOf) -> list[Told]:
    """What the registers here say of the days since. Stops where every programme is judged on an earlier day."""
    until = {name: position.of(app.workspace.programmes[name]) for name in app.programmes}
    ended = [name for name, day in until.items() if day <= start]
    if len(ended) == len(until):
        last = max(until.values())
        raise Stop(f"the registers are judged at {written(last, last)}, which is no later; give an earlier day.")
    if ended:
        _warn(f"judged at an earlier day, so left out: {', '.join(ended)}.")
    spans = [(name, Span(start, day)) for name, day in until.items() if name not in ended]

    def found_in(view: Workspace) -> list[Change]:
        return [change for name, span in spans for change in find_changes(view, span, [name])]

    opened, officers = open_view(app.workspace), app.workspace
    if _restricts(app):
        _warn(f"{RESTRICTED}/ is left out, because not everyone may read it.")
        officers = exempt_view(app.workspace, opened)
    if opened is officers:
        return open_to_all(found_in(officers))
    return marked(found_in(officers), found_in(opened))


def _revision(app: App, since: str) -> Revision:
    try:
        return revision(app.root, since, app.workspace)
    except NoRegistersError as error:
        raise Stop(f"{error}.") from error
    except NoRevisionError as error:
        raise Stop(f"{since} is neither a day nor a meeting, and {error}; {_REMEDY}.") from error


def _between(app: App, start: Revision, position: AsOf) -> list[Told]:
    """What differs between a revision, judged at its own day, and the registers here."""
    at = AsOf(min(start.on, position.given or position.today))
    left = [f"{each.location}: {each.message}" for each in start.workspace.unread]
    for each in (*left, *(f"{path} was a link" for path in start.left)):
        _warn(f"in {start}, {each}; what it held is left out.")
    if _restricts(app):
        _warn(f"{RESTRICTED}/ is left out, because git does not keep it.")

    def found_in(old: Workspace, new: Workspace) -> list[Change]:
        before = State(workspace=old, as_of=at, left=frozenset(start.left))
        return compare(before, State(workspace=new, as_of=position), app.programme and [app.programme])

    was, now = open_view(start.workspace), open_view(app.workspace)
    if was is start.workspace and now is app.workspace:
        return open_to_all(found_in(was, now))
    return marked(found_in(start.workspace, app.workspace), found_in(was, now))


def _restricts(app: App) -> bool:
    return any(register.restricted for register in app.workspace.registers.values())


def _warn(text: str) -> None:
    click.echo(f"govtool: {text}", err=True)


def _as_text(found: list[Told], start: str) -> Iterator[str]:
    if not found:
        yield f"Nothing has changed since {start}."
        return
    for sort, heading in HEADINGS.items():
        several = [each for each in found if each.change.sort == sort]
        if several:
            yield f"{heading} ({len(several)})"
            yield from map(_line, several)
            yield ""
    yield f"{len(found)} {'change' if len(found) == 1 else 'changes'} since {start}."


def _line(told: Told) -> str:
    change, mark = told.change, " (EXEMPT)" if told.exempt else ""
    said = change.words if change.field else f"{change.words[:1].upper()}{change.words[1:]}"
    words = [f"{change.record.id} {change.record.kind}{mark}: {change.record.title}", said, change.because]
    on = f" ({written(change.on, change.on)})" if change.on else ""
    text = ". ".join(each.rstrip(".") for each in words if each) + on
    width = terminal_width()
    return textwrap.fill(
        text,
        width or 10_000,
        initial_indent="  ",
        subsequent_indent="    ",
        break_on_hyphens=False,
        break_long_words=False,
    )


def _as_json(found: list[Told]) -> str:
    rows = [
        {
            "change": each.sort,
            "record": each.record.id,
            "kind": each.record.kind,
            "title": each.record.title,
            "on": each.on and each.on.isoformat(),
            "what": each.words,
            "because": each.because,
            "field": each.field or None,
            "before": each.before or None,
            "after": each.after or None,
            "exempt": exempt,
        }
        for each, exempt in found
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"

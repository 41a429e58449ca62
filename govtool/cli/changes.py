"""`govtool changes --since DATE|MEETING`."""

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
from govtool.history.span import Span
from govtool.records.meeting import Meeting
from govtool.records.when import read_when
from govtool.records.when import written


@click.command()
@click.option("--since", required=True, metavar="DATE|MEETING", help="The day, or the meeting, after which to look.")
@as_of_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print them.")
@programme_option
@click.pass_obj
def changes(app: App, since: str, given: datetime.date | None, form: str) -> None:
    """Say what changed since a day or a meeting, up to the position date, with the reasons recorded."""
    start, position = _day(app, since), as_of(given)
    found: list[Change] = []
    for programme in app.programmes:
        until = position.of(app.workspace.programmes[programme])
        found += find_changes(app.workspace, Span(start, until), [programme])
    say(_as_json(found) if form == "json" else "\n".join(_as_text(found, start)) + "\n", nl=False)


def _day(app: App, since: str) -> datetime.date:
    when = read_when(since)
    meeting = app.workspace.records.get(since)
    if isinstance(meeting, Meeting):
        when = meeting.on
    if when is None or not when.exact or when.latest is None:
        day = (
            f"the day of {meeting.id} is not recorded"
            if isinstance(meeting, Meeting)
            else f"{since} is neither a day nor a meeting"
        )
        raise Stop(f"{day}; give a day such as 3 Nov 2026, or the id of a meeting whose day is recorded.")
    return when.latest


def _as_text(found: list[Change], start: datetime.date) -> Iterator[str]:
    if not found:
        yield f"Nothing has changed since {written(start, start)}."
        return
    for sort, heading in HEADINGS.items():
        several = [each for each in found if each.sort == sort]
        if several:
            yield f"{heading} ({len(several)})"
            yield from map(_line, several)
            yield ""
    yield f"{len(found)} {'change' if len(found) == 1 else 'changes'} since {written(start, start)}."


def _line(change: Change) -> str:
    words = [f"{change.record.id} {change.record.kind}: {change.record.title}", change.words, change.because]
    on = f" ({written(change.on, change.on)})" if change.on else ""
    text = ". ".join(each.rstrip(".") for each in words if each) + on
    width = terminal_width()
    return textwrap.fill(text, width or 10_000, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)


def _as_json(found: list[Change]) -> str:
    rows = [
        {
            "change": each.sort,
            "record": each.record.id,
            "kind": each.record.kind,
            "title": each.record.title,
            "on": each.on and each.on.isoformat(),
            "what": each.words,
            "because": each.because,
        }
        for each in found
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"

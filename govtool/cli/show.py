"""`govtool show ID`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

import click

from govtool.cli.common import App
from govtool.cli.common import as_of
from govtool.cli.common import say
from govtool.cli.common import stop_unknown
from govtool.cli.common import terminal_width
from govtool.cli.money import table_lines
from govtool.history.decided import changed_since
from govtool.records.decision import Decision
from govtool.records.funding import Funding
from govtool.records.record import Record
from govtool.records.serialise import in_one_line
from govtool.records.serialise import to_data
from govtool.records.when import When
from govtool.records.when import written
from govtool.sentences import listed
from govtool.workspace import Workspace

WIDTH = 88
"""Columns that texts are wrapped to; fewer on a terminal that has fewer."""
KEPT, KEPT_OF = "as_decided", "record"
"""The field in which a decision keeps what it was taken on, and that of whose record, which `about` names already."""


@click.command()
@click.argument("record_id", metavar="ID")
@click.pass_obj
def show(app: App, record_id: str) -> None:
    """Print one record, field by field, with the records that it names and that name it."""
    record = find(app.workspace, record_id)
    say("\n".join([*_page(record, app.workspace), *_standing(record, app.workspace)]))


def find(workspace: Workspace, record_id: str) -> Record:
    """The record with an id; stops where there is none."""
    record = workspace.records.get(record_id)
    if record is None:
        alike = [each for each in workspace.records.values() if each.id.lower() == record_id.lower()]
        record = alike[0] if len(alike) == 1 else None
    if record is None:
        stop_unknown("record", record_id, list(workspace.records))
    return record


def heading(record: Record) -> str:
    """A record in one line: its id, kind and title."""
    return f"{record.id}  {record.kind}  {record.title}"


def _page(record: Record, workspace: Workspace) -> Iterator[str]:
    yield _on_terminal(heading(record))
    yield f"  written at {record.at()}"
    data = to_data(record)
    names = [name for name in data if name not in ("kind", "id", "title")]
    column = max((len(name) for name in names), default=0) + 4
    for name in names:
        if isinstance(record, Funding) and name in ("columns", "rows"):
            continue
        value = _kept(record) if isinstance(record, Decision) and name == KEPT else _with_days(record, name, data[name])
        yield from _field(name, value, column)
    if isinstance(record, Funding):
        yield from ("", *table_lines(record))
    for title, links, end in (
        ("Names", workspace.outward.get(record.id, []), "target"),
        ("Named by", workspace.inward.get(record.id, []), "source"),
    ):
        if links:
            yield f"\n{title}"
            told = dict.fromkeys((link.field, getattr(link, end)) for link in links if link.field != KEPT_OF)
            yield from (_on_terminal(f"  {field}: {heading(workspace.records[name])}") for field, name in told)


def _kept(decision: Decision) -> list[str]:
    """Of which matters of each record a decision keeps a fingerprint; the fingerprints themselves tell nobody anything."""
    kept = ((each.record, [name for name in to_data(each) if name != KEPT_OF]) for each in decision.as_decided)
    return [f"{name}: a fingerprint of its {listed(matters)}" for name, matters in kept]


def _standing(record: Record, workspace: Workspace) -> Iterator[str]:
    """Whether a decision still stands on what it was taken on, where that is recorded."""
    if not isinstance(record, Decision) or not record.as_decided:
        return
    position = as_of(None).of(workspace.programme_of(record))
    departures = changed_since(record, workspace, position)
    yield "\nWhat it was taken on"
    for each in departures:
        text = f"{each.record.id}: {each.words}" + (f": {each.because}" if each.because else "")
        yield _wrapped(text, "  ", "    ")
    if not departures:
        yield f"  nothing that counts has changed since, by {written(position, position)}"


def _with_days(record: Record, name: str, value: Any) -> Any:
    """A date with the days that it is taken to mean, where its words leave that open."""
    when = getattr(record, name, None)
    if not isinstance(when, When) or when.state != "dated" or when.exact:
        return value
    days = written(when.earliest, when.latest)
    return value if days.lower() == when.text.lower() else f"{value} ({days})"


def _field(name: str, value: Any, column: int) -> Iterator[str]:
    lead = f"  {name}".ljust(column)
    for text in _lines(value):
        yield _wrapped(text, lead, " " * column)
        lead = " " * column


def _on_terminal(line: str) -> str:
    """A line that stays whole for programs; a terminal would break it within a word."""
    return line if terminal_width() is None else _wrapped(line, "", "    ")


def _wrapped(text: str, first: str, further: str) -> str:
    return textwrap.fill(
        text,
        min(WIDTH, terminal_width() or WIDTH),
        initial_indent=first,
        subsequent_indent=further,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _lines(value: Any) -> list[str]:
    if isinstance(value, list):
        return [f"- {in_one_line(each)}" for each in value]
    return [in_one_line(value)]

"""`govtool list KIND`."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence

import click

from govtool.cli.codes import FINE
from govtool.cli.common import App
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.cli.common import stop_unknown
from govtool.cli.common import terminal_width
from govtool.exchange.sheet import as_csv
from govtool.history.due import overdue
from govtool.history.rows import as_rows
from govtool.history.rows import in_date_order
from govtool.history.rows import rag
from govtool.records.kinds import PLURALS
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.serialise import to_data
from govtool.workspace import AsOf


@click.command("list")
@click.argument("kind")
@as_of_option
@click.option("--owner-missing", is_flag=True, help="Only records that name no owner.")
@click.option("--overdue", "late", is_flag=True, help="Only records whose date has passed.")
@click.option(
    "--rag",
    "colour",
    type=click.Choice(["RED", "AMBER", "GREEN"], case_sensitive=False),
    help="Only risks of this RAG.",
)
@click.option("--source", "document", metavar="ID", help="Only records from this document.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="How to print them.")
@programme_option
@click.pass_obj
def list_(
    app: App,
    kind: str,
    given: datetime.date | None,
    owner_missing: bool,
    late: bool,
    colour: str | None,
    document: str | None,
    form: str,
) -> int:
    """List the records of a register: risks, milestones, figures and so on."""
    wanted = PLURALS.get(kind)
    if wanted is None:
        stop_unknown("register", kind, sorted(PLURALS))
    position = as_of(given)
    records = [
        record
        for record in app.workspace.every(wanted, app.programmes)
        if _was_there(app, record, position)
        and (not owner_missing or not getattr(record, "owner", True))
        and (not late or overdue(record, position.of(app.workspace.programme_of(record))))
        and (colour is None or _rag(app, record, position) == colour)
        and (document is None or (record.source is not None and record.source.document == document))
    ]
    say(_printed(app, wanted, in_date_order(records), position, form), nl=False)
    return FINE


def _was_there(app: App, record: Record, position: AsOf) -> bool:
    """Whether a record was there on the day that is asked about: a risk that was raised later was not."""
    return not (isinstance(record, Risk) and record.raised_after(position.of(app.workspace.programme_of(record))))


def _rag(app: App, record: Record, position: AsOf) -> str | None:
    if not isinstance(record, Risk):
        return None
    return rag(record, app.workspace, position.of(app.workspace.programme_of(record)))


def _printed(app: App, kind: type[Record], records: Sequence[Record], position: AsOf, form: str) -> str:
    if form == "json":
        return json.dumps([to_data(record) for record in records], indent=2, ensure_ascii=False) + "\n"
    headings, rows = as_rows(kind, records, app.workspace, position)
    return as_csv(headings, rows) if form == "csv" else _text(headings, rows, kind)


def _text(headings: list[str], rows: list[list[str]], kind: type[Record]) -> str:
    if not rows:
        return f"No {kind.plural}.\n"
    from tabulate import tabulate

    rows = _without_repeats(headings, rows)
    widths = _widths(headings, rows)
    return (
        tabulate(rows, headings, tablefmt="simple", maxcolwidths=widths, disable_numparse=True)
        + f"\n{len(rows)} {kind.plural if len(rows) > 1 else kind.kind}\n"
    )


def _without_repeats(headings: list[str], rows: list[list[str]]) -> list[list[str]]:
    """Rows whose heading is said only where it changes, as a timetable does."""
    if "group" not in headings:
        return rows
    place = headings.index("group")
    above = ["", *(row[place] for row in rows)]
    return [
        [*row[:place], "" if row[place] == last else row[place], *row[place + 1 :]]
        for row, last in zip(rows, above, strict=False)
    ]


def _widths(headings: list[str], rows: list[list[str]]) -> list[int | None] | None:
    """The widths that let the table fit the terminal: the widest column, most often the title, gives way."""
    whole = terminal_width()
    if whole is None:
        return None
    natural = [max(len(row[place]) for row in [headings, *rows]) for place in range(len(headings))]
    widest = natural.index(max(natural))
    spare = whole - sum(natural) + natural[widest] - 2 * (len(headings) - 1)
    return [max(spare, 20) if place == widest else None for place in range(len(headings))]

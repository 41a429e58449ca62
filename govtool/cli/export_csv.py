"""`govtool export csv KIND`."""

from __future__ import annotations

from pathlib import Path

import click

from govtool.cli.common import App
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
from govtool.exchange.flat import flat
from govtool.exchange.sheet import as_csv
from govtool.records.kinds import PLURALS


@click.command("csv")
@click.argument("kind")
@output_option
@part_option
@programme_option
@click.pass_obj
def export_csv(app: App, kind: str, output: Path | None, part: str) -> None:
    """Write the records of one kind as a table: risks, actions, milestones and so on, a row for each.

    The columns are the kind's fields, inherent.likelihood for one of a group; a list has a line of its cell for each
    entry. A cell that a spreadsheet would take for a formula begins with an apostrophe. For scores and RAG, which no
    record holds, see govtool list.
    """
    wanted = PLURALS.get(kind)
    if wanted is None:
        stop_unknown("register", kind, sorted(PLURALS))
    say_what_cannot_be_read(app)
    say_who_may_read_it(app, part)
    view = view_of(app, part)
    headings, rows = flat(wanted, view, shown_in(app, view))
    what = counted(len(rows), wanted.kind, wanted.plural)
    hand_out(app, as_csv(headings, rows), output, f"{wanted.plural}.csv", what)

"""`govtool export json`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from govtool.cli.common import App
from govtool.cli.common import programme_option
from govtool.cli.handing import counted
from govtool.cli.handing import hand_out
from govtool.cli.handing import output_option
from govtool.cli.handing import part_option
from govtool.cli.handing import say_what_cannot_be_read
from govtool.cli.handing import say_who_may_read_it
from govtool.exchange.copy.whole import whole


@click.command("json")
@output_option
@part_option
@programme_option
@click.pass_obj
def export_json(app: App, output: Path | None, part: str) -> None:
    """Write every register, for a program to read, or for govtool import json.

    With --part exempt, import into an empty folder gives the same workspace: its records, links, settings, papers, known
    problems, and the council's own frameworks. Comments and the layout of the YAML are not kept, nor is a file that cannot
    be read; contacts and templates are no registers. The same registers give the same bytes.
    """
    say_what_cannot_be_read(app, in_records=part == "open")
    say_who_may_read_it(app, part)
    opened = app.open_workspace if part == "open" else None
    data = whole(app.workspace, app.programmes, opened=opened)
    records = sum(len(each.get("records", ())) for each in data["registers"])
    what = f"{counted(records, 'record', 'records')} of {counted(len(data['registers']), 'register', 'registers')}"
    hand_out(app, json.dumps(data, indent=1, ensure_ascii=False) + "\n", output, "registers.json", what)

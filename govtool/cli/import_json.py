"""`govtool import json FILE`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.handing import counted
from govtool.exchange.copy.paths import FormError
from govtool.exchange.copy.rebuilt import rebuilt
from govtool.folder import REGISTERS
from govtool.folder import find_root
from govtool.registers.register import RESTRICTED
from govtool.source import NOTHING
from govtool.source import SourceError
from govtool.source import SourceFile
from govtool.source import reason
from govtool.source import save_together

LARGEST = 64 * 1024 * 1024
"""Bytes that an export may have: some twenty times those of the largest workspace that we know of."""


@click.command("json")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--dry-run", is_flag=True, help="Name the files that would be written, and write nothing.")
@click.pass_obj
def import_json(app: App, file: Path, dry_run: bool) -> None:
    """Write the registers of an export as YAML into this folder, or that of -C, whether or not it has registers yet.

    Where one of its files is there already nothing is written at all. What no register can hold is written as it stands:
    govtool lint says where and what.
    """
    root = _root(app.start)
    data = _read(file)
    files = _files(file, data)
    _refuse_to_write_over(root, files)
    for each in files if dry_run else ():
        click.echo(each.path)
    if not dry_run:
        _write(root, files)
    told = counted(len(files), "file", "files")
    click.echo(
        f"{told} would be written to {root}." if dry_run else f"{told} written to {root}; see what govtool lint says."
    )
    if any(each.path.startswith(f"{RESTRICTED}/") for each in files):
        click.echo(f"govtool: not everyone may read what is in {RESTRICTED}/; keep it out of git.", err=True)
    if data.get("part") == "open":
        click.echo(
            "govtool: this is the open part of the registers: what was exempt or restricted there is not in it.",
            err=True,
        )


def _root(start: Path) -> Path:
    """The folder itself, even where it lies below a workspace; but the workspace for one that lies in its registers/."""
    root = find_root(start)
    return root if root and start.is_relative_to(root / REGISTERS) else start


def _read(file: Path) -> Any:
    """The data of an export, its numbers as texts, so that they keep every digit. Stops where it cannot be read."""
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        raise Stop(f"{file} cannot be read: {reason(error)}.") from error
    if len(content) > LARGEST:
        raise Stop(f"{file} is larger than {LARGEST // 1024**2} MiB; export one programme at a time with --programme.")
    try:
        return json.loads(content.decode("utf-8-sig"), parse_int=str, parse_float=str, parse_constant=str)
    except UnicodeDecodeError as error:
        raise Stop(f"{file} is not in UTF-8, as JSON must be.") from error
    except json.JSONDecodeError as error:
        raise Stop(f"{file}:{error.lineno}:{error.colno}: this is no JSON: {error.msg.lower()}.") from error
    except RecursionError as error:
        raise Stop(f"{file} is nested too deep to be an export of govtool.") from error


def _files(file: Path, data: Any) -> list[SourceFile]:
    try:
        return list(rebuilt(data))
    except FormError as error:
        raise Stop(f"{file} cannot be used: {error}.") from error
    except RecursionError as error:
        raise Stop(f"{file} is nested too deep to be an export of govtool.") from error


def _refuse_to_write_over(root: Path, files: list[SourceFile]) -> None:
    there = [each.path for each in files if (root / each.path).exists()]
    if there:
        more = f" and {len(there) - 1} more of its files are" if len(there) > 1 else " is"
        raise Stop(f"{there[0]}{more} in {root} already; nothing was written. Import into an empty folder, with -C.")


def _write(root: Path, files: list[SourceFile]) -> None:
    """Write all the files or none. Stops where they cannot be written."""
    try:
        for each in files:
            (root / each.path).parent.mkdir(parents=True, exist_ok=True)
        contents = {root / each.path: each.content for each in files}
        save_together(contents, expecting=dict.fromkeys(contents, NOTHING), within=root)
    except SourceError as error:
        raise Stop(str(error)) from error
    except OSError as error:
        raise Stop(f"{error.filename} cannot be written: {reason(error)}.") from error

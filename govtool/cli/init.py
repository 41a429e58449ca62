"""`govtool init DIR`."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from govtool.cli.common import Stop
from govtool.folder import REGISTERS
from govtool.resources import shipped
from govtool.source import reason


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def init(folder: Path) -> None:
    """Write a small workspace to start from, with every field explained."""
    registers = folder / REGISTERS
    if registers.exists():
        raise Stop(f"{registers} is there already; nothing was written.")
    try:
        shutil.copytree(shipped("samples") / "starter", folder, dirs_exist_ok=True)
    except OSError as error:
        raise Stop(f"{folder} cannot be written: {reason(error)}.") from error
    click.echo(f"Written to {registers}. Rename the folder {registers / 'programme'} and the id in its programme.yaml,")
    click.echo(f"change the records, and run: govtool -C {folder} lint")
    click.echo(
        "Names and addresses go into contacts.yaml beside registers/, and records that not everyone may read into"
    )
    click.echo("restricted/: an exempt mark keeps a record out of papers, not from people who can open the file.")

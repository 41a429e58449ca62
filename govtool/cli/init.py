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
@click.option("--story", is_flag=True, help="Write the worked story: twelve weeks of an invented programme, in git.")
def init(folder: Path, story: bool) -> None:
    """Write a small workspace to start from, with every field explained."""
    registers = folder / REGISTERS
    if registers.exists():
        raise Stop(f"{registers} is there already; nothing was written.")
    if story:
        _story(folder)
        return
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


def _story(folder: Path) -> None:
    from govtool.cli.story import tell  # it runs other commands

    try:
        tell(folder)
    except OSError as error:
        raise Stop(f"{folder} cannot be written: {reason(error)}.") from error
    click.echo(f"Twelve weeks of an invented programme are written to {folder}, a version in git for each.")
    click.echo(f'Try: govtool -C {folder} review --as-of "24 Nov 2026"')

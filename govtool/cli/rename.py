"""`govtool rename OLD NEW`."""

from __future__ import annotations

import click

from govtool.cli.writing import Pen
from govtool.cli.writing import writes


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@writes
def rename(pen: Pen, old: str, new: str) -> None:
    """Give a record another id, wherever it stands: in the record, in references and in the marks of papers."""
    from govtool.registers.editing.rename import rename as renamed  # the other commands do without
    from govtool.registers.editing.saving import write

    own = {name: each.fields for name, each in pen.workspace.programmes.items()}
    found = renamed(pen.workspace.registers.values(), old, new, own)
    pen.settle(found.edited, f"{old} is now {new}", lambda: write(pen.app.root, *found.edited))
    for place in found.mentions:
        click.echo(f"{place}: {old} still stands here in words; change it by hand if it should not.", err=True)

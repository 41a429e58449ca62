"""`govtool verify FILE.pdf`."""

from __future__ import annotations

from pathlib import Path

import click

from govtool.cli.codes import FINE
from govtool.cli.codes import PROBLEMS
from govtool.cli.common import App
from govtool.cli.common import say


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.pdf")
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    metavar="FILE.json",
    help="The paper's data, where the PDF carries none (default: the .json beside it).",
)
@click.pass_obj
def verify(app: App, file: Path, data: Path | None) -> int:
    """Say whether a PDF still says what its paper was made to say, and whether the registers here do.

    A copy that was stamped, or bound into a pack with other papers, is compared by its words. This is no signature:
    whoever can change the file can change the data in it. Exit code 1 where anything differs.
    """
    from govtool.cli.comparing import compared  # it opens PDFs, which other commands do without

    lines = list(compared(app, file, data))
    say("\n".join(line.text for line in lines))
    return FINE if all(line.well for line in lines) else PROBLEMS

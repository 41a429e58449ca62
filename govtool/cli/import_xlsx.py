"""`govtool import xlsx FILE|FOLDER`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from govtool.cli.common import Stop
from govtool.cli.log_in import bring_in
from govtool.cli.log_in import into_option
from govtool.cli.log_in import log_options
from govtool.cli.writing import Pen
from govtool.cli.writing import writes
from govtool.exchange.log.bring import TEXTS
from govtool.exchange.reading.workbook import read_workbook


@click.command("xlsx")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE|FOLDER")
@into_option(required=False)
@click.option("--by", default="", metavar="ROLE", help="Who changed a workbook that is not of one owner.")
@log_options
@writes
def import_xlsx(pen: Pen, file: Path, kind: str | None, by: str, **given: Any) -> None:
    """Take in workbooks that came back from their owners, one or a folder of them; or a log of your own.

    Of a workbook that govtool export xlsx wrote only the cells that were changed are taken; what has changed in the
    registers too is listed with every value, for you to decide. With --into the table of a workbook of your own is taken
    in: shows what cannot be used, and the lines that would be added.
    """
    from govtool.cli.returned import came_back
    from govtool.cli.returned import take_back
    from govtool.cli.returned import take_folder

    if file.is_dir():
        _refuse(file, kind, given)
        take_folder(pen, file, by)
        return
    if file.suffix.lower() in TEXTS:
        raise Stop(f"{file.name} is a table as text; take it in with govtool import csv.")
    book = read_workbook(file, file.name)
    base = came_back(book)
    if base is not None:
        _refuse(file, kind, given)
        take_back(pen, [(book, base)], by)
    elif kind is None:
        raise Stop(
            f"{file.name} is no workbook that govtool export xlsx wrote; to take in a log of your own say --into."
        )
    else:
        bring_in(pen, file, book, kind=kind, **given)


def _refuse(file: Path, kind: str | None, given: dict[str, Any]) -> None:
    """Stop where what is for a log was given for workbooks that came back, which know what they are."""
    options = {"--into": kind, "--map": given["map_file"], "--sheet": given["sheet"], "--prefix": given["prefix"]}
    named = [name for name, value in options.items() if value is not None]
    if named:
        raise Stop(f"{file.name} came back from its owner and says what it holds; leave {named[0]} out.")

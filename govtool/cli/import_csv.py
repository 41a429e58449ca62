"""`govtool import csv FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from govtool.cli.log_in import bring_in
from govtool.cli.log_in import into_option
from govtool.cli.log_in import log_options
from govtool.cli.sheets import file_argument
from govtool.cli.writing import Pen
from govtool.cli.writing import writes
from govtool.exchange.reading.text_table import read_text_table


@click.command("csv")
@file_argument
@into_option(required=True)
@log_options
@writes
def import_csv(pen: Pen, file: Path, **given: Any) -> None:
    """Take a table of a text file in: shows what cannot be used, and the lines that would be added."""
    bring_in(pen, file, read_text_table(file, file.name), **given)

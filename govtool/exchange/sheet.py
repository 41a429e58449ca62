"""Rows as a spreadsheet opens them, and cells back as they were.

A spreadsheet takes a cell that begins with one of a few characters for a formula, and carries it out. Such a cell gets an
apostrophe in front, which every reader can see and take away again; a cell that has apostrophes there already gets one
more, so that nothing is lost. A plain number below zero is no formula and stays a number.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the start of a formula, or drops to look at what follows."""

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""The byte order mark, without which Excel takes UTF-8 for the letters of Windows."""

_BELOW_ZERO = re.compile(r"-[0-9]+(\.[0-9]+)?").fullmatch


def as_csv(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Rows in the form of RFC 4180, with a byte order mark, and no cell that a spreadsheet would take for a formula."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([harmless(each) for each in headings])
    writer.writerows([[harmless(cell) for cell in row] for row in rows])
    return BOM + stream.getvalue()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _is_formula(cell) else cell


def as_meant(cell: str) -> str:
    """What `harmless` made a cell of: one that it did not change is left as it is."""
    return cell[1:] if cell.startswith("'") and _is_formula(cell) else cell


def _is_formula(cell: str) -> bool:
    """Whether a cell is a formula, or would be one without the apostrophes that it begins with."""
    return cell.lstrip("'").startswith(FORMULA) and not _BELOW_ZERO(cell)

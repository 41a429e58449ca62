"""Rows as a spreadsheet opens them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula."""


def as_csv(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Rows that Excel opens as they are: with a byte order mark, and no cell that it would take for a formula."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(headings)
    writer.writerows([[f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row] for row in rows])
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + stream.getvalue()

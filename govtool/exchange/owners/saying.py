"""What a cell of a workbook says, in the registers' own words, and when two cells say the same."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from collections.abc import Sequence
from decimal import Decimal
from decimal import InvalidOperation

from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.columns import Sort
from govtool.exchange.reading.cells import Cell
from govtool.records.when import read_when
from govtool.records.when import written

_LEVEL = re.compile(r"(\d{1,2})(?:\s*[-\N{EN DASH}:]?\s*[^\W\d][^\d]*)?", re.ASCII)
"""A level: its number, which its word may stand behind as the hint of the cell has it."""


def level_in(text: CellText) -> str:
    """The level that a cell says, as a number; empty where it says none, or more than one."""
    found = _LEVEL.fullmatch(text.strip())
    return found[1] if found else ""


def said_in(cell: Cell, sort: Sort) -> CellText:
    """What a cell says, in the registers' words: a day as they write it, a number without a fraction that is none."""
    if isinstance(cell.value, datetime.date):
        return written(cell.value, cell.value)
    if isinstance(cell.value, float) and sort in ("number", "level"):
        return _number(cell.value)
    return "\n".join(line.rstrip() for line in cell.shown.replace("\r\n", "\n").replace("\r", "\n").split("\n")).strip()


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def same(one: CellText, other: CellText, sort: Sort) -> bool:
    """Whether two cells of a column say the same, however they write it."""
    if one.strip() == other.strip():
        return True
    if sort in ("date", "shown"):
        first, second = read_when(one), read_when(other)
        return bool(first and second and first.same_as(second))
    if sort == "level" and level_in(one):
        return level_in(one) == level_in(other)
    if sort in ("number", "level"):
        return _as_number(one) is not None and _as_number(one) == _as_number(other)
    return _lines(one, sort) == _lines(other, sort)


def _as_number(text: str) -> Decimal | None:
    try:
        return Decimal(text.strip())
    except InvalidOperation:
        return None


def _lines(text: str, sort: Sort) -> Sequence[str]:
    """The lines that count: of a list those that say something."""
    lines: Iterable[str] = (line.strip() for line in text.strip().splitlines())
    return [line for line in lines if line or sort != "lines"]


def quoted(text: CellText) -> str:
    """What a cell says, for a message: on one line and in quotes; `nothing` where it says nothing."""
    return f'"{"; ".join(text.splitlines())}"' if text else "nothing"

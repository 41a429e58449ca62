"""A workbook as plain data: the cells that hold or show something, and what is hidden or merged around them."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from dataclasses import field
from functools import cache
from typing import Literal
from typing import NamedTuple

from govtool.sentences import short_day
from govtool.source import Location

Value = str | float | bool | datetime.date | None


class Cell(NamedTuple):
    """One cell that holds a value, a colour or a comment. Rows and columns are counted from 1."""

    row: int
    column: int
    value: Value = None
    """A whole number is a float without a fraction; a number in the format of a date is its day."""
    formula: str = ""
    """The formula with its equals sign; the value is then the result that was kept beside it, if any."""
    error: bool = False
    """Whether the value is one of a spreadsheet's errors: `#REF!`."""
    fill: str = ""
    """The colour behind it as six hexadecimal digits; empty where there is none."""
    comment: str = ""
    link: str = ""
    """The address that it leads to; empty where it leads nowhere."""
    struck: bool = False
    """Whether a line goes through it."""

    @property
    def shown(self) -> str:
        """The value in words, as a person reads it in the sheet; empty where nothing is."""
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, bool):
            return "yes" if self.value else "no"
        if isinstance(self.value, float):
            return str(int(self.value)) if self.value.is_integer() else f"{self.value:.15g}"
        return short_day(self.value) if self.value else ""

    @property
    def filled(self) -> bool:
        """Whether there is anything to read in it: spaces and colours are nothing."""
        if isinstance(self.value, str):
            return bool(self.value.strip()) or bool(self.formula)
        return self.value is not None or bool(self.formula)

    @property
    def name(self) -> str:
        """`C14`."""
        return f"{letters(self.column)}{self.row}"


class CellLocation(Location):
    """A cell as the place of a problem: `log.xlsx:Risks!C14`.

    The path names the file and, where it has several, the sheet; the line is the row.
    """

    __slots__ = ()

    def __str__(self) -> str:
        return f"{self.path}!{letters(self.column)}{self.line}"


class Area(NamedTuple):
    """A rectangle of cells that were merged into one; the first of them holds the value."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def name(self) -> str:
        """`F5:H5`."""
        return f"{letters(self.first_column)}{self.first_row}:{letters(self.last_column)}{self.last_row}"

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell lies in it."""
        return self.first_row <= row <= self.last_row and self.first_column <= column <= self.last_column


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One sheet: its cells by row and column, and what a person does not see of it."""

    file: str
    """The name of the file, for messages."""
    title: str
    """Empty for a file of text, which is one sheet without a name."""
    state: Literal["visible", "hidden", "veryHidden"] = "visible"
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict, repr=False)
    merged: tuple[Area, ...] = ()
    ruled: tuple[Area, ...] = ()
    """Where rules of the sheet colour cells by what they or others say."""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: tuple[tuple[int, int], ...] = ()
    """The first and the last of each run of hidden columns."""

    counts_from_1904: bool = False
    """Whether its numbers count days from 1904, as those of old workbooks of a Mac do."""

    def cell(self, row: int, column: int) -> Cell:
        """A cell; an empty one where nothing stands."""
        return self.rows.get(row, {}).get(column) or Cell(row, column)

    def filled(self, row: int) -> list[Cell]:
        """The cells of a row that hold anything, from left to right."""
        return [each for _, each in sorted(self.rows.get(row, {}).items()) if each.filled]

    def hides_column(self, column: int) -> bool:
        """Whether a column is hidden."""
        return any(first <= column <= last for first, last in self.hidden_columns)

    def at(self, row: int, column: int) -> CellLocation:
        """A cell as a place for problems."""
        return CellLocation(f"{self.file}:{self.title}" if self.title else self.file, row, column)


@dataclass(frozen=True, kw_only=True)
class Book:
    """A file of sheets."""

    file: str
    sheets: tuple[Sheet, ...]
    said: tuple[str, ...] = ()
    """What was passed over or taken for granted while reading the file, a sentence each."""


def letters(column: int) -> str:
    """The letters of a column counted from 1: C for 3, AA for 27."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def position(name: str) -> tuple[int, int]:
    """The row and column of a cell by its name. Raises ValueError where it is none."""
    head = name.rstrip("0123456789")
    return int(name[len(head) :] or "x"), _column(head)


@cache
def _column(head: str) -> int:
    """A column by its letters. Raises ValueError where they name none."""
    if not re.fullmatch("[A-Z]{1,3}", head):
        raise ValueError(f"{head} names no column")
    column = 0
    for letter in head:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column

"""Workbooks written down as data: their cells, what the cells show, and what is wrong with them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from typing import Literal
from typing import NamedTuple

from openpyxl import Workbook


class Formula(NamedTuple):
    """A formula and the result that was kept beside it; None where none was kept."""

    text: str
    cached: float | str | None = None


Value = str | float | datetime.date | Formula | None


class Fault(NamedTuple):
    """One thing that is wrong: `sheet!cell`, what sort of thing it is, and what stands there."""

    place: str
    kind: str
    what: str


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One sheet: its rows by their first cell, and what its cells show beside their values."""

    title: str
    rows: Mapping[str, Sequence[Value]]
    headers: Sequence[int] = ()
    merged: Sequence[str] = ()
    fills: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[str] = ()
    state: Literal["visible", "hidden", "veryHidden"] = "visible"

    def formulas(self) -> dict[str, Formula]:
        """Its formulas by cell."""
        blank = Workbook().create_sheet()
        return {
            blank[start].offset(0, place).coordinate: value
            for start, values in self.rows.items()
            for place, value in enumerate(values)
            if isinstance(value, Formula)
        }


@dataclass(frozen=True, kw_only=True)
class Book:
    """A workbook and the list of what is wrong with it."""

    name: str
    sheets: Sequence[Sheet]
    faults: Sequence[Fault]

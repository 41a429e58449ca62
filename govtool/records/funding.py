"""Funding: tables of money, with the totals as printed beside what the rows come to."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated
from typing import ClassVar
from typing import Literal

from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.record import To

RowKind = Literal["line", "subtotal", "total", "opening", "movement", "closing"]
TOTALS: tuple[RowKind, ...] = ("subtotal", "total", "closing")
"""The rows that are made of the lines before them."""

ColumnKind = Literal["amount", "total", "minimum", "budget", "spent", "forecast"]


class FundingColumn(Part, frozen=True, kw_only=True):
    """A column of amounts."""

    shorthand: ClassVar[str] = "heading"

    heading: Annotated[str, "Its heading."]
    kind: Annotated[
        ColumnKind,
        "What it holds: amounts, the total of the columns before it, the least that must be spent, or what was budgeted, "
        "is spent, or is forecast for the end of the year.",
    ] = "amount"
    area: Annotated[str, "The borough or area."] = ""
    year: Annotated[str, "The financial year."] = ""
    unit: Annotated[str, "The unit of its amounts, where it is not the table's."] = ""


class FundingRow(Part, frozen=True, kw_only=True):
    """A row of amounts."""

    label: Annotated[str, "What the row is."]
    kind: Annotated[RowKind, "A line, or what is made of the lines before it."] = "line"
    cells: Annotated[tuple[Decimal | None, ...], "Its amounts, one for each column; ~ where nothing is printed."] = ()
    area: Annotated[str, "The borough or area, where the columns do not say."] = ""
    schemes: Annotated[tuple[str, ...], "The schemes that it pays for.", To("scheme")] = ()
    theme: Annotated[str, "The theme that it belongs to."] = ""
    no_scheme: Annotated[str, "Why it belongs to no scheme: grant, contingency, base budget."] = ""
    solved: Annotated[tuple[int, ...], "The cells, counted from 1, whose place was found by solving the sums."] = ()
    merged: Annotated[
        tuple[int, ...], "The cells, counted from 1, that are printed as one; its amount stands in the first."
    ] = ()
    note: Annotated[str, "What a reader should know about it: a dash, a detached caption."] = ""

    def cell(self, place: int) -> Decimal | None:
        """Its amount in a column, counted from 0; None where nothing is printed, or the row ends before."""
        return self.cells[place] if place < len(self.cells) else None


class Funding(Record, frozen=True, kw_only=True):
    """A table of money."""

    kind: ClassVar[str] = "funding"
    plural: ClassVar[str] = "funding"

    unit: Annotated[str, "The unit of its amounts: £, £000."] = "£000"
    rounded_to: Annotated[
        Decimal | None, "What its amounts are rounded to, in its unit; 1 where nothing else is said."
    ] = None
    year: Annotated[str, "The financial year, where the columns do not say."] = ""
    area: Annotated[str, "The borough or area, where the columns do not say."] = ""
    columns: Annotated[tuple[FundingColumn, ...], "Its columns, without that of the labels."] = ()
    rows: Annotated[tuple[FundingRow, ...], "Its rows, in order."] = ()
    savings: Annotated[Literal["negative", "positive"], "The sign that savings and reductions carry in it."] = (
        "negative"
    )

    def year_of(self, column: FundingColumn) -> str:
        """The financial year of a column's amounts: its own, else the table's; empty where neither is given."""
        return column.year or self.year

    def area_of(self, column: FundingColumn) -> str:
        """The borough or area of a column's amounts: its own, else the table's; empty where neither is given."""
        return column.area or self.area

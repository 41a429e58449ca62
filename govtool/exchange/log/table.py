"""The table in a sheet: its columns, the rows that are records, and what stands above, between and below them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from typing import Literal
from typing import NamedTuple

from govtool.exchange.log.header import Header
from govtool.exchange.reading.cells import Area
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Sheet
from govtool.exchange.reading.cells import letters

Sort = Literal["above", "header", "record", "total", "heading", "below", "other"]
"""What a row is: a title above the header; the header, or it again; a record; a total; a heading; text below the data; of
another table."""


class Column(NamedTuple):
    """A column of the table."""

    number: int
    heading: str
    """Empty where values stand in it under no heading."""

    @property
    def name(self) -> str:
        """`F "Gaps in controls"`."""
        return f'{letters(self.number)} "{self.heading}"' if self.heading else f"{letters(self.number)} (no heading)"


@dataclass(frozen=True)
class Table:
    """A table in a sheet."""

    sheet: Sheet
    header: Header
    columns: tuple[Column, ...]
    sorts: dict[int, Sort]
    """What each row is that holds anything, by its number."""
    spans: dict[tuple[int, int], Area] = field(repr=False)
    """The merged areas of the data that span several rows, by each row and column that they cover."""
    entries: tuple[tuple[int, ...], ...] = ()
    """The rows of each record: several where its first cells are merged over them."""

    def cell(self, row: int, column: int) -> Cell:
        """A cell; where it is merged with those above it, the one that holds the value."""
        area = self.spans.get((row, column)) if self.spans else None
        return self.sheet.cell(area.first_row, area.first_column) if area else self.sheet.cell(row, column)

    def cells(self, rows: tuple[int, ...], column: int) -> list[Cell]:
        """The cells of a record in one column, each once; the first where none of them holds anything."""
        if len(rows) == 1:
            return [self.cell(rows[0], column)]
        cells = list({(each.row, each.column): each for each in (self.cell(row, column) for row in rows)}.values())
        return [each for each in cells if each.filled] or cells[:1]

    def column_cells(self, column: int) -> Iterator[Cell]:
        """Every cell of a column in the rows that are records, where it holds anything."""
        for row in self.rows_of("record"):
            cell = self.sheet.rows[row].get(column)
            if cell is not None and cell.filled:
                yield cell

    def rows_of(self, *sorts: Sort) -> list[int]:
        """The rows of some sorts, in order."""
        return [row for row, sort in self.sorts.items() if sort in sorts]

    def first(self, row: int) -> Cell:
        """The first cell of a row that holds anything."""
        return self.sheet.filled(row)[0]

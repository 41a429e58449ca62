"""Tables from rows of plain texts: columns in their widths and styles, and from when and where the rows are."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import replace

from govtool.records.record import Record
from govtool.reports.basis import Basis
from govtool.reports.parts import Block
from govtool.reports.parts import Cell
from govtool.reports.parts import Column
from govtool.reports.parts import Table
from govtool.reports.wording import day
from govtool.reports.wording import sources

SHORT = 6
"""Rows up to which a table is not parted by the end of a page, where the page has room."""

LOW = 16
"""Lines up to which it is not: about a quarter of a page. A higher one would leave too much of a page empty before it."""

LONG = 1_000
"""Characters from which a cell may be taller than a page: its row is then parted by the end of a page."""

Row = Sequence[str | Cell]
"""The cells of a row; a bare text takes its column's style."""


def columns(*each: tuple[str, int, str]) -> tuple[Column, ...]:
    """Columns by heading, share of the width in per cent, and style."""
    return tuple(Column(heading=heading, share=share, style=style) for heading, share, style in each)


def shared(weighed: Sequence[tuple[str, int, str]]) -> list[tuple[str, int, str]]:
    """Columns with weights in place of widths, as columns whose widths add up to 100 per cent; the widest takes the rest."""
    whole = sum(weight for _, weight, _ in weighed)
    shares = [weight * 100 // whole for _, weight, _ in weighed]
    widest = shares.index(max(shares))
    shares[widest] += 100 - sum(shares)
    return [(heading, share, style) for (heading, _, style), share in zip(weighed, shares, strict=True)]


def table(caption: str, head: tuple[Column, ...], rows: Iterable[Row], note: str = "") -> Block:
    """A table as a block; the first cell of each row heads it. One without rows is a sentence that says so."""
    styled = tuple(_styled(head, cells) for cells in rows)
    if not styled:
        return Block(said=f"{caption}: none recorded.")
    short = len(styled) <= SHORT and sum(_lines(head, row) for row in styled) <= LOW
    return Block(table=Table(caption=caption, columns=head, rows=styled, note=note, short=short))


def _styled(head: tuple[Column, ...], cells: Row) -> tuple[Cell, ...]:
    return tuple(
        _marked(cell if isinstance(cell, Cell) else Cell(text=cell, style=column.style, heads_row=place == 0))
        for place, (column, cell) in enumerate(zip(head, cells, strict=True))
    )


def _lines(head: tuple[Column, ...], row: Sequence[Cell]) -> int:
    """About how many lines a row takes: across a page stand about a hundred characters."""
    return max(_lines_of(cell.text, column.share) for column, cell in zip(head, row, strict=True))


def _lines_of(text: str, across: int) -> int:
    return sum(1 + len(line) // max(across, 1) for line in text.split("\n"))


def _marked(cell: Cell) -> Cell:
    return replace(cell, style=f"{cell.style} long") if len(cell.text) >= LONG else cell


def origin(records: Sequence[Record], basis: Basis, on: Callable[[Basis, Record], datetime.date] = Basis.on) -> str:
    """From when and where rows are: `Position at 20 September 2017. Source: ...`.

    `on` gives the day that the rows are of, where it is not the position date.
    """
    if not records:
        return "No records."
    dates = dict.fromkeys(on(basis, record) for record in records)
    said = sources([record.source for record in records], basis.workspace)
    return f"Position at {' and '.join(day(date) for date in dates)}." + (f" Source: {said}." if said else "")


def rag_cell(word: str, text: str) -> Cell:
    """A cell that is coloured as its RAG word says; the word itself stands in the text."""
    return Cell(text=text, style=f"rag rag-{word.lower()}")

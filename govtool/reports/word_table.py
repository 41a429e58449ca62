"""Tables of a Word document: header rows that repeat, rows that stay whole, widths by share, RAG words on a light fill."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass

from govtool.reports.parts import Cell
from govtool.reports.parts import Column
from govtool.reports.parts import Fact
from govtool.reports.parts import Table
from govtool.reports.word_widths import GAP
from govtool.reports.word_widths import by_share
from govtool.reports.word_widths import fitted
from govtool.reports.word_widths import is_number
from govtool.reports.word_xml import Node
from govtool.reports.word_xml import kept
from govtool.reports.word_xml import legal
from govtool.reports.word_xml import node
from govtool.reports.word_xml import paragraph
from govtool.reports.word_xml import run
from govtool.reports.word_xml import styled

LONGEST_WHOLE = 1500
"""Characters in a cell from which its row may break over two pages: a longer row may not fit on one. So with a table."""

FACTS = (30, 70)
"""The shares of the front sheet's two columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a RAG word is set off, as screen.css does it: the word says it, the bar's width ranks it without colour."""

    fill: str
    letters: str
    bar: str
    width: int
    """Of the bar, in eighths of a point."""
    line: str = "single"


LOOKS = {
    "rag-red": Look(fill="FBE6E6", letters="7A1010", bar="A31515", width=36),
    "rag-amber": Look(fill="FDF1D8", letters="5F4000", bar="B47A00", width=22),
    "rag-green": Look(fill="E6F3EA", letters="0F4A26", bar="1E7A43", width=8),
    "rag-blue": Look(fill="E4EEFA", letters="123F73", bar="1D5FA8", width=6, line="double"),
    "rag-grey": Look(fill="F0F0F0", letters="3D3D3D", bar="6B6B6B", width=8, line="dotted"),
}


def facts_table(facts: Sequence[Fact], width: int) -> Node:
    """The front sheet: what each line says, and what it says of this paper. `width` is in twentieths of a point."""
    widths = by_share(FACTS, width)
    rows = [
        _row(
            [
                _cell([paragraph("FrontSheetText", [run(fact.label)])], widths[0]),
                _cell([paragraph("FrontSheetText", [_value(fact)])], widths[1]),
            ]
        )
        for fact in facts
    ]
    return _table("About this report", widths, rows, heads_rows=True, has_head=False)


def _value(fact: Fact) -> Node:
    return run(fact.value) if fact.stated else run(fact.value, styled("NotStated"))


def table_parts(table: Table, width: int) -> Iterator[Node]:
    """A table under its caption, and its note under it. `width` is in twentieths of a point."""
    yield paragraph("Caption", [run(table.caption)])
    widths = fitted(table, width)
    rows = [_head(table.columns, widths), *_body(table, widths)]
    yield _table(table.caption, widths, rows, heads_rows=_heads_rows(table), has_head=True)
    # Word joins two tables with no paragraph between them, so there is one even where nothing is noted.
    yield paragraph("SourceNote", [run(table.note)] if table.note else [])


def _heads_rows(table: Table) -> bool:
    return any(row[0].heads_row for row in table.rows)


def _table(caption: str, widths: Sequence[int], rows: Sequence[Node], *, heads_rows: bool, has_head: bool) -> Node:
    return node(
        "tbl",
        node(
            "tblPr",
            node("tblStyle", val="ReportTable"),
            node("tblW", w=sum(widths), type="dxa"),
            node("tblLayout", type="fixed"),
            _look(has_head=has_head, heads_rows=heads_rows),
            node("tblCaption", val=legal(caption)),
        ),
        node("tblGrid", *(node("gridCol", w=width) for width in widths)),
        *rows,
    )


def _look(*, has_head: bool, heads_rows: bool) -> Node:
    """Which row and column are headers: said twice, for Word reads the names and LibreOffice the number."""
    flags = 0x0600 | 0x0020 * has_head | 0x0080 * heads_rows
    return node(
        "tblLook",
        val=f"{flags:04X}",
        firstRow=int(has_head),
        lastRow=0,
        firstColumn=int(heads_rows),
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )


def _head(columns: Sequence[Column], widths: Sequence[int]) -> Node:
    cells = [
        _cell([paragraph("TableText", [run(column.heading)], node("keepNext"), *_aligned(column.style))], width)
        for column, width in zip(columns, widths, strict=True)
    ]
    return _row(cells, node("tblHeader"))


def _body(table: Table, widths: Sequence[int]) -> Iterator[Node]:
    together = table.short and sum(len(cell.text) for row in table.rows for cell in row) < LONGEST_WHOLE
    for place, row in enumerate(table.rows, start=1):
        # A short table stays on one page, and the last row keeps the note under a table from a page of its own.
        keep = bool(table.note) if place == len(table.rows) else together
        whole = all(len(cell.text) < LONGEST_WHOLE for cell in row)
        cells = [_body_cell(cell, width, keep=keep and whole) for cell, width in zip(row, widths, strict=True)]
        yield _row(cells, whole=whole)


def _row(cells: Sequence[Node], *properties: Node, whole: bool = True) -> Node:
    rules = [*([node("cantSplit")] if whole else []), *properties]
    return node("tr", *([node("trPr", *rules)] if rules else []), *cells)


def _body_cell(cell: Cell, width: int, *, keep: bool) -> Node:
    styles = cell.style.split()
    look = next((LOOKS[style] for style in styles if style in LOOKS), None)
    lines = [line for line in cell.text.split("\n") if line.strip()] or [""]
    return _cell([_line(line, cell, look, keep=keep) for line in lines], width, look)


def _line(text: str, cell: Cell, look: Look | None, *, keep: bool) -> Node:
    """A line of a cell: in Word a paragraph of its own, to which a comment can be hung."""
    letters = [node("b"), node("bCs"), node("color", val=look.letters)] if look else []
    return paragraph("TableText", [run(text, *letters)], *kept(keep), *_aligned(cell.style))


def _cell(content: Sequence[Node], width: int, look: Look | None = None) -> Node:
    properties = [node("tcW", w=width, type="dxa")]
    if look:
        properties += [
            node("tcBorders", node("left", val=look.line, sz=look.width, space=0, color=look.bar)),
            node("shd", val="clear", color="auto", fill=look.fill),
        ]
    return node("tc", node("tcPr", *properties), *content)


def _aligned(style: str) -> list[Node]:
    return [node("ind", right=GAP), node("jc", val="right")] if is_number(style) else []

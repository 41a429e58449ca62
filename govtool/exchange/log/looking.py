"""What is said of single cells, whatever their column is read as: errors, formulas, comments, and texts with a catch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping

from govtool.characters import named
from govtool.exchange.log.faults import fault
from govtool.exchange.log.table import Table
from govtool.exchange.log.tidy import hidden_in
from govtool.exchange.log.tidy import one_line
from govtool.exchange.log.tidy import quoted
from govtool.exchange.reading.cells import Cell
from govtool.problems import Problem
from govtool.sentences import listed

_NUMBER = re.compile(r"(?=.*[£$€%,])[£$€]? ?\d{1,3}(?:,?\d{3})*(?:\.\d+)? ?%?")
_AS = re.compile(
    r"(?:as|same as|see|as per|as for|refer to)(?: for)? (?P<what>above|below|row \d+|\S+)|ditto|as above|\"",
    re.IGNORECASE,
)


def of_cells(table: Table, names: Mapping[int, str], ids: frozenset[str]) -> Iterator[Problem]:
    """What is said of each cell of the records, and of comments wherever they stand.

    `names` are the ids of the records by their rows, `ids` those that the rows of the sheet have.
    """
    records = set(table.rows_of("record"))
    yield from _struck(table, names)
    for row, cells in sorted(table.sheet.rows.items()):
        for _, cell in sorted(cells.items()):
            if cell.comment:
                message = f"the cell has a comment of {len(cell.comment)} characters, which is not taken over"
                yield fault("XLS009", table.sheet.at(row, cell.column), message, record=names.get(row, ""))
            if row in records and cell.link and cell.link not in cell.shown:
                message = f"the cell leads to {quoted(cell.link)}, which is not kept"
                yield fault("XLS045", table.sheet.at(row, cell.column), message, record=names.get(row, ""))
            if row in records and (cell.formula or isinstance(cell.value, str)):
                for code, said in _of(cell, ids, is_text=not table.sheet.title):
                    yield fault(code, table.sheet.at(row, cell.column), said, record=names.get(row, ""))


def _struck(table: Table, names: Mapping[int, str]) -> Iterator[Problem]:
    """What a line goes through: a whole row, or cells of it."""
    for row in table.rows_of("record"):
        if not any(each.struck for each in table.sheet.rows[row].values()):
            continue
        cells = table.sheet.filled(row)
        struck = [each for each in cells if each.struck]
        if struck and len(struck) == len(cells):
            message = f"row {row} is struck through; it was read as any other"
            yield fault("XLS046", table.sheet.at(row, struck[0].column), message, record=names.get(row, ""))
        else:
            for cell in struck:
                message = f"{quoted(cell.shown)} is struck through; it was read as it stands"
                yield fault("XLS046", table.sheet.at(row, cell.column), message, record=names.get(row, ""))


def _of(cell: Cell, ids: frozenset[str], *, is_text: bool) -> Iterator[tuple[str, str]]:
    if cell.error:
        yield (
            "XLS013",
            f"the formula {quoted(cell.formula)} gives {cell.shown}" if cell.formula else f"it is {cell.shown}",
        )
    elif cell.formula and cell.value is None:
        yield "XLS014", f"the formula {quoted(cell.formula)} has no result; it was never calculated"
    elif isinstance(cell.value, str):
        yield from _of_text(cell.value, ids, formula=bool(cell.formula), is_text=is_text)


def _of_text(value: str, ids: frozenset[str], *, formula: bool, is_text: bool) -> Iterator[tuple[str, str]]:
    """`is_text` is whether the table is a file of text, in which every number is one."""
    if value.isalpha():
        return
    text = one_line(value)
    if not value.isprintable() and (hidden := hidden_in(value)):
        yield (
            "XLS016",
            f"{listed([named(each) for each in hidden])} {'stands' if len(hidden) == 1 else 'stand'} in {quoted(text)}",
        )
    if text[:1] in ("=", "+", "-", "@") and len(text) > 1 and not formula and not re.fullmatch(r"[+-][\d.,]+%?", text):
        yield "XLS015", f"{quoted(text)} begins with {text[0]}, as formulas do; it was read as a text"
    if not is_text and _NUMBER.fullmatch(text):
        yield "XLS032", f"{quoted(text)} is a text, so a sum in the sheet leaves it out"
    if (match := _AS.fullmatch(text)) and _names_a_row(match["what"], ids):
        yield "XLS031", f"{quoted(text)} says only that it is as another row"


def _names_a_row(what: str | None, ids: frozenset[str]) -> bool:
    return what is None or what.lower() in ("above", "below") or what.lower().startswith("row ") or what in ids

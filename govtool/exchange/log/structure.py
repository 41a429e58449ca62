"""What is said of a sheet's layout: titles, merged cells, what is hidden, and rows and columns that are not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govtool.exchange.log.claims import counts
from govtool.exchange.log.claims import kept_back
from govtool.exchange.log.faults import fault
from govtool.exchange.log.fields import KINDS
from govtool.exchange.log.header import ID_ALONE
from govtool.exchange.log.header import begins_table
from govtool.exchange.log.mapping import Choice
from govtool.exchange.log.mapping import Map
from govtool.exchange.log.table import Table
from govtool.exchange.log.tidy import one_line
from govtool.exchange.log.tidy import quoted
from govtool.exchange.reading.cells import Area
from govtool.exchange.reading.cells import Book
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Sheet
from govtool.problems import Level
from govtool.problems import Problem
from govtool.problems import a

_CLOSED = re.compile(r"\b(?:closed|archived?|completed|superseded)\b", re.IGNORECASE)
"""What says of the rows under a heading that they are over."""

MOST_HEADINGS = 4
"""Headings of another table that a message names."""


def of_book(book: Book, sheet: Sheet) -> Iterator[Problem]:
    """What is said of the file, and of its sheets that are not read."""
    for sentence in book.said:
        yield fault("XLS035", sheet.at(1, 1), sentence)
    if sheet.title != sheet.title.strip():
        yield fault("XLS012", sheet.at(1, 1), f'the sheet is called "{sheet.title}", with a space at one end')
    for other in book.sheets:
        if other is sheet:
            continue
        if other.state != "visible":
            how = "is hidden" if other.state == "hidden" else "is hidden, and cannot be shown from the menu"
            yield fault("XLS008", other.at(1, 1), f'the sheet "{other.title}" {how}; it is not read')
        elif other.rows:
            yield fault("XLS011", other.at(1, 1), f'the sheet "{other.title}" is not read')


def of_table(table: Table, mapping: Map) -> Iterator[Problem]:
    """What is said of the table's layout."""
    yield from _rows(table)
    yield from (problem for area in table.sheet.merged for problem in _merged(table, area))
    yield from _hidden(table, mapping)
    yield from (_column(table, choice) for choice in mapping.choices if not choice.field or choice.why)
    yield from _computed(table, mapping)
    yield from _ruled(table, mapping)
    yield from counts(table, mapping.kind)
    yield from kept_back(table, mapping)


def _rows(table: Table) -> Iterator[Problem]:
    sheet = table.sheet
    if above := table.rows_of("above"):
        said = quoted(table.first(above[0]).shown)
        many = f"{len(above)} rows of titles stand" if len(above) > 1 else "a row of titles stands"
        message = f"{many} above the header in row {table.header.rows[-1]}, the first {said}"
        yield fault("XLS001", sheet.at(above[0], 1), message)
    for row in table.rows_of("header"):
        if row not in table.header.rows:
            yield fault("XLS003", sheet.at(row, table.first(row).column), f"row {row} is the header again")
    for row in table.rows_of("heading"):
        yield _heading(table, row)
    for row in table.rows_of("total"):
        yield fault("XLS005", table.sheet.at(row, table.first(row).column), _passed_over(table, row, "a total"))
    for row in table.rows_of("below"):
        yield fault("XLS006", table.sheet.at(row, table.first(row).column), _passed_over(table, row, "below the data"))
    yield from _others(table)


def _others(table: Table) -> Iterator[Problem]:
    """Other tables, each at the first cell of its headings."""
    others = table.rows_of("other")
    begins = [row for row in others if begins_table(table.sheet.filled(row))]
    for number, row in enumerate(begins):
        end = begins[number + 1] if number + 1 < len(begins) else max(others) + 1
        rows = sum(row < each < end for each in others)
        headings = ", ".join(quoted(each.shown) for each in table.sheet.filled(row)[:MOST_HEADINGS])
        message = (
            f"row {row} begins another table ({headings}), of {rows} {'row' if rows == 1 else 'rows'}; it is not read"
        )
        yield fault("XLS039", table.sheet.at(row, table.first(row).column), message)


def _heading(table: Table, row: int) -> Problem:
    """What is said of a heading; one that says of the rows under it that they are over is grave, for they are read as open."""
    first = table.first(row)
    if not _CLOSED.search(first.shown):
        return fault("XLS004", table.sheet.at(row, first.column), _passed_over(table, row, "a heading"))
    message = (
        f"{quoted(first.shown)} is a heading, and the rows under it are read as open where none of their own cells says "
        "otherwise"
    )
    return fault("XLS004", table.sheet.at(row, first.column), message, level=Level.WARNING)


def _passed_over(table: Table, row: int, what: str) -> str:
    text = one_line(table.first(row).shown)
    if ID_ALONE.fullmatch(text):
        return f"row {row} has only {quoted(text)}, so it is passed over"
    return f"{quoted(text)} is {what}, so the row is passed over"


def _merged(table: Table, area: Area) -> Iterator[Problem]:
    place, first = table.sheet.at(area.first_row, area.first_column), table.header.rows[0]
    if area.first_row < first or table.sorts.get(area.first_row) in ("heading", "total", "below", None):
        yield fault("XLS002", place, f"{area.name} are merged; nothing in them is read")
    elif (
        area.first_row <= table.header.rows[-1] and len(table.header.rows) == 1 and area.last_column > area.first_column
    ):
        message = f"{area.name} are merged into one heading, which was taken for the first of these columns alone"
        yield fault("XLS002", place, message, level=Level.WARNING)
    elif area.first_row <= table.header.rows[-1]:
        yield fault("XLS002", place, f"{area.name} are merged into one heading, which was read with each under it")
    elif area.last_row > area.first_row:
        message = f"{area.name} are merged; what they say was taken for rows {area.first_row} to {area.last_row}"
        yield fault("XLS002", place, message, level=Level.WARNING)
    elif table.sorts[area.first_row] == "record":
        message = f"{area.name} are merged; what they say was taken for the first of these columns alone"
        yield fault("XLS002", place, message, level=Level.WARNING)


def _hidden(table: Table, mapping: Map) -> Iterator[Problem]:
    sheet = table.sheet
    if sheet.state != "visible":
        yield fault("XLS008", sheet.at(1, 1), f'the sheet "{sheet.title}" is hidden; it was read')
    for row in sorted(sheet.hidden_rows & set(table.rows_of("record"))):
        message = f"row {row} is hidden; it was read as a record like any other"
        yield fault("XLS008", sheet.at(row, table.first(row).column), message)
    for column in table.columns:
        if sheet.hides_column(column.number) and (cells := list(table.column_cells(column.number))):
            field = mapping.used.get(column.number)
            done = f"it was read as {field}" if field else "it is left out"
            message = f"column {column.name} is hidden; {done}"
            yield fault("XLS008", sheet.at(cells[0].row, column.number), message)


def _column(table: Table, choice: Choice) -> Problem:
    place = table.sheet.at(table.header.rows[-1], choice.column.number)
    if choice.field:
        return fault("XLS035", place, f"column {choice.column.name}: {choice.why}")
    number = len(list(table.column_cells(choice.column.number)))
    values = f"{number} {'value' if number == 1 else 'values'}"
    why = choice.why or "no field is named like it"
    message = f"column {choice.column.name} is left out, with {values}: {why}"
    return fault("XLS010", place, message, level=None if number else Level.INFO)


def _computed(table: Table, mapping: Map) -> Iterator[Problem]:
    """A RAG of what has none in the registers is left out, since lateness is computed."""
    for choice in mapping.choices:
        if choice.field == "rag":
            place = table.sheet.at(table.header.rows[-1], choice.column.number)
            kind = KINDS[mapping.kind].kind
            message = f"column {choice.column.name} is left out: how {a(kind)} stands is computed from its dates"
            yield fault("XLS010", place, message, remedy="Nothing: the linter says what is late.", level=Level.INFO)


def _ruled(table: Table, mapping: Map) -> Iterator[Problem]:
    """Columns of a RAG with cells in which there is nothing but the colour that a rule gives them."""
    for column, field in mapping.used.items():
        if field.rpartition(".")[2] != "rag":
            continue
        cells = [table.cell(rows[0], column) for rows in table.entries]
        blank = [each for each in cells if not (each.filled or each.fill) and _is_ruled(table, each)]
        if blank:
            many = "1 cell has no word" if len(blank) == 1 else f"{len(blank)} cells have no word"
            message = f"{many}, and rules colour this column; what colour they give is not read"
            yield fault("XLS041", table.sheet.at(blank[0].row, column), message)


def _is_ruled(table: Table, cell: Cell) -> bool:
    return any(area.holds(cell.row, cell.column) for area in table.sheet.ruled)

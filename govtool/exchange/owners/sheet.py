"""One table as a sheet of a workbook: a line that says what it is, its header, and a row for each record."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from govtool.exchange.owners.columns import Column
from govtool.exchange.owners.columns import Sort
from govtool.exchange.owners.formulas import formulas
from govtool.exchange.owners.hints import rule_of
from govtool.exchange.owners.kinds import ID
from govtool.exchange.owners.looks import DAY
from govtool.exchange.owners.looks import Looks
from govtool.exchange.owners.places import FINGERPRINT
from govtool.exchange.owners.tables import Row
from govtool.exchange.owners.tables import Table
from govtool.exchange.sheet import FORMULA
from govtool.records.when import read_when

HEADER = 1
"""The row of the header, counted from 0: one line stands above it."""

_WIDTHS: dict[Sort, int] = {"text": 34, "lines": 40, "date": 15, "level": 11, "number": 12, "choice": 15, "score": 10}


def write_table(sheet: Any, looks: Looks, table: Table, title: str) -> None:
    """Write a table into an empty sheet, under a line that says what it is."""
    last = HEADER + max(len(table.rows), 1)
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, _width(column))
    fingerprints = len(table.columns)
    sheet.set_column(fingerprints, fingerprints, 12, None, {"hidden": True})
    sheet.write_string(0, 0, title, looks.title)
    sheet.set_row(HEADER, 32)
    for at, column in enumerate(table.columns):
        sheet.write_string(HEADER, at, column.heading, looks.head)
    sheet.write_string(HEADER, fingerprints, FINGERPRINT, looks.head)
    computed = formulas(table)
    for number, row in enumerate(table.rows, HEADER + 1):
        _write_row(sheet, looks, table, computed, number, row)
    for at, column in enumerate(table.columns):
        if column.sort == "rag":
            _shade(sheet, looks, at, last)
        elif column.open:
            sheet.data_validation(HEADER + 1, at, last, at, rule_of(column, table.programme.scoring))
    sheet.freeze_panes(HEADER + 1, 2)
    sheet.autofilter(HEADER, 0, last, fingerprints - 1)
    sheet.protect("", {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True})
    sheet.set_landscape()
    sheet.set_paper(8)  # A3
    sheet.repeat_rows(HEADER)
    sheet.repeat_columns(0, 1)  # on paper too every cell stands beside its record


def _shade(sheet: Any, looks: Looks, at: int, last: int) -> None:
    """Shade the cells of a column of RAG words by what they say."""
    for rag, look in looks.shades.items():
        rule = {"type": "cell", "criteria": "==", "value": f'"{rag}"', "format": look}
        sheet.conditional_format(HEADER + 1, at, last, at, rule)


def _width(column: Column) -> int:
    if column is ID:
        return 14
    return _WIDTHS.get(column.sort, _WIDTHS["text"] if column.long else 18)


def _height(table: Table, row: Row) -> float:
    """The points that a row needs for its fullest cell; spreadsheet programs measure none themselves on opening."""
    filled = zip(table.columns, row.cells, strict=True)
    return min(max(_lines(said, _width(column)) for column, said in filled) * 15.0, 400.0)


def _lines(said: str, width: int) -> int:
    return sum(max(-(-len(line) * 11 // (width * 10)), 1) for line in said.split("\n"))


def _write_row(sheet: Any, looks: Looks, table: Table, computed: Mapping[int, str], number: int, row: Row) -> None:
    sheet.set_row(number, _height(table, row))
    for at, (column, said) in enumerate(zip(table.columns, row.cells, strict=True)):
        if at in computed:
            formula, value = computed[at].format(row=number + 1), int(said) if said.isdigit() else said
            sheet.write_formula(number, at, formula, looks.cell(free=False, form="General"), value)
        else:
            _write_cell(sheet, looks, number, at, column, said, free=column.open and at not in row.closed)
    sheet.write_string(number, len(table.columns), row.fingerprint, looks.cell(free=False))


def _write_cell(sheet: Any, looks: Looks, number: int, at: int, column: Column, said: str, *, free: bool) -> None:
    """One cell: a real date, a number, or a text that no program takes for a formula."""
    day = _exact_day(said) if column.sort in ("date", "shown") else None
    if not said:
        sheet.write_blank(number, at, None, looks.cell(free=free))
    elif day:
        sheet.write_datetime(number, at, day, looks.cell(free=free, form=DAY))
    elif column.sort in ("level", "number", "score") and _is_plain_number(said):
        sheet.write_number(number, at, float(said), looks.cell(free=free, form="General"))
    else:
        sheet.write_string(number, at, said, looks.cell(free=free, quoted=said.startswith(FORMULA)))


def _exact_day(said: str) -> datetime.datetime | None:
    """The day of a date that names one; spreadsheets count days from 1900."""
    when = read_when(said)
    if when is None or not when.exact or when.earliest is None or when.earliest.year < 1901:
        return None
    return datetime.datetime.combine(when.earliest, datetime.time())


def _is_plain_number(said: str) -> bool:
    """Whether a number is the same once a spreadsheet has held it: 15 digits and no more."""
    digits = said.removeprefix("-")
    return digits.isdigit() and len(digits) <= 15 and str(int(digits)) == digits

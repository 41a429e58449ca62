"""Workbooks for owners: the only file that knows XlsxWriter.

A sheet has a line that says what it is, its header, and a row for each record. What may be changed is white, what may not
is grey and locked. What the cells said when the workbook left stands in a sheet that no menu shows, so that one that comes
back can be compared with it.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Mapping
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from govtool.exchange.owners.base import BASE
from govtool.exchange.owners.base import base_rows
from govtool.exchange.owners.columns import Column
from govtool.exchange.owners.columns import Sort
from govtool.exchange.owners.formulas import formulas
from govtool.exchange.owners.guide import GUIDE
from govtool.exchange.owners.guide import HINT
from govtool.exchange.owners.guide import guide
from govtool.exchange.owners.tables import Row
from govtool.exchange.owners.tables import Table
from govtool.exchange.sheet import FORMULA
from govtool.records.scoring import Scoring
from govtool.records.when import read_when
from govtool.sentences import short_day

HEADER = 1
"""The row of the header, counted from 0: one line stands above it."""

DAY = "dd mmm yyyy"
"""The form of a day."""

NOT_FOR_ALL = "NOT FOR PUBLICATION"
"""What a sheet says over its header, and on paper, that holds what not everyone may read."""

_BIRTH = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""Every workbook's day of creation, so that the same registers give the same bytes."""

_WIDTHS: dict[Sort, int] = {"text": 34, "lines": 40, "date": 15, "level": 11, "number": 12, "choice": 15, "score": 10}
_SHADES = {"RED": ("#f6c9c9", "#7a1010"), "AMBER": ("#fdeec9", "#5f4000"), "GREEN": ("#e6f3ea", "#0f4a26")}
_MOST_NAME = 31
"""Characters that the name of a sheet may have."""
_MOST_INPUT = 255
"""Characters that the hint of a cell may have."""


def workbook(tables: Sequence[Table], *, owner: str = "", marked: bool = False) -> bytes:
    """Tables as a workbook with a sheet each; of the records of one owner where one is named.

    `marked` is whether any of them says what not everyone may read, which each sheet then says.

    The same tables give the same bytes.
    """
    import xlsxwriter  # only an export needs it

    stream = io.BytesIO()
    options = {"constant_memory": True, "default_date_format": DAY}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"title": f"For {owner}" if owner else "Registers", "created": _BIRTH})
        names = sheet_names(tables)
        styles = _Styles(book)
        _write_guide(book.add_worksheet(GUIDE), styles, tables, owner)
        for name, table in zip(names, tables, strict=True):
            sheet = book.add_worksheet(name)
            mark = f"{NOT_FOR_ALL}. " if marked else ""
            _write_table(sheet, styles, table, f"{mark}{name}: position at {short_day(table.on)}. {HINT}")
            if mark:
                sheet.set_header(f'&C&"Bold"{NOT_FOR_ALL}')
            if name == names[0]:
                sheet.activate()
        _write_base(book.add_worksheet(BASE), tables, names, owner)
    return stream.getvalue()


def sheet_names(tables: Sequence[Table]) -> list[str]:
    """The name of each table's sheet: the register's, and the programme's where there are several of a kind."""
    kinds = [each.kind for each in tables]
    names: list[str] = []
    for each in tables:
        several = f" {each.programme.id}" if kinds.count(each.kind) > 1 else ""
        names.append(_unused(f"{each.kind.plural.capitalize()}{several}", {*names, GUIDE, BASE}))
    return names


def _unused(name: str, taken: AbstractSet[str]) -> str:
    """A name that a sheet may have, of 31 characters at most, and none has in whatever case."""
    small = {each.casefold() for each in taken}
    plain = re.sub(r"[\[\]:*?/\\]", "-", name)
    found, number = plain[:_MOST_NAME], 2
    while found.casefold() in small:
        end = f" {number}"
        found, number = plain[: _MOST_NAME - len(end)] + end, number + 1
    return found


class _Styles:
    """The looks of cells: by whether they may be changed, what they hold, and whether a text begins as a formula does."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[bool, str, bool], Any] = {}
        plain = {"text_wrap": True, "valign": "top"}
        self.head = book.add_format(
            {
                **plain,
                "bold": True,
                "font_color": "#ffffff",
                "bg_color": "#14304f",
                "border": 1,
                "border_color": "#7b8794",
            }
        )
        self.title = book.add_format({"bold": True, "font_size": 12})
        self.text = book.add_format(plain)
        self.name = book.add_format({**plain, "bold": True})
        self.shades = {
            rag: book.add_format({"bg_color": fill, "font_color": ink, "bold": True})
            for rag, (fill, ink) in _SHADES.items()
        }

    def cell(self, *, free: bool, form: str = "", quoted: bool = False) -> Any:
        """The look of a cell; `free` is whether it may be changed, `form` the form of its number."""
        key = (free, form, quoted)
        if key not in self._made:
            look: dict[str, Any] = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#c3cad2"}
            look |= {"locked": not free, "quote_prefix": quoted}
            look |= {"num_format": form, "align": "left" if form == DAY else "center"} if form else {}
            look |= {} if free else {"bg_color": "#f0f0f0"}
            self._made[key] = self._book.add_format(look)
        return self._made[key]


def _write_table(sheet: Any, styles: _Styles, table: Table, title: str) -> None:
    last = HEADER + max(len(table.rows), 1)
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, _width(column))
    fingerprints = len(table.columns)
    sheet.set_column(fingerprints, fingerprints, 12, None, {"hidden": True})
    sheet.write_string(0, 0, title, styles.title)
    sheet.set_row(HEADER, 32)
    for at, column in enumerate(table.columns):
        sheet.write_string(HEADER, at, column.heading, styles.head)
    sheet.write_string(HEADER, fingerprints, "Fingerprint", styles.head)
    computed = formulas(table)
    for number, row in enumerate(table.rows, HEADER + 1):
        _write_row(sheet, styles, table, computed, number, row)
    for at, column in enumerate(table.columns):
        _write_rules(sheet, styles, table, at, column, last)
    sheet.freeze_panes(HEADER + 1, 2)
    sheet.autofilter(HEADER, 0, last, fingerprints - 1)
    sheet.protect("", {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True})
    sheet.set_landscape()
    sheet.set_paper(8)  # A3
    sheet.repeat_rows(HEADER)
    sheet.repeat_columns(0, 1)  # on paper too every cell stands beside its record


def _width(column: Column) -> int:
    return 14 if column.heading == "Id" else _WIDTHS.get(column.sort, 18)


def _height(table: Table, row: Row) -> float:
    """The points that a row needs for its fullest cell; spreadsheet programs measure none themselves on opening."""
    filled = zip(table.columns, row.cells, strict=True)
    return min(max(_lines(said, _width(column)) for column, said in filled) * 15.0, 400.0)


def _lines(said: str, width: int) -> int:
    return sum(max(-(-len(line) * 11 // (width * 10)), 1) for line in said.split("\n"))


def _write_row(sheet: Any, styles: _Styles, table: Table, computed: Mapping[int, str], number: int, row: Row) -> None:
    sheet.set_row(number, _height(table, row))
    for at, (column, said) in enumerate(zip(table.columns, row.cells, strict=True)):
        if at in computed:
            formula, value = computed[at].format(row=number + 1), int(said) if said.isdigit() else said
            sheet.write_formula(number, at, formula, styles.cell(free=False, form="General"), value)
        else:
            _write_cell(sheet, styles, number, at, column, said, free=column.open and at not in row.closed)
    sheet.write_string(number, len(table.columns), row.fingerprint, styles.cell(free=False))


def _write_cell(sheet: Any, styles: _Styles, number: int, at: int, column: Column, said: str, *, free: bool) -> None:
    """One cell: a real date, a number, or a text that no program takes for a formula."""
    day = _exact_day(said) if column.sort in ("date", "shown") else None
    if not said:
        sheet.write_blank(number, at, None, styles.cell(free=free))
    elif day:
        sheet.write_datetime(number, at, day, styles.cell(free=free, form=DAY))
    elif column.sort in ("level", "number", "score") and _is_plain_number(said):
        sheet.write_number(number, at, float(said), styles.cell(free=free, form="General"))
    else:
        sheet.write_string(number, at, said, styles.cell(free=free, quoted=said.startswith(FORMULA)))


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


def _write_rules(sheet: Any, styles: _Styles, table: Table, at: int, column: Column, last: int) -> None:
    """What a column's cells may hold, and how those of the RAG are shaded."""
    if column.sort == "rag":
        for rag, look in styles.shades.items():
            rule = {"type": "cell", "criteria": "==", "value": f'"{rag}"', "format": look}
            sheet.conditional_format(HEADER + 1, at, last, at, rule)
    if not column.open:
        return
    rule = _validation(column, table.programme.scoring)
    hint = {"input_title": column.heading[:32], "input_message": _hint(column, table.programme.scoring)}
    sheet.data_validation(HEADER + 1, at, last, at, {**rule, **hint, "ignore_blank": True})


def _validation(column: Column, scoring: Scoring | None) -> dict[str, Any]:
    """The list that a cell is chosen from, where it is; any value else."""
    in_a_list = not any("," in each for each in column.words)  # a comma parts the entries of such a list
    if column.words and in_a_list and sum(len(each) + 1 for each in column.words) <= _MOST_INPUT:
        return {"validate": "list", "source": list(column.words), "error_message": "Choose one of the list."}
    if column.sort == "level":
        levels = _levels(column, scoring)
        return {
            "validate": "list",
            "source": list(range(1, levels + 1)),
            "error_message": f"A level from 1 to {levels}.",
        }
    return {"validate": "any"}


def _levels(column: Column, scoring: Scoring | None) -> int:
    if scoring is None:
        return 10
    return (scoring.likelihood if column.heading.endswith("likelihood") else scoring.impact).levels


def _hint(column: Column, scoring: Scoring | None) -> str:
    """What stands beside a cell that is chosen: what it means, and what each level is called."""
    text = column.help
    if column.sort == "date":
        text += " A day, or words such as Jan 2027 or Q4 2026/27."
    if column.sort == "lines":
        text += " Each on a line of its own (Alt and Enter)."
    if column.sort == "level" and scoring:
        words = (scoring.likelihood if column.heading.endswith("likelihood") else scoring.impact).words
        text = "; ".join(f"{level} {word}" for level, word in enumerate(words, 1)) or text
    return text if len(text) <= _MOST_INPUT else f"{text[: _MOST_INPUT - 1]}…"


def _write_guide(sheet: Any, styles: _Styles, tables: Sequence[Table], owner: str) -> None:
    sheet.set_column(0, 0, 34, styles.name)
    sheet.set_column(1, 1, 90, styles.text)
    for number, (name, text) in enumerate(guide(tables, owner)):
        sheet.write_string(number, 0, name, styles.title if number == 0 else styles.name)
        sheet.write_string(number, 1, text, styles.text)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.protect()


def _write_base(sheet: Any, tables: Sequence[Table], names: Sequence[str], owner: str) -> None:
    for number, texts in enumerate(base_rows(tables, names, owner)):
        for at, text in enumerate(texts):
            sheet.write_string(number, at, text)
    sheet.very_hidden()

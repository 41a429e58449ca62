"""Workbooks written down as data, and made into the same bytes each time.

Spreadsheet programs keep the last result of each formula beside it; openpyxl does not write it, so it is put in
afterwards. Nothing is compressed, since compression differs between versions of zlib.
"""

from __future__ import annotations

import datetime
import re
import zipfile
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from io import BytesIO
from typing import Literal
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

DAY = datetime.datetime(2026, 11, 20, 9, 0, 0)  # noqa: DTZ001  # spreadsheets know no time zones
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")

FILLS = {"red": "FFC00000", "amber": "FFFFC000", "green": "FF00B050", "blue": "FF0070C0"}


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


def content(book: Book) -> bytes:
    """The bytes of a workbook's file."""
    made = Workbook()
    made.remove(made.worksheets[0])
    made.properties.creator = "Programme office"
    made.properties.created = DAY
    for sheet in book.sheets:
        _write(sheet, made.create_sheet(sheet.title))
    stream = BytesIO()
    made.save(stream)
    return _settled(stream, book)


def _write(sheet: Sheet, target: Worksheet) -> None:
    for start, values in sheet.rows.items():
        for place, value in enumerate(values):
            _put(target[start].offset(0, place), value)
    for area in sheet.merged:
        target.merge_cells(area)
    for row in sheet.headers:
        for cell in target[row]:
            cell.font = Font(bold=True)
    for name, colour in sheet.fills.items():
        target[name].fill = PatternFill("solid", start_color=FILLS[colour])
    for name, text in sheet.notes.items():
        target[name].comment = Comment(text, "Programme Manager", height=80, width=240)
    for number in sheet.hidden_rows:
        target.row_dimensions[number].hidden = True
    for letter in sheet.hidden_columns:
        target.column_dimensions[letter].hidden = True
    target.sheet_state = sheet.state


def _put(cell: Cell, value: Value) -> None:
    cell.value = value.text if isinstance(value, Formula) else value
    if isinstance(value, str) and value.startswith("="):  # typed after an apostrophe
        cell.data_type = "s"
        cell.quotePrefix = True
    if isinstance(value, datetime.date):
        cell.number_format = "DD/MM/YYYY"


def _settled(stream: BytesIO, book: Book) -> bytes:
    """The same archive with results beside the formulas, and without the time of its making."""
    settled = BytesIO()
    with zipfile.ZipFile(stream) as made, zipfile.ZipFile(settled, "w", zipfile.ZIP_STORED) as target:
        for name in made.namelist():
            text = made.read(name)
            if name == "docProps/core.xml":
                text = _MODIFIED.sub(rb"\g<1>" + f"{DAY:%Y-%m-%dT%H:%M:%SZ}".encode(), text)
            if match := re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name):
                text = _with_results(text.decode(), book.sheets[int(match[1]) - 1]).encode()
            target.writestr(zipfile.ZipInfo(name), text)
    return settled.getvalue()


def _with_results(text: str, sheet: Sheet) -> str:
    for name, formula in sheet.formulas().items():
        if formula.cached is not None:
            text, count = re.subn(
                rf'<c r="{name}"([^>]*)>(<f>.*?</f>)<v ?/?>(?:</v>)?</c>',
                rf'<c r="{name}"\g<1>{_type(formula.cached)}>\g<2><v>{formula.cached}</v></c>',
                text,
            )
            assert count == 1, name
    return text


def _type(cached: float | str) -> str:
    if isinstance(cached, str):
        return ' t="e"' if cached.startswith("#") else ' t="str"'
    return ""

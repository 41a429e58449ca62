"""A workbook that is written down as data, made into the same bytes each time.

Spreadsheet programs keep the last result of each formula beside it; openpyxl does not write it, so it is put in
afterwards. Nothing is compressed, since compression differs between versions of zlib; openpyxl must find lxml, without
which it words the same XML differently.
"""

from __future__ import annotations

import datetime
import re
import zipfile
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.samples.books import Book
from tests.samples.books import Formula
from tests.samples.books import Sheet
from tests.samples.books import Value

DAY = datetime.datetime(2026, 11, 20, 9, 0, 0)  # noqa: DTZ001  # spreadsheets know no time zones
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")

FILLS = {"red": "FFC00000", "amber": "FFFFC000", "green": "FF00B050", "blue": "FF0070C0"}


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
    target.sheet_state = sheet.state
    _dress(sheet, target)
    _hide(sheet, target)


def _dress(sheet: Sheet, target: Worksheet) -> None:
    for row in sheet.headers:
        for cell in target[row]:
            cell.font = Font(bold=True)
    for name, colour in sheet.fills.items():
        target[name].fill = PatternFill("solid", start_color=FILLS[colour])
    for name, text in sheet.notes.items():
        target[name].comment = Comment(text, "Programme Manager", height=80, width=240)


def _hide(sheet: Sheet, target: Worksheet) -> None:
    for number in sheet.hidden_rows:
        target.row_dimensions[number].hidden = True
    for letter in sheet.hidden_columns:
        target.column_dimensions[letter].hidden = True


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

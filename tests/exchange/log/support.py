"""Making the files that tests of the exchange read: real ones, in a folder of the test."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from govtool.exchange.log.bring import Brought
from govtool.exchange.log.bring import bring
from govtool.exchange.log.bring import tables_of
from govtool.exchange.reading.cells import Book
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Sheet
from govtool.records.scoring import Scoring

FILE = "log.xlsx"

_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/></Types>"""
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def relations(*parts: tuple[str, str]) -> str:
    """A part of relations: each of a sort, to a target."""
    lines = (
        f'<Relationship Id="rId{number}" Type="{_RELATED}/{sort}" Target="{target}"/>'
        for number, (sort, target) in enumerate(parts, 1)
    )
    start = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    return f"{start}{''.join(lines)}</Relationships>"


def parts_of(sheet: str, *, settings: str = "") -> dict[str, str]:
    """The parts of a workbook of one sheet, `sheet` being what stands in its XML."""
    book = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATED}">{settings}<sheets><sheet name="Risks" sheetId="1" r:id="rId1"/>'
        "</sheets></workbook>"
    )
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}">{sheet}</worksheet>',
    }


def packed(folder: Path, parts: dict[str, str | bytes] | dict[str, str], name: str = FILE) -> Path:
    """A file of parts."""
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return folder / name


def workbook(folder: Path, *rows: Sequence[Any], title: str = "Risks", name: str = FILE) -> Path:
    """A workbook of one sheet with rows of values."""
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    made.save(folder / name)
    return folder / name


def sheet_of(*rows: Sequence[Any], title: str = "Risks", **more: Any) -> Sheet:
    """A sheet in memory; a value may be a cell of its own, which gets its place."""
    cells = {
        number: {
            column: _placed(value, number, column) for column, value in enumerate(row, 1) if value not in (None, "")
        }
        for number, row in enumerate(rows, 1)
    }
    return Sheet(file=FILE, title=title, rows={row: each for row, each in cells.items() if each}, **more)


def _placed(value: Any, row: int, column: int) -> Cell:
    if isinstance(value, Cell):
        return Cell(row, column, value.value, value.formula, error=value.error, fill=value.fill, comment=value.comment)
    return Cell(row, column, float(value) if type(value) is int else value)


def cell(value: Any = None, **more: Any) -> Cell:
    """A cell of no place."""
    return Cell(1, 1, float(value) if type(value) is int else value, **more)


def brought_in(*rows: Sequence[Any], kind: str = "risks", scoring: Scoring | None = None, **more: Any) -> Brought:
    """A table of rows brought in."""
    sheet = sheet_of(*rows, **more)
    found = tables_of(Book(file=FILE, sheets=(sheet,)), (kind,))[0]
    return bring(found, stem="EX-", scoring=scoring)


def said(brought: Brought) -> list[tuple[str, str]]:
    """The code and the cell of everything that is said."""
    return [(each.code, str(each.location).rpartition("!")[2]) for each in brought.problems]

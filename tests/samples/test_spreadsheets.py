"""The sample spreadsheets hold each fault that their README lists, and can be made again to the byte."""

from __future__ import annotations

import csv
import re
from functools import cache
from io import StringIO
from typing import NamedTuple

import pytest
from openpyxl import Workbook
from openpyxl import load_workbook

from tests.samples.faults import IS_THERE
from tests.samples.faults import Place
from tests.samples.make_spreadsheets import BOOKS
from tests.samples.make_spreadsheets import COPY
from tests.samples.make_spreadsheets import FOLDER
from tests.samples.make_spreadsheets import files

README = (FOLDER / "README.md").read_text(encoding="utf-8")
_ROW = re.compile(r"^\| `([^`]+\.xlsx)` \| `([^`]+)!([A-Z]+[0-9]+)` \| ([^|]+) \| [^|]+ \|$", re.MULTILINE)


class Listed(NamedTuple):
    """A row of the README's table."""

    file: str
    sheet: str
    cell: str
    kind: str


LISTED = [Listed(*row) for row in _ROW.findall(README)]


@cache
def opened(name: str, *, results: bool) -> Workbook:
    return load_workbook(FOLDER / name, data_only=results)


def test_the_table_is_read_whole() -> None:
    rows = README.partition("| file | cell |")[2].count("\n| `")
    assert len(LISTED) == sum(len(book.faults) for book in BOOKS) == rows
    assert {each.kind for each in LISTED} == IS_THERE.keys()


@pytest.mark.parametrize("listed", LISTED, ids=lambda each: f"{each.file}-{each.cell}-{each.kind}")
def test_each_listed_fault_is_there(listed: Listed) -> None:
    formulas, results = (opened(listed.file, results=results) for results in (False, True))
    assert IS_THERE[listed.kind](Place(formulas, results, listed.sheet, listed.cell))


@pytest.mark.parametrize("name", [book.name for book in BOOKS])
def test_every_workbook_says_that_it_is_invented(name: str) -> None:
    sheets = [sheet for sheet in opened(name, results=False).worksheets if sheet.sheet_state == "visible"]
    assert all("Invented for trying govtool" in {sheet["A1"].value, sheet["A2"].value} for sheet in sheets)


@pytest.mark.parametrize("name", files())
def test_it_is_made_again_to_the_byte(name: str) -> None:
    assert files()[name] == (FOLDER / name).read_bytes()


def test_nothing_else_lies_in_the_folder() -> None:
    assert {path.name for path in FOLDER.iterdir()} == files().keys()


def test_the_copy_as_text_is_of_an_older_encoding() -> None:
    written = (FOLDER / COPY).read_bytes()
    assert written.count(b"\r\n") == written.count(b"\n")
    with pytest.raises(UnicodeDecodeError):
        written.decode()
    rows = list(csv.reader(StringIO(written.decode("cp1252"), newline="")))
    assert (rows[0][0], rows[4][8]) == ("Invented for trying govtool", "Lease signed; café moves out in December")
    assert rows[9][8] == "Four wards? send it"


def test_the_copy_as_text_shows_what_the_sheet_shows() -> None:
    sheet = opened(BOOKS[2].name, results=True)["Actions"]
    rows = list(csv.reader(StringIO((FOLDER / COPY).read_bytes().decode("cp1252"), newline="")))
    assert [row[0] for row in rows] == [str(cell.value or "") for cell in sheet["A"]]
    assert rows[4][3:6] == ["01/09/2026", "29/01/2027", "150"]

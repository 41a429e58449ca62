"""What is said of single cells beside what they are read as."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font

from govtool.exchange.log.bring import Brought
from govtool.exchange.log.bring import bring
from govtool.exchange.log.bring import tables_of
from govtool.exchange.reading.workbook import read_workbook
from tests.exchange.log.support import FILE

ROWS = (("Ref", "Risk", "Owner"), ("R1", "Flood", "Head"), ("R2", "Fire", "Head"), ("R3", "Wind", "Head"))


def brought(made: Workbook, folder: Path) -> Brought:
    made.save(folder / FILE)
    return bring(tables_of(read_workbook(folder / FILE, FILE), ("risks",))[0], stem="EX-")


def log() -> Workbook:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "Risks"
    for row in ROWS:
        sheet.append(list(row))
    return made


def told(found: Brought, code: str) -> list[tuple[str, str]]:
    return [(str(each.location), each.message) for each in found.problems if each.code == code]


def test_an_address_behind_a_cell_is_told(tmp_path: Path) -> None:
    made = log()
    made["Risks"]["B2"].hyperlink = "https://council.example/paper7.pdf"
    made["Risks"]["C1"].hyperlink = "https://council.example/headings"
    found = brought(made, tmp_path)
    assert told(found, "XLS045") == [
        ("log.xlsx:Risks!B2", 'the cell leads to "https://council.example/paper7.pdf", which is not kept')
    ]
    assert found.rows[0].fields["title"] == "Flood"


def test_rows_and_cells_that_are_struck_through_are_told_and_read(tmp_path: Path) -> None:
    made = log()
    for column in (1, 2, 3):
        made["Risks"].cell(2, column).font = Font(strike=True)
    made["Risks"]["C4"].font = Font(strike=True)
    found = brought(made, tmp_path)
    assert [row.id for row in found.rows] == ["R1", "R2", "R3"]
    assert told(found, "XLS046") == [
        ("log.xlsx:Risks!A2", "row 2 is struck through; it was read as any other"),
        ("log.xlsx:Risks!C4", '"Head" is struck through; it was read as it stands'),
    ]

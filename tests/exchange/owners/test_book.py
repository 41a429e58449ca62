"""The workbook itself, as another program reads it."""

from __future__ import annotations

import io

import openpyxl

from govtool.exchange.owners.book import workbook
from tests.exchange.owners.support import TEXT
from tests.exchange.owners.support import out
from tests.exchange.owners.support import sent
from tests.support import workspace
from tests.support import workspace_of


def test_the_guide_tells_of_every_column() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sent(workspace(TEXT), "risks")))
    named = {row[0].value for row in book["Guide"].iter_rows()}
    assert {each.value for each in book["Risks"][2]} - {"Fingerprint"} <= named


def test_what_it_said_when_it_left_is_in_no_menu() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sent(workspace(TEXT), "risks")))
    assert book["govtool"].sheet_state == "veryHidden"
    assert book.active is book["Risks"]


def test_the_same_registers_give_the_same_bytes() -> None:
    assert sent(workspace(TEXT)) == sent(workspace(TEXT))


def test_registers_of_several_programmes_have_a_sheet_each() -> None:
    other = {
        "registers/a/programme.yaml": "programme: {id: a, title: A}\nrisks: [{id: A-1, title: One}]\n",
        "registers/b/programme.yaml": "programme: {id: b, title: B}\nrisks: [{id: B-1, title: One}]\n",
    }
    book = openpyxl.load_workbook(io.BytesIO(workbook(out(workspace_of(other), "risks"))))
    assert book.sheetnames == ["Guide", "Risks a", "Risks b", "govtool"]

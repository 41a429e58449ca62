"""Columns are found by their headings wherever they stand, and what an owner wrote outside them is told."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment

from govtool.exchange.reading.cells import letters
from govtool.registers.editing.edits import SetField
from tests.exchange.owners.support import TEXT
from tests.exchange.owners.support import back
from tests.exchange.owners.support import changed
from tests.exchange.owners.support import edits
from tests.exchange.owners.support import out
from tests.exchange.owners.support import place
from tests.exchange.owners.support import remarks
from tests.exchange.owners.support import saved
from tests.exchange.owners.support import sent
from tests.support import workspace


def test_rows_and_columns_may_be_moved(tmp_path: Path) -> None:
    found = workspace(TEXT)
    book = openpyxl.load_workbook(io.BytesIO(sent(found, "risks")))
    sheet = book["Risks"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    head, first, second = ([row[0], *reversed(row[1:])] for row in rows)
    for number, row in enumerate((head, second, first), 2):
        for at, value in enumerate(row, 1):
            sheet.cell(number, at).value = value
    stream = io.BytesIO()
    book.save(stream)
    merged = back(stream.getvalue(), found, tmp_path)
    assert (edits(merged), remarks(merged)) == ([], [])


def test_what_is_done_to_the_sheet_itself_is_told(tmp_path: Path) -> None:
    found = workspace(TEXT)
    book = openpyxl.load_workbook(io.BytesIO(sent(found, "risks")))
    sheet = book["Risks"]
    title = place(out(found, "risks")[0], "Title")
    sheet[f"{title[0]}2"].value = "Name"
    sheet["A4"].value = "EX-1"
    sheet.cell(5, 2).value = "A new one"
    book.create_sheet("Mine")["A1"].value = "x"
    stream = io.BytesIO()
    book.save(stream)
    merged = back(stream.getvalue(), found, tmp_path)
    assert edits(merged) == []
    assert remarks(merged) == [
        "back.xlsx:Risks!A2: the column Title is not there any more; nothing of it was read",
        "back.xlsx:Risks!B2: the column Name was added; nothing of it was read",
        "back.xlsx:Risks!A3: EX-1 stands in this sheet more than once; none of its rows was read",
        "back.xlsx:Risks!A4: EX-1 stands in this sheet more than once; none of its rows was read",
        (
            'back.xlsx:Risks!A5: this row has no id, and begins "A new one"; what is new is added with govtool risk add, '
            "or in the register"
        ),
        "back.xlsx:Risks!A2: EX-2 was taken out of this sheet; its record stays as it is",
        "back.xlsx:Mine!A1: this sheet was added; nothing of it was read",
    ]


def test_what_stands_where_nothing_is_read_is_told_in_its_words(tmp_path: Path) -> None:
    found = workspace(TEXT)
    book = openpyxl.load_workbook(io.BytesIO(sent(found, "risks")))
    sheet = book["Risks"]
    title = place(out(found, "risks")[0], "Title")
    last = sheet.max_column
    sheet[title].comment = Comment("Please move this to March.\nWe have no crane.", "An owner")
    sheet["Z1"].comment = Comment("Seen.", "An owner")
    sheet.cell(1, 4).value = "With thanks"
    sheet.cell(3, last + 2).value = "See my e-mail"
    sheet.cell(2, last + 3).value = "Reply"
    sheet.cell(4, last + 3).value = "Closed, I think"
    merged = back(saved(book), found, tmp_path)
    assert edits(merged) == []
    beside, under = (f"{letters(last + 2)}3", f"{letters(last + 3)}4")
    assert remarks(merged) == [
        f"back.xlsx:Risks!{letters(last + 3)}2: the column Reply was added; nothing of it was read",
        'back.xlsx:Risks!D1: "With thanks" stands outside the columns; it was not taken',
        'back.xlsx:Risks!Z1: Z1 has a comment, which was not taken: "Seen."',
        (
            f'back.xlsx:Risks!{title}: Title of EX-1 has a comment, which was not taken: "Please move this to March.; '
            'We have no crane."'
        ),
        f'back.xlsx:Risks!{beside}: "See my e-mail" of EX-1 stands outside the columns; it was not taken',
        f'back.xlsx:Risks!{under}: "Closed, I think" of EX-2 stands outside the columns; it was not taken',
    ]


def test_a_sheet_that_was_renamed_is_known_by_its_headings_and_ids(tmp_path: Path) -> None:
    found = workspace(TEXT)
    book = openpyxl.load_workbook(io.BytesIO(sent(found, "risks", "milestones")))
    book["Risks"][place(out(found, "risks")[0], "Title")].value = "Bridge closes in winter"
    book["Risks"].title = "My risks"
    merged = back(saved(book), found, tmp_path)
    assert (edits(merged), remarks(merged)) == ([SetField("EX-1", ("title",), "Bridge closes in winter")], [])


def test_a_sheet_that_is_gone_is_told_at_the_first_that_is_there(tmp_path: Path) -> None:
    found = workspace(TEXT)
    book = openpyxl.load_workbook(io.BytesIO(sent(found, "risks")))
    del book["Risks"]
    book.create_sheet("Mine").append(["Id", "Title"])
    assert remarks(back(saved(book), found, tmp_path)) == [
        "back.xlsx:Guide!A1: the sheet Risks is not there any more; none of it was read",
        "back.xlsx:Mine!A1: this sheet was added; nothing of it was read",
    ]


def test_of_a_heading_that_stands_twice_neither_column_is_read(tmp_path: Path) -> None:
    found = workspace(TEXT)
    book = openpyxl.load_workbook(io.BytesIO(sent(found, "risks")))
    sheet = book["Risks"]
    (table,) = out(found, "risks")
    owner, last = place(table, "Owner"), sheet.max_column + 1
    sheet[owner].value = "Engineer"
    sheet.cell(2, last).value = "Owner"
    sheet.cell(3, last).value = "Head of Law"
    merged = back(saved(book), found, tmp_path)
    assert edits(merged) == []
    assert remarks(merged) == [
        f"back.xlsx:Risks!{owner[:-1]}2: the column Owner stands more than once; none of them was read",
        f"back.xlsx:Risks!{letters(last)}2: the column Owner stands more than once; none of them was read",
        f'back.xlsx:Risks!{owner}: "Engineer" of EX-1 stands outside the columns; it was not taken',
        f'back.xlsx:Risks!{letters(last)}3: "Head of Law" of EX-1 stands outside the columns; it was not taken',
    ]


def test_headings_and_ids_are_known_whatever_their_capitals(tmp_path: Path) -> None:
    found = workspace(TEXT)
    (table,) = out(found, "risks")
    cells = {
        ("Risks", "A2"): "ID",
        ("Risks", "B2"): "TITLE",
        ("Risks", "A3"): "ex-1 ",
        ("Risks", place(table, "Title")): "Bridge closes in winter",
    }
    merged = back(changed(sent(found, "risks"), cells), found, tmp_path)
    assert (edits(merged), remarks(merged)) == ([SetField("EX-1", ("title",), "Bridge closes in winter")], [])

"""What of a row is no answer, and says why: mixed-up rows, merged cells, words for no change, more than one level."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from govtool.exchange.owners.kinds import columns_of
from govtool.open_view import open_view
from govtool.records.decision import Decision
from govtool.registers.editing.edits import SetField
from tests.exchange.owners.support import TEXT
from tests.exchange.owners.support import back
from tests.exchange.owners.support import changed
from tests.exchange.owners.support import edits
from tests.exchange.owners.support import of_sheet
from tests.exchange.owners.support import out
from tests.exchange.owners.support import place
from tests.exchange.owners.support import remarks
from tests.exchange.owners.support import saved
from tests.exchange.owners.support import sent
from tests.support import workspace


def test_rows_that_were_sorted_without_their_ids_are_not_read(tmp_path: Path) -> None:
    found = workspace(TEXT)
    book = openpyxl.load_workbook(io.BytesIO(sent(found, "risks")))
    sheet = book["Risks"]
    for column in range(2, sheet.max_column):
        first, second = sheet.cell(3, column), sheet.cell(4, column)
        first.value, second.value = second.value, first.value
    merged = back(saved(book), found, tmp_path)
    assert edits(merged) == []
    assert remarks(merged) == [
        f"back.xlsx:Risks!A{row}: the title beside {name} is that of {other}, so the rows were sorted or pasted without "
        "their ids; nothing of this row was read"
        for row, name, other in ((3, "EX-1", "EX-2"), (4, "EX-2", "EX-1"))
    ]


def test_a_cell_that_is_merged_away_takes_nothing_out(tmp_path: Path) -> None:
    found = workspace(TEXT)
    (table,) = out(found, "risks")
    title, cause = place(table, "Title"), place(table, "Cause")
    book = openpyxl.load_workbook(io.BytesIO(sent(found, "risks")))
    book["Risks"].merge_cells(f"{title}:{cause}")
    merged = back(saved(book), found, tmp_path)
    assert edits(merged) == []
    assert f"Cause of EX-1 is merged into {title}:{cause}, so it says nothing of its own" in " ".join(remarks(merged))


@pytest.mark.parametrize("words", ["No change", "see above", "As before", "unchanged", "no update"])
def test_words_for_no_change_change_nothing(words: str, tmp_path: Path) -> None:
    found = workspace(TEXT)
    (table,) = out(found, "risks")
    cell = place(table, "Controls")
    merged = back(changed(sent(found, "risks"), {("Risks", cell): words}), found, tmp_path)
    assert (edits(merged), remarks(merged)) == (
        [],
        [f'back.xlsx:Risks!{cell}: Controls of EX-1 says "{words}"; it was left as it is'],
    )


@pytest.mark.parametrize("words", ["4 or 5", "4 x 5 = 20", "3 to 4 if the pier moves", "2 was 3"])
def test_a_level_with_another_number_is_none(words: str, tmp_path: Path) -> None:
    found = workspace(TEXT)
    (table,) = out(found, "risks")
    cells = {("Risks", place(table, "Residual likelihood")): words}
    merged = back(changed(sent(found, "risks"), cells), found, tmp_path)
    assert edits(merged) == []
    assert f"{words} is no level; choose its number from the list" in remarks(merged)[0]


def test_the_same_level_with_its_word_is_no_change(tmp_path: Path) -> None:
    found = workspace(TEXT)
    (table,) = out(found, "risks")
    cells = {("Risks", place(table, "Residual likelihood")): "3 - Possible"}
    merged = back(changed(sent(found, "risks"), cells), found, tmp_path)
    assert (edits(merged), remarks(merged)) == ([], [])


@pytest.mark.parametrize(("words", "written"), [("18/12/26", "18 Dec 2026"), ("4.1.2027", "4 Jan 2027")])
def test_a_day_in_figures_begins_with_the_day(words: str, written: str, tmp_path: Path) -> None:
    found = workspace(TEXT)
    (table,) = out(found, "risks")
    merged = back(changed(sent(found, "risks"), {("Risks", place(table, "Review")): words}), found, tmp_path)
    assert edits(merged) == [SetField("EX-1", ("review",), written)]


def test_a_cell_that_was_locked_for_what_it_withholds_takes_nothing(tmp_path: Path) -> None:
    """What is written into the list that is kept back would stand there unread."""
    found = workspace(TEXT.replace("title: Prop it, ", "title: Prop it, exempt: {paragraph: 3, fields: progress}, "))
    opened = open_view(found)
    cell = place(of_sheet(out(opened, "actions"), "actions"), "Progress since")
    merged = back(changed(sent(opened, "actions"), {("Actions", cell): "It holds"}), found, tmp_path)
    assert edits(merged) == []
    assert remarks(merged) == [
        f"back.xlsx:Actions!{cell}: Progress since of EX-A1 is locked and was changed to It holds; that was not taken"
    ]


def test_what_a_body_decided_is_only_to_be_read() -> None:
    programme = next(iter(workspace(TEXT).programmes.values()))
    assert {each.heading for each in columns_of(Decision, programme) if each.open} <= {"Owner", "Note"}

"""Three ways: what the workbook said, what its owner says, and what the register says since."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.exchange.owners.merge import lines_of
from govtool.registers.editing.edits import SetField
from tests.exchange.owners.support import back
from tests.exchange.owners.support import changed
from tests.exchange.owners.support import edits
from tests.exchange.owners.support import out
from tests.exchange.owners.support import place
from tests.exchange.owners.support import sent
from tests.support import workspace

TEXT = """\
risks:
  - {id: EX-1, title: Bridge closes early, cause: The pier moves, owner: Works Manager, review: 2026-12-01}
  - {id: EX-2, title: Ferry stops}
"""


def test_what_only_the_owner_changed_is_taken_though_other_fields_moved(tmp_path: Path) -> None:
    before, after = workspace(TEXT), workspace(TEXT.replace("Works Manager", "Engineer"))
    cells = {("Risks", place(out(before, "risks")[0], "Cause")): "The pier sinks"}
    merged = back(changed(sent(before, "risks"), cells), after, tmp_path)
    assert edits(merged) == [SetField("EX-1", ("cause",), "The pier sinks")]
    assert merged.conflicts == []


def test_what_both_changed_is_told_with_every_value_and_not_taken(tmp_path: Path) -> None:
    before, after = workspace(TEXT), workspace(TEXT.replace("The pier moves", "The pier cracks"))
    cell = place(out(before, "risks")[0], "Cause")
    merged = back(changed(sent(before, "risks"), {("Risks", cell): "The pier sinks"}), after, tmp_path)
    assert edits(merged) == []
    (line,) = lines_of(merged)
    assert line == (
        f'back.xlsx:Risks!{cell}: EX-1 Cause: it was "The pier moves", the owner says "The pier sinks" and the register '
        'says "The pier cracks" since. Not taken; decide which holds.'
    )


@pytest.mark.parametrize("says", ["The pier cracks", " The pier cracks "])
def test_what_both_changed_alike_is_there_already(says: str, tmp_path: Path) -> None:
    before, after = workspace(TEXT), workspace(TEXT.replace("The pier moves", "The pier cracks"))
    cells = {("Risks", place(out(before, "risks")[0], "Cause")): says}
    merged = back(changed(sent(before, "risks"), cells), after, tmp_path)
    assert (edits(merged), merged.conflicts, len(merged.already)) == ([], [], 1)


def test_a_date_written_in_another_way_is_the_same_date(tmp_path: Path) -> None:
    before, after = workspace(TEXT), workspace(TEXT.replace("2026-12-01", "1/12/2026"))
    cells = {("Risks", place(out(before, "risks")[0], "Review")): "15 Dec 2026"}
    merged = back(changed(sent(before, "risks"), cells), after, tmp_path)
    assert edits(merged) == [SetField("EX-1", ("review",), "15 Dec 2026")]


def test_a_record_that_is_gone_is_told(tmp_path: Path) -> None:
    before, after = workspace(TEXT), workspace(TEXT.replace("  - {id: EX-2, title: Ferry stops}\n", ""))
    cells = {("Risks", place(out(before, "risks")[0], "Title", row=1)): "Ferry sinks"}
    merged = back(changed(sent(before, "risks"), cells), after, tmp_path)
    assert (edits(merged), list(lines_of(merged))) == (
        [],
        ["back.xlsx:Risks!A4: EX-2 is not in the registers any more."],
    )


def test_taking_the_same_workbook_in_twice_changes_nothing_more(tmp_path: Path) -> None:
    before, after = workspace(TEXT), workspace(TEXT.replace("The pier moves", "The pier sinks"))
    cells = {("Risks", place(out(before, "risks")[0], "Cause")): "The pier sinks"}
    merged = back(changed(sent(before, "risks"), cells), after, tmp_path)
    assert (edits(merged), merged.conflicts, merged.remarks) == ([], [], [])

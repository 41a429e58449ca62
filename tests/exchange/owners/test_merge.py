"""Three ways: what the workbook said, what its owner says, and what the register says since."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.exchange.owners.merge import Merged
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
        'says "The pier cracks" by now. Not taken; decide which holds.'
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
        ["back.xlsx:Risks!A4: EX-2 is not in the registers any more, or has another id by now."],
    )


def test_taking_the_same_workbook_in_twice_changes_nothing_more(tmp_path: Path) -> None:
    before, after = workspace(TEXT), workspace(TEXT.replace("The pier moves", "The pier sinks"))
    cells = {("Risks", place(out(before, "risks")[0], "Cause")): "The pier sinks"}
    merged = back(changed(sent(before, "risks"), cells), after, tmp_path)
    assert (edits(merged), merged.conflicts, merged.remarks) == ([], [], [])


SCORED = """\
programme: {id: example, title: Bridges, scoring: {likelihood: {levels: 5}, impact: {levels: 5}}}
risks:
  - id: EX-1
    title: Bridge closes early
    assessments:
      - {on: 5 Oct 2026, residual: {likelihood: 3, impact: 4}}
plans: [{id: EX-P1, title: Works, actions: [{id: EX-A1, title: Prop it, progress: [{on: 2 Nov 2026, text: Begun}]}]}]
"""
MOVED = SCORED.replace(
    "impact: 4}}\n",
    "impact: 4}}\n      - {on: 12 Nov 2026, residual: {likelihood: 3, impact: 5}, because: It cracked}\n",
)


def answered(before: str, now: str, folder: Path, **cells: object) -> Merged:
    """What changed cells of the first risk come to, where the register has moved on from what was sent."""
    sent_of = workspace(before)
    (table,) = out(sent_of, "risks")
    named = {("Risks", place(table, heading.replace("_", " "))): value for heading, value in cells.items()}
    return back(changed(sent(sent_of, "risks"), named), workspace(now), folder)


def test_a_score_is_one_answer_of_which_nobody_gave_one_half(tmp_path: Path) -> None:
    """The owner moved the likelihood and the office the impact: 4 and 5 is a score that neither gave."""
    merged = answered(SCORED, MOVED, tmp_path, Residual_likelihood=4, Why_the_score_moves="More traffic")
    assert edits(merged) == []
    assert [each.answer.column.heading for each in merged.conflicts] == ["Residual likelihood"]
    assert "Why the score moves of EX-1 goes with a cell that is in conflict" in " ".join(lines_of(merged))


def test_a_level_that_is_none_takes_its_reason_with_it(tmp_path: Path) -> None:
    merged = answered(SCORED, SCORED, tmp_path, Residual_likelihood="often", Why_the_score_moves="More traffic")
    assert edits(merged) == []
    assert len(merged.remarks) == 2


def test_what_came_back_is_not_written_twice(tmp_path: Path) -> None:
    """Late answers come in with the whole folder again."""
    cells = {"Residual_likelihood": 4, "Why_the_score_moves": "More traffic"}
    first = answered(SCORED, SCORED, tmp_path, **cells)
    assert len(edits(first)) == 1
    taken = SCORED.replace(
        "impact: 4}}\n",
        "impact: 4}}\n      - {on: 24 Nov 2026, residual: {likelihood: 4, impact: 4}, because: More traffic}\n",
    )
    again = answered(SCORED, taken, tmp_path, **cells)
    assert (edits(again), again.conflicts, again.remarks, len(again.already)) == ([], [], [], 2)


def test_a_report_that_is_there_is_not_written_again(tmp_path: Path) -> None:
    found = workspace(SCORED)
    (table,) = out(found, "actions")
    cells = {("Actions", place(table, "Progress since")): "Begun"}
    merged = back(changed(sent(found, "actions"), cells), found, tmp_path)
    assert (edits(merged), len(merged.already)) == ([], 1)

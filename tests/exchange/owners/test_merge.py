"""Three ways: what the workbook said, what its owner says, and what the register says since."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.exchange.owners.merge import Merged
from govtool.exchange.owners.merge import lines_of
from govtool.exchange.owners.merge import merge
from govtool.exchange.owners.returned import answers
from govtool.exchange.owners.returned import base_of
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import SetField
from tests.exchange.owners.support import BY
from tests.exchange.owners.support import TODAY
from tests.exchange.owners.support import back
from tests.exchange.owners.support import book_of
from tests.exchange.owners.support import changed
from tests.exchange.owners.support import edits
from tests.exchange.owners.support import out
from tests.exchange.owners.support import place
from tests.exchange.owners.support import sent
from tests.support import day
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
        [
            "back.xlsx:Risks!A4: EX-2 is not in the registers any more, or has another id by now.",
            'back.xlsx:Risks!B4: Title of EX-2 says "Ferry sinks"; it was not taken.',
        ],
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


def reported(after: str, tmp_path: Path, says: str = "Begun") -> tuple[int, int]:
    """How many edits a report comes to in registers that moved on, and how many are there already."""
    left = workspace(SCORED)
    (table,) = out(left, "actions")
    cells = {("Actions", place(table, "Progress since")): says}
    merged = back(changed(sent(left, "actions"), cells), workspace(after), tmp_path)
    return len(edits(merged)), len(merged.already)


def test_a_report_in_the_words_of_the_last_one_is_one_more_and_is_taken_once(tmp_path: Path) -> None:
    assert reported(SCORED, tmp_path) == (1, 0)
    taken = SCORED.replace("text: Begun}", "text: Begun}, {on: 24 Nov 2026, text: Begun}")
    assert reported(taken, tmp_path) == (0, 1)
    later = taken.replace("text: Begun}]", "text: Begun}, {on: 25 Nov 2026, text: Done}]")
    assert reported(later, tmp_path) == (0, 1)


def test_a_reason_given_before_is_one_of_another_score_too(tmp_path: Path) -> None:
    before = SCORED.replace("impact: 4}}\nplans", "impact: 4}, because: More traffic}\nplans")
    merged = answered(before, before, tmp_path, Residual_likelihood=4, Why_the_score_moves="More traffic")
    (entry,) = edits(merged)
    assert isinstance(entry, AddEntry)
    assert entry.value["because"] == "More traffic"
    assert merged.already == []


def test_an_answer_that_was_taken_and_then_overtaken_is_not_taken_again(tmp_path: Path) -> None:
    entries = (
        "impact: 4}}\n"
        "      - {on: 10 Nov 2026, residual: {likelihood: 4, impact: 4}, because: More traffic}\n"
        "      - {on: 17 Nov 2026, residual: {likelihood: 3, impact: 4}, because: Less again}\nplans"
    )
    after = SCORED.replace("impact: 4}}\nplans", entries)
    merged = answered(SCORED, after, tmp_path, Residual_likelihood=4, Why_the_score_moves="More traffic")
    assert (edits(merged), len(merged.already)) == ([], 2)


def test_a_conflict_says_what_moved_where_it_is_the_other_level(tmp_path: Path) -> None:
    after = SCORED.replace(
        "impact: 4}}\nplans", "impact: 4}}\n      - {on: 17 Nov 2026, residual: {likelihood: 3, impact: 5}}\nplans"
    )
    merged = answered(SCORED, after, tmp_path, Residual_likelihood=4)
    (line,) = lines_of(merged)
    assert line.endswith(
        'the owner says "4" and beside it Residual impact is "5" instead of "4" by now. Not taken; decide which holds.'
    )


def test_how_something_ended_is_one_answer(tmp_path: Path) -> None:
    """A day of completion is no use where the register says by now that the action is superseded."""
    after = workspace(SCORED.replace("title: Prop it,", "title: Prop it, status: superseded,"))
    left = workspace(SCORED)
    (table,) = out(left, "actions")
    cells = {("Actions", place(table, "Status")): "complete", ("Actions", place(table, "Completed")): "23 Nov 2026"}
    merged = back(changed(sent(left, "actions"), cells), after, tmp_path)
    assert (edits(merged), len(merged.conflicts)) == ([], 2)


def test_the_other_level_is_the_one_that_the_owner_saw(tmp_path: Path) -> None:
    """Taken in for a day before the last assessment, when it was another."""
    text = SCORED.replace(
        "impact: 4}}\nplans", "impact: 4}}\n      - {on: 17 Nov 2026, residual: {likelihood: 2, impact: 4}}\nplans"
    )
    found = workspace(text)
    (table,) = out(found, "risks")
    content = changed(sent(found, "risks"), {("Risks", place(table, "Residual impact")): 3})
    book = book_of(content, tmp_path)
    merged = merge(answers(book, base_of(book), found), found, TODAY, on=day("2026-11-10"), by=BY)
    (entry,) = edits(merged)
    assert isinstance(entry, AddEntry)
    assert entry.value["residual"] == {"likelihood": 2, "impact": 3}


def test_a_reason_for_what_somebody_else_recorded_meanwhile_is_told(tmp_path: Path) -> None:
    entry = "      - {on: 17 Nov 2026, residual: {likelihood: 4, impact: 4}, because: A count}\nplans"
    after = SCORED.replace("impact: 4}}\nplans", f"impact: 4}}}}\n{entry}")
    merged = answered(SCORED, after, tmp_path, Residual_likelihood=4, Why_the_score_moves="More traffic")
    assert (edits(merged), len(merged.already)) == ([], 1)
    (line,) = lines_of(merged)
    assert line.endswith('goes with a cell that the register says already, so "More traffic" was not taken.')

"""What changed, on the first page."""

from __future__ import annotations

import pytest

from govtool.records.slice import Slice
from tests.reports.support import SCORED
from tests.reports.support import rows
from tests.reports.support import shown

MEETINGS = """\
meetings:
  - {id: EX-MT1, title: September, board: EX-B, on: 16 Sep 2026}
  - {id: EX-MT2, title: October, board: EX-B, on: 14 Oct 2026}
  - {id: EX-MT3, title: December, board: EX-B, on: 9 Dec 2026, papers: EX-PAPER}
"""
BOARD = SCORED + "  boards: [{id: EX-B, title: Health Board}]\n" + MEETINGS
MOVED = """\
risks:
  - id: EX-1
    title: Demand
    assessments:
      - {on: 2026-10-05, residual: {likelihood: 2, impact: 4}}
      - {on: 2026-11-02, residual: {likelihood: 4, impact: 4}, because: Influenza came early.}
"""


def test_the_gravest_stand_first_with_their_reasons() -> None:
    text = """\
milestones: [{id: EX-M1, title: Hub open, area: North, baseline: 1 Nov 2026, actual: 1 Nov 2026}]
lessons: [{id: EX-L1, title: Ask carers, learnt: 3 Nov 2026}]
"""
    assert rows("changes", BOARD + text + MOVED, "2026-11-22", "report: hwb") == [
        ["Risk: scored higher", "Demand (EX-1)", "8 AMBER to 16 RED. Influenza came early (2 Nov 2026)"],
        ["Milestone: reached", "North: Hub open (EX-M1)", "First due 1 Nov 2026 (1 Nov 2026)"],
        ["Lesson: new", "Ask carers (EX-L1)", "3 Nov 2026"],
    ]


def test_the_caption_says_since_when() -> None:
    (block,) = shown("changes", BOARD + MOVED, "2026-11-22", "report: hwb")
    assert block.table
    assert block.table.caption == "What changed since 14 October 2026, when the body last met"
    assert block.table.note == "Changes up to 22 November 2026."


def test_what_is_beyond_the_most_lines_is_counted() -> None:
    lines = "".join(f"  - {{id: EX-I{n}, title: Issue {n}, raised: 1 Nov 2026}}\n" for n in range(1, 14))
    closed = "dependencies: [{id: EX-D1, title: Rules, met: 2 Nov 2026}]\n"
    table, more = shown(
        Slice(of="changes", at_most=12), f"{BOARD}issues:\n{lines}{closed}", "2026-11-22", "report: hwb"
    )
    assert table.table
    assert len(table.table.rows) == 12
    assert more.said == "And 2 more: 1 new, 1 reached. All of them are in Appendix B."


@pytest.mark.parametrize("number", [0, -2])
def test_where_the_most_lines_are_fewer_than_one_all_are_shown(number: int) -> None:
    lines = "".join(f"  - {{id: EX-I{n}, title: Issue {n}, raised: 1 Nov 2026}}\n" for n in range(1, 4))
    (block,) = shown(Slice(of="changes", at_most=number), f"{BOARD}issues:\n{lines}", "2026-11-22", "report: hwb")
    assert block.table
    assert len(block.table.rows) == 3


def test_a_body_that_has_not_met_before_is_told_so() -> None:
    (block,) = shown("changes", SCORED + MOVED)
    assert block.said == "When the body last met is not recorded, so what changed since then is not shown."


def test_nothing_changed() -> None:
    (block,) = shown("changes", BOARD, "2026-11-22", "report: hwb")
    assert block.said == "Nothing that the registers record changed since 14 October 2026, when the body last met."


def test_what_is_off_track_comes_before_decisions() -> None:
    text = """\
metrics:
  - id: EX-X1
    title: Delays
    polarity: lower is better
    readings: [{area: A, period: Oct 2026, target: 1, actual: 1}, {area: B, period: Oct 2026, target: 1, actual: 2}]
decisions: [{id: EX-DC1, title: Agreed, on: 2 Nov 2026, by: Cabinet}]
evidence: [{id: EX-E1, title: Letter, shows: EX-DC1, dated: 2 Nov 2026}]
issues: [{id: EX-I1, title: Feed broke, raised: 2 Nov 2026}]
"""
    first = [row[2].split(" (")[0] for row in rows("changes", BOARD + text, "2026-11-22", "report: hwb")]
    assert first == [
        "2 Nov 2026",  # the issue
        "B, Oct 2026: 2, target 1, not on track",
        "Cabinet",
        "A, Oct 2026: 1, target 1, on track",
        "2 Nov 2026",  # the evidence
    ]


def test_in_brief_more_than_three_of_a_sort_are_only_named() -> None:
    issues = "".join(f"  - {{id: EX-I{n}, title: Issue {n}, raised: 1 Nov 2026}}\n" for n in range(1, 5))
    brief = Slice(of="changes", brief=True)
    (block,) = shown(brief, f"{BOARD}{MOVED}issues:\n{issues}", "2026-11-22", "report: hwb")
    assert block.table
    assert [[cell.text for cell in row] for row in block.table.rows] == [
        ["Risk: scored higher", "Demand (EX-1)", "8 AMBER to 16 RED. Influenza came early (2 Nov 2026)"],
        ["Issue: new", "4 issues", "Issue 1; Issue 2; Issue 3; Issue 4"],
    ]
    assert block.table.note.endswith(" Where more than three are of one sort, they are only named here.")


def test_a_benefit_in_pounds_has_its_unit_in_brackets() -> None:
    text = "benefits: [{id: EX-BN1, title: Beds, amount: 410, unit: £000, realised: 82, realised_at: 2 Nov 2026}]\n"
    assert rows("changes", BOARD + text, "2026-11-22", "report: hwb") == [
        ["Benefit: measured", "Beds (EX-BN1)", "82 of 410 (£000) (2 Nov 2026)"]
    ]


def test_what_was_taken_to_a_board_is_told_with_the_reason() -> None:
    taken = "    escalations: [{on: 2026-11-03, to: EX-B, because: No hospital has beds.}]\n"
    assert rows("changes", BOARD + MOVED + taken, "2026-11-22", "report: hwb")[1] == [
        "Risk: escalated",
        "Demand (EX-1)",
        "To Health Board. No hospital has beds (3 Nov 2026)",
    ]

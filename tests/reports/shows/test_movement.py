"""The movement of risks in papers."""

from __future__ import annotations

from tests.reports.support import SCORED
from tests.reports.support import rows
from tests.reports.support import shown
from tests.reports.support import tables

PAPER = "report: member, period: H1 2026/27"
RISKS = """\
risks:
  - id: EX-1
    title: Same
    raised: 2026-01-05
    assessments: [{on: 2026-01-05, residual: {likelihood: 1, impact: 4}}]
  - id: EX-2
    title: Fell
    raised: 2026-01-05
    assessments:
      - {on: 2026-01-05, residual: {likelihood: 4, impact: 4}}
      - {on: 2026-05-05, residual: {likelihood: 3, impact: 4}, because: A contract}
      - {on: 2026-06-05, residual: {likelihood: 2, impact: 2}}
  - id: EX-3
    title: Rose
    raised: 2026-01-05
    assessments:
      - {on: 2026-01-05, residual: {likelihood: 1, impact: 4}}
      - {on: 2026-05-05, residual: {likelihood: 4, impact: 4}, because: A strike}
  - {id: EX-4, title: Came, raised: 2026-07-01, assessments: [{on: 2026-07-01, residual: {likelihood: 3, impact: 3}, because: First look}]}
  - {id: EX-5, title: Went, raised: 2026-01-05, closed: 2026-08-01, closed_because: It is built, residual: {likelihood: 3, impact: 3}}
  - {id: EX-6, title: Unscored, raised: 2026-01-05}
  - {id: EX-7, title: Long gone, raised: 2025-01-05, closed: 2026-03-31}
  - id: EX-9
    title: Fell later
    raised: 2026-01-05
    assessments:
      - {on: 2026-01-05, residual: {likelihood: 5, impact: 4}}
      - {on: 2026-10-05, residual: {likelihood: 1, impact: 4}}
  - {id: EX-8, title: Still to come, raised: 2026-10-01}
"""


def test_every_risk_of_the_period_with_what_moved_it() -> None:
    assert rows("movement", SCORED + RISKS, "2026-09-30", PAPER) == [
        ["EX-4", "Came", "New", "Not yet raised", "9 AMBER", "First look (1 Jul 2026)"],
        ["EX-3", "Rose", "Up", "4 GREEN", "16 RED", "A strike (5 May 2026)"],
        ["EX-2", "Fell", "Down", "16 RED", "4 GREEN", "• A contract (5 May 2026)\n• Reason not recorded (5 Jun 2026)"],
        ["EX-5", "Went", "Closed", "9 AMBER", "Closed", "It is built (1 Aug 2026)"],
        ["EX-1", "Same", "No change", "4 GREEN", "4 GREEN", "No score has changed."],
        ["EX-9", "Fell later", "No change", "20 RED", "20 RED", "No score has changed."],
        ["EX-6", "Unscored", "Not known", "Not recorded", "Not recorded", "Not recorded"],
    ]


def test_how_many_moved_which_way() -> None:
    said = shown("movement", SCORED + RISKS, "2026-09-30", PAPER)[0].said
    assert said == (
        "Risks in the period H1 2026/27: 1 new, 1 up, 1 down, 1 closed, 2 with no change, 1 without a score to compare."
    )


def test_a_risk_that_came_and_went_is_counted_once_and_said_to_have_come() -> None:
    brief = (
        "  - {id: EX-10, title: Came and went, raised: 2026-07-01, closed: 2026-08-01, closed_because: It is over}\n"
    )
    said = shown("movement", SCORED + RISKS + brief, "2026-09-30", PAPER)[0].said
    assert "1 new, 1 up, 1 down, 2 closed (1 of them raised in the same time), 2 with no change" in said
    alone = shown("movement", f"{SCORED}risks:\n{brief}", "2026-09-30", PAPER)
    assert alone[0].said == (
        "Risks in the period H1 2026/27: 0 new, 0 up, 0 down, 1 closed (raised in the same time), 0 with no change."
    )


def test_where_no_risk_has_a_score_there_is_no_table_of_what_is_not_known() -> None:
    unscored = "risks: [{id: EX-1, title: A, raised: 2026-01-05}, {id: EX-2, title: B, raised: 2026-01-05}]\n"
    (block,) = shown("movement", SCORED + unscored, "2026-09-30", PAPER)
    assert block.said == (
        "None of the 2 risks has scores to compare in the period H1 2026/27, so no movement is shown."
    )


def test_what_moved_after_the_period_is_not_told_and_the_table_names_its_own_days() -> None:
    (late,), (at_its_end,) = (tables("movement", SCORED + RISKS, on, PAPER) for on in ("2026-11-30", "2026-09-30"))
    assert late.rows == at_its_end.rows
    assert late.note == at_its_end.note == "Position at 30 September 2026."
    assert [column.heading for column in at_its_end.columns][3:5] == ["Was", "Is"]
    assert [column.heading for column in late.columns][3:5] == ["On 31 Mar 2026", "On 30 Sep 2026"]


def test_without_an_earlier_day_nothing_is_told() -> None:
    (block,) = shown("movement", SCORED + RISKS)
    assert block.said == "It is not recorded when the body last met, so no movement of risks can be told."


def test_a_programme_whose_position_is_earlier_has_no_movement() -> None:
    settings = SCORED + "  status: closed\n  reporting_date: 2020-01-01\n"
    (block,) = shown("movement", settings + RISKS, "2026-09-30", PAPER)
    assert block.said == ("H1 2026/27 has not begun at the position date, 1 January 2020, so nothing is dated in it.")


def test_where_no_score_can_be_compared_the_risks_are_shown_as_they_stand() -> None:
    text = "risks: [{id: EX-1, title: A, inherent: {likelihood: 2, impact: 3}, printed: {residual: {rag: AMBER}}}]\n"
    assert rows("movement", SCORED + text, "2026-09-30", PAPER) == [["EX-1", "A", "2 × 3 = 6", "AMBER as printed"]]


def test_a_risk_raised_and_closed_in_the_period_was_not_yet_raised() -> None:
    text = "risks: [{id: EX-1, title: A, raised: 2026-05-01, closed: 2026-08-01, closed_because: Built}]\n"
    assert rows("movement", SCORED + text, "2026-09-30", PAPER) == [
        ["EX-1", "A", "Closed", "Not yet raised", "Closed", "Built (1 Aug 2026)"]
    ]

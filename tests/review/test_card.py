"""What a meeting has before it of one record when it decides."""

from __future__ import annotations

import pytest

from govtool.review.card import LATEST
from govtool.review.card import card
from tests.review.support import ON
from tests.review.support import SETTINGS
from tests.support import workspace

ACTIONS = """\
plans:
  - id: EX-P1
    title: Plan
    actions:
      - {id: EX-A1, title: Prop it, owner: Engineer, due: 2 Nov 2026, success_measure: It stands, status: under way}
      - {id: EX-A2, title: Look, due: 2 Nov 2026, completed: 9 Nov 2026}
      - {id: EX-A3, title: Call, due: Mar 2027, revisions: [{on: 9 Nov 2026, due: May 2027, because: Frost}]}
"""


def _card(text: str, name: str = "EX-1") -> list[tuple[str, str]]:
    """The lines on a record on 24 November."""
    loaded = workspace(SETTINGS + text)
    return card(loaded.records[name], loaded, ON)


def _risk(fields: str = "") -> str:
    return f"risks: [{{id: EX-1, title: The pier moves{f', {fields}' if fields else ''}}}]\n"


def test_of_a_risk_of_which_little_is_known_it_says_what_is_missing() -> None:
    assert _card(_risk()) == [("Owner", "nobody is named"), ("Actions", "none is open"), ("Review", "no day is set")]


def test_a_risk_with_its_scores_and_how_they_moved_with_the_last_reason() -> None:
    text = _risk(
        "owner: [Engineer, Clerk], inherent: {likelihood: 5, impact: 5}, target: {likelihood: 1, impact: 4}, review: 23 Nov 2026,"
        " assessments: [{on: 2 Nov 2026, residual: {likelihood: 2, impact: 4}, because: First look},"
        " {on: 9 Nov 2026, residual: {likelihood: 3, impact: 4}},"
        " {on: 1 Dec 2026, residual: {likelihood: 1, impact: 1}, because: To come}]"
    )
    assert _card(text) == [
        ("Owner", "Engineer, Clerk"),
        ("Scores", "inherent 5 x 5 = 25 RED; residual 3 x 4 = 12 AMBER; target 1 x 4 = 4 GREEN"),
        ("Trend", "8 (2 Nov 2026), 12 (9 Nov 2026). First look"),
        ("Actions", "none is open"),
        ("Review", "23 Nov 2026, overdue"),
    ]


def test_only_the_last_assessments_are_told() -> None:
    entries = ", ".join(
        f"{{on: {day} Nov 2026, residual: {{likelihood: 1, impact: 1}}}}" for day in range(1, LATEST + 3)
    )
    trend = dict(_card(_risk(f"assessments: [{entries}]")))["Trend"]
    assert trend == ", ".join(f"1 ({day} Nov 2026)" for day in range(3, LATEST + 3))


def test_several_of_a_sort_stand_on_lines_of_their_own_and_one_alone_does_not() -> None:
    two = _card(_risk("controls: [Weekly look, Divers], actions: [EX-A1, EX-A2, EX-A3]") + ACTIONS)
    assert two[1:5] == [
        ("Controls", "- Weekly look"),
        ("", "- Divers"),
        ("Actions", "- EX-A1 Prop it: due 2 Nov 2026, overdue"),  # and not EX-A2, which is done
        ("", "- EX-A3 Call: due May 2027, first Mar 2027"),
    ]
    one = dict(_card(_risk("controls: Weekly look, actions: EX-A3") + ACTIONS))
    assert (one["Controls"], one["Actions"]) == ("Weekly look", "EX-A3 Call: due May 2027, first Mar 2027")


def test_a_risk_that_is_tolerated_says_by_whom_and_until_when() -> None:
    accepted = "response: tolerate, acceptance: {by: Council, because: It is dear%s}"
    assert dict(_card(_risk(accepted % ", until: Mar 2027")))["Tolerated"] == "by Council until Mar 2027: It is dear"
    assert dict(_card(_risk(accepted % "")))["Tolerated"] == "by Council until no day: It is dear"


def test_an_issue() -> None:
    text = "issues: [{id: EX-1, title: It moved, effect: The road is shut, raised: 2 Nov 2026, actions: EX-A1}]\n"
    assert _card(text + ACTIONS) == [
        ("Owner", "nobody is named"),
        ("Effect", "The road is shut"),
        ("Raised", "2 Nov 2026"),
        ("Actions", "EX-A1 Prop it: due 2 Nov 2026, overdue"),
    ]


def test_an_action_with_what_it_is_to_come_to() -> None:
    assert _card(ACTIONS, "EX-A1") == [
        ("Owner", "Engineer"),
        ("Due", "due 2 Nov 2026, overdue"),
        ("Status", "under way"),
        ("Success", "It stands"),
    ]
    assert _card(ACTIONS, "EX-A3")[1:] == [
        ("Due", "due May 2027, first Mar 2027"),
        ("New dates", "9 Nov 2026: May 2027, Frost"),
    ]


def test_a_milestone_with_its_forecasts_and_a_dependency() -> None:
    text = """\
milestones: [{id: EX-1, title: Steel set, baseline: Dec 2026, forecasts: [{on: 9 Nov 2026, expected: Jan 2027}, {on: 16 Nov 2026, expected: Feb 2027, because: Frost}]}]
dependencies: [{id: EX-D1, title: A permit, needed: Dec 2026}, {id: EX-D2, title: A crane, owner: Engineer}]
"""
    assert _card(text) == [
        ("Owner", "nobody is named"),
        ("Due", "due Feb 2027, first Dec 2026"),
        ("Forecasts", "- 9 Nov 2026: Jan 2027"),
        ("", "- 16 Nov 2026: Feb 2027, Frost"),
    ]
    assert _card(text, "EX-D1") == [("Owner", "nobody is named"), ("Needed", "Dec 2026")]
    assert _card(text, "EX-D2") == [("Owner", "Engineer"), ("Needed", "no day is set")]


def test_a_recommendation_with_its_answer_and_what_was_reported() -> None:
    text = (
        "recommendations: [{id: EX-1, title: Decide, actions: EX-A2,"
        " progress: [{on: 9 Nov 2026, text: Half done}, {on: 1 Dec 2026, text: Done}]}]\n"
    )
    assert _card(text + ACTIONS) == [
        ("Owner", "nobody is named"),
        ("Due", "no date is set"),
        ("Reports", "9 Nov 2026: Half done"),
        ("Answer", "none is recorded"),
        ("Actions", "none is open"),
    ]


def test_of_any_other_record_only_who_answers_is_told_where_somebody_does() -> None:
    text = "metrics: [{id: EX-1, title: Waits, owner: Clerk}]\nfigures: [{id: EX-F1, title: Length, value: 5}]\n"
    assert _card(text) == [("Owner", "Clerk")]
    assert _card(text, "EX-F1") == []


@pytest.mark.parametrize(
    ("register", "record", "line"),
    [
        ("risks", "closed: 9 Nov 2026, closed_because: It held, review: 6 Nov 2026", ("Closed", "9 Nov 2026, It held")),
        ("issues", "closed: 9 Nov 2026, resolution: Mended", ("Closed", "9 Nov 2026, Mended")),
        ("milestones", "actual: 9 Nov 2026", ("Reached", "9 Nov 2026")),
    ],
)
def test_what_is_closed_or_reached_says_so_and_has_no_review_to_come(
    register: str, record: str, line: tuple[str, str]
) -> None:
    found = _card(f"{register}: [{{id: EX-1, title: It closes, {record}}}]\n")
    assert line in found
    assert "Review" not in dict(found)


def test_a_score_off_the_matrix_has_no_number_and_what_is_treated_by_now_is_not_said_to_be_tolerated() -> None:
    text = (
        SETTINGS
        + """\
risks:
  - id: EX-1
    title: Bridge closes
    response: treat
    acceptance: {by: Board, because: It is cheap, until: 1 Dec 2026}
    assessments: [{on: 2 Nov 2026, residual: {likelihood: 9, impact: 4}}]
"""
    )
    found = workspace(text)
    lines = dict(card(found.records["EX-1"], found, ON))
    assert lines["Trend"] == "9 x 4, off the matrix (2 Nov 2026)"
    assert lines["Scores"] == "residual 9 x 4, off the matrix"
    assert "Tolerated" not in lines

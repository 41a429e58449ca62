"""What a review takes of work and decisions. Every expected item was worked out by hand from the text of its test."""

from __future__ import annotations

import pytest

from tests.history.agendas import action
from tests.history.agendas import agenda
from tests.history.agendas import risk
from tests.history.agendas import under
from tests.support import day


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("due: 24 Nov 2026", "due 24 Nov 2026"),  # the day itself is not over
        ("due: 1 Dec 2026", "due 1 Dec 2026"),  # before, or when, the body meets again
        ("due: 2 Dec 2026", ""),
        ("due: 23 Nov 2026", ""),  # overdue, which is another heading
        ("due: 30 Nov 2026, completed: 20 Nov 2026", "done on 20 Nov 2026"),
        ("due: 30 Nov 2026, completed: 17 Nov 2026", ""),  # known when they last met
        (
            "due: 20 Nov 2026, revisions: [{on: 19 Nov 2026, due: Mar 2027, because: Steel is late}]",
            "moved from 20 Nov 2026 to Mar 2027 on 19 Nov 2026",
        ),
    ],
)
def test_matters_arising(fields: str, expected: str) -> None:
    assert [words for _, words, _ in under("arising", action(fields))] == ([expected] if expected else [])


def test_what_is_due_comes_with_what_was_last_reported() -> None:
    text = action("due: 1 Dec 2026, progress: [{on: 2 Nov 2026, text: Half done.}, {on: 30 Nov 2026, text: Done}]")
    assert under("arising", text) == [("BR-A1", "due 1 Dec 2026", "Half done (2 Nov 2026)")]


def test_a_recommendation_that_is_done_is_said_to_be_with_the_last_word_on_it() -> None:
    text = "recommendations: [{id: BR-R1, title: Say who decides, status: embedded, progress: [{on: 19 Nov 2026, text: Done}]}]\n"
    assert under("arising", text) == [("BR-R1", "done on 19 Nov 2026", "Done")]
    overtaken = text.replace("embedded", "superseded").replace("Done", "Merged")
    assert under("arising", overtaken) == [("BR-R1", "superseded on 19 Nov 2026", "Merged")]


def test_the_longest_overdue_comes_first() -> None:
    text = risk("review: 20 Nov 2026") + action("due: 2 Nov 2026")
    assert under("overdue", text) == [
        ("BR-A1", "was due 2 Nov 2026 (22 days ago)", ""),
        ("BR-1", "review was due 20 Nov 2026 (4 days ago)", ""),
    ]


def test_milestones_and_dependencies() -> None:
    text = """\
milestones:
  - {id: BR-M1, title: Steel ordered, baseline: 2 Nov 2026}
  - {id: BR-M2, title: Steel set, baseline: Dec 2026, forecasts: [{on: 19 Nov 2026, expected: Jan 2027, because: It is late}]}
  - {id: BR-M3, title: Road shut, baseline: 12 Nov 2026, actual: 19 Nov 2026}
  - {id: BR-M4, title: Road open, baseline: 12 Jan 2027, forecast: 12 Feb 2027}
dependencies:
  - {id: BR-D1, title: A permit, needed: 4 Dec 2026, expected: 11 Dec 2026}
  - {id: BR-D2, title: A crane, needed: 20 Nov 2026, expected: 11 Dec 2026}
  - {id: BR-D3, title: A crew, needed: 20 Nov 2026, met: 20 Nov 2026}
"""
    assert under("milestones", text) == [
        ("BR-M1", "was due 2 Nov 2026 (22 days ago)", ""),
        ("BR-D2", "was due 20 Nov 2026 (4 days ago)", ""),
        ("BR-D1", "needed 4 Dec 2026, expected 11 Dec 2026", ""),
        ("BR-M2", "moved from Dec 2026 to Jan 2027 on 19 Nov 2026", "It is late"),
        ("BR-M3", "reached on 19 Nov 2026, first due 12 Nov 2026", ""),
        ("BR-D3", "came on 20 Nov 2026, needed 20 Nov 2026", ""),
    ]


def test_decisions_of_the_week() -> None:
    text = "decisions: [{id: BR-DC1, title: To prop it, by: Council, on: 19 Nov 2026, reasons: It is cheap}]"
    assert under("decided", text) == [("BR-DC1", "decided on 19 Nov 2026", "It is cheap")]


def test_what_is_due_comes_in_the_order_of_its_days_before_what_moved_and_what_is_done() -> None:
    text = """\
plans:
  - id: BR-P1
    title: Plan
    actions:
      - {id: BR-A1, title: Look, due: 1 Dec 2026, completed: 19 Nov 2026}
      - {id: BR-A2, title: Prop, due: 30 Nov 2026, owner: Engineer}
      - {id: BR-A3, title: Call, due: 1 Dec 2026, revisions: [{on: 19 Nov 2026, due: May 2027, because: Frost}]}
recommendations:
  - {id: BR-R1, title: Decide, due: 25 Nov 2026, owner: [Clerk, Chair]}
"""
    found = agenda(text).under("arising")
    assert [(each.record.id, each.by, each.on) for each in found] == [
        ("BR-R1", "Clerk, Chair", day("2026-11-25")),
        ("BR-A2", "Engineer", day("2026-11-30")),
        ("BR-A3", "", day("2026-11-19")),
        ("BR-A1", "", day("2026-11-19")),
    ]


def test_what_nobody_told_anything_of_comes_after_what_is_overdue_the_longest_silent_first() -> None:
    text = """\
plans:
  - id: BR-P1
    title: Plan
    actions:
      - {id: BR-A1, title: Look, start: 14 Oct 2026, due: 1 Mar 2027}
      - {id: BR-A2, title: Prop, start: 1 Oct 2026, due: 1 Mar 2027}
      - {id: BR-A3, title: Call, start: 1 Sep 2026, due: 23 Nov 2026}
      - {id: BR-A4, title: Wait, start: 24 Oct 2026, due: 1 Mar 2027}
"""
    assert under("overdue", text) == [
        ("BR-A3", "was due 23 Nov 2026 (1 day ago)", ""),  # which is told once
        ("BR-A2", "not reported on since 1 Oct 2026, 54 days ago; 31 are allowed", ""),
        ("BR-A1", "not reported on since 14 Oct 2026, 41 days ago; 31 are allowed", ""),
    ]  # and 24 October is 31 days ago


def test_a_decision_that_rests_on_what_has_changed_is_told_after_those_of_the_week() -> None:
    text = (
        risk("cause: Rain")
        + """\
decisions:
  - {id: BR-DC1, title: To wait, by: Council, on: 2 Nov 2026, about: BR-1, as_decided: [{record: BR-1, wording: 0a1b2c3d}]}
  - {id: BR-DC2, title: To prop it, by: Clerk, on: 19 Nov 2026}
"""
    )
    found = agenda(text).under("decided")
    assert [(each.record.id, each.words, each.by, each.on) for each in found] == [
        ("BR-DC2", "decided on 19 Nov 2026", "Clerk", day("2026-11-19")),
        ("BR-DC1", "BR-1: the wording has changed since", "Council", None),
    ]


def test_a_decision_of_a_meeting_is_its_board_s() -> None:
    text = "decisions: [{id: BR-DC1, title: To prop it, meeting: BR-MT2}]\n"
    (item,) = agenda(text).under("decided")
    assert (item.words, item.by) == ("decided on 24 Nov 2026", "Works Group")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("needed: 4 Dec 2026, expected: 4 Dec 2026", []),
        ("needed: Dec 2026, expected: 31 Dec 2026", []),  # it may still come in time
        ("needed: Dec 2026, expected: Jan 2027", ["needed Dec 2026, expected Jan 2027"]),
        ("needed: 23 Nov 2026, expected: Jan 2027", ["was due 23 Nov 2026 (1 day ago)"]),  # told once
        ("needed: 4 Dec 2026, expected: 9 Dec 2026, met: 16 Nov 2026", []),
    ],
)
def test_a_dependency_that_will_come_late(fields: str, words: list[str]) -> None:
    text = f"dependencies: [{{id: BR-D1, title: A permit, {fields}}}]\n"
    assert [said for _, said, _ in under("milestones", text)] == words

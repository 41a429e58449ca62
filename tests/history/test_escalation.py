"""Escalation. Every expected board and day was worked out by hand from the rules of the invented programme."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.history.escalation import Due
from govtool.history.escalation import escalations_due
from govtool.history.escalation import since_at_least
from govtool.open_view import open_view
from govtool.records.risk import Risk
from tests.support import day
from tests.support import risk
from tests.support import workspace

SETTINGS = """\
programme:
  id: example
  title: Bridges
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  boards:
    - {id: BR-B1, title: Council, escalates_at: 20}
    - {id: BR-B2, title: Bridge Board, escalates_at: 12, within_days: 10}
    - {id: BR-B3, title: Works Group, escalates_at: 8}
    - {id: BR-B4, title: North Forum, scopes: [local, shared], areas: [North]}
meetings:
  - {id: BR-MT1, title: September, board: BR-B3, on: 3 Sep 2026}
  - {id: BR-MT2, title: November, board: BR-B3, on: 5 Nov 2026}
"""


def due(text: str, on: str = "2026-11-22") -> list[Due]:
    return escalations_due(workspace(SETTINGS + text), ["example"], day(on))


def at(*scores: tuple[str, int], more: str = "") -> str:
    """A risk that was assessed on some days, each at a likelihood of 4 and an impact."""
    each = ", ".join(f"{{on: {on}, residual: {{likelihood: 4, impact: {impact}}}}}" for on, impact in scores)
    return f"risks: [{{id: BR-1, title: The pier moves, assessments: [{each}]{more}}}]\n"


def told(found: list[Due]) -> list[tuple[str, str, str, str]]:
    return [(each.board.id, each.rule, str(each.since), str(each.by)) for each in found]


def test_each_board_whose_level_is_reached_is_to_be_told() -> None:
    # 16 since 1 Oct: not the Council's 20; the Bridge Board in ten days; the Works Group at its first meeting after
    assert told(due(at(("1 Oct 2026", 4)))) == [
        ("BR-B2", "score", "2026-10-01", "2026-10-11"),
        ("BR-B3", "score", "2026-10-01", "2026-11-05"),
    ]


def test_a_board_without_a_meeting_to_come_has_no_day() -> None:
    assert told(due(at(("1 Oct 2026", 5))))[0] == ("BR-B1", "score", "2026-10-01", "None")


def test_since_counts_from_the_last_time_that_the_level_was_reached() -> None:
    text = at(("1 Jul 2026", 4), ("1 Aug 2026", 1), ("1 Sep 2026", 2), ("1 Oct 2026", 3), ("1 Nov 2026", 4))
    # 16, 4, 8, 12, 16: at 12 or more since 1 Oct, at 8 or more since 1 Sep
    assert told(due(text)) == [
        ("BR-B2", "score", "2026-10-01", "2026-10-11"),
        ("BR-B3", "score", "2026-09-01", "2026-09-03"),
    ]


@pytest.mark.parametrize(
    ("on", "boards"),
    [
        ("30 Sep 2026", ["BR-B2", "BR-B3"]),  # told before it came to this
        ("1 Oct 2026", ["BR-B3"]),
        ("22 Nov 2026", ["BR-B3"]),
        ("23 Nov 2026", ["BR-B2", "BR-B3"]),  # on the 22nd, that has not been yet
    ],
)
def test_a_board_that_was_told_since_is_not_told_again(on: str, boards: list[str]) -> None:
    text = at(("1 Oct 2026", 4), more=f", escalations: [{{on: {on}, to: BR-B2}}]")
    assert [each.board.id for each in due(text)] == boards


@pytest.mark.parametrize(
    "more", [", closed: 20 Nov 2026", ", raised: 23 Nov 2026", ", closed: TBC"], ids=["closed", "to come", "some time"]
)
def test_what_is_not_open_goes_nowhere(more: str) -> None:
    assert due(at(("1 Oct 2026", 5), more=more)) == []


@pytest.mark.parametrize(
    ("fields", "boards"),
    [
        ("scope: local, area: North", ["BR-B4"]),
        ("scope: local, area: South", []),
        ("scope: local", ["BR-B4"]),  # it names no area
        ("scope: national, area: North", []),
        ("area: North", []),
    ],
)
@pytest.mark.parametrize("kind", ["risks", "issues"])
def test_scope_and_area(kind: str, fields: str, boards: list[str]) -> None:
    found = due(f"{kind}: [{{id: BR-1, title: The pier moves, raised: 2 Nov 2026, {fields}}}]")
    assert [(each.board.id, each.rule, each.since) for each in found] == [
        (board, "scope", day("2026-11-02")) for board in boards
    ]


def test_a_scope_without_a_day_is_told_of_once() -> None:
    text = "issues: [{{id: BR-1, title: The pier moved, scope: local{}}}]"
    assert told(due(text.format(""))) == [("BR-B4", "scope", "None", "None")]
    assert due(text.format(", escalations: [{on: 2 Feb 2026, to: BR-B4}]")) == []
    assert due(text.format(", closed: 2 Nov 2026")) == []


@pytest.mark.parametrize("field", ["area", "escalations", "closed"])
def test_where_it_is_withheld_how_a_risk_stands_nobody_can_say_that_a_board_must_hear(field: str) -> None:
    given = {
        "area": "area: South",
        "escalations": "escalations: [{on: 3 Nov 2026, to: BR-B4}]",
        "closed": "closed: 3 Nov 2026",
    }
    text = f"issues: [{{id: BR-1, title: It moved, scope: local, {given[field]}, exempt: {{paragraph: 3, fields: {field}}}}}]"
    opened = open_view(workspace(SETTINGS + text))
    assert opened.records["BR-1"].withholds(field)
    assert escalations_due(opened, ["example"], day("2026-11-22")) == []


def test_a_score_that_is_not_dated_holds_since_the_risk_was_raised() -> None:
    text = "risks: [{id: BR-1, title: The pier moves, residual: {likelihood: 4, impact: 3}, raised: 2 Nov 2026}]"
    assert told(due(text)) == [
        ("BR-B2", "score", "2026-11-02", "2026-11-12"),
        ("BR-B3", "score", "2026-11-02", "2026-11-05"),
    ]


SCORES = st.lists(st.integers(1, 5), min_size=1, max_size=8)


@given(SCORES, st.integers(1, 25))
def test_since_then_it_never_stood_below(impacts: list[int], level: int) -> None:
    days = [f"{place} Oct 2026" for place in range(1, len(impacts) + 1)]
    scored: Risk = risk(at(*zip(days, impacts, strict=True)))
    since = since_at_least(scored, level, day("2026-11-22"), None)
    numbers = {datetime.date(2026, 10, place): 4 * impact for place, impact in enumerate(impacts, start=1)}
    held = [number >= level for on, number in numbers.items() if since is not None and on >= since]
    assert all(held)
    assert (since is None) == (4 * impacts[-1] < level)
    before = [number for on, number in numbers.items() if since is not None and on < since]
    assert not before or before[-1] < level


@pytest.mark.parametrize(
    ("raised", "on", "boards"),
    [
        ("Nov 2026", "10 Nov 2026", []),  # in that month: it may have been told on the very day
        ("10 Nov 2026", "Nov 2026", []),
        ("Nov 2026", "31 Oct 2026", ["BR-B4"]),
    ],
)
def test_being_told_in_the_month_in_which_the_rule_began_is_early_enough(
    raised: str, on: str, boards: list[str]
) -> None:
    text = (
        f"issues: [{{id: BR-I1, title: Pier moved, scope: local, area: North, raised: {raised}, "
        f"escalations: [{{on: {on}, to: BR-B4}}]}}]\n"
    )
    assert [each.board.id for each in due(text, "2026-12-02")] == boards


def test_a_score_of_some_day_of_a_month_may_have_stood_before_one_of_a_day_in_it() -> None:
    """Whether the board was told before or after the score that is only dated by its month nobody can say."""
    text = (
        "risks: [{id: BR-1, title: Pier moves, assessments: ["
        "{on: Nov 2026, residual: {likelihood: 4, impact: 5}}, {on: 28 Nov 2026, residual: {likelihood: 5, impact: 5}}], "
        "escalations: [{on: 20 Nov 2026, to: BR-B1}, {on: 20 Nov 2026, to: BR-B2}, {on: 20 Nov 2026, to: BR-B3}]}]\n"
    )
    assert due(text, "2026-12-02") == []
    assert due(text.replace("20 Nov", "31 Oct"), "2026-12-02") != []

"""Records as rows of a list. What is expected was read off the text of its test."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.history.rows import as_rows
from govtool.history.rows import in_date_order
from govtool.history.rows import rag
from govtool.records.figure import Figure
from govtool.records.issue import Issue
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.workspace import AsOf
from govtool.workspace import Workspace
from tests.support import day
from tests.support import workspace
from tests.support import workspace_of

ON = day("2026-11-24")
SETTINGS = """\
programme:
  id: example
  title: Bridges
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  fields: [{on: issues, name: ward}, {on: issues, name: urgent, type: yes or no}]
"""


def _rows(kind: type[Record], loaded: Workspace) -> tuple[list[str], list[list[str]]]:
    return as_rows(kind, loaded.every(kind), loaded, AsOf(today=ON))


def test_risks_with_their_scores_and_reviews() -> None:
    text = """\
risks:
  - {id: EX-1, title: One, owner: [Engineer, Clerk], residual: {likelihood: 4, impact: 4}, review: 23 Nov 2026}
  - {id: EX-2, title: Two, inherent: {likelihood: 2, impact: 4}, review: Dec 2026}
  - {id: EX-3, title: Three, printed: {residual: {rag: AMBER}}}
"""
    assert _rows(Risk, workspace(SETTINGS + text)) == (
        ["id", "title", "owner", "score", "RAG", "review"],
        [
            ["EX-1", "One", "Engineer, Clerk", "16 residual", "RED", "23 Nov 2026 OVERDUE"],
            ["EX-2", "Two", "", "8 inherent", "", "Dec 2026"],  # an inherent score has no RAG of today
            ["EX-3", "Three", "", "", "AMBER", ""],
        ],
    )


def test_a_column_in_which_nobody_has_a_word_to_say_is_left_out() -> None:
    assert _rows(Figure, workspace("figures: [{id: EX-1, title: Length, value: 2.50}]\n")) == (
        ["id", "title", "value"],
        [["EX-1", "Length", "2.50"]],
    )
    assert _rows(Figure, workspace("")) == (["id", "title"], [])


def test_the_fields_of_the_council_come_last() -> None:
    text = """\
issues:
  - {id: EX-1, title: One, ward: North}
  - {id: EX-2, title: Two, urgent: no, ward: South}
"""
    assert _rows(Issue, workspace(SETTINGS + text)) == (
        ["id", "title", "ward", "urgent"],
        [["EX-1", "One", "North", ""], ["EX-2", "Two", "South", "no"]],
    )


def test_what_not_everyone_may_read_says_so() -> None:
    loaded = workspace_of(
        {
            "registers/example/all.yaml": "issues:\n  - {id: EX-1, title: One}\n  - {id: EX-2, title: Two, exempt: {paragraph: 3}}\n"
            "  - {id: EX-3, title: Three, exempt: {paragraph: 3, fields: [effect, owner]}}\n",
            "restricted/example/issues.yaml": "issues: [{id: EX-4, title: Four}]\n",
        }
    )
    assert _rows(Issue, loaded) == (
        ["id", "title", "not for all"],
        [
            ["EX-1", "One", ""],
            ["EX-2", "Two", "exempt"],
            ["EX-3", "Three", "exempt: effect, owner"],
            ["EX-4", "Four", "restricted"],
        ],
    )


def test_milestones_with_how_they_stand_and_their_first_date_where_it_moved() -> None:
    text = """\
milestones:
  - {id: EX-M1, title: One, baseline: 2 Nov 2026}
  - {id: EX-M2, title: Two, baseline: 2 Nov 2026, actual: 9 Nov 2026}
  - {id: EX-M3, title: Three, baseline: 2 Nov 2026, forecasts: [{on: 2 Nov 2026, expected: Mar 2027}]}
  - {id: EX-M4, title: Four, status: on track}
"""
    assert _rows(Milestone, workspace(text)) == (
        ["id", "title", "date", "baseline"],
        [
            ["EX-M1", "One", "2 Nov 2026 OVERDUE", ""],
            ["EX-M2", "Two", "9 Nov 2026 reached", "2 Nov 2026"],
            ["EX-M3", "Three", "Mar 2027", "2 Nov 2026"],
            ["EX-M4", "Four", "on track", ""],
        ],
    )


def test_each_programme_is_judged_at_its_own_date() -> None:
    plan = "plans: [{id: %s-P, title: Plan, actions: [{id: %s-1, title: A, due: 2 Nov 2026}]}]\n"
    loaded = workspace_of(
        {
            "registers/one/all.yaml": "programme: {id: one, title: One}\n" + plan % ("A", "A"),
            "registers/two/all.yaml": "programme: {id: two, title: Two, status: closed, reporting_date: 1 Nov 2026}\n"
            + plan % ("B", "B"),
        }
    )
    assert _rows(Action, loaded)[1] == [["A-1", "A", "2 Nov 2026 OVERDUE"], ["B-1", "A", "2 Nov 2026"]]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("residual: {likelihood: 4, impact: 4}, printed: {residual: {rag: AMBER}}", "RED"),  # as computed
        ("printed: {residual: {rag: AMBER}}", "AMBER"),
        ("printed: {inherent: {rag: RED}}", None),
        ("inherent: {likelihood: 5, impact: 5}", None),
    ],
)
def test_the_rag_of_a_risk_is_that_of_its_residual_score_else_as_printed(fields: str, expected: str | None) -> None:
    loaded = workspace(SETTINGS + f"risks: [{{id: EX-1, title: One, {fields}}}]\n")
    (risk,) = loaded.every(Risk)
    assert rag(risk, loaded, ON) == expected


def _milestones(*fields: str) -> list[Milestone]:
    entries = (f"{{id: EX-M{number}, title: M, {each}}}" for number, each in enumerate(fields, 1))
    return workspace(f"milestones: [{', '.join(entries)}]\n").every(Milestone)


def test_milestones_stand_under_their_headings_by_date_and_those_without_last() -> None:
    found = in_date_order(
        _milestones("group: Build", "group: Plan, baseline: Mar 2027", "group: Build, baseline: 2 Jan 2027", "group: Plan, baseline: Jan 2027")
    )  # fmt: skip
    assert [each.id for each in found] == ["EX-M3", "EX-M1", "EX-M4", "EX-M2"]


def test_other_records_keep_their_order() -> None:
    loaded = workspace("risks: [{id: EX-2, title: B, review: Dec 2026}, {id: EX-1, title: A, review: Nov 2026}]\n")
    assert [each.id for each in in_date_order(loaded.every(Risk))] == ["EX-2", "EX-1"]


GROUPED = st.lists(st.tuples(st.sampled_from("AB"), st.integers(1, 28)), min_size=1, max_size=5)


@given(GROUPED)
def test_each_heading_comes_once(found: list[tuple[str, int]]) -> None:
    ordered = in_date_order(_milestones(*(f"group: {group}, baseline: {on} Nov 2026" for group, on in found)))
    groups = [each.group for each in ordered if isinstance(each, Milestone)]
    assert [group for at, group in enumerate(groups) if at == 0 or groups[at - 1] != group] == list(
        dict.fromkeys(g for g, _ in found)
    )
    assert len(groups) == len(found)

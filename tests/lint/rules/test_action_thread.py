"""REC002: actions that hang on nothing."""

from __future__ import annotations

import pytest

from tests.lint.rules.test_action_dates import plan
from tests.support import found


@pytest.mark.parametrize(
    ("fields", "others", "hangs"),
    [
        ("status: under way", "", False),
        ("milestones: NB-M1", "milestones: [{id: NB-M1, title: Opened}]\n", True),
        ("status: under way", "recommendations: [{id: NB-R1, title: R, actions: NB-A1}]\n", True),
        ("status: under way", "statements: [{id: NB-S1, says: finding, title: S, actions: NB-A1}]\n", True),
        ("status: under way", "issues: [{id: NB-I1, title: I, actions: NB-A1}]\n", True),
        ("status: under way", "decisions: [{id: NB-D1, title: D, about: NB-A1}]\n", True),
        ("status: under way", "lessons: [{id: NB-L1, title: L, applied: NB-A1}]\n", True),
        ("status: under way", "evidence: [{id: NB-E1, title: E, shows: NB-A1}]\n", False),
        ("status: under way", "dependencies: [{id: NB-DP1, title: D, holds_up: NB-A1}]\n", False),
    ],
)
def test_what_an_action_answers(fields: str, others: str, hangs: bool) -> None:
    problems = found(plan(fields) + others, "REC002")
    assert [problem.record for problem in problems] == ([] if hangs else ["NB-A1"])


def test_an_action_of_a_scheme_stands_where_it_belongs() -> None:
    text = "schemes: [{id: NB-C1, title: Bridges, actions: [{id: NB-A1, title: Paint}]}]\n"
    assert found(text, "REC002") == []

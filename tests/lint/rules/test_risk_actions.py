"""RSK020 and RSK021: whether the actions of a risk lower it."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages
from tests.support import places


def _acted(actions: str, *fields: str, more: str = "") -> str:
    risk = "\n".join(["risks:", "  - id: NB-1", "    title: Ferry stops", *(f"    {field}" for field in fields)])
    return f"plans: [{{id: NB-P, title: Harbour plan, actions: [{actions}]}}]\n{more}{risk}\n"


# RSK020

MARCH = "  - {on: 2017-03-01, residual: {likelihood: 4, impact: 3}}"
JULY = "  - {on: 2017-07-01, residual: {likelihood: 4, impact: 3}}"
DONE = "{id: NB-A, title: Dredge, completed: 2017-05-02}"


def test_actions_that_moved_nothing() -> None:
    (problem,) = found(_acted(DONE, "actions: NB-A", "assessments:", MARCH, JULY), "RSK020", on="2017-08-01")
    assert problem.message == "NB-A is complete, and the score has been 12 in all 2 assessments"
    assert places([problem]) == [(8, 36)]


def test_a_risk_that_was_not_scored_after_its_actions() -> None:
    text = _acted(DONE, "actions: NB-A", "assessments:", MARCH)
    assert found(text, "RSK020", on="2017-06-01") == []  # an assessment may still come
    (problem,) = found(text, "RSK020", on="2017-06-20")
    assert problem.message == "NB-A is complete, and the risk was last assessed before that, on 2017-03-01"


@pytest.mark.parametrize(
    ("actions", "fields"),
    [
        (DONE, ("actions: NB-A", "assessments:", MARCH, JULY.replace("4", "3"))),
        (DONE, ("actions: NB-A", "assessments:", JULY)),
        (DONE, ("actions: NB-A", "assessments:", MARCH, JULY, "response: tolerate")),
        (DONE, ("actions: NB-A", "assessments:", MARCH, JULY, "closed: 2017-07-02")),
        (DONE, ("actions: NB-A", "assessments:", MARCH, JULY, "target: {likelihood: 4, impact: 3}")),
        (DONE, ("assessments:", MARCH, JULY)),
        (DONE, ("actions: NB-A", "residual: {likelihood: 4, impact: 3}")),
        (DONE, ("actions: NB-Z", "assessments:", MARCH, JULY)),
        (DONE.replace("05-02", "09-02"), ("actions: NB-A", "assessments:", MARCH, JULY)),  # not done by then
        ("{id: NB-A, title: Dredge, status: under way}", ("actions: NB-A", "assessments:", MARCH, JULY)),
    ],
)
def test_actions_that_moved_the_score_or_are_not_all_done(actions: str, fields: tuple[str, ...]) -> None:
    assert found(_acted(actions, *fields), "RSK020", on="2017-08-01") == []


def test_an_action_that_is_done_on_no_known_day() -> None:
    actions = "{id: NB-A, title: Dredge, status: complete}, {id: NB-B, title: Sound, status: superseded}"
    text = _acted(actions, "actions: [NB-A, NB-B]", "assessments:", MARCH, JULY)
    assert messages(found(text, "RSK020", on="2017-08-01")) == [
        "NB-A and NB-B are complete, and the score has been 12 in all 2 assessments"
    ]


# RSK021

OPEN = "{id: NB-A, title: Dredge, status: under way}"
REACHED = ("actions: NB-A", "residual: {likelihood: 2, impact: 3}", "target: {likelihood: 3, impact: 2}")


def test_a_target_that_is_reached_already() -> None:
    (problem,) = found(_acted(OPEN, *REACHED), "RSK021")
    assert problem.message == "the target 6 is the present score, and NB-A is still open"
    assert places([problem]) == [(7, 13)]


@pytest.mark.parametrize(
    ("actions", "fields", "more"),
    [
        (OPEN, (*REACHED[:2], "target: {likelihood: 1, impact: 2}"), ""),
        (OPEN, (*REACHED[:2], "target: {likelihood: 4, impact: 3}"), ""),  # RSK005 says so
        (OPEN, REACHED[:2], ""),
        (OPEN, (*REACHED, "response: tolerate"), ""),
        (OPEN, (*REACHED, "closed: 2017-01-01"), ""),
        (DONE, REACHED, ""),
        (OPEN, REACHED, "recommendations: [{id: NB-R, title: Dredge, actions: NB-A}]\n"),
        (OPEN, REACHED, "issues: [{id: NB-I, title: Silt, actions: NB-A}]\n"),
    ],
)
def test_a_target_that_actions_are_for(actions: str, fields: tuple[str, ...], more: str) -> None:
    assert found(_acted(actions, *fields, more=more), "RSK021") == []

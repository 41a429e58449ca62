"""RSK006, RSK020 and RSK021: whether controls and actions do what the scores say."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places

SCORES = ("inherent: {likelihood: 4, impact: 3}", "residual: {likelihood: 2, impact: 3}")
LOWERED = "the residual score 6 is below the inherent 12"


def _risk(*fields: str) -> str:
    return "\n".join(["risks:", "  - id: NB-1", "    title: Ferry stops", *(f"    {field}" for field in fields)]) + "\n"


def _acted(actions: str, *fields: str, more: str = "") -> str:
    return f"plans: [{{id: NB-P, title: Harbour plan, actions: [{actions}]}}]\n{more}{_risk(*fields)}"


# RSK006


@pytest.mark.parametrize(
    ("fields", "message", "level"),
    [
        ((), f"{LOWERED}, and no control is in place", Level.WARNING),
        (
            ("actions: [NB-A]",),
            f"{LOWERED}, and no control is in place; what is planned (NB-A) lowers the target",
            Level.WARNING,
        ),
        (
            ("controls: [A relief crew will be hired]",),
            f'{LOWERED}, and what is named as control is still to come: "A relief crew will be hired"',
            Level.WARNING,
        ),
        (
            ("mitigation: [Relief crew]",),
            f"{LOWERED}, and nothing says which of its mitigation is in place",
            Level.INFO,
        ),
    ],
)
def test_a_score_that_nothing_lowered(fields: tuple[str, ...], message: str, level: Level) -> None:
    (problem,) = found(_risk(*SCORES, *fields), "RSK006")
    assert (problem.message, problem.level, places([problem])) == (message, level, [(5, 15)])


@pytest.mark.parametrize(
    "fields",
    [
        (*SCORES, "controls: [Relief crew on call]"),
        (*SCORES, "controls: [Relief crew on call, A second will be hired]"),
        (*SCORES, "controls: {unreadable: yes}"),
        (*SCORES, "closed: 2017-01-01"),
        ("inherent: {likelihood: 2, impact: 3}", "residual: {likelihood: 2, impact: 3}"),
        ("inherent: {likelihood: 4, impact: 3}",),
        ("residual: {likelihood: 2, impact: 3}",),
    ],
)
def test_a_score_that_may_be(fields: tuple[str, ...]) -> None:
    assert found(_risk(*fields), "RSK006") == []


def test_the_residual_score_stands_in_the_latest_assessment_of_the_day() -> None:
    fields = (
        "inherent: {likelihood: 4, impact: 3}",
        "assessments:",
        "  - {on: 2017-05-01, residual: {likelihood: 2, impact: 3}}",
        "  - {on: 2017-03-01, residual: {likelihood: 4, impact: 3}}",
    )
    assert places(found(_risk(*fields), "RSK006", on="2017-06-01")) == [(6, 36)]
    assert found(_risk(*fields), "RSK006", on="2017-04-01") == []


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

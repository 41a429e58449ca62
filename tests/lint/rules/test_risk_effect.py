"""RSK006: whether controls do what the scores say."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import places

SCORES = ("inherent: {likelihood: 4, impact: 3}", "residual: {likelihood: 2, impact: 3}")
LOWERED = "the residual score 6 is below the inherent 12"


def _risk(*fields: str) -> str:
    return "\n".join(["risks:", "  - id: NB-1", "    title: Ferry stops", *(f"    {field}" for field in fields)]) + "\n"


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

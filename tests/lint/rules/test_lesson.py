"""REC005: lessons that were to be learnt."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.lint.rules.test_action_dates import at
from tests.support import found

SCHEME = "schemes: [{id: NB-C1, title: Bridge, actions: [{id: NB-A1, title: Paint}]}]\n"


def _steps(*fields: str) -> str:
    rows = [f"{{id: NB-M{number}, title: Step, schemes: NB-C1, {each}}}" for number, each in enumerate(fields, 1)]
    return f"milestones: [{', '.join(rows)}]\n"


ENDED = SCHEME + _steps("actual: Jan 2026", "actual: 1 Mar 2026")


def test_a_scheme_that_ended_long_ago() -> None:
    (problem,) = found(ENDED, "REC005")
    assert problem.message == "its last milestone was reached 266 days ago, and no lesson of it is recorded"
    assert (problem.record, problem.level) == ("NB-C1", Level.INFO)


@pytest.mark.parametrize(
    "text",
    [
        SCHEME,
        SCHEME + _steps("actual: Jan 2026", "baseline: Dec 2026"),
        SCHEME + _steps("actual: 1 Oct 2026"),
        *(f"{ENDED}lessons: [{{id: NB-L1, title: L, of: {of}}}]\n" for of in ("NB-C1", "NB-M1", "NB-A1")),
        f"programme: {{id: example, title: X, thresholds: {{lesson_days: 300}}}}\n{ENDED}",
    ],
)
def test_a_scheme_of_which_nothing_is_asked(text: str) -> None:
    assert found(text, "REC005") == []


def _risk(*scores: tuple[str, int], fields: str = "", bands: str = "bands: {red: 15, amber: 8}") -> str:
    rows = ", ".join(f"{{on: {on}, residual: {{likelihood: {score}, impact: 5}}}}" for on, score in scores)
    scoring = f"{{likelihood: {{levels: 5}}, impact: {{levels: 5}}, {bands}}}"
    return (
        f"programme: {{id: example, title: X, scoring: {scoring}}}\n"
        f"risks: [{{id: NB-1, title: R, assessments: [{rows}]{fields}}}]\n"
    )


def test_a_risk_that_has_long_been_red() -> None:
    (problem,) = found(_risk(("1 Jan 2026", 2), ("1 Mar 2026", 3), ("1 Nov 2026", 4)), "REC005")
    assert problem.message == "it has been RED for 266 days, and no lesson of it is recorded"


@pytest.mark.parametrize(
    "text",
    [
        _risk(("1 Mar 2026", 3)),
        _risk(("1 Mar 2026", 3), ("1 Aug 2026", 2), ("1 Nov 2026", 4)),
        _risk(("1 Mar 2026", 3), ("1 Nov 2026", 2)),
        _risk(("1 Mar 2026", 3), ("1 Nov 2026", 4), fields=", closed: 2 Nov 2026"),
        _risk(("1 Mar 2026", 3), ("1 Nov 2026", 4)) + "lessons: [{id: NB-L1, title: L, of: NB-1}]\n",
        "risks: [{id: NB-1, title: R, assessments: [{on: Mar 2026}, {on: Nov 2026}]}]\n",
    ],
)
def test_a_risk_of_which_nothing_is_asked(text: str) -> None:
    assert found(text, "REC005") == []


def test_what_was_red_by_the_day_counts() -> None:
    text = _risk(("1 Jan 2026", 3), ("1 Feb 2026", 3), ("1 Nov 2026", 2))
    assert len(at(text, "REC005", "2026-10-31")) == 1
    assert at(text, "REC005", "2026-11-01") == []

"""RSK015 and RSK023: risks that were closed, and risks that were accepted."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places


def _risk(*fields: str, before: str = "") -> str:
    lines = ["risks:", "  - id: NB-1", "    title: Ferry stops", *(f"    {field}" for field in fields)]
    return before + "\n".join(lines) + "\n"


PLAN = "plans: [{id: NB-P, title: Harbour plan, actions: [{id: NB-A, title: Dredge, status: under way}]}]\n"
WHY = "closed_because: The subsidy was renewed"


# RSK015


@pytest.mark.parametrize(
    ("fields", "message", "level", "place"),
    [
        (("closed: 2017-03-01",), "it was closed 2017-03-01, and no reason is given", Level.WARNING, (4, 13)),
        (("closed: TBC", WHY), "it is closed, and the day is given as TBC", Level.WARNING, (4, 13)),
        (
            ("closed: 2017-03-01", WHY, "actions: NB-A"),
            "it was closed 2017-03-01, and NB-A is still open",
            Level.WARNING,
            (6, 14),
        ),
        (
            ("closed: 2017-03-01", WHY, "raised: 2017-05-01"),
            "it was closed 2017-03-01, before it was raised 2017-05-01",
            Level.ERROR,
            (4, 13),
        ),
        (
            ("closed: 2017-03-01", WHY, "assessments: [{on: 2017-05-01, residual: {likelihood: 1, impact: 1}}]"),
            "it was assessed on 2017-05-01, after it was closed 2017-03-01",
            Level.WARNING,
            (6, 24),
        ),
    ],
)
def test_closed_untidily(fields: tuple[str, ...], message: str, level: Level, place: tuple[int, int]) -> None:
    (problem,) = found(PLAN + _risk(*fields), "RSK015")
    line, column = place
    assert (problem.message, problem.level, places([problem])) == (message, level, [(line + 1, column)])


@pytest.mark.parametrize(
    ("fields", "before"),
    [
        (("closed: 2017-03-01", WHY), ""),
        (("closed: 2027-03-01",), ""),  # not yet
        ((), ""),
        (("closed: 2017-03-01", WHY, "actions: NB-A"), PLAN.replace("under way", "superseded")),
        (("closed: 2017-03-01", WHY, "raised: Mar 2017"), ""),
        (("closed: 2017-03-01",), "issues: [{id: NB-I, title: It stopped, risk: NB-1}]\n"),
    ],
)
def test_closed_tidily(fields: tuple[str, ...], before: str) -> None:
    assert found(_risk(*fields, before=before), "RSK015") == []


@pytest.mark.parametrize(("closed", "number"), [("", 0), (", closed: 2017-02-01, closed_because: Dredged", 2)])
def test_an_action_that_another_open_risk_needs_may_stay_open(closed: str, number: int) -> None:
    other = f"  - {{id: NB-2, title: Harbour silts up, actions: NB-A{closed}}}\n"
    assert len(found(PLAN + _risk("closed: 2017-03-01", WHY, "actions: NB-A") + other, "RSK015")) == number


# RSK023


def _accepted(end: str, *fields: str) -> str:
    return _risk("response: tolerate", f"acceptance: {{by: Harbour Board, because: Dear{end}}}", *fields)


@pytest.mark.parametrize(
    ("end", "message", "level", "place"),
    [
        (", until: Oct 2026", "Harbour Board accepted it until Oct 2026, which has passed", Level.WARNING, (5, 59)),
        ("", "Harbour Board accepted it with no end date", Level.INFO, (5, 17)),
        (", until: TBC", "Harbour Board accepted it with no end date", Level.INFO, (5, 17)),
        (", on: 2 May 2026", "Harbour Board accepted it on 2 May 2026 with no end date", Level.INFO, (5, 17)),
    ],
)
def test_an_acceptance_that_no_longer_holds(end: str, message: str, level: Level, place: tuple[int, int]) -> None:
    (problem,) = found(_accepted(end), "RSK023")
    assert (problem.message, problem.level, places([problem])) == (message, level, [place])


@pytest.mark.parametrize(
    "text",
    [
        _accepted(", until: Nov 2026"),
        _accepted(", until: the day after"),  # it has its own problem
        _accepted("", "closed: 2017-01-01"),
        _accepted("").replace("tolerate", "treat"),
        _risk("response: tolerate"),
    ],
)
def test_an_acceptance_that_holds(text: str) -> None:
    assert messages(found(text, "RSK023")) == []

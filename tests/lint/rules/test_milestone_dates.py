"""MIL002, MIL006 and MIL008: milestones in the wrong year, without a date, or late."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places


def milestones(*fields: str) -> str:
    lines = [f"  - {{id: NB-M{number}, title: Step {number}, {each}}}" for number, each in enumerate(fields, 1)]
    return "\n".join(["milestones:", *lines]) + "\n"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("year: 2017-18, baseline: Oct-Dec 2018", '"Oct-Dec 2018" is after the year that it is listed under, 2017-18'),
        ("year: 2017/18, baseline: 31 Mar 2017", '"31 Mar 2017" is before the year that it is listed under, 2017/18'),
        ("year: 2017/18, baseline: 31 Mar 2018", ""),
        ("year: 2017/18, baseline: 30 Apr 2018", ""),
        ("year: 2017/18, baseline: 1 Apr 2017", ""),
        ("year: 2017/18, baseline: 1 May 2018", ""),
        ("year: 2017/18, baseline: 2 May 2018", '"2 May 2018" is after the year that it is listed under, 2017/18'),
        ("year: 2018-19, baseline: Expected late 2017 / early 2018", ""),
        ("year: 2018-19, baseline: TBC", ""),
        ("year: 2018-19, baseline: ongoing", ""),
        ("year: whenever, baseline: 2 May 2018", ""),
        ("year: 2019-17, baseline: 2 May 2018", ""),
        ("year: 2017-17, baseline: 2 May 2018", ""),
        ("year: from April 2017, baseline: 2 May 2010", ""),
        ("year: 2017-19, baseline: 31 Dec 2016", '"31 Dec 2016" is before the year that it is listed under, 2017-19'),
        ("year: 2017-19, baseline: 1 Jan 2017", ""),
        ("year: 2017-19, baseline: 31 Jan 2020", ""),
        ("year: 2017-19, baseline: 1 Feb 2020", '"1 Feb 2020" is after the year that it is listed under, 2017-19'),
        ("year: 2017-19, baseline: 2 Mar 2020", '"2 Mar 2020" is after the year that it is listed under, 2017-19'),
        ("baseline: 2 May 2018", ""),
        ("year: 2017-18, actual: 2 May 2025", ""),
    ],
)
def test_the_year_that_a_milestone_is_listed_under(fields: str, message: str) -> None:
    problems = found(milestones(fields), "MIL002")
    assert messages(problems) == ([message] if message else [])
    assert all(problem.level is Level.WARNING for problem in problems)


@pytest.mark.parametrize(
    ("baseline", "message"),
    [
        ("18 Mar 2026", ""),
        ("1 Apr 2025", ""),
        ("31 Mar 2025", ""),  # 366 days before 1 April 2026
        ("30 Mar 2025", '"30 Mar 2025" is before NB-P1\'s period, 2026-27'),
        ("18 Mar 2025", '"18 Mar 2025" is before NB-P1\'s period, 2026-27'),
        ("20 Apr 2027", ""),
        ("20 Jun 2027", '"20 Jun 2027" is after NB-P1\'s period, 2026-27'),
    ],
)
def test_a_plan_may_be_prepared_before_it_starts(baseline: str, message: str) -> None:
    text = "plans: [{id: NB-P1, title: Works, period: 2026-27}]\n" + milestones(f"plan: NB-P1, baseline: {baseline}")
    assert messages(found(text, "MIL002")) == ([message] if message else [])


def test_the_year_goes_before_the_plan_and_a_plan_may_have_none() -> None:
    text = "plans: [{id: NB-P1, title: Works, period: 2026-27}, {id: NB-P2, title: More}]\n"
    assert found(text + milestones("plan: NB-P1, year: 2030-31, baseline: 4 May 2030"), "MIL002") == []
    assert found(text + milestones("plan: NB-P2, baseline: 4 May 2030"), "MIL002") == []


@pytest.mark.parametrize(
    ("first", "second", "level", "message"),
    [
        ("baseline: TBC", "baseline: Mar 2027, after: NB-M1", Level.WARNING, "its date is TBC, and NB-M2 waits for it"),
        ("group: A", "baseline: Mar 2027, after: NB-M1", Level.WARNING, "it has no date, and NB-M2 waits for it"),
        ("baseline: TBC", "baseline: TBC, after: NB-M1", Level.INFO, "its date is TBC, and NB-M2 waits for it"),
        ("baseline: TBC, forecast: Feb 2027", "baseline: Mar 2027, after: NB-M1", None, ""),
        (
            "baseline: Feb 2027, forecast: TBC",
            "baseline: Mar 2027, after: NB-M1",
            Level.WARNING,
            "its date is TBC, and NB-M2 waits for it",
        ),
        ("status: Completed", "baseline: Mar 2027, after: NB-M1", None, ""),
        ("baseline: soon", "baseline: Mar 2027, after: NB-M1", None, ""),
        ("baseline: ongoing", "baseline: Mar 2027, after: NB-M1", None, ""),
        ("baseline: TBC", "baseline: Mar 2027", None, ""),
    ],
)
def test_what_others_wait_for(first: str, second: str, level: Level | None, message: str) -> None:
    problems = found(milestones(first, second), "MIL006")
    assert [(each.level, each.message) for each in problems] == ([(level, message)] if level else [])


def test_an_action_waits_too() -> None:
    action = "plans: [{id: NB-P1, title: W, actions: [{id: NB-A1, title: A, due: 4 Dec 2026, milestones: NB-M1}]}]\n"
    (problem,) = found(action + milestones("baseline: TBC"), "MIL006")
    assert (problem.message, problem.level) == ("its date is TBC, and NB-A1 waits for it", Level.WARNING)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            "baseline: Oct 2026",
            "it was due Oct 2026, 22 days ago; it is not recorded as reached, and no later date is given",
        ),
        (
            "baseline: Aug 2026, forecast: 21 Nov 2026",
            "it was expected 21 Nov 2026, 1 day ago, and is not recorded as reached",
        ),
        (
            "baseline: Aug 2026, forecasts: [{on: 1 Aug 2026, expected: Oct 2026}, {on: 1 Dec 2026, expected: 2027}]",
            "it was expected Oct 2026, 22 days ago, and is not recorded as reached",
        ),
        ("baseline: Aug 2026, forecast: 4 Dec 2026", ""),
        ("baseline: Aug 2026, actual: Sep 2026", ""),
        ("baseline: Aug 2026, actual: last week", ""),
        ("baseline: Aug 2026, status: Completed", ""),
        (
            "baseline: Aug 2026, status: on track",
            "it was due Aug 2026, 83 days ago; it is not recorded as reached, and no later date is given",
        ),
        ("baseline: Nov 2026", ""),
        ("baseline: TBC", ""),
        ("status: delayed", ""),
    ],
)
def test_overdue(fields: str, message: str) -> None:
    problems = found(milestones(fields), "MIL008")
    assert messages(problems) == ([message] if message else [])
    assert all(problem.level is Level.WARNING and problem.together for problem in problems)


def test_of_a_historic_programme_it_is_only_noted() -> None:
    settings = "programme: {id: example, title: X, status: historic, reporting_date: 30 Jun 2019}\n"
    (problem,) = found(settings + milestones("baseline: May 2019"), "MIL008")
    assert problem.level is Level.INFO
    assert places([problem]) == [(3, 42)]


def test_six_of_those_that_wait_are_named() -> None:
    text = milestones("baseline: TBC", *["baseline: Mar 2027, after: NB-M1"] * 7)
    assert messages(found(text, "MIL006")) == [
        "its date is TBC, and NB-M2, NB-M3, NB-M4, NB-M5, NB-M6 and NB-M7 wait for it"
    ]


@pytest.mark.parametrize(
    ("fields", "column"),
    [
        ("baseline: Aug 2026", 42),
        ("baseline: Aug 2026, forecast: Oct 2026", 62),
        ("baseline: Aug 2026, forecasts: [{on: 1 Aug 2026, expected: Oct 2026}]", 63),
    ],
)
def test_the_date_that_has_passed_is_pointed_at(fields: str, column: int) -> None:
    assert places(found(milestones(fields), "MIL008")) == [(2, column)]

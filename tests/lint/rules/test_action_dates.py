"""ACT002, ACT003, ACT006 and ACT010: when actions are due."""

from __future__ import annotations

import pytest

from govtool.lint.run import lint
from govtool.problems import Level
from govtool.problems import Problem
from govtool.workspace import AsOf
from tests.support import day
from tests.support import found
from tests.support import messages
from tests.support import places
from tests.support import workspace


def plan(*actions: str) -> str:
    lines = "\n".join(f"      - {{id: NB-A{number}, title: Act, {each}}}" for number, each in enumerate(actions, 1))
    return f"plans:\n  - id: NB-P1\n    title: Works\n    actions:\n{lines}\n"


def at(text: str, code: str, on: str) -> list[Problem]:
    """The problems of a code with the date given on the command line."""
    return [each for each in lint(workspace(text), AsOf(today=day("2030-01-01"), given=day(on))) if each.code == code]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("due: TBC", "its due date is TBC"),
        ("due: Mar 2019, revised: to be agreed", "its due date is to be agreed"),
        ("due: ongoing", "it is ongoing, and no day is set on which it is looked at again"),
        ("due: ongoing, review: 3 Nov 2026", "it is ongoing, and was to be looked at again by 3 Nov 2026, 19 days ago"),
        ("due: ongoing, review: 21 Nov 2026", "it is ongoing, and was to be looked at again by 21 Nov 2026, 1 day ago"),
        ("due: TBC, revised: 4 Dec 2026", ""),
        ("due: ongoing, review: 4 Dec 2026", ""),
        ("due: ongoing, review: soon", ""),
        ("due: Q3 2026/27", ""),
        ("due: TBC, status: complete", ""),
        ("due: ongoing, status: superseded", ""),
        ("due: soon", ""),
        ("status: under way", ""),
    ],
)
def test_a_date_that_is_no_date(fields: str, message: str) -> None:
    assert messages(found(plan(fields), "ACT002")) == ([message] if message else [])


def test_the_date_agreed_by_the_day_counts() -> None:
    text = plan("due: TBC, revisions: [{on: 2 Nov 2026, due: 4 Dec 2026}, {on: 1 Dec 2026, due: TBC}]")
    assert messages(at(text, "ACT002", "2026-11-01")) == ["its due date is TBC"]
    assert at(text, "ACT002", "2026-11-02") == []
    (later,) = at(text, "ACT002", "2026-12-02")
    assert places([later]) == [(5, 112)]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("due: 20 Nov 2026", "it was due 20 Nov 2026, 2 days ago; it is not done, and no later date was agreed"),
        ("due: Oct 2026", "it was due Oct 2026, 22 days ago; it is not done, and no later date was agreed"),
        (
            "due: 2 Mar 2026, revised: 30 Oct 2026",
            "it was re-planned to 30 Oct 2026, 23 days ago, and is not done",
        ),
        (
            "due: 2 Mar 2026, revisions: [{on: 1 Feb 2026, due: 9 Oct 2026}, {on: 1 Dec 2026, due: 1 May 2027}]",
            "it was re-planned to 9 Oct 2026, 44 days ago, and is not done",
        ),
        ("due: 22 Nov 2026", ""),
        ("due: Nov 2026", ""),
        ("due: from Oct 2026", ""),
        ("due: 20 Nov 2026, completed: 19 Nov 2026", ""),
        (
            "due: 20 Nov 2026, completed: last week",
            "it was due 20 Nov 2026, 2 days ago; it is not done, and no later date was agreed",
        ),
        ("due: 20 Nov 2026, status: embedded", ""),
        ("due: 20 Nov 2026, revised: 4 Dec 2026", ""),
        ("due: 20 Nov 2025, start: 2 Nov 2026", ""),
    ],
)
def test_overdue(fields: str, message: str) -> None:
    problems = found(plan(fields), "ACT003")
    assert messages(problems) == ([message] if message else [])
    assert all(problem.level is Level.WARNING and problem.together for problem in problems)


def test_a_programme_whose_date_is_only_a_year_is_judged_kindly() -> None:
    settings = "programme: {id: example, title: X, status: historic, reporting_date: 2019}\n"
    assert found(settings + plan("due: 4 Mar 2019"), "ACT003") == []
    assert len(found(settings + plan("due: 4 Mar 2018"), "ACT003")) == 1
    assert len(at(settings + plan("due: 4 Mar 2019"), "ACT003", "2019-06-30")) == 1


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("start: 5 Oct 2026, due: 2 Oct 2026", ['it is due "2 Oct 2026", before its start on "5 Oct 2026"']),
        ("start: Oct 2026, due: 2 Oct 2026", []),
        ("start: 5 Oct 2026, due: Oct 2026", []),
        ("start: 5 Oct 2026, due: ongoing", []),
        ("due: 2 Oct 2026", []),
        ("start: 5 Oct 2026, due: 2 Oct 2026, revised: 4 Dec 2026", []),
        (
            "start: 5 Oct 2026, due: 1 Dec 2026, revised: 4 Sep 2026",
            ['it is due "4 Sep 2026", before its start on "5 Oct 2026"'],
        ),
        (
            "start: 5 Oct 2026, due: 1 Dec 2026, completed: 1 Dec 2025",
            ['it was completed "1 Dec 2025", before its start on "5 Oct 2026"'],
        ),
    ],
)
def test_an_end_before_the_start(fields: str, wanted: list[str]) -> None:
    problems = found(plan(fields), "ACT006")
    assert messages(problems) == wanted
    assert all(problem.level is Level.ERROR for problem in problems)


def test_eight_actions_due_on_one_day() -> None:
    others = ["due: 4 Dec 2026", "due: Mar 2027", "due: 31 Mar 2027, status: complete"]
    (problem,) = found(plan(*others, *["due: 31/03/2027"] * 8), "ACT010")
    assert problem.message == "8 of the 11 actions of NB-P1 are due on one day, 31/03/2027"
    assert (problem.level, problem.location.line) == (Level.INFO, 8)
    assert found(plan(*others, *["due: 31/03/2027"] * 7), "ACT010") == []
    assert found(plan(*["due: Mar 2027"] * 9), "ACT010") == []


def test_how_many_are_bunched_is_a_setting() -> None:
    settings = "programme: {id: example, title: X, thresholds: {bunched_actions: 2}}\n"
    (problem,) = found(settings + plan("due: 1 Feb 2027", "due: 2027-02-01"), "ACT010")
    assert problem.message == "all 2 actions of NB-P1 are due on one day, 1 Feb 2027"

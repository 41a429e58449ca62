"""MIL001: milestones out of sequence."""

from __future__ import annotations

import time

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places


def _milestones(*fields: str) -> str:
    lines = [f"  - {{id: NB-M{number}, title: Step, {each}}}" for number, each in enumerate(fields, 1)]
    return "\n".join(["milestones:", *lines]) + "\n"


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [
        ("baseline: Oct-Dec18", "baseline: Jan 18", True),
        ("baseline: Jan 18", "baseline: Oct-Dec18", False),
        ("baseline: Jan 2018", "baseline: Jan 2018", False),
        ("baseline: 31 Jan 2018", "baseline: Jan 2018", False),
        ("baseline: 1 Feb 2018", "baseline: Jan 2018", True),
        ("baseline: from Feb 2018", "baseline: Jan 2018", True),
        ("baseline: by Feb 2018", "baseline: Jan 2018", False),
        ("baseline: TBC", "baseline: Jan 2018", False),
        ("baseline: Feb 2018", "baseline: ongoing", False),
        ("status: Done", "baseline: Jan 2018", False),
        ("forecasts: [{on: 2017, expected: May 2017}, {on: 2016, expected: Feb 2018}]", "baseline: Jan 2018", False),
    ],
)
def test_a_step_due_after_one_that_waits_for_it(first: str, second: str, wrong: bool) -> None:
    problems = found(_milestones(first, f"{second}, after: NB-M1"), "MIL001")
    assert [problem.record for problem in problems] == (["NB-M1"] if wrong else [])
    assert all(problem.level is Level.ERROR for problem in problems)


def test_the_date_that_counts_is_the_latest_known() -> None:
    steps = ("baseline: Jan 2018, forecast: Jun 2018", "baseline: Mar 2018, after: NB-M1")
    (problem,) = found(_milestones(*steps), "MIL001")
    assert problem.message == '"Jun 2018" is after "Mar 2018" (NB-M2), which waits for it'
    assert places([problem]) == [(2, 60)]
    done = ("baseline: Jan 2018, forecast: Jun 2018, actual: 5 Feb 2018", "baseline: Mar 2018, after: NB-M1")
    assert found(_milestones(*done), "MIL001") == []


def test_steps_wait_through_others() -> None:
    text = _milestones(
        "baseline: Dec 2018",
        "status: undated, after: NB-M1",
        "baseline: TBC, after: [NB-M2]",
        "baseline: Apr 2018, after: [NB-M3]",
        "baseline: May 2018, after: [NB-M4, NB-M1]",
        "baseline: Jan 2019, after: [NB-M4]",
    )
    assert messages(found(text, "MIL001")) == ['"Dec 2018" is after "Apr 2018" (NB-M4), which waits for it']


def test_a_circle_is_not_judged_but_what_comes_before_it_is() -> None:
    text = _milestones(
        "baseline: Dec 2018",
        "baseline: Feb 2018, after: [NB-M1, NB-M4]",
        "baseline: Mar 2018, after: [NB-M2]",
        "baseline: Jan 2018, after: [NB-M3]",
        "baseline: Oct 2017, after: [NB-M4]",
    )
    assert messages(found(text, "MIL001")) == ['"Dec 2018" is after "Oct 2017" (NB-M5), which waits for it']


def test_a_step_that_waits_for_itself_is_not_out_of_sequence() -> None:
    assert found(_milestones("baseline: Dec 2018, after: NB-M1"), "MIL001") == []


def test_thousands_of_steps_in_a_row_or_a_circle_take_no_time() -> None:
    row = [f"baseline: Jan 2018, after: [NB-M{number}]" for number in range(5000)]
    began = time.process_time()
    assert len(found(_milestones("baseline: Dec 2018", *row[1:]), "MIL001")) == 1
    assert len(found(_milestones("baseline: Dec 2018, after: NB-M5000", *row[1:]), "REF006")) == 1
    assert time.process_time() - began < 10


def test_what_does_not_wait_may_come_earlier() -> None:
    assert found(_milestones("baseline: Dec 2018", "baseline: Jan 2018"), "MIL001") == []


def test_actions_that_lead_to_a_milestone_do_not_wait_for_it() -> None:
    text = _milestones("baseline: Dec 2018") + (
        "plans: [{id: NB-P1, title: Works, actions: [{id: NB-A1, title: Sign, due: Jan 2018, milestones: NB-M1}]}]\n"
    )
    assert found(text, "MIL001") == []

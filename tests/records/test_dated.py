"""Dated entries, and what was known by a day."""

from __future__ import annotations

import pytest

from govtool.records.dated import known_by
from govtool.records.dated import latest_by
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from tests.support import day
from tests.support import workspace

MILESTONE = """\
milestones:
  - id: BR-M1
    title: Bridge open
    baseline: Mar 2026
    forecast: Apr 2026
    forecasts:
      - {on: 2026-02-01, expected: May 2026, because: Steel was late}
      - {on: 2026-04-01, expected: Jul 2026}
      - {on: 2026-03-01, expected: Jun 2026}
"""
ACTION = """\
plans:
  - id: BR-P
    title: Plan
    actions:
      - id: BR-A1
        title: Order steel
        due: Jan 2026
        revisions: [{on: 2026-01-20, due: Feb 2026}, {on: 2026-01-20, due: Mar 2026}]
"""


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2026-01-31", "Apr 2026"), ("2026-02-01", "May 2026"), ("2026-03-15", "Jun 2026"), ("2026-12-31", "Jul 2026")],
)
def test_what_was_forecast_by_a_day(on: str, expected: str) -> None:
    (milestone,) = workspace(MILESTONE).every(Milestone)
    assert str(milestone.due_at(day(on))) == expected


@pytest.mark.parametrize(("on", "due"), [("2026-01-19", "Jan 2026"), ("2026-01-20", "Mar 2026")])
def test_of_two_agreed_on_a_day_the_later_counts(on: str, due: str) -> None:
    (action,) = workspace(ACTION).every(Action)
    assert str(action.due_at(day(on))) == due


def test_entries_are_in_the_order_of_their_days() -> None:
    (milestone,) = workspace(MILESTONE).every(Milestone)
    assert [str(each.expected) for each in known_by(milestone.forecasts, day("2026-12-31"))] == [
        "May 2026",
        "Jun 2026",
        "Jul 2026",
    ]
    assert latest_by(milestone.forecasts, day("2026-01-01")) is None

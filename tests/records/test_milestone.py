"""Milestones: which of their dates counts."""

from __future__ import annotations

import pytest

from govtool.records.milestone import Milestone
from tests.support import workspace


@pytest.mark.parametrize(
    ("dates", "due", "field"),
    [
        ("baseline: Jan 2018", "Jan 2018", "baseline"),
        ("baseline: Jan 2018, forecast: Mar 2018", "Mar 2018", "forecast"),
        ("baseline: Jan 2018, forecast: Mar 2018, actual: 2018-02-01", "2018-02-01", "actual"),
        ("status: Completed", "None", "baseline"),
        # by its day, whichever stands first
        (
            "forecasts: [{on: May 2018, expected: Sep 2018}, {on: Jan 2018, expected: Mar 2018}]",
            "Sep 2018",
            "forecasts",
        ),
        (
            "forecasts: [{on: Jan 2018, expected: Mar 2018}, {on: May 2018, expected: Sep 2018}]",
            "Sep 2018",
            "forecasts",
        ),
        ("forecasts: [{on: May 2018, expected: Sep 2018}, {on: TBC, expected: Mar 2018}]", "Sep 2018", "forecasts"),
        ("forecasts: [{on: TBC, expected: Sep 2018}, {on: TBC, expected: Mar 2018}]", "Mar 2018", "forecasts"),
    ],
)
def test_when_a_milestone_is_due(dates: str, due: str, field: str) -> None:
    (milestone,) = workspace(f"milestones: [{{id: NB-M1, title: Bridge opens, {dates}}}]").every(Milestone)
    assert (str(milestone.due), milestone.due_field) == (due, field)

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
    ],
)
def test_when_a_milestone_is_due(dates: str, due: str, field: str) -> None:
    (milestone,) = workspace(f"milestones: [{{id: NB-M1, title: Bridge opens, {dates}}}]").every(Milestone)
    assert (str(milestone.due), milestone.due_field) == (due, field)

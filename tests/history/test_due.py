"""What is due, and what is late."""

from __future__ import annotations

import pytest

from govtool.history.due import due
from govtool.history.due import overdue
from govtool.open_view import open_view
from govtool.records.milestone import Milestone
from tests.support import day
from tests.support import workspace


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("risks: [{id: NB-1, title: a, review: 1 Nov 2026}]", "1 Nov 2026"),
        ("risks: [{id: NB-1, title: a, review: 1 Nov 2026, closed: 2 Nov 2026}]", None),
        ("recommendations: [{id: NB-1, title: a, due: Oct 2026}]", "Oct 2026"),
        ("recommendations: [{id: NB-1, title: a, due: Oct 2026, status: embedded}]", None),
        ("milestones: [{id: NB-1, title: a, baseline: Oct 2026}]", "Oct 2026"),
        ("milestones: [{id: NB-1, title: a, baseline: Oct 2026, forecast: Dec 2026}]", "Dec 2026"),
        ("milestones: [{id: NB-1, title: a, baseline: Oct 2026, actual: 3 Nov 2026}]", None),
        ("dependencies: [{id: NB-1, title: a, needed: Oct 2026}]", "Oct 2026"),
        ("dependencies: [{id: NB-1, title: a, needed: Oct 2026, met: Sep 2026}]", None),
        ("benefits: [{id: NB-1, title: a, by: 2020}]", "2020"),
        ("benefits: [{id: NB-1, title: a, by: 2020, realised: 0}]", None),
        ("benefits: [{id: NB-1, title: a, by: 2020, amount: 2, realised: 0}]", "2020"),
        ("benefits: [{id: NB-1, title: a, by: 2020, amount: 2, realised: 1.99}]", "2020"),
        ("benefits: [{id: NB-1, title: a, by: 2020, amount: 2, realised: 2.0}]", None),
        ("benefits: [{id: NB-1, title: a, by: 2020, amount: -2, realised: -1}]", "2020"),
        ("benefits: [{id: NB-1, title: a, by: 2020, amount: -2, realised: -3}]", None),
        ("metrics: [{id: NB-1, title: a}]", None),
        # what ended later had not ended on the day
        ("risks: [{id: NB-1, title: a, review: 1 Nov 2026, closed: 1 Dec 2026}]", "1 Nov 2026"),
        ("milestones: [{id: NB-1, title: a, baseline: Oct 2026, actual: 3 Dec 2026}]", "Oct 2026"),
        ("dependencies: [{id: NB-1, title: a, needed: Oct 2026, met: Dec 2026}]", "Oct 2026"),
        ("benefits: [{id: NB-1, title: a, by: 2020, realised: 3, realised_at: Dec 2026}]", "2020"),
    ],
)
def test_when_something_is_due(text: str, when: str | None) -> None:
    found = due(workspace(text).records["NB-1"], day("2026-11-22"))
    assert (None if found is None else str(found)) == when


@pytest.mark.parametrize(
    ("fields", "on", "late"),
    [
        ("due: 30 Oct 2026", "2026-10-30", False),
        ("due: 30 Oct 2026", "2026-10-31", True),
        ("due: 30 Oct 2026, revised: Nov 2026", "2026-11-30", False),
        ("due: 30 Oct 2026, revised: Nov 2026", "2026-12-01", True),
        ("due: 30 Oct 2026, status: complete", "2026-12-01", False),
        ("due: 30 Oct 2026, completed: 2 Nov 2026", "2026-12-01", False),
        ("due: 30 Oct 2026, completed: 2 Nov 2026", "2026-11-01", True),  # not done yet on that day
        ("due: TBC", "2026-12-01", False),
        ("due: ongoing", "2026-12-01", False),
    ],
)
def test_an_action_is_late_when_its_latest_day_has_passed(fields: str, on: str, late: bool) -> None:
    loaded = workspace(f"plans: [{{id: NB-P1, title: Works, actions: [{{id: NB-A1, title: Sign, {fields}}}]}}]")
    assert overdue(loaded.records["NB-A1"], day(on)) is late


def test_nobody_can_say_that_what_may_be_done_is_late() -> None:
    text = """\
milestones:
  - {id: EX-M1, title: Open, baseline: 1 Oct 2026, actual: 2 Oct 2026, exempt: {paragraph: 3, fields: actual}}
"""
    (milestone,) = open_view(workspace(text)).every(Milestone)
    assert milestone.baseline
    assert not overdue(milestone, day("2026-11-22"))

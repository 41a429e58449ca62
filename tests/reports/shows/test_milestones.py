"""Milestones in papers."""

from __future__ import annotations

import pytest

from tests.reports.support import rows


@pytest.mark.parametrize(
    ("fields", "due", "standing"),
    [
        ("baseline: 8 Sep 17", "8 Sep 17", "Date passed; not recorded as reached"),
        ("baseline: 20 Sep 17", "20 Sep 17", "To come"),
        ("baseline: TBC", "TBC", "No date yet"),
        ("note: x", "Not recorded", "No date yet"),
        ("baseline: 8 Sep 17, actual: 7 Sep 17", "7 Sep 17", "Reached"),
        ("baseline: 8 Sep 17, actual: 21 Sep 17", "8 Sep 17", "Date passed; not recorded as reached"),
        ("baseline: 30 Sep 17, actual: TBC", "30 Sep 17", "To come"),
        ("baseline: 8 Sep 17, forecast: Oct 2017", "Oct 2017", "To come"),
        ("baseline: Q1 - 21 Jul 17, status: Completed", "Q1 - 21 Jul 17", "Completed as printed"),
        ("baseline: Until 2018", "Until 2018", "To come"),
    ],
)
def test_milestones_stand_as_the_register_says(fields: str, due: str, standing: str) -> None:
    text = f"milestones:\n  - {{id: EX-M1, group: Plan, title: Submitted, year: 2017-18, {fields}}}\n"
    assert rows("milestones", text, "2017-09-20") == [
        ["EX-M1", "Plan: Submitted", f"{due}, listed under 2017-18", standing]
    ]

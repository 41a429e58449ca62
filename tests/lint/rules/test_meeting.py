"""MIL004: days on which offices are closed."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages


def _milestone(title: str, fields: str) -> str:
    return f"milestones: [{{id: BR-M1, title: {title}, {fields}}}]\n"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("baseline: 25 Dec 2026", "25 Dec 2026 is Christmas Day"),
        ("baseline: 2026-11-21", "2026-11-21 is a Saturday"),
        ("baseline: 20 Nov 2026, forecast: 22 Nov 2026", "22 Nov 2026 is a Sunday"),
    ],
)
def test_a_submission_on_a_closed_day(fields: str, message: str) -> None:
    assert messages(found(_milestone("Return submitted", fields), "MIL004")) == [message]


@pytest.mark.parametrize("date", ["20 Nov 2026", "end of October 2026", "Nov 2026", "by 22 Nov 2026", "TBC"])
def test_working_days_and_the_ends_of_periods_are_fine(date: str) -> None:
    assert found(_milestone("Return submitted", f"baseline: {date}"), "MIL004") == []


def test_what_nobody_has_to_hand_in_may_fall_on_any_day() -> None:
    assert found(_milestone("Service open at weekends", "baseline: 22 Nov 2026"), "MIL004") == []

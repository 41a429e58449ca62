"""Lessons in papers."""

from __future__ import annotations

import pytest

from tests.reports.support import rows
from tests.reports.support import shown

H1 = "report: member, period: H1 2026/27"
LESSON = """\
lessons: [{id: EX-L1, title: Ask first, learnt: DAY, happened: It was redone., differently: An outline is shown., applied: [EX-A1]}]
plans: [{id: EX-P1, title: Plan, actions: [{id: EX-A1, title: Write the page}]}]
"""


@pytest.mark.parametrize("day", ["1 Apr 2026", "30 Sep 2026"])
def test_a_lesson_of_the_periods_first_and_last_day(day: str) -> None:
    assert rows("lessons", LESSON.replace("DAY", day), "2026-09-30", H1) == [
        ["EX-L1", f"Ask first ({day})", "It was redone.", "An outline is shown.", "Write the page"]
    ]


@pytest.mark.parametrize("day", ["31 Mar 2026", "1 Oct 2026"])
def test_a_lesson_of_another_time(day: str) -> None:
    (block,) = shown("lessons", LESSON.replace("DAY", day), "2026-09-30", H1)
    assert block.said == "No lesson is recorded as learnt in the period H1 2026/27."


def test_a_lesson_without_a_date_is_of_no_period() -> None:
    (block,) = shown("lessons", LESSON.replace("learnt: DAY, ", ""), "2026-09-30", H1)
    assert block.said.startswith("No lesson")

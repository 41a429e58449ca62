"""From which day a record is there."""

from __future__ import annotations

import pytest

from govtool.history.first_day import there_by
from tests.support import day
from tests.support import workspace


@pytest.mark.parametrize(
    ("registers", "first"),
    [
        ("risks: [{id: EX-1, title: One, raised: 5 May 2026}]", "2026-05-05"),
        ("lessons: [{id: EX-1, title: One, learnt: 5 May 2026}]", "2026-05-05"),
        ("recommendations: [{id: EX-1, title: One, made: May 2026}]", "2026-05-31"),
        ("decisions: [{id: EX-1, title: One, on: 5 May 2026}]", "2026-05-05"),
        (
            "decisions: [{id: EX-1, title: One, meeting: EX-M}]\nmeetings: [{id: EX-M, title: M, on: 5 May 2026}]",
            "2026-05-05",
        ),
    ],
)
def test_a_record_is_there_from_the_last_day_that_its_date_allows(registers: str, first: str) -> None:
    made = workspace(f"{registers}\n")
    last_without = day(first).replace(day=day(first).day - 1)
    assert there_by(made.records["EX-1"], day(first), made)
    assert not there_by(made.records["EX-1"], last_without, made)


@pytest.mark.parametrize("registers", ["decisions: [{id: EX-1, title: One}]", "metrics: [{id: EX-1, title: One}]"])
def test_a_record_that_does_not_say_since_when_was_always_there(registers: str) -> None:
    made = workspace(f"{registers}\n")
    assert there_by(made.records["EX-1"], day("1900-01-01"), made)

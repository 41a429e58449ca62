"""The days that somebody looks back on: those after one, up to another."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.history.span import Span
from govtool.records.when import read_when
from tests.support import day

WEEK = Span(day("2026-11-17"), day("2026-11-24"))
DAYS = st.dates(datetime.date(2026, 1, 1), datetime.date(2027, 12, 31))


@pytest.mark.parametrize(
    ("when", "held"),
    [
        ("17 Nov 2026", False),  # which the look back before this one held
        ("18 Nov 2026", True),
        ("24 Nov 2026", True),
        ("25 Nov 2026", False),
        ("Nov 2026", False),  # by its last day, the 30th
        ("2 Nov 2026 to 20 Nov 2026", True),
        ("from 18 Nov 2026", False),  # it has no last day
        ("TBC", False),
    ],
)
def test_what_happened_in_a_span(when: str, held: bool) -> None:
    found = read_when(when)
    assert found is not None
    assert WEEK.holds(found) is held


def test_what_bears_no_date_happened_in_none() -> None:
    assert not WEEK.holds(None)


@given(st.lists(DAYS, min_size=3, max_size=3).map(sorted), DAYS)
def test_of_two_spans_that_meet_one_holds_what_both_together_hold(days: list[datetime.date], on: datetime.date) -> None:
    first, second, third = days
    when = read_when(on.isoformat())
    held = [Span(first, second).holds(when), Span(second, third).holds(when)]
    assert held.count(True) == Span(first, third).holds(when)

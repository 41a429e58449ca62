"""The line of months under a picture."""

from __future__ import annotations

import datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.reports.charts.months import flag
from govtool.reports.charts.months import months
from govtool.reports.charts.words import width_of
from tests.support import day


def test_it_runs_from_the_start_of_a_month_to_the_end_of_one() -> None:
    line = months([day("2026-11-15"), day("2026-02-10")], 0, 333)
    assert (line.first, line.last) == (day("2026-02-01"), day("2026-11-30"))
    assert (line.at(day("2026-02-01")), line.at(day("2026-11-30"))) == (0, 333)
    # 302 days from end to end, and 90 from 1 February to 2 May
    assert line.at(day("2026-05-02")) == round(333 * 90 / 302, 1)
    assert line.at(day("2020-01-01")) == 0


def test_the_names_of_months_are_as_many_as_there_is_room_for() -> None:
    four = months([day("2026-09-01"), day("2026-12-09")], 0, 240)
    assert [label.text for label in four.names(0)] == ["Sep 2026", "Oct 2026", "Nov 2026", "Dec 2026"]
    year = months([day("2026-03-18"), day("2027-03-31")], 0, 240)
    assert [label.text for label in year.names(0)] == ["Apr 2026", "Jul 2026", "Oct 2026", "Jan 2027"]


@settings(deadline=None)
@given(st.lists(st.dates(), min_size=1, max_size=3), st.integers(100, 300))
def test_names_never_touch_and_days_lie_on_the_line(days: list[datetime.date], width: int) -> None:
    line = months(days, 50, 50 + width)
    assert all(50 <= line.at(each) <= 50 + width for each in days)
    names = list(line.names(0))
    for one, other in pairwise(names):
        assert other.x - one.x >= width_of(one.text) / 2 + width_of(other.text) / 2


def test_a_flag_stays_in_the_picture() -> None:
    half = width_of("Position") / 2
    assert flag("Position", 0, 10, 0, 480).x == round(half, 1)
    assert flag("Position", 480, 10, 0, 480).x == round(480 - half, 1)
    assert flag("Position", 240, 10, 0, 480).x == 240

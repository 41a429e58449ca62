"""Working days in England. Every expected day was looked up in a calendar."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.records.working_days import clear_days_before
from govtool.records.working_days import closed_because
from govtool.records.working_days import days_before
from govtool.records.working_days import working_days_after
from govtool.records.working_days import working_days_before
from tests.support import day


@pytest.mark.parametrize(
    ("on", "why"),
    [
        ("2026-11-21", "a Saturday"),
        ("2026-11-22", "a Sunday"),
        ("2026-11-23", ""),
        ("2026-12-25", "Christmas Day"),
        ("2026-04-03", "Good Friday"),
        ("2026-04-06", "Easter Monday"),
        ("2026-08-31", "Late Summer Bank Holiday"),
        ("2026-08-03", ""),  # a bank holiday in Scotland
        ("2026-03-17", ""),  # and in Northern Ireland
        ("2022-09-19", "State Funeral of Queen Elizabeth II"),
    ],
)
def test_when_offices_are_closed(on: str, why: str) -> None:
    assert closed_because(day(on)) == why


@pytest.mark.parametrize(
    ("meeting", "published"),
    [
        ("2026-12-09", "2026-12-01"),  # a Wednesday: Thursday to Tuesday are clear
        ("2026-12-07", "2026-11-27"),  # a Monday
        ("2026-04-08", "2026-03-27"),  # over Easter
    ],
)
def test_five_clear_days_before_a_meeting(meeting: str, published: str) -> None:
    assert clear_days_before(day(meeting), 5) == day(published)


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2090, 12, 31)), st.integers(0, 30))
def test_so_many_working_days_lie_between(meeting: datetime.date, count: int) -> None:
    published = clear_days_before(meeting, count)
    between = [published + datetime.timedelta(days=number) for number in range(1, (meeting - published).days)]
    assert sum(not closed_because(each) for each in between) == count
    assert not closed_because(published)


@pytest.mark.parametrize(
    ("on", "count", "last"),
    [
        ("2026-10-05", 5, "2026-10-12"),
        ("2026-10-09", 1, "2026-10-12"),
        ("2026-10-10", 1, "2026-10-12"),
        ("2026-04-27", 5, "2026-05-05"),  # the first Monday of May is a bank holiday
        ("2026-12-23", 2, "2026-12-29"),
        ("2026-10-05", 0, "2026-10-05"),
    ],
)
def test_working_days_after(on: str, count: int, last: str) -> None:
    assert working_days_after(day(on), count) == day(last)


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2090, 12, 31)), st.integers(0, 30))
def test_counting_back_and_forward_agree(on: datetime.date, count: int) -> None:
    before, after = working_days_before(on, count), working_days_after(on, count)
    assert working_days_after(before, count) <= on <= working_days_before(after, count) or closed_because(on)
    if not closed_because(on):
        assert working_days_after(before, count) == on == working_days_before(after, count)


@given(
    st.dates(datetime.date(2000, 1, 1), datetime.date(2090, 12, 31)),
    st.dates(datetime.date(2000, 1, 1), datetime.date(2090, 12, 31)),
    st.integers(0, 30),
)
def test_what_is_counted_from_a_later_day_is_never_earlier(
    one: datetime.date, other: datetime.date, count: int
) -> None:
    first, last = sorted((one, other))
    for counted in (days_before, clear_days_before, working_days_before, working_days_after):
        assert counted(first, count) <= counted(last, count)


def test_twenty_eight_clear_days_are_of_any_sort() -> None:
    assert days_before(day("2026-12-07"), 28) == day("2026-11-08")  # a Sunday; the meeting is on a Monday


@pytest.mark.parametrize("count", [3661, 10**12])
def test_no_count_goes_beyond_ten_years_or_the_calendar(count: int) -> None:
    assert days_before(day("2026-11-24"), count) == day("2026-11-24") - datetime.timedelta(days=3661)
    assert working_days_before(day("0001-01-05"), count) == datetime.date.min
    assert days_before(day("0001-01-05"), count) == datetime.date.min
    assert working_days_after(day("9999-12-20"), count) == datetime.date.max


def test_a_negative_count_stands_still() -> None:
    assert days_before(day("2026-11-24"), -3) == clear_days_before(day("2026-11-24"), -3) == day("2026-11-24")
    assert working_days_before(day("2026-11-24"), -3) == working_days_after(day("2026-11-24"), -3) == day("2026-11-24")

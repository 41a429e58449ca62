"""Periods as reports write them. Every expected day was worked out from a calendar."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.records.period import Period
from govtool.records.period import read_period
from tests.support import day

DATED = [
    ("2016/17", "2016-04-01", "2017-03-31"),
    ("2016-17", "2016-04-01", "2017-03-31"),
    ("16/17", "2016-04-01", "2017-03-31"),
    ("2017 / 18", "2017-04-01", "2018-03-31"),
    ("2014/2015", "2014-04-01", "2015-03-31"),
    ("1999/00", "1999-04-01", "2000-03-31"),
    ("2013-2014", "2013-01-01", "2014-12-31"),
    ("2011-2021", "2011-01-01", "2021-12-31"),
    ("Q1 2016/17", "2016-04-01", "2016-06-30"),
    ("Q4 (16/17)", "2017-01-01", "2017-03-31"),
    ("quarter 3 2017/18", "2017-10-01", "2017-12-31"),
    ("16/17, final quarter", "2017-01-01", "2017-03-31"),
    ("H1 2026/27", "2026-04-01", "2026-09-30"),
    ("H2 2026/27", "2026-10-01", "2027-03-31"),
    ("November, 2016/17", "2016-11-01", "2016-11-30"),
    ("March 2016/17", "2017-03-01", "2017-03-31"),
    ("2016/17 (Oct 16 \N{EN DASH} Dec 16)", "2016-10-01", "2016-12-31"),
    ("between March 2016 and April 2017", "2016-03-01", "2017-04-30"),
    ("April 2016 \N{EN DASH} March 2017", "2016-04-01", "2017-03-31"),
    ("April to September 2026", "2026-04-01", "2026-09-30"),
    ("Apr. to Sept 26", "2026-04-01", "2026-09-30"),
    ("between April and September 2026", "2026-04-01", "2026-09-30"),
    ("April \N{EN DASH} September 2026", "2026-04-01", "2026-09-30"),
    ("May to May 2026", "2026-05-01", "2026-05-31"),
    ("9 July 2014 to 15 October 2014", "2014-07-09", "2014-10-15"),
    ("As of March 2017", "2017-03-01", "2017-03-31"),
    ("30.11.12", "2012-11-30", "2012-11-30"),
    ("2012", "2012-01-01", "2012-12-31"),
    ("by 2014/2015", None, "2015-03-31"),
    ("to 2035", None, "2035-12-31"),
    ("2013/14 onwards", "2013-04-01", None),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), DATED)
def test_periods_as_reports_write_them(text: str, earliest: str | None, latest: str | None) -> None:
    assert read_period(text) == Period(text, day(earliest) if earliest else None, day(latest) if latest else None)


@pytest.mark.parametrize(
    "text",
    [
        "a year",
        "2013-15",
        "2016/18",
        "Q2 2016/18",
        "Q5 2016/17",
        "May",
        "31.02.12",
        "2016/17 v 2015/16",
        "to date",
        "October to March 2027",
    ],
)
def test_what_cannot_be_dated_is_kept(text: str) -> None:
    assert read_period(text) == Period(text, state="unknown")


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2016/17", 12),
        ("between March 2016 and April 2017", 14),
        ("Q1 2016/17", 3),
        ("by 2020", None),
        ("a year", None),
    ],
)
def test_how_many_months_it_touches(text: str, months: int | None) -> None:
    assert _read(text).months == months


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("2016/17", "2016-17", True),
        ("2016/17", "April 2016 to March 2017", True),
        ("2016/17", "2016", False),
        ("a year", "A year", True),
        ("a year", "2016", False),
    ],
)
def test_two_periods_are_the_same_by_their_days(first: str, second: str, same: bool) -> None:
    assert _read(first).same_span(_read(second)) is same


@given(st.integers(2000, 2098))
def test_the_quarters_of_a_financial_year_follow_each_other_from_april_to_march(start: int) -> None:
    year = f"{start}/{(start + 1) % 100:02}"
    quarters = [_read(f"Q{number} {year}") for number in range(1, 5)]
    assert [quarters[0].earliest, quarters[-1].latest] == [_read(year).earliest, _read(year).latest]
    for one, next_one in pairwise(quarters):
        assert one.latest
        assert next_one.earliest == one.latest + datetime.timedelta(days=1)


@given(st.integers(2000, 2098), st.integers(1, 12), st.integers(1, 12))
def test_months_of_one_year_are_read_back(year: int, one: int, other: int) -> None:
    first, last = datetime.date(year, min(one, other), 1), datetime.date(year, max(one, other), 1)
    period = _read(f"{first:%B} to {last:%B %Y}")
    assert period.same_span(_read(f"{first:%B %Y} to {last:%B %Y}"))
    assert period.earliest == first
    assert period.months == last.month - first.month + 1


@given(st.text(min_size=1, max_size=40))
def test_no_text_raises(text: str) -> None:
    period = read_period(text)
    assert period is None or period.text == " ".join(text.split())


def _read(text: str) -> Period:
    period = read_period(text)
    assert period is not None
    return period

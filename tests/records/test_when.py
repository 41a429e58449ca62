"""Dates as officers write them. Every expected day was worked out from a calendar."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable

import pytest
from hypothesis import example
from hypothesis import given
from hypothesis import strategies as st

from govtool.records import when as module
from govtool.records.when import When
from govtool.records.when import read_when
from govtool.records.when import why_none
from govtool.records.when import written
from tests.support import day

DATED = [
    # one day
    ("2017-11-30", "2017-11-30", "2017-11-30"),
    ("30 Nov 2017", "2017-11-30", "2017-11-30"),
    ("30 Nov 17", "2017-11-30", "2017-11-30"),
    ("30 November, 2017", "2017-11-30", "2017-11-30"),
    ("1st December 2017", "2017-12-01", "2017-12-01"),
    ("2nd Sept. 2017", "2017-09-02", "2017-09-02"),
    ("June 3rd 2013", "2013-06-03", "2013-06-03"),
    ("on 9 October 2017", "2017-10-09", "2017-10-09"),
    ("Q2 - 20 Oct 17", "2017-10-20", "2017-10-20"),
    ("Q1 - 21 Jul 17 (Completed)", "2017-07-21", "2017-07-21"),
    ("29 Feb 2016", "2016-02-29", "2016-02-29"),
    ("29 February 2000", "2000-02-29", "2000-02-29"),
    ("30   NOV  2017", "2017-11-30", "2017-11-30"),
    # a week
    ("w/c 9 Oct 2017", "2017-10-09", "2017-10-15"),
    ("w/c 9 Oct 17", "2017-10-09", "2017-10-15"),
    ("week commencing 25 December 2017", "2017-12-25", "2017-12-31"),
    ("w/c 26 Feb 2018", "2018-02-26", "2018-03-04"),
    # a month and its parts
    ("Nov 2017", "2017-11-01", "2017-11-30"),
    ("November '17", "2017-11-01", "2017-11-30"),
    ("Feb 2016", "2016-02-01", "2016-02-29"),
    ("Feb 2017", "2017-02-01", "2017-02-28"),
    ("Early May 2013", "2013-05-01", "2013-05-10"),
    ("Mid May 2013", "2013-05-11", "2013-05-20"),
    ("Mid-May 2013", "2013-05-11", "2013-05-20"),
    ("Late May 2013", "2013-05-21", "2013-05-31"),
    ("Late February 2016", "2016-02-21", "2016-02-29"),
    ("Start of May 2013", "2013-05-01", "2013-05-01"),
    ("Beginning of May 2013", "2013-05-01", "2013-05-01"),
    ("End April 2013", "2013-04-30", "2013-04-30"),
    ("end of February 2016", "2016-02-29", "2016-02-29"),
    # a year and its parts
    ("2013", "2013-01-01", "2013-12-31"),
    ("Early 2014", "2014-01-01", "2014-04-30"),
    ("Mid 2014", "2014-05-01", "2014-08-31"),
    ("late 2014", "2014-09-01", "2014-12-31"),
    ("End of 2014", "2014-12-31", "2014-12-31"),
    # seasons and quarters
    ("Spring 2014", "2014-03-01", "2014-05-31"),
    ("Summer 2014", "2014-06-01", "2014-08-31"),
    ("Autumn 2013", "2013-09-01", "2013-11-30"),
    ("Winter 2015", "2015-12-01", "2016-02-29"),
    ("Winter 2016", "2016-12-01", "2017-02-28"),
    ("(Exact date TBC) Summer 2013", "2013-06-01", "2013-08-31"),
    ("Q1 2017/18", "2017-04-01", "2017-06-30"),
    ("Q2 2017/18", "2017-07-01", "2017-09-30"),
    ("Q3 2017-18", "2017-10-01", "2017-12-31"),
    ("Q4 2017/2018", "2018-01-01", "2018-03-31"),
    ("Q4 2019/20", "2020-01-01", "2020-03-31"),
    ("Q2 1999/00", "1999-07-01", "1999-09-30"),
    # from one point to another
    ("Oct-Dec 2017", "2017-10-01", "2017-12-31"),
    ("Oct-Dec18", "2018-10-01", "2018-12-31"),
    ("Oct \N{EN DASH} Dec 2017", "2017-10-01", "2017-12-31"),
    ("April-May 2013", "2013-04-01", "2013-05-31"),
    ("April/May 2013", "2013-04-01", "2013-05-31"),
    ("March-July 2013", "2013-03-01", "2013-07-31"),
    ("April 2013 - March 2014", "2013-04-01", "2014-03-31"),
    ("April 2013-March 2014", "2013-04-01", "2014-03-31"),
    ("April 2013 to March 2014", "2013-04-01", "2014-03-31"),
    ("April 2013-2015", "2013-04-01", "2015-12-31"),
    ("2013-2015", "2013-01-01", "2015-12-31"),
    ("w/c 9 Oct 17 - w/c 16 Oct 17", "2017-10-09", "2017-10-22"),
    ("9 Oct 2017 to 13 Oct 2017", "2017-10-09", "2017-10-13"),
    ("Expected late 2017 / early 2018", "2017-09-01", "2018-04-30"),
    ("Planned: May 2013", "2013-05-01", "2013-05-31"),
    # with one end open
    ("by end March 2018", None, "2018-03-31"),
    ("by the end of March 2018", None, "2018-03-31"),
    ("By 30 Nov 2017", None, "2017-11-30"),
    ("Until 2018", None, "2018-12-31"),
    ("Continue until Mar 2018", None, "2018-03-31"),
    ("from April 2013", "2013-04-01", None),
    ("From February 2013", "2013-02-01", None),
    ("March 2013 onwards", "2013-03-01", None),
    ("Autumn 2013 onward", "2013-09-01", None),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), DATED)
def test_dates_as_officers_write_them(text: str, earliest: str | None, latest: str | None) -> None:
    assert read_when(text) == When(text, day(earliest) if earliest else None, day(latest) if latest else None)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("from April 2013 to March 2014", "2013-04-01", "2014-03-31"),
        ("From April 2013 - March 2014", "2013-04-01", "2014-03-31"),
    ],
)
def test_from_one_point_to_another_keeps_its_end(text: str, earliest: str, latest: str) -> None:
    assert read_when(text) == When(text, day(earliest), day(latest))


@pytest.mark.parametrize(("text", "latest"), [("before March 2018", "2018-02-28"), ("before 9 Oct 2017", "2017-10-08")])
def test_before_leaves_out_what_it_names(text: str, latest: str) -> None:
    assert read_when(text) == When(text, None, day(latest))


@pytest.mark.parametrize("text", ["before the end of March 2018", "before end March 2018"])
def test_before_an_end_is_by_it(text: str) -> None:
    when = read_when(text)
    assert when is not None
    assert when.latest in {day("2018-03-30"), day("2018-03-31")}  # a stickler may leave out the end itself


@pytest.mark.parametrize("text", ["TBC", "tba", "To be confirmed", "to be  agreed"])
def test_what_nobody_has_settled(text: str) -> None:
    assert read_when(text) == When(text, state="unknown")


@pytest.mark.parametrize("text", ["ongoing", "Ongoing", "ONGOING"])
def test_what_goes_on(text: str) -> None:
    assert read_when(text) == When(text, state="open")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "soon",
        "as soon as possible",
        "31 April 2018",
        "29 Feb 2017",
        "29 Feb 1900",
        "0 May 2018",
        "32 May 2018",
        "2013/14",
        "2013-14",
        "2017-13-01",
        "2017-02-30",
        "2017-2-3",
        "2018-04-31",
        "20171130",
        "2017-W41-1",
        "0000-01-01",
        "Dec-Jan 2018",
        "March 2014 - April 2013",
        "2015-2013",
        "Q5 2017/18",
        "Q0 2017/18",
        "Q2 2017",
        "Q2 2017/19",
        "Q2 2017/17",
        "Nov",
        "30 Nov",
        "Nov 201",
        "Nov 20177",
        "Smarch 2018",
        "by",
        "from",
        "by soon",
        "from TBC",
        "w/c Oct 2017",
        "(TBC)",
        "2018?",
    ],
)
def test_words_that_are_no_date(text: str) -> None:
    assert read_when(text) is None


def test_the_words_are_kept() -> None:
    assert str(read_when("w/c 9 Oct 17")) == "w/c 9 Oct 17"


@pytest.mark.parametrize("text", ["w/c 28 Dec 9999", "Winter 9999", "Q4 9999/00", "0000", "May 0000"])
def test_beyond_the_calendar_there_is_no_date(text: str) -> None:
    assert read_when(text) is None


@pytest.mark.parametrize(
    ("text", "on", "passed"),
    [
        ("30 Nov 2017", "2017-11-30", False),
        ("30 Nov 2017", "2017-12-01", True),
        ("Nov 2017", "2017-11-30", False),
        ("Nov 2017", "2017-12-01", True),
        ("by end March 2018", "2018-04-01", True),
        ("from April 2013", "2099-01-01", False),
        ("ongoing", "2099-01-01", False),
        ("TBC", "2099-01-01", False),
    ],
)
def test_a_date_has_passed_when_its_latest_day_has(text: str, on: str, passed: bool) -> None:
    assert _read(text).passed(day(on)) is passed


@pytest.mark.parametrize(
    ("first", "second", "before"),
    [
        ("Jan 2018", "Feb 2018", True),
        ("31 Jan 2018", "Jan 2018", False),
        ("Jan 2018", "Jan 2018", False),
        ("Feb 2018", "Jan 2018", False),
        ("by Jan 2018", "Feb 2018", True),
        ("Jan 2018", "by Feb 2018", False),
        ("from Jan 2018", "Feb 2020", False),
        ("Jan 2018", "from Feb 2018", True),
        ("TBC", "Feb 2018", False),
        ("Jan 2018", "ongoing", False),
    ],
)
def test_wholly_before(first: str, second: str, before: bool) -> None:
    assert _read(first).wholly_before(_read(second)) is before


@pytest.mark.parametrize(
    ("text", "exact"),
    [("9 Oct 2017", True), ("end April 2013", True), ("Oct 2017", False), ("by 9 Oct 2017", False), ("TBC", False)],
)
def test_an_exact_date_names_one_day(text: str, exact: bool) -> None:
    assert _read(text).exact is exact


def test_a_long_text_is_not_tried_at_each_of_its_dashes(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []
    monkeypatch.setattr(module, "read_point", tried.append)
    assert read_when("-" * 2_000) is None
    assert len(tried) < 100


def _read(text: str) -> When:
    when = read_when(text)
    assert when is not None
    return when


def _ordinal(number: int) -> str:
    if number in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2099, 12, 31))
FORMS: list[Callable[[datetime.date], str]] = [
    lambda on: on.isoformat(),
    lambda on: f"{on.day} {calendar.month_abbr[on.month]} {on.year}",
    lambda on: f"{_ordinal(on.day)} {calendar.month_name[on.month]} {on.year % 100:02}",
    lambda on: f"{calendar.month_abbr[on.month]} {on.day} {on.year}",
    lambda on: f"{on.day}{calendar.month_abbr[on.month].upper()}{on.year}",
]


@pytest.mark.parametrize("form", FORMS)
@given(on=DAYS)
@example(on=datetime.date(2016, 2, 29))
def test_every_day_is_read_back_from_each_of_its_forms(form: Callable[[datetime.date], str], on: datetime.date) -> None:
    when = _read(form(on))
    assert (when.earliest, when.latest, when.exact) == (on, on, True)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31 February 2027", "the calendar has no such day"),
        ("2026-13-01", "the calendar has no such day"),
        ("Monday 31 March 2027", "31 March 2027 is a Wednesday"),
        ("Wednesday 31 March 2027", ""),
        ("soon", ""),
    ],
)
def test_why_a_day_is_none(text: str, why: str) -> None:
    assert why_none(text) == why
    assert (read_when(text) is None) is (why != "" or text == "soon")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("22-Nov-26", "2026-11-22", "2026-11-22"),
        ("3/2027", "2027-03-01", "2027-03-31"),
        ("Mar-27", "2027-03-01", "2027-03-31"),
    ],
)
def test_dates_as_spreadsheets_show_them(text: str, first: str, last: str) -> None:
    assert read_when(text) == When(text, day(first), day(last))


ANY_DAY = st.dates(datetime.date(1000, 1, 1), datetime.date(9999, 12, 31))


@given(st.none() | ANY_DAY, st.none() | ANY_DAY)
@example(datetime.date(2016, 2, 1), datetime.date(2016, 2, 29))
@example(datetime.date(2017, 1, 1), datetime.date(2017, 12, 31))
@example(datetime.date(2017, 4, 1), datetime.date(2018, 3, 31))
def test_what_is_written_is_read_back(first: datetime.date | None, last: datetime.date | None) -> None:
    if first and last and first > last:
        first, last = last, first
    if first or last:
        when = _read(written(first, last))
        assert (when.earliest, when.latest) == (first, last)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("2017-11-30", "30 Nov 2017"),
        ("November '17", "Nov 2017"),
        ("2017", "2017"),
        ("Autumn 2013", "Sep 2013 - Nov 2013"),
        ("w/c 9 Oct 17", "9 Oct 2017 - 15 Oct 2017"),
        ("Until 2018", "by 31 Dec 2018"),
        ("March 2013 onwards", "from 1 Mar 2013"),
    ],
)
def test_a_span_is_written_plainly(text: str, plain: str) -> None:
    when = _read(text)
    assert written(when.earliest, when.latest) == plain


def test_what_is_open_at_both_ends_is_no_date() -> None:
    with pytest.raises(ValueError, match="first or a last day"):
        written(None, None)


@given(st.integers(1, 12), st.integers(1, 12), st.integers(2000, 2099))
def test_two_months_of_one_year_are_a_span_or_no_date(first: int, last: int, year: int) -> None:
    when = read_when(f"{calendar.month_abbr[first]}-{calendar.month_name[last]} {year}")
    if first > last:
        assert when is None
    else:
        assert when is not None
        assert when.earliest == datetime.date(year, first, 1)
        assert when.latest is not None
        assert (when.latest + datetime.timedelta(days=1)).day == 1
        assert (when.latest.year, when.latest.month) == (year, last)


@given(st.sampled_from(["", "early ", "mid ", "late "]), st.integers(1, 12), st.integers(1, 9998))
def test_a_month_holds_its_thirds(part: str, month: int, year: int) -> None:
    whole, third = (
        _read(f"{calendar.month_name[month]} {year:04}"),
        _read(f"{part}{calendar.month_name[month]} {year:04}"),
    )
    assert whole.earliest is not None
    assert whole.latest is not None
    assert third.earliest is not None
    assert third.latest is not None
    assert whole.earliest <= third.earliest <= third.latest <= whole.latest


PIECES = [
    *("by", "until", "from", "onwards", "early", "mid", "late", "end", "of", "the", "w/c", "spring", "winter"),
    *("q1", "q4", "17", "2017", "9999", "0", "31", "9th", "oct", "february", "dec.", "-", "/", " to ", "(", ")", "tbc"),
    *("2017-12-31", "'18", ",", " ", "٣", "²"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=7).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join))
@example("w/c 31 dec 9999")
def test_no_words_raise_and_ends_are_in_order(text: str) -> None:
    when = read_when(text)
    assert when is None or when.text.strip() == text.strip()
    if when and when.earliest and when.latest:
        assert when.earliest <= when.latest


@given(st.text(max_size=40))
def test_no_text_raises(text: str) -> None:
    when = read_when(text)
    assert when is None or when.state in {"dated", "open", "unknown"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30/11/2017", "2017-11-30"),
        ("3.4.2018", "2018-04-03"),
        ("Thu 30 Nov 2017", "2017-11-30"),
        ("Thursday, 30 November 2017", "2017-11-30"),
    ],
)
def test_the_british_order_and_the_day_of_the_week(text: str, expected: str) -> None:
    when = read_when(text)
    assert when is not None
    assert when.exact
    assert str(when.latest) == expected


@pytest.mark.parametrize("text", ["11/30/2017", "30/11/17"])
def test_another_order_is_not_guessed(text: str) -> None:
    assert read_when(text) is None


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("edtf:2017-11", "2017-11-01", "2017-11-30"),
        ("edtf: 2017-11-30", "2017-11-30", "2017-11-30"),
        ("EDTF:2017-21", "2017-03-01", "2017-05-31"),
        ("edtf:2017/2018", "2017-01-01", "2018-12-31"),
        ("edtf:2017-XX", "2017-01-01", "2017-12-31"),
    ],
)
def test_the_extended_format_where_it_is_marked(text: str, earliest: str, latest: str) -> None:
    when = read_when(text)
    assert when is not None
    assert (str(when.earliest), str(when.latest), when.text) == (earliest, latest, text)


@pytest.mark.parametrize("text", ["2017-21", "2017-XX", "edtf:", "edtf:Oct-Dec18", "edtf:..", "edtf:2017-02-30"])
def test_it_is_not_guessed_and_not_bent(text: str) -> None:
    assert read_when(text) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("30 Nov 2026", "2026-11-30", True),
        ("Nov 2026", "November 2026", True),
        ("Nov 2026", "30 Nov 2026", False),
        ("TBC", "TBC", True),
        ("TBC", "to be confirmed", False),
        ("ongoing", "30 Nov 2026", False),
    ],
)
def test_dates_are_the_same_by_their_days(one: str, other: str, same: bool) -> None:
    first, second = read_when(one), read_when(other)
    assert first
    assert second
    assert first.same_as(second) is same
    assert second.same_as(first) is same


@pytest.mark.parametrize(
    ("text", "come"),
    [
        ("23 Nov 2026", True),
        ("24 Nov 2026", True),  # by the end of that day
        ("25 Nov 2026", False),
        ("Nov 2026", False),  # it may still be the 30th
        ("Oct 2026", True),
        ("from Dec 2026", True),  # without a last day there is nothing to wait for
        ("TBC", True),
    ],
)
def test_what_has_come_by_a_day_is_not_after_it(text: str, come: bool) -> None:
    when = read_when(text)
    assert when
    on = datetime.date(2026, 11, 24)
    assert (when.come_by(on), when.after(on)) == (come, not come)

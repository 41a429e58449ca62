"""Dates as sheets hold them: what names one day is that day, and what may be read in two ways is not guessed."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.exchange.log.dates import order_of
from govtool.exchange.log.dates import read_date
from govtool.records.when import read_when
from tests.exchange.log.support import cell

DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2077, 12, 12))
EPOCH = datetime.date(1899, 12, 30)


def day(text: str) -> datetime.date:
    when = read_when(text)
    assert when is not None
    assert when.exact
    assert when.latest is not None
    return when.latest


@given(DAYS)
def test_any_day_reads_back_however_the_sheet_holds_it(on: datetime.date) -> None:
    forms: list[object] = [
        on,
        float((on - EPOCH).days),
        str((on - EPOCH).days),
        f"{on:%d/%m/%Y}",
        f"{on.day}.{on.month}.{on:%y}",
        f"{on:%d-%m-%Y} 00:00:00",
        f"{on:%Y-%m-%d}",
        f"{on:%Y-%m-%d} 00:00:00",
        f"{on:%Y-%m-%d}T00:00:00.000",
        f"{on:%Y-%m-%d}T00:00:00Z",
        f"{on:%d/%m/%Y} 12:00 AM",
        f"{on.day} {on:%B %Y}",
        f"{on.day} {on:%b} {on:%Y}\u00a0",
    ]
    for form in forms:
        assert day(read_date(cell(form), "day first").value) == on, form


@given(DAYS, st.sampled_from(["wc ", "w/c ", "W/C", "week commencing ", "Week beginning "]))
def test_a_week_by_its_first_day_in_figures(on: datetime.date, word: str) -> None:
    taken = read_date(cell(f"{word}{on:%d/%m/%y}"), "day first")
    when = read_when(taken.value)
    assert when is not None
    assert (when.earliest, when.latest) == (on, on + datetime.timedelta(days=6))
    assert [each.code for each in taken.said] == ["XLS025"]


def test_a_week_in_words_is_kept_in_them_and_one_of_no_day_is_none() -> None:
    assert read_date(cell("w/c 12 Oct 2026"), "day first") == ("w/c 12 Oct 2026", ())
    for text in ("wc 31/02/26", "week commencing soon", "WC"):
        taken = read_date(cell(text), "day first")
        assert (taken.value, [each.code for each in taken.said]) == (None, ["XLS023"]), text


@given(DAYS)
def test_what_is_read_from_figures_is_said_with_the_day_it_was_read_as(on: datetime.date) -> None:
    for form in (float((on - EPOCH).days), f"{on:%d/%m/%y}"):
        (said,) = read_date(cell(form), "day first").said
        assert said.code == "XLS025"
        assert f"{on.day} {on:%b} {on.year}" in said.message


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("31/04/2027", "31/04/2027 is a day that no calendar has"),
        ("29.02.27", "29.02.27 is a day that no calendar has"),
        ("31 April 2027", '"31 April 2027" is no date: the calendar has no such day'),
        ("Monday 1 December 2026", '"Monday 1 December 2026" is no date: 1 December 2026 is a Tuesday'),
        ("ASAP", '"ASAP" names no day, nor a span of days'),
        ("Q2", '"Q2" names no day, nor a span of days'),
        ("25 Sept", '"25 Sept" names no day, nor a span of days'),
        ("next week", '"next week" names no day, nor a span of days'),
        ("30/11/2026 and 31/12/2026", '"30/11/2026 and 31/12/2026" names no day, nor a span of days'),
        ("Sept 25", '"Sept 25" may be read in two ways: as a day of that month, or as Sept 2025'),
        ("nov-26", '"nov-26" may be read in two ways: as a day of that month, or as Nov 2026'),
        ("11/30/2026", "11/30/2026 is no date with the day first; it may begin with the month"),
        (15, "15 is no date"),
        (1e9, "1000000000 is no date"),
        ("2026/11/30", '"2026/11/30" names no day, nor a span of days'),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(value: object, message: str) -> None:
    taken = read_date(cell(value), "day first")
    assert taken.value is None
    assert [(said.code, said.message) for said in taken.said] == [("XLS023", message)]


@pytest.mark.parametrize("text", ["Ongoing", "TBC", "to be confirmed"])
def test_what_names_no_day_is_kept_and_said(text: str) -> None:
    taken = read_date(cell(text), "day first")
    assert (taken.value, [said.code for said in taken.said]) == (text, ["XLS024"])


@pytest.mark.parametrize(
    "text", ["by end March 2027", "w/c 9 Nov 2026", "Q2 2026/27", "Autumn 2026", "Sept 2025", "Sept 32"]
)
def test_spans_are_kept_in_their_words(text: str) -> None:
    assert read_date(cell(text), "day first") == (text, ())


def test_a_year_alone_is_a_year() -> None:
    assert read_date(cell(2027), "day first").value == "2027"


def test_the_order_of_a_column_is_told_by_all_of_its_dates() -> None:
    assert order_of([cell("01/02/2026"), cell("30/11/2026")]) == "day first"
    assert order_of([cell("01/02/2026")]) == "day first"
    assert order_of([cell("01/02/2026"), cell("11/30/2026")]) == "month first"
    assert order_of([cell("30/11/2026"), cell("11/30/2026")]) == "unclear"
    assert order_of([cell(datetime.date(2026, 1, 2)), cell(46000), cell("ASAP")]) == "day first"


def test_where_another_date_begins_with_the_month_none_is_guessed() -> None:
    for order in ("month first", "unclear"):
        taken = read_date(cell("01/02/2026"), order)
        assert (taken.value, taken.said[0].code) == (None, "XLS023")
        assert read_date(cell("02/02/2026"), order).value == "2 Feb 2026"  # the same day in both orders
    assert read_date(cell("30/11/2026"), "unclear").value == "30 Nov 2026"


@pytest.mark.parametrize("value", [datetime.date(1900, 1, 5), datetime.date(1949, 12, 31)])
def test_a_day_of_a_time_before_any_log_is_none(value: datetime.date) -> None:
    taken = read_date(cell(value), "day first")
    assert (taken.value, taken.said[0].code) == (None, "XLS023")


@given(DAYS)
def test_plain_numbers_of_an_old_workbook_of_a_mac_count_from_1904(on: datetime.date) -> None:
    number = float((on - datetime.date(1904, 1, 1)).days)
    assert day(read_date(cell(number), "day first", from_1904=True).value) == on

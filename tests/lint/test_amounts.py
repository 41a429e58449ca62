"""Amounts: units, rounding, periods in words, and the numbers in a sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govtool.lint.amounts import change
from govtool.lint.amounts import is_count
from govtool.lint.amounts import last_place
from govtool.lint.amounts import months_of
from govtool.lint.amounts import numbers
from govtool.lint.amounts import unit_in
from govtool.records.period import read_period


@pytest.mark.parametrize(
    ("unit", "wanted"),
    [
        ("£000", ("£", 1000)),
        ("£m", ("£", 1_000_000)),
        ("per cent", ("%", 1)),
        ("%", ("%", 1)),
        ("Per 100,000  population", ("per 100,000", 1)),
        ("delayed days", ("delayed days", 1)),
    ],
)
def test_units_that_mean_the_same(unit: str, wanted: tuple[str, int]) -> None:
    assert unit_in(unit) == wanted


def test_only_things_counted_grow_with_the_period() -> None:
    assert [unit for unit in ("days", "people", "£m", "%", "per 100,000", "average days", "") if is_count(unit)] == [
        "days",
        "people",
        "£m",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a year", 12),
        ("per month", 1),
        ("each quarter", 3),
        ("annually", 12),
        ("March 2018 to April 2019", 14),
        ("2018/19", 12),
        ("each year for 17/18 and 18/19", None),
        ("a week", None),
        ("next 20 years", None),
    ],
)
def test_how_many_months_a_period_covers(text: str, wanted: int | None) -> None:
    assert months_of(read_period(text)) == wanted


def test_no_period_covers_nothing() -> None:
    assert months_of(None) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("from 738 to 807, up 9%", ["738", "807", "9%"]),
        ("1,632 people, some £1.5m and 12.5 per cent", ["1,632", "£1.5m", "12.5 per cent"]),
        ("in 2016/17, on 2016-17 lines, of 2019 and 1998", []),
        ("section 11.5.4, the 3rd and 24/7, 12:30", []),
        ("plan NB-12, v2", []),
        ("2,019 people and £2019", ["2,019", "£2019"]),
        ("it was 40.", ["40"]),
        ("", []),
    ],
)
def test_the_numbers_in_a_sentence(text: str, wanted: list[str]) -> None:
    assert [each.text for each in numbers(text)] == wanted


def test_what_a_number_comes_to() -> None:
    assert [(each.value, each.percent) for each in numbers("£1.5m, 30k, 9% and 1,632")] == [
        (Decimal("1500000.0"), False),
        (Decimal(30000), False),
        (Decimal(9), True),
        (Decimal(1632), False),
    ]


def test_the_coarsest_last_place_counts() -> None:
    assert last_place(Decimal("10.2"), Decimal("10.25")) == Decimal("0.1")
    assert last_place(Decimal("1E+3")) == 1


def test_change_in_percent() -> None:
    assert change(Decimal(200), Decimal(150)) == -25
    assert change(Decimal(0), Decimal(150)) is None

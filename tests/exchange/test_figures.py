"""A date in figures is its day, the day first, whatever parts them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.exchange.figures import FIGURES
from govtool.exchange.figures import day_of


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2077, 12, 12)), st.sampled_from("/.-"))
def test_any_day_reads_back(on: datetime.date, sign: str) -> None:
    for text in (f"{on.day}{sign}{on.month}{sign}{on.year}", f"{on:%d{sign}%m{sign}%Y} 00:00"):
        match = FIGURES.fullmatch(text)
        assert match is not None
        assert day_of(match) == on


@pytest.mark.parametrize("text", ["31/12", "1/2-26", "31/12/026", "1/2/26 09:30", "a/2/26"])
def test_anything_else_is_no_date_in_figures(text: str) -> None:
    assert FIGURES.fullmatch(text) is None


def test_a_day_that_no_calendar_has() -> None:
    match = FIGURES.fullmatch("31/04/2027")
    assert match is not None
    with pytest.raises(ValueError, match="day"):
        day_of(match)

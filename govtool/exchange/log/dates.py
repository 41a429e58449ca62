"""Dates as sheets hold them: real ones, plain numbers that count days, and texts."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Literal

from govtool.exchange.figures import FIGURES
from govtool.exchange.figures import day_of
from govtool.exchange.log.readings import Said
from govtool.exchange.log.readings import Taken
from govtool.exchange.log.readings import refused
from govtool.exchange.log.tidy import one_line
from govtool.exchange.reading.cells import Cell
from govtool.records.moment import MONTH
from govtool.records.moment import year_of
from govtool.records.when import read_when
from govtool.records.when import why_none
from govtool.sentences import short_day

FIRST_NUMBER, LAST_NUMBER = 20_000, 65_000
"""The numbers that count days of 1954 to 2077: what a log would hold."""

_FIRST = datetime.date(1950, 1, 1)
_EPOCH = datetime.date(1899, 12, 30)
_OF_MAC = datetime.date(1904, 1, 1)
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T]00:00(?::00)?(?:\.0+)?)?Z?")
_WEEK = re.compile(r"(?:w/?c|week (?:commencing|beginning))\.? *", re.IGNORECASE)
_MONTH_AND_TWO = re.compile(rf"{MONTH}[ -](?P<two>\d{{2}})", re.IGNORECASE)

Order = Literal["day first", "month first", "unclear"]
"""The order of day and month in a column's dates in figures."""


def order_of(cells: Iterable[Cell]) -> Order:
    """The order that a column's dates in figures show; the day stands first where nothing in it speaks against that."""
    found = [match for each in cells if (match := _figures(each))]
    month_first = any(int(match[3]) > 12 >= int(match[1]) for match in found)
    day_first = any(int(match[1]) > 12 >= int(match[3]) for match in found)
    if month_first:
        return "unclear" if day_first else "month first"
    return "day first"


def _figures(cell: Cell) -> re.Match[str] | None:
    return FIGURES.fullmatch(one_line(cell.value)) if isinstance(cell.value, str) else None


def read_date(cell: Cell, order: Order, *, from_1904: bool = False) -> Taken:
    """A date in words that registers read; what it may mean in two ways, or in none, is not taken.

    `from_1904` is whether plain numbers count days from 1904.
    """
    if isinstance(cell.value, datetime.date):
        day = short_day(cell.value)
        return Taken(day) if cell.value >= _FIRST else refused("XLS023", f"{day} is before any that a log would hold")
    if isinstance(cell.value, float):
        return _from_number(cell.value, cell.shown, from_1904=from_1904)
    text = one_line(cell.shown)
    if week := _WEEK.match(text):
        return _of_week(text, text[week.end() :], order)
    if match := FIGURES.fullmatch(text):
        return _from_figures(match, order)
    if re.fullmatch(r"\d{5}(\.\d+)?", text):
        return _from_number(float(text), text, from_1904=from_1904)
    return _from_words(_ISO.sub(r"\1", text))


def _from_number(number: float, text: str, *, from_1904: bool) -> Taken:
    if FIRST_NUMBER <= number <= LAST_NUMBER:
        day = short_day((_OF_MAC if from_1904 else _EPOCH) + datetime.timedelta(days=int(number)))
        return Taken(day, (Said("XLS025", f"{text} is a plain number; as spreadsheets count days it is {day}"),))
    if number % 1 == 0 and 1990 <= number <= 2100:
        return Taken(str(int(number)))
    return refused("XLS023", f"{text} is no date")


def _from_figures(match: re.Match[str], order: Order) -> Taken:
    first, second = int(match[1]), int(match[3])
    text = match[0]
    if order != "day first" and first <= 12 and second <= 12 and first != second:
        return refused("XLS023", f"{text} may be read in two ways: some dates of this column begin with the month")
    if second > 12 >= first:
        return refused("XLS023", f"{text} is no date with the day first; it may begin with the month")
    try:
        day = short_day(day_of(match))
    except ValueError:
        return refused("XLS023", f"{text} is a day that no calendar has")
    return Taken(day, (Said("XLS025", f"{text} is a text; it was read as {day}"),))


def _of_week(text: str, first: str, order: Order) -> Taken:
    """A week by its first day, which may be in figures: `wc 12/10/26`."""
    match = FIGURES.fullmatch(first)
    day = _from_figures(match, order) if match else Taken(first)
    if day.value is None:
        return day
    week = f"w/c {day.value}"
    taken = _from_words(week if read_when(week) else text)
    read = Said("XLS025", f'"{text}" was read as {week}')
    return Taken(taken.value, (read,)) if taken.value and week != text else taken


def _from_words(text: str) -> Taken:
    if match := _MONTH_AND_TWO.fullmatch(text):
        two = int(match["two"])
        if 1 <= two <= 31:
            meant = f"{match['month'].title()} {year_of(match['two'])}"
            return refused("XLS023", f'"{text}" may be read in two ways: as a day of that month, or as {meant}')
    when = read_when(text)
    if when is None:
        why = why_none(text)
        return refused("XLS023", f'"{text}" is no date: {why}' if why else f'"{text}" names no day, nor a span of days')
    if when.state == "dated":
        return Taken(text)
    return Taken(text, (Said("XLS024", f'"{text}" names no day'),))

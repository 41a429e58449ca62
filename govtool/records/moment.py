"""One point in time as officers write it: `30 Nov 2017`, `w/c 9 Oct 17`, `late 2017`, `Autumn 2013`, `Q2 2017/18`.

Each is read as the first and last day that it may mean.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable
from functools import cache

Days = tuple[datetime.date, datetime.date]
"""The first and the last day of a span, both within it."""

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}

MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
YEAR = r"'?(?P<year>\d{4}|\d{2})"
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEKDAY = "(?:" + "|".join(f"{name[:3].lower()}(?:{name[3:].lower()})?" for name in calendar.day_name) + ")"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"


def read_point(words: str) -> Days | None:
    """The days that one point in time may mean; None where the words are in no form of one.

    Raises ValueError for a day that no calendar has.
    """
    if _ISO_DAY.fullmatch(words):
        day = datetime.date.fromisoformat(words)
        return day, day
    for pattern, span in _forms():
        if match := pattern.fullmatch(words):
            return span(match)
    return None


def _day(match: re.Match[str]) -> Days:
    day = datetime.date(year_of(match["year"]), MONTHS[match["month"]], int(match["day"]))
    weekday = match.groupdict().get("weekday")
    if weekday and not f"{day:%A}".lower().startswith(weekday):
        raise ValueError(f"{day.day} {day:%B %Y} is a {day:%A}")
    return day, day


def _strokes(match: re.Match[str]) -> Days:
    """The British order: day, month, year."""
    day = datetime.date(year_of(match["year"]), int(match["number"]), int(match["day"]))
    return day, day


def _month_in_figures(match: re.Match[str]) -> Days:
    return month_of(int(match["year"]), int(match["number"]))


def _whole_month(match: re.Match[str]) -> Days:
    return month_of(year_of(match["year"]), MONTHS[match["month"]])


def _week(match: re.Match[str]) -> Days:
    day, _ = _day(match)
    return day, day + datetime.timedelta(days=6)


def _month(match: re.Match[str]) -> Days:
    return _part(match["part"], *month_of(year_of(match["year"]), MONTHS[match["month"]]))


def _year_only(match: re.Match[str]) -> Days:
    year = int(match["year"])
    return _part(match["part"], datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def _season(match: re.Match[str]) -> Days:
    start, year = _SEASONS[match["season"]], year_of(match["year"])
    last_year, last_month = divmod(start + 1, 12)
    return datetime.date(year, start, 1), month_of(year + last_year, last_month + 1)[1]


def _quarter(match: re.Match[str]) -> Days:
    """A quarter of a financial year, which starts in April: Q4 2017/18 is January to March 2018."""
    quarter, year = int(match["quarter"]), year_of(match["year"])
    if year_of(match["next"]) % 100 != (year + 1) % 100:
        raise ValueError("the years do not follow each other")
    month = 3 * quarter + 1
    first = datetime.date(year + (month > 12), (month - 1) % 12 + 1, 1)
    return first, month_of(first.year, first.month + 2)[1]


def _part(part: str | None, first: datetime.date, last: datetime.date) -> Days:
    """The early, mid or late third, or the start or end, of a month or a year."""
    if part is None:
        return first, last
    if part in ("start", "beginning"):
        return first, first
    if part == "end":
        return last, last
    return _third(("early", "mid", "late").index(part), first, last)


def _third(third: int, first: datetime.date, last: datetime.date) -> Days:
    if first.month == last.month:  # of a month: ten days, ten days, and the rest
        start = first.replace(day=10 * third + 1)
        return start, last if third == 2 else first.replace(day=10 * third + 10)
    return first.replace(month=4 * third + 1), month_of(first.year, 4 * third + 4)[1]


def month_of(year: int, month: int) -> Days:
    """The first and the last day of a month."""
    return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])


def year_of(digits: str) -> int:
    """A year of four digits, or of two, which are of this century."""
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


_PART = r"(?:(?P<part>early|mid|late|start|beginning|end)[ -](?:of )?)?"

Form = tuple[re.Pattern[str], Callable[[re.Match[str]], Days]]


@cache
def _forms() -> tuple[Form, ...]:
    """The forms of one point in time; compiled when the first date that is not in ISO form is met."""
    forms: tuple[tuple[str, Callable[[re.Match[str]], Days]], ...] = (
        (r"(?P<day>\d{1,2})[/.](?P<number>\d{1,2})[/.](?P<year>\d{4})", _strokes),
        (rf"(?:(?P<weekday>{_WEEKDAY}),? )?{_DAY} ?{MONTH},? ?{YEAR}", _day),
        (rf"{_DAY}-{MONTH}-{YEAR}", _day),
        (r"(?P<number>\d{1,2})/(?P<year>\d{4})", _month_in_figures),
        (rf"{MONTH}-{YEAR}", _whole_month),
        (rf"{MONTH} {_DAY},? {YEAR}", _day),
        (rf"(?:w/c|week commencing) {_DAY} ?{MONTH},? ?{YEAR}", _week),
        (rf"{_PART}{MONTH},? ?{YEAR}", _month),
        (rf"{_PART}(?P<year>\d{{4}})", _year_only),
        (rf"(?P<season>spring|summer|autumn|winter) {YEAR}", _season),
        (rf"q(?P<quarter>[1-4]) {YEAR}[/-](?P<next>\d{{4}}|\d{{2}})", _quarter),
    )
    return tuple((re.compile(pattern), span) for pattern, span in forms)

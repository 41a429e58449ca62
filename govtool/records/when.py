"""Dates as officers write them: `30 Nov 2017`, `w/c 9 Oct 17`, `late 2017 / early 2018`, `by end March 2018`, `TBC`.

The words are kept and shown; the span of days that they mean is what is compared. Spans that a council might dispute
are published here: early, mid and late are the thirds of a month or year; end is its last day; spring is March to May,
and so on, winter running into the next year; a week commencing lasts seven days; years of two digits are of this
century; in 30/11/2017 the day stands first; "by" and "until" have no first day, "from" and "onwards" no last.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from functools import lru_cache
from typing import Literal

Span = tuple[datetime.date | None, datetime.date | None]

EDTF = "edtf:"
"""What marks a date in the Extended Date/Time Format. It is never guessed: to it 2017-21 is the spring of 2017."""

LONGEST = 100
"""Characters beyond which a text is not taken for a date."""

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}

_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"'?(?P<year>\d{4}|\d{2})"
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEKDAY = "(?:" + "|".join(f"{name[:3].lower()}(?:{name[3:].lower()})?" for name in calendar.day_name) + "),?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"


@dataclass(frozen=True, slots=True)
class When:
    """A date as written, and the days it may fall on.

    `state` is `dated` where at least one end is known, `open` for what goes on with no end (`ongoing`), and `unknown`
    for what nobody has settled (`TBC`). `earliest` and `latest` are inclusive; None is an open end.
    """

    text: str
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    state: Literal["dated", "open", "unknown"] = "dated"

    def passed(self, on: datetime.date) -> bool:
        """Whether the latest day it allows is before `on`: what is not done by then is overdue."""
        return self.latest is not None and self.latest < on

    def wholly_before(self, other: When) -> bool:
        """Whether every day it allows is before every day that the other allows."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    @property
    def exact(self) -> bool:
        """Whether it names one day."""
        return self.earliest is not None and self.earliest == self.latest

    def __str__(self) -> str:
        return self.text


def readings(text: str) -> str:
    """What a date in no single form may mean: 2013/14 is the financial year to one and two years to another."""
    years = re.fullmatch(r"(\d{4})[/-](\d{2})", text.strip())
    if years is None or (int(years[1]) + 1) % 100 != int(years[2]):
        return ""
    start, end = int(years[1]), int(years[1]) + 1
    return f"April {start} - March {end} (the financial year), or January {start} - December {end}"


@lru_cache(maxsize=4096)
def read_when(text: str) -> When | None:
    """The date that the words mean; None where they are in no form that govtool reads.

    A day that the calendar does not have (`31 April 2018`) is None as well.
    """
    text = text.strip()
    words = " ".join(text.lower().replace("\N{EN DASH}", "-").split())
    if len(words) > LONGEST:
        return None
    try:
        if words in ("tbc", "tba", "to be confirmed", "to be agreed"):
            return When(text, state="unknown")
        if words in ("ongoing", "on-going"):
            return When(text, state="open")
        span = _edtf(text) if words.startswith(EDTF) else _whole(_without_remarks(words))
    except (ValueError, OverflowError):  # a day that no calendar has, or one beyond the year 9999
        return None
    if span is None or (span[0] and span[1] and span[0] > span[1]):
        return None
    return When(text, *span)


def _edtf(text: str) -> Span | None:
    """A date in the Extended Date/Time Format (ISO 8601-2), by the library's parser."""
    import edtf  # few registers have one

    try:
        date = edtf.parse_edtf(text.strip()[len(EDTF) :].strip())
    except edtf.EDTFParseException:
        return None
    return _edtf_day(date.lower_strict()), _edtf_day(date.upper_strict())


def _edtf_day(day: object) -> datetime.date | None:
    """A day of the library's; None for an open end, which it gives as infinite."""
    return datetime.date(*day[:3]) if isinstance(day, tuple) else None


def _without_remarks(words: str) -> str:
    """The words without remarks in brackets, a quarter's label (`Q2 - 20 Oct 17`) and words that carry no date."""
    words = re.sub(r"\([^)]*\)", " ", words)
    words = re.sub(r"^q[1-4] - (?=\d)", "", words.strip())
    return re.sub(r"^(expected|planned|in|on|during)\b:? ", "", " ".join(words.split()))


def _whole(words: str) -> Span | None:
    """A span with an open end, or one point, or two points that bound it."""
    if match := re.fullmatch(r"(?:continue |continues )?(?:by|until)(?: the)? (.+)", words):
        span = _bounded(match[1])
        return (None, span[1]) if span else None
    if match := re.fullmatch(r"before(?: the)? (.+)", words):
        span = _bounded(match[1])
        return (None, span[0] - datetime.timedelta(days=1)) if span and span[0] else None
    if match := re.fullmatch(r"from (.+)|(.+) onwards?", words):
        span = _point(match[1] or match[2])
        return (span[0], None) if span else _bounded(match[1] or "")
    return _bounded(words)


def _bounded(words: str) -> Span | None:
    return _point(words) or _two_months(words) or _two_points(words)


def _two_months(words: str) -> Span | None:
    """`Oct-Dec18`, `April/May 2013`: two months of one year."""
    first = _MONTH.replace("month", "first")
    match = re.fullmatch(rf"{first} ?[-/] ?{_MONTH} ?{_YEAR}", words)
    if not match:
        return None
    year = _year(match["year"])
    return _month_of(year, _MONTHS[match["first"]])[0], _month_of(year, _MONTHS[match["month"]])[1]


def _two_points(words: str) -> Span | None:
    """`April 2013 - March 2014`, `late 2017 / early 2018`, `April 2013-2015`: from the first to the second."""
    for match in re.finditer(r" ?(-|/| to ) ?", words):
        first, second = _point(words[: match.start()]), _point(words[match.end() :])
        if first and second:
            return first[0], second[1]
    return None


def _point(words: str) -> Span | None:
    if _ISO_DAY.fullmatch(words):
        day = datetime.date.fromisoformat(words)
        return day, day
    for pattern, span in _forms():
        if match := pattern.fullmatch(words):
            return span(match)
    return None


def _day(match: re.Match[str]) -> Span:
    day = datetime.date(_year(match["year"]), _MONTHS[match["month"]], int(match["day"]))
    return day, day


def _strokes(match: re.Match[str]) -> Span:
    """The British order: day, month, year."""
    day = datetime.date(int(match["year"]), int(match["number"]), int(match["day"]))
    return day, day


def _whole_month(match: re.Match[str]) -> Span:
    return _month_of(_year(match["year"]), _MONTHS[match["month"]])


def _week(match: re.Match[str]) -> Span:
    day, _ = _day(match)
    assert day is not None
    return day, day + datetime.timedelta(days=6)


def _month(match: re.Match[str]) -> Span:
    return _part(match["part"], *_month_of(_year(match["year"]), _MONTHS[match["month"]]))


def _year_only(match: re.Match[str]) -> Span:
    year = int(match["year"])
    return _part(match["part"], datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def _season(match: re.Match[str]) -> Span:
    start, year = _SEASONS[match["season"]], _year(match["year"])
    last_year, last_month = divmod(start + 1, 12)
    return datetime.date(year, start, 1), _month_of(year + last_year, last_month + 1)[1]


def _quarter(match: re.Match[str]) -> Span:
    """A quarter of a financial year, which starts in April: Q4 2017/18 is January to March 2018."""
    quarter, year = int(match["quarter"]), _year(match["year"])
    if _year(match["next"]) % 100 != (year + 1) % 100:
        raise ValueError("the years do not follow each other")
    month = 3 * quarter + 1
    first = datetime.date(year + (month > 12), (month - 1) % 12 + 1, 1)
    return first, _month_of(first.year, first.month + 2)[1]


def _part(part: str | None, first: datetime.date, last: datetime.date) -> Span:
    """The early, mid or late third, or the start or end, of a month or a year."""
    if part is None:
        return first, last
    if part in ("start", "beginning"):
        return first, first
    if part == "end":
        return last, last
    return _third(("early", "mid", "late").index(part), first, last)


def _third(third: int, first: datetime.date, last: datetime.date) -> Span:
    if first.month == last.month:  # of a month: ten days, ten days, and the rest
        start = first.replace(day=10 * third + 1)
        return start, last if third == 2 else first.replace(day=10 * third + 10)
    return first.replace(month=4 * third + 1), _month_of(first.year, 4 * third + 4)[1]


def _month_of(year: int, month: int) -> tuple[datetime.date, datetime.date]:
    return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


_PART = r"(?:(?P<part>early|mid|late|start|beginning|end)[ -](?:of )?)?"

Form = tuple[re.Pattern[str], Callable[[re.Match[str]], Span]]


@cache
def _forms() -> tuple[Form, ...]:
    """The forms of one point in time; compiled when the first date that is not in ISO form is met."""
    forms: tuple[tuple[str, Callable[[re.Match[str]], Span]], ...] = (
        (r"(?P<day>\d{1,2})[/.](?P<number>\d{1,2})[/.](?P<year>\d{4})", _strokes),
        (rf"(?:{_WEEKDAY} )?{_DAY} ?{_MONTH},? ?{_YEAR}", _day),
        (rf"{_MONTH}-{_YEAR}", _whole_month),
        (rf"{_MONTH} {_DAY},? {_YEAR}", _day),
        (rf"(?:w/c|week commencing) {_DAY} ?{_MONTH},? ?{_YEAR}", _week),
        (rf"{_PART}{_MONTH},? ?{_YEAR}", _month),
        (rf"{_PART}(?P<year>\d{{4}})", _year_only),
        (rf"(?P<season>spring|summer|autumn|winter) {_YEAR}", _season),
        (rf"q(?P<quarter>[1-4]) {_YEAR}[/-](?P<next>\d{{4}}|\d{{2}})", _quarter),
    )
    return tuple((re.compile(pattern), span) for pattern, span in forms)

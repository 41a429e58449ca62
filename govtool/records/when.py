"""Dates as officers write them: `30 Nov 2017`, `w/c 9 Oct 17`, `late 2017 / early 2018`, `by end March 2018`, `TBC`.

The words are kept and shown; the span of days that they mean is what is compared. Spans that a council might dispute
are published here: early, mid and late are the thirds of a month or year; end is its last day; spring is March to May,
and so on, winter running into the next year; a week commencing lasts seven days; years of two digits are of this
century; in 30/11/2017 the day stands first; "by" and "until" have no first day, "from" and "onwards" no last.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from govtool.records.moment import MONTH
from govtool.records.moment import MONTHS
from govtool.records.moment import YEAR
from govtool.records.moment import month_of
from govtool.records.moment import read_point
from govtool.records.moment import year_of

Span = tuple[datetime.date | None, datetime.date | None]

EDTF = "edtf:"
"""What marks a date in the Extended Date/Time Format. It is never guessed: to it 2017-21 is the spring of 2017."""

LONGEST = 100
"""Characters beyond which a text is not taken for a date."""


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

    def come_by(self, on: datetime.date) -> bool:
        """Whether it has come by the end of a day: its latest day is no later. What has no last day counts as come."""
        return self.latest is None or self.latest <= on

    def after(self, on: datetime.date) -> bool:
        """Whether it is still to come on a day, by its latest day; what has none is not."""
        return not self.come_by(on)

    def wholly_before(self, other: When) -> bool:
        """Whether every day it allows is before every day that the other allows."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def same_as(self, other: When) -> bool:
        """Whether both allow the same days, however they are written; of what has no days, whether the words are the same."""
        if self.state == other.state == "dated":
            return (self.earliest, self.latest) == (other.earliest, other.latest)
        return self.text == other.text

    @property
    def exact(self) -> bool:
        """Whether it names one day."""
        return self.earliest is not None and self.earliest == self.latest

    def __str__(self) -> str:
        return self.text


def written(earliest: datetime.date | None, latest: datetime.date | None) -> str:
    """The plainest words for a span of days, which `read_when` reads back as the same span.

    Raises ValueError where both ends are open: that is no date.
    """
    if earliest and latest:
        return _between(earliest, latest)
    if latest:
        return f"by {_one_day(latest)}"
    if earliest:
        return f"from {_one_day(earliest)}"
    raise ValueError("a date needs a first or a last day")


def _between(earliest: datetime.date, latest: datetime.date) -> str:
    month = f"{earliest:%b} {earliest.year:04}"
    if earliest == latest:
        return _one_day(earliest)
    if (earliest, latest) == month_of(earliest.year, earliest.month):
        return month
    if (earliest, latest) == (datetime.date(earliest.year, 1, 1), datetime.date(earliest.year, 12, 31)):
        return f"{earliest.year:04}"
    if earliest.day == 1 and latest == month_of(latest.year, latest.month)[1]:
        return f"{month} - {latest:%b} {latest.year:04}"
    return f"{_one_day(earliest)} - {_one_day(latest)}"


def _one_day(day: datetime.date) -> str:
    return f"{day.day} {day:%b} {day.year:04}"


def readings(text: str) -> str:
    """What a date in no single form may mean: 2013/14 is the financial year to one and two years to another."""
    years = re.fullmatch(r"(\d{4})[/-](\d{2})", text.strip())
    if years is None or (int(years[1]) + 1) % 100 != int(years[2]):
        return ""
    start, end = int(years[1]), int(years[1]) + 1
    return f"April {start} - March {end} (the financial year), or January {start} - December {end}"


def why_none(text: str) -> str:
    """Why a text in the form of a day is none: `the calendar has no such day`, `31 March 2027 is a Wednesday`."""
    words = _without_remarks(" ".join(text.lower().split()))
    try:
        read_point(words)
    except ValueError as error:
        return str(error) if " is a " in str(error) else "the calendar has no such day"
    return ""


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
        span = read_point(match[1] or match[2])
        return (span[0], None) if span else _bounded(match[1] or "")
    return _bounded(words)


def _bounded(words: str) -> Span | None:
    return read_point(words) or _two_months(words) or _two_points(words)


def _two_months(words: str) -> Span | None:
    """`Oct-Dec18`, `April/May 2013`: two months of one year."""
    first = MONTH.replace("month", "first")
    match = re.fullmatch(rf"{first} ?[-/] ?{MONTH} ?{YEAR}", words)
    if not match:
        return None
    year = year_of(match["year"])
    return month_of(year, MONTHS[match["first"]])[0], month_of(year, MONTHS[match["month"]])[1]


def _two_points(words: str) -> Span | None:
    """`April 2013 - March 2014`, `late 2017 / early 2018`, `April 2013-2015`: from the first to the second."""
    for match in re.finditer(r" ?(-|/| to ) ?", words):
        first, second = read_point(words[: match.start()]), read_point(words[match.end() :])
        if first and second:
            return first[0], second[1]
    return None

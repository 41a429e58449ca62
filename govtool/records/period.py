"""Periods: the spans of time that numbers cover, as reports write them: `2016/17`, `Q3 (16/17)`, `April 2016 to March 2017`.

2016/17, 2016-17 and 16/17 are the financial year from April to March, as they never are in a due date; H1 is April to
September. What cannot be dated is kept as printed: `a year`, and `2017-19`, which may be two financial years or three
calendar years.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from govtool.records.moment import MONTH
from govtool.records.moment import MONTHS
from govtool.records.moment import YEAR
from govtool.records.moment import Days
from govtool.records.moment import month_of
from govtool.records.moment import year_of
from govtool.records.when import Span
from govtool.records.when import When
from govtool.records.when import read_when

_YEARS = r"(?P<first>\d{4}|\d{2}) ?[/-] ?(?P<last>\d{4}|\d{2})"
_FIRST_MONTH = MONTH.replace("month", "first")
_BEFORE = re.compile(r"^(as (of|at)|at|between|during|for|in|the)\b:? ")


@dataclass(frozen=True, slots=True)
class Period(When):
    """A span of time as printed; `state` is `unknown` where its days cannot be told."""

    @property
    def months(self) -> int | None:
        """How many calendar months it touches; None where either end is not known."""
        if self.earliest is None or self.latest is None:
            return None
        return 12 * (self.latest.year - self.earliest.year) + self.latest.month - self.earliest.month + 1

    @property
    def closed(self) -> bool:
        """Whether both its first and its last day are known, so that it can be reported on."""
        return self.earliest is not None and self.latest is not None

    def same_span(self, other: Period) -> bool:
        """Whether two cover the same days; where the days of either are not known, whether they say the same."""
        if "unknown" in (self.state, other.state):
            return self.text.lower() == other.text.lower()
        return (self.earliest, self.latest) == (other.earliest, other.latest)


@lru_cache(maxsize=4096)
def read_period(text: str) -> Period | None:
    """The period that the words mean; None only for no words at all."""
    text = " ".join(text.split())
    if not text:
        return None
    words = text.lower().replace("\N{EN DASH}", "-").replace(",", "")
    for each in _ways(words):
        if span := _span(each):
            return Period(text, *span)
    return Period(text, state="unknown")


def _ways(words: str) -> list[str]:
    """The words with what stands in brackets, that alone, and without it: `Q1 (16/17)`, `2016/17 (Oct 16 - Dec 16)`."""
    inside = re.search(r"\(([^)]*)\)", words)
    ways = [words] if inside is None else [re.sub(r"[()]", "", words), inside[1], words.replace(inside[0], "")]
    return [_BEFORE.sub("", " ".join(each.split())).replace(" and ", " to ") for each in ways]


def _span(words: str) -> Span | None:
    if match := re.fullmatch(r"(?:by|to|until)(?: the)?(?: end of)? (.+)|(.+) onwards?", words):
        span = _closed(match[1] or match[2])
        return span and ((None, span[1]) if match[1] else (span[0], None))
    return _closed(words)


def _closed(words: str) -> Span | None:
    try:
        for pattern, span in _FORMS:
            if match := pattern.fullmatch(words):
                return span(match)
    except ValueError:  # a day that no calendar has, or years that say no one thing
        return None
    when = read_when(words)
    return (when.earliest, when.latest) if when and when.state == "dated" else None


def financial_year(start: int) -> Days:
    """The first and last day of the financial year that starts in April of a year."""
    return datetime.date(start, 4, 1), datetime.date(start + 1, 3, 31)


def _years(match: re.Match[str]) -> Days:
    """A financial year; from one calendar year to another only where both are written with four digits."""
    first, last = year_of(match["first"]), year_of(match["last"])
    if len(match["first"]) == len(match["last"]) == 4 and (last != first + 1 or "-" in match[0]):
        return datetime.date(first, 1, 1), datetime.date(last, 12, 31)
    return financial_year(_start(match))


def _start(match: re.Match[str]) -> int:
    """The year in which a financial year starts. Raises ValueError where the years do not follow each other."""
    first, last = year_of(match["first"]), year_of(match["last"])
    if (first + 1) % 100 != last % 100:
        raise ValueError("the years do not follow each other")
    return first


def _quarter(match: re.Match[str]) -> Days:
    number = {"first": 1, "second": 2, "third": 3, "final": 4, "last": 4}.get(match["quarter"]) or int(match["quarter"])
    return _months(_start(match), 3 * number - 3, 3)


def _half(match: re.Match[str]) -> Days:
    return _months(_start(match), 6 * int(match["half"]) - 6, 6)


def _month_in_year(match: re.Match[str]) -> Days:
    return _months(_start(match), (MONTHS[match["month"]] - 4) % 12, 1)


def _months_of_one_year(match: re.Match[str]) -> Days:
    """`April to September 2026`. Raises ValueError where the second month comes before the first."""
    year, first, last = year_of(match["year"]), MONTHS[match["first"]], MONTHS[match["month"]]
    if last < first:
        raise ValueError("one year for both months cannot be told")
    return month_of(year, first)[0], month_of(year, last)[1]


def _months(start: int, after: int, count: int) -> Days:
    """Months of the financial year that starts in a year: so many after April, and how many."""
    first, last = 3 + after, 3 + after + count - 1
    return (
        datetime.date(start + first // 12, first % 12 + 1, 1),
        month_of(start + last // 12, last % 12 + 1)[1],
    )


def _short_day(match: re.Match[str]) -> Days:
    day = datetime.date(year_of(match["year"]), int(match["number"]), int(match["day"]))
    return day, day


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = tuple(
    (re.compile(pattern), span)
    for pattern, span in (
        (_YEARS, _years),
        (rf"(?:q|quarter )(?P<quarter>[1-4]) {_YEARS}", _quarter),
        (rf"{_YEARS} (?P<quarter>first|second|third|final|last) quarter", _quarter),
        (rf"h(?P<half>[12]) {_YEARS}", _half),
        (rf"{MONTH} {_YEARS}", _month_in_year),
        (rf"{_FIRST_MONTH} (?:to|-) {MONTH} {YEAR}", _months_of_one_year),
        (r"(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>\d{2})", _short_day),
    )
)

"""Days before and after a meeting, and working days in England: neither weekends nor bank holidays."""

from __future__ import annotations

import datetime
from functools import cache

LONGEST = 3660
"""Days beyond which no count goes: a setting of more is a slip, which the linter tells of."""

_FIRST, _LAST = datetime.date.min, datetime.date.max


def closed_because(day: datetime.date) -> str:
    """Why offices are closed on a day: `a Saturday`, `Good Friday`; empty for a working day."""
    if day.weekday() >= 5:
        return f"a {day:%A}"
    return _bank_holidays(day.year).get(day, "")


def days_before(day: datetime.date, count: int) -> datetime.date:
    """The last day on which something may be published that must stand for so many clear days, of any sort, before a day.

    Neither the day of publication nor the day itself counts.
    """
    return _FIRST + datetime.timedelta(days=max((day - _FIRST).days - min(max(count, -1), LONGEST) - 1, 0))


def clear_days_before(day: datetime.date, count: int) -> datetime.date:
    """The last day on which something may be published that must stand for so many clear working days before a day.

    Neither the day of publication nor the day itself counts (Local Government Act 1972, s. 100B).
    """
    return working_days_before(day, count + 1)


def working_days_before(day: datetime.date, count: int) -> datetime.date:
    """The first of so many working days before a day, which itself does not count."""
    count = min(count, LONGEST)
    while count > 0 and day > _FIRST:
        day -= datetime.timedelta(days=1)
        count -= not closed_because(day)
    return day


def working_days_after(day: datetime.date, count: int) -> datetime.date:
    """The last of so many working days after a day, which itself does not count."""
    count = min(count, LONGEST)
    while count > 0 and day < _LAST:
        day += datetime.timedelta(days=1)
        count -= not closed_because(day)
    return day


@cache
def _bank_holidays(year: int) -> dict[datetime.date, str]:
    """England's bank holidays of a year, those of one year only too, by the holidays library."""
    from holidays import country_holidays  # a quarter of a second, and few registers need it

    return dict(country_holidays("GB", subdiv="ENG", years=year))

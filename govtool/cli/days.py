"""Days in words, as commands print them."""

from __future__ import annotations

import datetime


def short_day(day: datetime.date) -> str:
    """`24 Nov 2026`."""
    return f"{day.day} {day:%b} {day.year}"


def long_day(day: datetime.date) -> str:
    """`Tuesday 24 November 2026`."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def count_of_days(count: int) -> str:
    """`1 day`, `25 days`."""
    return f"{count} {'day' if count == 1 else 'days'}"

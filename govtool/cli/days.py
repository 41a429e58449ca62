"""Days in words, as commands print them."""

from __future__ import annotations

import datetime


def long_day(day: datetime.date) -> str:
    """`Tuesday 24 November 2026`."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"

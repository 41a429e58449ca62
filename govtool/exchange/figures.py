"""Dates in figures, as people type them into sheets: `31/12/26`, `4.1.2027`, the day first as is usual in Britain."""

from __future__ import annotations

import datetime
import re

from govtool.records.moment import year_of

FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?: 00:00(?::00)?| 12:00(?::00)? AM)?", re.ASCII)
"""The day, what parts the figures, the month and the year; a time is none but midnight."""


def day_of(match: re.Match[str]) -> datetime.date:
    """The day of a date in figures with the day first. Raises ValueError where no calendar has it."""
    return datetime.date(year_of(match[4]), int(match[3]), int(match[1]))

"""What many sentences are made of: several things listed, and days in words."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import lru_cache


def listed(things: Sequence[str], last: str = "and") -> str:
    """`a, b and c`; with another word before the last thing where that is asked for; empty where there is nothing."""
    if len(things) < 2:
        return "".join(things)
    return ", ".join(things[:-1]) + f" {last} {things[-1]}"


@lru_cache(maxsize=4096)
def short_day(date: datetime.date) -> str:
    """`22 Nov 2026`, as dates stand in the cells of tables."""
    return f"{date.day} {date:%b} {date.year}"


def count_of_days(count: int) -> str:
    """`1 day`, `25 days`."""
    return f"{count} {'day' if count == 1 else 'days'}"

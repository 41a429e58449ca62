"""What is beyond what a programme lives with, and what may soon happen: what rules judge and reviews look at."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from govtool.records.programme import Programme
from govtool.records.risk import Risk


def above_limit(value: int, category: str, programme: Programme) -> str:
    """In what way a residual score is beyond the limit: `RED at 16`; empty where it is within.

    The limit is the programme's tolerance for the category of risk; where it declares none, the lowest RED score.
    """
    passed = limit_passed(value, category, programme)
    if not passed:
        return ""
    return f"RED at {value}" if passed.words == "RED" else f"at {value}, {passed.words}"


class Limit(NamedTuple):
    """A limit that a residual score is beyond."""

    level: int
    """The lowest score that is beyond it."""
    words: str
    """`RED`, `above the tolerance of 9 for finance risks`."""


def limit_passed(value: int, category: str, programme: Programme) -> Limit | None:
    """The limit that a residual score is beyond; None where it is within."""
    limit, scoring = programme.tolerance.get(category), programme.scoring
    if limit is not None:
        return Limit(limit + 1, f"above the tolerance of {limit} for {category} risks") if value > limit else None
    bands = scoring.bands if scoring else None
    return Limit(bands.red, "RED") if bands and value >= bands.red else None


def printed_red(risk: Risk) -> bool:
    """Whether the source of a risk prints its residual score as RED: all there is to go by where it is not scored."""
    printed = risk.printed and risk.printed.residual
    return bool(printed and printed.rag == "RED")


def days_to(risk: Risk, on: datetime.date) -> int | None:
    """The days from one to the first on which an open risk may happen, 0 or fewer where that has come.

    None where no such day is known, or the last is past.
    """
    near = risk.proximity
    if near is None or near.state != "dated" or near.passed(on) or risk.closed_by(on):
        return None
    first = near.earliest or near.latest  # of "by end March" only the end is known
    assert first is not None  # it is dated
    return (first - on).days


def soon(risk: Risk, on: datetime.date, within: int) -> str:
    """When a risk may happen, where that is within so many days: `Dec 2026, which is 9 days off`; else empty."""
    days = days_to(risk, on)
    if days is None or days > within:
        return ""
    off = "which has begun" if days <= 0 else f"which is {days} days off" if days > 1 else "which is tomorrow"
    return f"{risk.proximity}, {off}"


def looked_at_too_late(risk: Risk) -> str:
    """That a risk is only reviewed once it may have happened; empty where its review comes in time."""
    if risk.review and risk.proximity and risk.proximity.wholly_before(risk.review):
        return f"its next review is only after that, {risk.review}"
    return ""

"""MET001: variances and shares that are printed beside a metric's results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from govtool.lint.amounts import Written
from govtool.lint.amounts import change
from govtool.lint.amounts import last_place
from govtool.lint.amounts import numbers
from govtool.lint.amounts import unit_in
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import arithmetic
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.metric import Metric
from govtool.records.metric import Reading

_CHANGE = pattern(
    r"\b(reduc|increas|improve|decreas|fewer|more|less|lower|higher|r[io]se|fall|fell|drop|above|below|over|under|better|worse)",
    re.IGNORECASE,
)
_NO_CHANGE = pattern(r"\b(at|from|in|of the|since|than|to|top)\s*$", re.IGNORECASE)
_OF_TARGET = pattern(r"\b(target|plan|trajectory)\b", re.IGNORECASE)


@rule("MET001", on=Metric, level=Level.ERROR)
def variance_that_does_not_add_up(metric: Metric, context: Context) -> Iterator[Found]:
    """A printed variance or share is not what the result and the target come to.

    Readers who do the sum stop trusting the table, and nobody can tell which of the numbers is wrong. Half of the last
    place is let pass for the result and for the variance; a share may be rounded or cut off. Where a share does not say of what it
    is, the result before is tried as well as the target, and it is a warning.

    Mend: Correct the number that is wrong, and say of what a share is.

    Source: Seen in published papers.

    Bad:
        metrics:
          - id: EX-M1
            title: Delayed days
            readings:
              - {area: North, period: 2025/26, target: 2792, actual: 2337, printed: {variance: -448}}  # problem
              - {area: South, period: 2025/26, target: 1669, actual: 1712, printed: {verdict: 8% over plan}}  # problem

    Good:
        metrics:
          - id: EX-M1
            title: Delayed days
            readings:
              - {area: North, period: 2025/26, target: 2792, actual: 2337, printed: {variance: -455}}
              - {area: South, period: 2025/26, target: 1669, actual: 1712, printed: {verdict: 3% over plan}}
    """
    for number, reading in enumerate(metric.readings):
        printed = reading.printed
        if printed is None or reading.target is None or reading.actual is None:
            continue
        variance = printed.variance
        if variance is not None:
            if abs(reading.actual - reading.target - variance) > _tolerance(reading.actual, variance):
                message = _at(reading) + arithmetic((reading.actual, -reading.target), variance)
                yield Found(metric.at("readings", number, "printed", "variance"), message)
        elif found := _wrong_amount(metric, reading):
            message, level = found
            yield Found(metric.at("readings", number, "printed", "verdict"), message, level=level)


def _tolerance(result: Decimal, printed: Decimal) -> Decimal:
    """Half of the last place of each: a result may be rounded, and so may what is printed of it. Targets are exact."""
    return (last_place(result) + last_place(printed)) / 2


def _at(reading: Reading) -> str:
    """The area and period of a reading, before what is said of it."""
    return " ".join(each for each in (reading.area, str(reading.period)) if each) + ": "


def _wrong_amount(metric: Metric, reading: Reading) -> tuple[str, Level] | None:
    """What is wrong with the one amount in a verdict, and how bad it is."""
    assert reading.printed is not None
    assert reading.target is not None
    assert reading.actual is not None
    verdict = reading.printed.verdict
    written = list(numbers(verdict)) if _CHANGE.search(verdict) else []
    if len(written) != 1:
        return None
    (said,) = written
    if _NO_CHANGE.search(verdict[: said.start]):
        return None
    of_target = _OF_TARGET.search(verdict) is not None
    before = [] if of_target else _before(metric, reading)
    if any(
        _comes_to(said, each, reading.actual, unit_in(metric.unit_of(reading))[0]) for each in (reading.target, *before)
    ):
        return None
    share = change(reading.target, reading.actual) if said.percent else None
    sum_ = arithmetic((reading.actual, -reading.target), said.value)
    if share is not None:
        way = "above" if share > 0 else "below"
        sum_ = f"{reading.actual:,} is {abs(share):.1f}% {way} the target of {reading.target:,}, printed {said.text}"
        sum_ += "" if of_target else " (of what, is not said)"
    return _at(reading) + sum_, Level.ERROR if of_target or not said.percent else Level.WARNING


def _before(metric: Metric, reading: Reading) -> list[Decimal]:
    """The results of the same area and unit in earlier periods."""
    unit, first = unit_in(metric.unit_of(reading)), reading.period.earliest
    return [
        each.actual
        for each in metric.readings
        if each.actual is not None
        and each.area == reading.area
        and unit_in(metric.unit_of(each)) == unit
        and each.period.latest
        and first
        and each.period.latest < first
    ]


def _comes_to(said: Written, base: Decimal, result: Decimal, unit: str) -> bool:
    """Whether a result is as far from an amount as is said, in its unit or in percent."""
    size, place = abs(said.value), last_place(said.value)
    points = abs(result - base)
    if not said.percent or unit == "%":
        if abs(points - size) <= _tolerance(result, said.value):
            return True
        if not said.percent:
            return False
    share = change(base, result)
    return share is None or abs(abs(share) - size) < place

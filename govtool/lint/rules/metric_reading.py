"""MET013 and MET014: readings that cannot be placed, and two of one place."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.amounts import unit_in
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.metric import Metric
from govtool.records.metric import Reading


@rule("MET013", on=Metric, level=Level.WARNING)
def period_that_cannot_be_placed(metric: Metric, context: Context) -> Iterator[Found]:
    """The period of a reading is in no form that can be placed in time.

    The reading is left out of every trend and comparison: nobody can say whether it came before or after the others.

    Mend: Write it like 2026/27, Q2 2026/27, H1 2026/27, Oct 2026, or April 2026 to March 2027.

    Source: Design of the registers.

    Bad:
        metrics:
          - id: EX-M1
            title: Delayed days
            readings: [{period: Q5 2026/27, actual: 2337}]  # problem

    Good:
        metrics:
          - id: EX-M1
            title: Delayed days
            readings: [{period: Q4 2026/27, actual: 2337}]
    """
    for number, reading in enumerate(metric.readings):
        if reading.period.state == "unknown":
            yield Found(
                metric.at("readings", number, "period"), f'the period "{reading.period}" cannot be placed in time'
            )


@rule("MET014", on=Metric, level=Level.ERROR)
def reading_given_twice(metric: Metric, context: Context) -> Iterator[Found]:
    """A metric has two results for one area and period.

    One of the two stands in the paper, and nobody can tell which was meant.

    Mend: Keep the right one; where they are of different things, give each its area or unit.

    Source: Seen in published papers.

    Bad:
        metrics:
          - id: EX-M1
            title: Delayed days
            readings:
              - {period: Q2 2026/27, actual: 2337}
              - {period: Q2 2026-27, actual: 2350}  # problem

    Good:
        metrics:
          - id: EX-M1
            title: Delayed days
            readings:
              - {area: North, period: Q2 2026/27, actual: 2337}
              - {area: South, period: Q2 2026/27, actual: 2350}
    """
    first: dict[object, Reading] = {}
    for number, reading in enumerate(metric.readings):
        if reading.actual is None:
            continue
        key = (reading.area.lower(), *_span(reading), unit_in(metric.unit_of(reading)))
        earlier = first.setdefault(key, reading)
        if earlier is not reading and earlier.actual != reading.actual:
            where = f"{reading.area} {reading.period}" if reading.area else str(reading.period)
            message = f"{where} has two results: {earlier.actual:,} and {reading.actual:,}"
            yield Found(metric.at("readings", number, "actual"), message)


def _span(reading: Reading) -> tuple[object, ...]:
    period = reading.period
    return (period.earliest, period.latest) if period.state == "dated" else (period.text.lower(),)

"""MET004 and MET009: targets that ask for less than there is, and results that have grown old."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.amounts import unit_in
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.metric import Metric
from govtool.records.metric import Reading


@rule("MET004", on=Metric, level=Level.INFO)
def target_below_what_is_reached(metric: Metric, context: Context) -> Iterator[Found]:
    """A target asks for less than the last result already was.

    It may be right, for need grows and seasons differ; without the reason it looks as if the target was set so as to be
    met. Only periods of one length, of the same area and unit are compared.

    Mend: Say in the reading's note why the target is lower, or set a higher one.

    Source: Seen in published papers.

    Bad:
        metrics:
          - id: EX-M1
            title: Delayed days
            polarity: lower is better
            readings:
              - {period: 2025/26, target: 2792, actual: 2337}
              - {period: 2026/27, target: 2500}  # problem

    Good:
        metrics:
          - id: EX-M1
            title: Delayed days
            polarity: lower is better
            readings:
              - {period: 2025/26, target: 2792, actual: 2337}
              - {period: 2026/27, target: 2500, note: A ward closes in the summer.}
    """
    latest: dict[tuple[str, tuple[str, int], int], Reading] = {}
    waiting: set[tuple[str, tuple[str, int], int]] = set()
    for number, reading in sorted(enumerate(metric.readings), key=lambda each: str(each[1].period.latest or "")):
        if reading.period.months is None:
            continue
        series = (reading.area, unit_in(metric.unit_of(reading)), reading.period.months)
        last = latest.get(series)
        if last and reading.actual is None and series not in waiting and _is_worse(metric, reading, last):
            where = f"{reading.area} {reading.period}" if reading.area else str(reading.period)
            message = f"{where}: the target is {reading.target:,}, and {last.actual:,} was reached in {last.period}"
            yield Found(metric.at("readings", number, "target"), message)
        if reading.actual is not None:
            latest[series] = reading
            waiting.discard(series)
        elif reading.target is not None:
            waiting.add(series)


def _is_worse(metric: Metric, reading: Reading, last: Reading) -> bool:
    """Whether a target without a reason is worse than the last result, which ended before its period began."""
    if reading.target is None or last.actual is None or reading.note or not last.period.wholly_before(reading.period):
        return False
    worse = metric.worse_by(reading.target - last.actual)
    return worse is not None and worse > 0


@rule("MET009", on=Metric, level=Level.WARNING)
def result_that_has_grown_old(metric: Metric, context: Context) -> Iterator[Found]:
    """The newest result of a metric is old at the position date.

    Boards decide on what they are shown, and what was true two quarters ago may be so no longer. A result is old from 92
    days after the end of its period, unless the programme's settings say otherwise; one of a longer period, such as a
    year, when the next period of that length has been over for as long. Programmes that are not live are let be.

    Mend: Enter the newer result, or say in the paper that there is none and why.

    Source: Asked for by officers and clerks.

    Bad:
        metrics:
          - id: EX-M1
            title: Delayed days
            readings: [{period: Q4 2025/26, target: 2792, actual: 2337}]  # problem

    Good:
        metrics:
          - id: EX-M1
            title: Delayed days
            readings: [{period: Q4 2025/26, target: 2792, actual: 2337}, {period: Q2 2026/27, target: 2700, actual: 2401}]
    """
    if context.programme.status != "live" or any(each.period.state == "unknown" for each in metric.readings):
        return
    past = [
        (each.period.latest, -number)
        for number, each in enumerate(metric.readings)
        if each.period.latest and each.period.latest < context.as_of
    ]
    known = [(end, back) for end, back in past if metric.readings[-back].actual is not None]
    if not past:
        return
    end, back = max(known) if known else min(past)
    number, days = -back, (context.as_of - end).days
    period = metric.readings[number].period
    length = (end - (period.earliest or end)).days + 1
    allowed = context.programme.thresholds.measure_days
    if days > allowed + (length if known and length > allowed else 0):  # of a year, the next must be over as long
        what = f"the newest result is of {period}, which ended" if known else f"there is no result, and {period} ended"
        yield Found(metric.at("readings", number), f"{what} {days} days ago")

"""MET003 and MET010: the units of a metric, and which way is better."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.amounts import unit_in
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.metric import Metric
from govtool.sentences import listed


@rule("MET003", on=Metric, level=Level.WARNING)
def units_mixed_in_one_row(metric: Metric, context: Context) -> Iterator[Found]:
    """The results of a metric for one period are in different units from area to area.

    A count beside a rate cannot be compared with it or added to it, and the row invites readers to do both.

    Mend: Give every area the same unit, or make two metrics of them.

    Source: Seen in published papers.

    Bad:
        metrics:
          - id: EX-M1
            title: Admissions to care homes
            unit: per 100,000
            readings:
              - {area: North, period: 2025/26, unit: admissions, target: 160}  # problem
              - {area: South, period: 2025/26, target: 660.3}

    Good:
        metrics:
          - id: EX-M1
            title: Admissions to care homes
            unit: per 100,000
            readings:
              - {area: North, period: 2025/26, target: 540.1}
              - {area: South, period: 2025/26, target: 660.3}
    """
    if not any(each.unit for each in metric.readings):
        return
    rows: dict[tuple[str, str], list[int]] = {}
    for number, reading in enumerate(metric.readings):
        days = f"{reading.period.earliest} {reading.period.latest}" if reading.period.earliest else str(reading.period)
        rows.setdefault((days, str(reading.source)), []).append(number)
    for row in rows.values():
        readings = [metric.readings[number] for number in row]
        units = {unit_in(metric.unit_of(each)) for each in readings}
        if len(units) > 1 and len({each.area for each in readings}) > 1:
            odd = next(number for number in row if metric.readings[number].unit)
            said = listed([f"{metric.unit_of(each) or 'no unit'} ({each.area})" for each in readings])
            yield Found(metric.at("readings", odd), f"{readings[0].period} mixes units: {said}")


@rule("MET010", on=Metric, level=Level.WARNING)
def metric_without_its_better_way(metric: Metric, context: Context) -> Iterator[Found]:
    """A metric has results and targets, and does not say whether higher or lower is better.

    Nobody can judge then whether a target was met, and neither can this linter.

    Mend: Write `polarity: higher is better` or `polarity: lower is better`.

    Source: Design of the registers.

    Bad:
        metrics:
          - id: EX-M1  # problem
            title: Delayed days
            readings: [{period: 2025/26, target: 2792, actual: 2337}]

    Good:
        metrics:
          - id: EX-M1
            title: Delayed days
            polarity: lower is better
            readings: [{period: 2025/26, target: 2792, actual: 2337}]
    """
    if metric.lacks("polarity") and any(
        each.target is not None and each.actual is not None for each in metric.readings
    ):
        yield Found(metric.at(), "it has results and targets, and does not say whether higher or lower is better")

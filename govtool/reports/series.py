"""The readings of a metric for one area, and where they have gone."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from govtool.records.metric import Metric
from govtool.records.metric import Reading
from govtool.reports.results import Result
from govtool.reports.results import once_each
from govtool.reports.results import results
from govtool.reports.wording import missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The readings of one metric for one area, in one unit, as far as their periods had ended by the position date."""

    metric: Metric
    area: str
    unit: str
    readings: Sequence[Reading]

    @property
    def latest(self) -> Reading | None:
        """The reading whose period ended last."""
        return _last(self.readings)

    def before(self, day: datetime.date | None) -> Reading | None:
        """The last reading whose period had ended by a day."""
        return _last([each for each in self.readings if day and each.period.latest and each.period.latest <= day])

    @property
    def on_track(self) -> bool | None:
        """Whether its latest reading meets its target, within the tolerance; None where nobody can say."""
        return self.metric.on_track(self.latest) if self.latest else None


_MOVED = ("Better", "Worse", "Up", "Down")


def _last(readings: Sequence[Reading]) -> Reading | None:
    return max(readings, key=lambda each: each.period.latest or datetime.date.min, default=None)


def series_of(metric: Metric, on: datetime.date) -> list[Series]:
    """A metric's series, one for each area that it has readings or targets for; one where it has none at all.

    Each is in the unit of the result that is counted, so that it says as much of the latest result as `results`.
    """
    return [_series(each, on) for each in once_each(results(metric, on))]


def _series(result: Result, on: datetime.date) -> Series:
    metric, area, latest = result
    unit = metric.unit_of(latest) if latest else metric.unit
    held = [each for each in metric.measured_by(on) if (each.area, metric.unit_of(each)) == (area, unit)]
    return Series(metric=metric, area=area, unit=unit, readings=held)


def way(series: Series, start: Reading | None) -> str:
    """Which way a measure has gone since the period's start, in a word or two; better or worse where its polarity says which."""
    latest = series.latest
    if latest is None or latest.actual is None:
        return missing(series.metric, "readings", nothing="Not measured")
    if start is None or start.actual is None:
        return "No earlier reading"
    if latest is start:
        return "No reading since"
    if start.period.months != latest.period.months:
        return "Periods differ"
    return _way(latest.actual - start.actual, series.metric)


def _way(change: Decimal, metric: Metric) -> str:
    if not change:
        return "Unchanged"
    worse = metric.worse_by(change)
    if worse is None:
        return "Up" if change > 0 else "Down"
    return "Worse" if worse > 0 else "Better"


def trend(series: Series, start: Reading | None) -> str:
    """Where a measure has gone since the period's start, and how far: `Better: up 3`; `Up 3` where neither way is better."""
    went, latest = way(series, start), series.latest
    if went not in _MOVED or latest is None or latest.actual is None or start is None or start.actual is None:
        return went
    change = latest.actual - start.actual
    far = f"{'up' if change > 0 else 'down'} {number(abs(change))}"
    return far.capitalize() if went in ("Up", "Down") else f"{went}: {far}"


def number(value: Decimal) -> str:
    """A number with its thousands marked off."""
    return f"{value:,}"

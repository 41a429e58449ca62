"""A metric's latest results, area by area: where each stands to its target and to the one before."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from govtool.records.metric import Metric
from govtool.records.metric import Reading
from govtool.reports.wording import missing

NO_EARLIER = "No earlier result"
DIFFER = "Periods differ"


class Result(NamedTuple):
    """A metric's latest result for an area, in one unit; without a reading where nothing has been measured."""

    metric: Metric
    area: str
    reading: Reading | None

    @property
    def on_track(self) -> bool | None:
        """Whether it is on track; None where nobody can say."""
        return self.metric.on_track(self.reading) if self.reading else None


def results(metric: Metric, on: datetime.date) -> Iterator[Result]:
    """The results of each area's latest measured period, as they stand on a day: one for each unit."""
    measured = metric.measured_by(on)
    for area in metric.areas:
        own = [each for each in measured if each.area == area]
        last = max((each.period.latest for each in own if each.period.latest), default=None)
        latest = [each for each in own if each.period.latest == last]
        yield from [Result(metric, area, each) for each in latest] or [Result(metric, area, None)]


def once_each(every: Iterable[Result]) -> list[Result]:
    """The results that are counted: of two units of one metric and area the first."""
    found: dict[tuple[str, str], Result] = {}
    for each in every:
        found.setdefault((each.metric.id, each.area), each)
    return list(found.values())


def direction(metric: Metric, reading: Reading, on: datetime.date) -> str:
    """Whether a result is better than the one before of its area and unit, over as long a period; else whether it rose."""
    earlier = _earlier(metric, reading, on)
    alike = [each for each in earlier if each.period.months == reading.period.months]
    if not alike:
        return DIFFER if earlier else NO_EARLIER
    before = alike[-1]
    assert before.actual is not None
    assert reading.actual is not None
    return f"{_word(reading.actual - before.actual, metric)} {before.actual:,} in {before.period}"


def _word(rise: Decimal, metric: Metric) -> str:
    worse = metric.worse_by(rise)
    if not rise:
        return "As"
    if worse is None:
        return "Up from" if rise > 0 else "Down from"
    return "Worse than" if worse > 0 else "Better than"


def _earlier(metric: Metric, reading: Reading, on: datetime.date) -> list[Reading]:
    """The results before a reading, the earliest first; of two units nothing can be compared."""
    first, unit = reading.period.earliest, metric.unit_of(reading)
    earlier = [
        (each.period.latest, each)
        for each in metric.measured_by(on)
        if (each.area, metric.unit_of(each)) == (reading.area, unit)
        and each.period.latest
        and first
        and each.period.latest < first
    ]
    return [each for _, each in sorted(earlier, key=lambda pair: pair[0])]


def standing(metric: Metric, reading: Reading) -> str:
    """Whether a result is on track, in a word or two."""
    missed, on_track = metric.missed_by(reading), metric.on_track(reading)
    if missed is None or on_track is None:
        return missing(metric, "readings", "polarity", "tolerance", nothing="Not known")
    if missed <= 0:
        return "Yes"
    return "Yes, within tolerance" if on_track else "No"


def better_way(metric: Metric) -> str:
    """Which way is better, as far as the register says."""
    return metric.polarity or f"which way is better is {missing(metric, 'polarity').lower()}"

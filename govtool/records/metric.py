"""Metrics: what is measured, for whom, against what target."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated
from typing import ClassVar
from typing import Literal

from govtool.records.part import Part
from govtool.records.period import Period
from govtool.records.record import Record
from govtool.records.record import Source
from govtool.records.record import To

Polarity = Literal["higher is better", "lower is better"]


class PrintedReading(Part, frozen=True, kw_only=True):
    """What a source prints of a reading that govtool computes: kept exactly, and compared."""

    variance: Annotated[Decimal | None, "Actual less target, with the sign and size printed."] = None
    verdict: Annotated[str, "The few words of the verdict."] = ""
    rate: Annotated[str, "The same result in another unit."] = ""


class Reading(Part, frozen=True, kw_only=True):
    """A metric's numbers for one area and period."""

    area: Annotated[str, "The borough or area."] = ""
    period: Annotated[Period, "The period, as printed: 2016/17, Q2 2016/17, April 2016 to March 2017."]
    unit: Annotated[str, "The unit, where it is not the metric's."] = ""
    target: Annotated[Decimal | None, "What was aimed at."] = None
    actual: Annotated[Decimal | None, "What was achieved."] = None
    printed: Annotated[PrintedReading | None, "What the source prints that govtool computes."] = None
    note: Annotated[str, "What a reader should know about it."] = ""
    source: Annotated[Source | None, "Where it was transcribed from, where not with the metric."] = None


class Metric(Record, frozen=True, kw_only=True):
    """Something that is measured."""

    kind: ClassVar[str] = "metric"
    plural: ClassVar[str] = "metrics"

    definition: Annotated[str, "What is counted, of whom."] = ""
    unit: Annotated[str, "The unit of its readings."] = ""
    polarity: Annotated[Polarity | None, "Whether higher or lower is better."] = None
    baseline: Annotated[Decimal | None, "Where it stood at the start."] = None
    tolerance: Annotated[Decimal | None, "How far from target is still on track, in its unit."] = None
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    risks: Annotated[tuple[str, ...], "The risks that could move it.", To("risk")] = ()
    readings: Annotated[tuple[Reading, ...], "Its numbers, by area and period."] = ()

    def unit_of(self, reading: Reading) -> str:
        """The unit of one of its readings."""
        return reading.unit or self.unit

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas of its readings, each once, in the order written; one without a name where it has no readings."""
        return tuple(dict.fromkeys(each.area for each in self.readings)) or ("",)

    def worse_by(self, change: Decimal) -> Decimal | None:
        """How much for the worse a change is, below zero for the better; None where its polarity is not recorded."""
        if self.polarity is None:
            return None
        return change if self.polarity == "lower is better" else -change

    def missed_by(self, reading: Reading) -> Decimal | None:
        """How far a reading is on the wrong side of its target, below zero on the right side; None where nobody can say."""
        if reading.target is None or reading.actual is None:
            return None
        return self.worse_by(reading.actual - reading.target)

    def on_track(self, reading: Reading) -> bool | None:
        """Whether a reading meets its target, or misses it by no more than the tolerance; None where nobody can say."""
        missed = self.missed_by(reading)
        if missed is None or (missed > 0 and self.withholds("tolerance")):
            return None
        return missed <= (self.tolerance or 0)

    def measured_by(self, on: datetime.date) -> list[Reading]:
        """The readings with a result whose period had ended by a day, in the order written."""
        return [
            each
            for each in self.readings
            if each.actual is not None and each.period.latest is not None and each.period.latest <= on
        ]

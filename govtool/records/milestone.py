"""Milestones: what will have happened by when."""

from __future__ import annotations

import datetime
from typing import Annotated
from typing import ClassVar

from govtool.records.dated import latest_by
from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When


class Forecast(Part, frozen=True, kw_only=True):
    """When a milestone was expected, as it was said on a day."""

    on: Annotated[When, "The day it was said."]
    expected: Annotated[When, "When it was expected then."]
    because: Annotated[str, "Why it moved."] = ""
    by: Annotated[str, "The role that said it."] = ""


class Milestone(Record, frozen=True, kw_only=True):
    """A point that a plan or scheme is to reach."""

    kind: ClassVar[str] = "milestone"
    plural: ClassVar[str] = "milestones"

    reference: Annotated[str, "Its number in the source."] = ""
    group: Annotated[str, "The heading that it stands under."] = ""
    area: Annotated[str, "The borough or area that it is about."] = ""
    year: Annotated[str, "The financial year under which the source lists it."] = ""
    baseline: Annotated[When | None, "When it was first due."] = None
    forecast: Annotated[When | None, "When it is now expected, where no forecast is dated."] = None
    forecasts: Annotated[tuple[Forecast, ...], "The dated forecasts: each time that it was re-planned, and why."] = ()
    actual: Annotated[When | None, "When it was reached."] = None
    status: Annotated[str, "The source's own word on it, as printed."] = ""
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    after: Annotated[tuple[str, ...], "What comes before it.", To("milestone", "meeting", "decision")] = ()
    plan: Annotated[str, "The plan that it belongs to.", To("plan")] = ""
    schemes: Annotated[tuple[str, ...], "The schemes that it belongs to.", To("scheme")] = ()

    @property
    def due(self) -> When | None:
        """When it happened, else when it is expected, else when it was first due."""
        return self.actual or self._last_forecast or self.baseline

    @property
    def _last_forecast(self) -> When | None:
        """The last forecast by its day; where none has a day that is known, the one written last."""
        if not self.forecasts:
            return self.forecast
        return (latest_by(self.forecasts, datetime.date.max) or self.forecasts[-1]).expected

    @property
    def due_field(self) -> str:
        """The name of the field that `due` was taken from."""
        forecast = "forecasts" if self.forecasts else "forecast" if self.forecast else "baseline"
        return "actual" if self.actual else forecast

    def reached(self, on: datetime.date) -> bool:
        """Whether it had been reached by a day."""
        return self.actual is not None and self.actual.latest is not None and self.actual.latest <= on

    def due_at(self, on: datetime.date) -> When | None:
        """When it was reached, for one reached by a day; else when it is or was expected."""
        return self.actual if self.reached(on) else self.forecast_at(on) or self.baseline

    def forecast_at(self, on: datetime.date) -> When | None:
        """When it was expected, as said by a day; None where nothing else than its baseline had been."""
        latest = latest_by(self.forecasts, on)
        return latest.expected if latest else self.forecast

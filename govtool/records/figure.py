"""Figures: the single numbers that papers quote, each in one place."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated
from typing import ClassVar

from govtool.records.period import Period
from govtool.records.record import Record
from govtool.records.record import To


class Figure(Record, frozen=True, kw_only=True):
    """One number, with what it counts, of where and when."""

    kind: ClassVar[str] = "figure"
    plural: ClassVar[str] = "figures"

    value: Annotated[Decimal | None, "The number."] = None
    unit: Annotated[str, "The unit: people, days, £000, %."] = ""
    period: Annotated[Period | None, "The period, as printed: 2016/17, Q2 2016/17, April 2016 to March 2017."] = None
    area: Annotated[str, "The borough, hospital or area."] = ""
    group: Annotated[str, "The people or services counted."] = ""
    metric: Annotated[str, "The metric that it is a value of.", To("metric")] = ""
    printed: Annotated[str, "How it is printed, where that is more than the number: £1.5m, c. 25,000."] = ""
    verdict: Annotated[str, "The few words of judgement printed beside it."] = ""

"""Metrics: their areas, and which way is worse."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govtool.records.metric import Metric
from tests.support import workspace


def metric(fields: str) -> Metric:
    """The metric that has these fields."""
    (found,) = workspace(f"metrics: [{{id: NB-K1, title: Days of closure, {fields}}}]").every(Metric)
    return found


def test_each_area_is_named_once_in_the_order_written() -> None:
    readings = "{area: South, period: 2016/17}, {area: North, period: 2016/17}, {area: South, period: 2017/18}"
    assert metric(f"readings: [{readings}]").areas == ("South", "North")
    assert metric("unit: days").areas == ("",)


@pytest.mark.parametrize(
    ("fields", "worse"),
    [("polarity: lower is better", 3), ("polarity: higher is better", -3), ("unit: days", None)],
)
def test_a_rise_is_for_the_worse_where_lower_is_better(fields: str, worse: int | None) -> None:
    assert metric(fields).worse_by(Decimal(3)) == worse


@pytest.mark.parametrize(
    ("numbers", "missed"),
    [("target: 10, actual: 8", 2), ("target: 10, actual: 12", -2), ("target: 10", None), ("actual: 8", None)],
)
def test_how_far_a_target_is_missed(numbers: str, missed: int | None) -> None:
    found = metric(f"polarity: higher is better, readings: [{{period: 2016/17, {numbers}}}]")
    assert found.missed_by(found.readings[0]) == missed

"""The readings of a metric for one area, and where they have gone."""

from __future__ import annotations

import pytest

from govtool.records.metric import Metric
from govtool.reports.series import series_of
from govtool.reports.series import trend
from tests.support import day
from tests.support import workspace


def metric(fields: str) -> Metric:
    return workspace(f"metrics:\n  - id: EX-M1\n    title: Days\n{fields}").every(Metric)[0]


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("polarity: lower is better", "Better: down 3"),
        ("polarity: higher is better", "Worse: down 3"),
        ("unit: days", "Down 3"),
    ],
)
def test_the_trend_is_better_or_worse_where_the_polarity_says(fields: str, wanted: str) -> None:
    readings = "    readings: [{period: Q4 2025/26, actual: 10}, {period: Q1 2026/27, actual: 9}, {period: Q2 2026/27, actual: 7}]\n"
    (series,) = series_of(metric(f"    {fields}\n{readings}"), day("2026-09-30"))
    assert trend(series, series.before(day("2026-03-31"))) == wanted


@pytest.mark.parametrize(
    ("readings", "wanted"),
    [
        ("[{period: Q1 2026/27, actual: 9}]", "No earlier reading"),
        ("[{period: Q4 2025/26, actual: 9}]", "No reading since"),
        ("[{period: Q4 2025/26, actual: 9}, {period: Q2 2026/27, actual: 9}]", "Unchanged"),
        ("[{period: 2025/26, actual: 40}, {period: Q2 2026/27, actual: 9}]", "Periods differ"),
        ("[{period: Q3 2026/27, actual: 9}]", "Not measured"),  # it ends after the position date
        ("[{period: Q2 2026/27, target: 9}]", "Not measured"),
    ],
)
def test_a_trend_compares_like_with_like(readings: str, wanted: str) -> None:
    (series,) = series_of(metric(f"    readings: {readings}\n"), day("2026-09-30"))
    assert trend(series, series.before(day("2026-03-31"))) == wanted


def test_each_area_is_a_series_of_its_own_in_the_unit_of_its_latest_result() -> None:
    text = """\
    unit: days
    readings:
      - {area: North, period: Q1 2026/27, actual: 9}
      - {area: South, period: Q1 2026/27, actual: 4}
      - {area: North, period: Q2 2026/27, actual: 30, unit: per cent}
"""
    found = [
        (each.area, each.unit, [str(one.actual) for one in each.readings])
        for each in series_of(metric(text), day("2026-09-30"))
    ]
    assert found == [("North", "per cent", ["30"]), ("South", "days", ["4"])]


def test_of_two_units_of_one_period_the_first_is_counted() -> None:
    text = """\
    unit: days
    readings:
      - {period: Q2 2026/27, actual: 30, unit: per cent}
      - {period: Q2 2026/27, actual: 9}
"""
    (series,) = series_of(metric(text), day("2026-09-30"))
    assert (series.unit, [str(each.actual) for each in series.readings]) == ("per cent", ["30"])

"""Metrics against their targets in papers."""

from __future__ import annotations

import pytest

from tests.reports.support import shown

METRIC = """\
metrics:
  - id: EX-M1
    title: Days waited
    unit: days
    polarity: lower is better
    tolerance: 2
    readings:
      - {area: North, period: 2025/26, target: 20, actual: 15}
      - {area: South, period: 2025/26, target: 20, actual: 21}
      - {area: West, period: 2025/26, target: 20, actual: 30}
      - {area: East, period: 2025/26, target: 20}
      - {area: North, period: 2025/26, unit: nights, actual: 4}
      - {area: North, period: 2026/27, target: 10, actual: 9}
"""


def test_each_unit_has_its_picture_of_the_periods_that_are_over() -> None:
    days, nights = (block.chart for block in shown("targets", METRIC))
    assert days is not None
    assert nights is not None
    assert days.title == "Days waited (days): lower is better; position at 22 November 2026"
    assert days.description == (
        "Days waited, days, lower is better. North, 2025/26: 15, target 20, Target met; "
        "South, 2025/26: 21, target 20, Missed by 1, within tolerance; West, 2025/26: 30, target 20, Missed by 10; "
        "East, 2025/26: No result, target 20."
    )
    assert nights.description == "Days waited, nights, lower is better. North, 2025/26: 4, no target."


def test_where_nobody_recorded_which_way_is_better_no_verdict_is_given() -> None:
    (block,) = shown("targets", METRIC.replace("    polarity: lower is better\n", "").replace("unit: nights, ", ""))
    assert block.chart is not None
    assert block.chart.title.startswith("Days waited (days): which way is better is not recorded")
    assert "met" not in block.chart.description.replace("metric", "")


@pytest.mark.parametrize("readings", ["[]", "[{period: 2026/27, target: 3}]", "[{period: 2025/26, target: 3}]"])
def test_a_metric_without_a_result_says_so(readings: str) -> None:
    (block,) = shown("targets", f"metrics: [{{id: EX-M1, title: Days waited, readings: {readings}}}]\n")
    assert block.said == "No result is held yet of: Days waited."


def test_the_latest_periods_are_drawn() -> None:
    readings = ", ".join(f"{{period: {year}/{(year + 1) % 100:02}, actual: {year}}}" for year in range(2010, 2026))
    (block,) = shown("targets", f"metrics: [{{id: EX-M1, title: Days, readings: [{readings}]}}]\n")
    assert block.chart is not None
    names = [label.text for label in block.chart.labels if "/" in label.text]
    assert names == [f"{year}/{(year + 1) % 100:02}" for year in range(2017, 2026)]

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
    block, left = shown("targets", f"metrics: [{{id: EX-M1, title: Days, readings: [{readings}]}}]\n")
    assert block.chart is not None
    assert left.said == "Drawn are the latest 9 of the 16 results and targets of Days."
    names = [label.text for label in block.chart.labels if "/" in label.text]
    assert names == [f"{year}/{(year + 1) % 100:02}" for year in range(2017, 2026)]


def _drawn(wards: int, *periods: str) -> list[str | list[str]]:
    """Of so many wards, the bars of each picture, and the sentences under them."""
    readings = ", ".join(f"{{area: Ward {n}, period: {each}, actual: {n}}}" for each in periods for n in range(wards))
    blocks = shown("targets", f"metrics: [{{id: EX-M1, title: Days, unit: days, readings: [{readings}]}}]\n")
    return [
        [label.text for label in block.chart.labels if label.text.startswith("Ward")] if block.chart else block.said
        for block in blocks
    ]


def test_every_ward_of_the_latest_period_is_drawn_in_several_pictures_if_need_be() -> None:
    first, second = _drawn(11, "Q2 2026/27")
    assert [*first, *second] == [f"Ward {number}, Q2 2026/27" for number in range(11)]
    assert (len(first), len(second)) == (6, 5)


def test_a_period_is_drawn_with_all_its_wards_or_not_at_all() -> None:
    bars, said = _drawn(4, "Q4 2025/26", "Q1 2026/27", "Q2 2026/27")
    assert [str(each)[-10:] for each in bars] == ["Q1 2026/27"] * 4 + ["Q2 2026/27"] * 4
    assert said == "Drawn are the latest 8 of the 12 results and targets of Days (days)."


def test_as_many_bars_as_one_picture_holds() -> None:
    (bars,) = _drawn(3, "Q4 2025/26", "Q1 2026/27", "Q2 2026/27")
    assert len(bars) == 9

"""Metrics against their targets, in papers."""

from __future__ import annotations

import pytest

from tests.reports.support import rows
from tests.reports.support import shown

TWO = """\
metrics:
  - id: EX-M1
    title: Delays
    unit: days
    polarity: lower is better
    tolerance: 2
    readings:
      - {area: North, period: 2024/25, target: 50, actual: 60}
      - {area: North, period: 2025/26, target: 50, actual: 52}
      - {area: South, period: 2025/26, target: 50, actual: 53}
      - {area: South, period: 2026/27, target: 48}
  - id: EX-M2
    title: At home
    unit: "%"
    polarity: higher is better
    readings:
      - {area: North, period: 2024/25, target: 80, actual: 81.5}
      - {area: North, period: 2025/26, target: 82, actual: 81.5}
      - {area: South, period: 2025/26, target: 82, actual: 90, unit: people}
      - {area: South, period: 2024/25, target: 82, actual: 83}
"""


def test_each_metric_and_area_stands_with_its_latest_result() -> None:
    assert rows("measures", TWO) == [
        [
            "Delays (days; lower is better)",
            "North",
            "2025/26",
            "50",
            "52",
            "+2",
            "Better than 60 in 2024/25",
            "Yes, within tolerance",
        ],
        ["Delays (days; lower is better)", "South", "2025/26", "50", "53", "+3", "No earlier result", "No"],
        ["At home (%; higher is better)", "North", "2025/26", "82", "81.5", "−0.5", "As 81.5 in 2024/25", "No"],
        ["At home (people; higher is better)", "South", "2025/26", "82", "90", "+8", "No earlier result", "Yes"],
    ]


def test_how_many_are_on_track_by_area() -> None:
    assert shown("measures", TWO)[0].said == (
        "2 of 4 metrics are on track (each metric counted once for each area): North 1 of 2, South 1 of 2."
    )


@pytest.mark.parametrize(
    ("readings", "said"),
    [
        ("{period: 2025/26, target: 2, actual: 1}", "The one metric is on track."),
        ("{period: 2025/26, target: 1, actual: 2}", "The one metric is not on track."),
        (
            "{period: 2026/27, target: 1, actual: 2}",
            "None of the metrics has a result that can be held against a target.",
        ),
        ("{period: 2025/26, actual: 2}", "None of the metrics has a result that can be held against a target."),
        (
            "{area: A, period: 2025/26, target: 2, actual: 1}, {area: B, period: 2025/26, actual: 1}",
            "1 of 2 metrics is on track (each metric counted once for each area): A 1 of 1, B 0 of 1. 1 cannot be judged.",
        ),
        # of one area and period in two units, the first counts
        (
            "{period: 2025/26, target: 2, actual: 1}, {period: 2025/26, unit: rate, target: 1, actual: 2}",
            "The one metric is on track.",
        ),
    ],
)
def test_what_is_counted(readings: str, said: str) -> None:
    text = f"metrics: [{{id: EX-M1, title: Delays, polarity: lower is better, readings: [{readings}]}}]\n"
    assert shown("measures", text)[0].said == said


def test_what_the_source_printed_stands_beside_it() -> None:
    text = """\
metrics:
  - id: EX-M1
    title: Delays
    polarity: lower is better
    readings:
      - {period: 2025/26, target: 2792, actual: 2337, printed: {variance: -448, verdict: a reduction}}
      - {period: 2026/27, target: 2000}
  - {id: EX-M2, title: At home}
"""
    first, second = rows("measures", text)
    assert first[2:] == ["2,792", "2,337", "−455", "Yes", "“a reduction”; variance −448"]
    assert second == [
        "At home (which way is better is not recorded)",
        "No result yet",
        "",
        "",
        "",
        "Not known",
        "",
    ]


def test_a_result_without_a_target_is_not_judged() -> None:
    text = (
        "metrics: [{id: EX-M1, title: Delays, polarity: lower is better, readings: [{period: 2025/26, actual: 2}]}]\n"
    )
    assert rows("measures", text)[0][2:] == ["None", "2", "–", "Not known"]


def test_a_worse_result() -> None:
    text = """\
metrics:
  - id: EX-M1
    title: At home
    polarity: higher is better
    readings: [{period: 2024/25, actual: 82}, {period: 2025/26, actual: 81}]
"""
    assert rows("measures", text)[0][5] == "Worse than 82 in 2024/25"


@pytest.mark.parametrize(
    ("fields", "readings", "said"),
    [
        ("", "{period: Q1 2026/27, actual: 3}, {period: Q2 2026/27, actual: 5}", "Up from 3 in Q1 2026/27"),
        ("", "{period: Q1 2026/27, actual: 5}, {period: Q2 2026/27, actual: 3}", "Down from 5 in Q1 2026/27"),
        ("", "{period: Q1 2026/27, actual: 3}, {period: Q2 2026/27, actual: 3}", "As 3 in Q1 2026/27"),
        # a quarter is compared with the last quarter, never with a year
        (
            "polarity: higher is better,",
            "{period: Q3 2025/26, actual: 9}, {period: 2025/26, actual: 40}, {period: Q1 2026/27, actual: 10}",
            "Better than 9 in Q3 2025/26",
        ),
        (
            "polarity: higher is better,",
            "{period: 2025/26, actual: 40}, {period: Q1 2026/27, actual: 10}",
            "Periods differ",
        ),
    ],
)
def test_a_result_is_compared_with_the_one_before_of_as_long_a_period(fields: str, readings: str, said: str) -> None:
    text = f"metrics: [{{id: EX-M1, title: Visits, {fields} readings: [{readings}]}}]\n"
    assert rows("measures", text)[0][5] == said


def test_the_headline_counts_as_the_measures_do() -> None:
    """What cannot be judged is among all of them in both."""
    more = TWO + "  - {id: EX-M3, title: Visits}\n"
    assert shown("measures", more)[0].said == (
        "2 of 5 metrics are on track (each metric counted once for each area): North 1 of 2, South 1 of 2, "
        "no area named 0 of 1. 1 cannot be judged."
    )
    assert rows("headline", more)[1][1] == "2 of 5 on track, 2 off track, 1 cannot be judged"

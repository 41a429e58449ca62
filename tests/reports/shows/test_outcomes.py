"""Outcomes and measures in papers."""

from __future__ import annotations

from govtool.records.slice import Slice
from tests.reports.support import shown
from tests.reports.support import tables

SLICE = Slice(of="outcomes", says=("outcome",))
TEXT = """\
statements:
  - {id: EX-S1, title: Home sooner, says: outcome, metrics: [EX-M1], owner: Head of Care}
  - {id: EX-S2, title: Told once, says: outcome}
  - {id: EX-S3, title: Beds are short, says: shortfall}
metrics:
  - id: EX-M1
    title: Days waited
    unit: days
    polarity: lower is better
    baseline: 1200
    tolerance: 5
    owner: Head of Care
    readings:
      - {area: North, period: Q4 2025/26, target: 1100, actual: 1150}
      - {area: North, period: Q2 2026/27, target: 1000, actual: 1005}
      - {area: South, period: Q2 2026/27, target: 1000, actual: 1006}
"""


def test_outcomes_with_and_without_a_measure() -> None:
    assert shown(SLICE, TEXT)[0].said == "1 of 2 outcomes has a measure."
    assert [[cell.text for cell in row] for row in tables(SLICE, TEXT)[0].rows] == [
        ["EX-S1", "Home sooner", "Days waited", "Head of Care"],
        ["EX-S2", "Told once", "No measure recorded", "Not recorded"],
    ]


def test_measures_from_baseline_to_target_with_their_data_dates() -> None:
    measures = tables(SLICE, TEXT, "2026-09-30", "report: member, period: H1 2026/27")[1]
    assert [[cell.text for cell in row] for row in measures.rows] == [
        [
            "Days waited, North (days)",
            "1,200",
            "1,150 (Q4 2025/26)",
            "1,005 (Q2 2026/27)",
            "1,000",
            "Better: down 145",
            "Yes",
            "Head of Care",
        ],
        [
            "Days waited, South (days)",
            "1,200",
            "Not held",
            "1,006 (Q2 2026/27)",
            "1,000",
            "No earlier reading",
            "No",
            "Head of Care",
        ],
    ]


def test_one_outcome_with_a_measure() -> None:
    text = "statements: [{id: EX-S1, title: A, says: outcome, metrics: [EX-M1]}]\nmetrics: [{id: EX-M1, title: B}]\n"
    assert shown(SLICE, text)[0].said == "The one outcome has a measure."


def test_none_of_several_outcomes_measured() -> None:
    text = "statements: [{id: EX-S1, title: A, says: outcome}, {id: EX-S2, title: B, says: outcome}]\n"
    assert shown(SLICE, text)[0].said == "No measure is recorded for any of the 2 outcomes."


def test_a_baseline_does_not_stand_beside_results_in_another_unit() -> None:
    text = """\
metrics: [{id: EX-M1, title: Days, unit: days, baseline: 12, readings: [{period: Q2 2026/27, actual: 30, unit: "%"}]}]
"""
    (measures,) = tables(SLICE, text, "2026-09-30")
    assert [cell.text for cell in measures.rows[0]][:4] == ["Days (%)", "Not held", "Not held", "30 (Q2 2026/27)"]

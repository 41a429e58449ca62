"""Spending against budgets and minimums, in papers."""

from __future__ import annotations

from tests.reports.support import rows
from tests.reports.support import shown
from tests.reports.support import tables

SPENT = """\
funding:
  - id: EX-FN1
    title: The fund
    year: 2026/27
    columns: [{heading: Budget, kind: budget}, {heading: To October, kind: spent}, {heading: Year end, kind: forecast}]
    rows:
      - {label: Care, cells: [1000, 580, 1025]}
      - {label: Beds, cells: [400, 300, ~]}
      - {label: Grant, cells: [0, ~, 10]}
      - {label: Total, kind: total, cells: [1400, 880, 1430]}
"""


def test_forecast_against_budget() -> None:
    assert rows("spend", SPENT) == [
        ["Care", "1,000", "580", "1,025", "+25", "+2.5%"],
        ["Beds", "400", "300", "Not recorded", "−100", "−25.0%"],
        ["Grant", "0", "Not recorded", "10", "+10", "–"],
        ["Total", "1,400", "880", "1,430", "+30", "+2.1%"],
    ]
    assert shown("spend", SPENT)[-1].said == (
        "1 of the 3 totals of EX-FN1 does not add up: Total, Year end: printed 1,430, comes to 1,035."
    )
    assert tables("spend", SPENT)[0].caption == "The fund: spending against budget, 2026/27 (EX-FN1, £000)"


def test_each_year_and_area_has_a_table_of_its_own() -> None:
    text = """\
funding:
  - id: EX-FN1
    title: The fund
    columns:
      - {heading: Budget, kind: budget, area: North}
      - {heading: Spent, kind: spent, area: North}
      - {heading: Budget, kind: budget, area: South}
      - {heading: Spent, kind: spent, area: South}
      - {heading: Budget, kind: budget, area: East}
    rows: [{label: Care, cells: [10, 11, 20, 19, 30]}]
"""
    north, south = tables("spend", text)
    assert [cell.text for cell in north.rows[0]] == ["Care", "10", "11", "Not recorded", "+1", "+10.0%"]
    assert [cell.text for cell in south.rows[0]] == ["Care", "20", "19", "Not recorded", "−1", "−5.0%"]


def test_what_is_planned_against_the_minimum() -> None:
    text = """\
funding:
  - id: EX-FN1
    title: Social care
    unit: £
    columns: [{heading: Minimum, kind: minimum, year: 2025/26}, {heading: Plan, year: 2025/26}]
    rows: [{label: North, cells: [1000, 1005]}, {label: South, cells: [2000, 2000]}, {label: East, cells: [9, ~]}]
"""
    said, minimum = shown("spend", text)
    assert said.said == "Spend is not held in the registers."
    assert minimum.table
    assert [[cell.text for cell in row] for row in minimum.table.rows] == [
        ["North", "2025/26", "1,000", "1,005", "+5", "+0.5%"],
        ["South", "2025/26", "2,000", "2,000", "0", "0.0%"],
        ["East", "2025/26", "9", "–", "–", "–"],
    ]


def test_a_fund_without_spend() -> None:
    text = "funding: [{id: EX-FN1, title: Fund, columns: [NHS], rows: [{label: A, cells: [1]}]}]\n"
    assert [block.said for block in shown("spend", text)] == ["Spend is not held in the registers."]


def test_rows_that_are_withheld_are_not_said_to_be_missing() -> None:
    mark = "    exempt: {paragraph: 3, fields: [rows], public_interest: Talks}\n"
    (block,) = shown("spend", SPENT + mark)
    assert block.said == "The fund (EX-FN1): the rows are withheld."

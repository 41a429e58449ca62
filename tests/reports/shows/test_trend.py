"""The trend of risks in papers."""

from __future__ import annotations

from tests.reports.support import SCORED
from tests.reports.support import shown

RISKS = """\
risks:
  - id: EX-1
    title: Demand
    assessments:
      - {on: 2026-10-05, residual: {likelihood: 4, impact: 4}}
      - {on: 2026-11-02, residual: {likelihood: 2, impact: 4}}
      - {on: 2026-12-02, residual: {likelihood: 1, impact: 4}}
  - {id: EX-2, title: Supply, residual: {likelihood: 3, impact: 3}}
  - id: EX-3
    title: Off the matrix
    assessments:
      - {on: 2026-10-05, residual: {likelihood: 6, impact: 4}}
      - {on: 2026-11-02, residual: {likelihood: 2, impact: 4}}
"""


def test_scores_are_drawn_up_to_the_position_date() -> None:
    picture, beside, left = shown("trend", SCORED + RISKS)
    assert picture.chart is not None
    assert picture.chart.title == "Residual scores of the risks of An invented programme, up to 22 November 2026"
    assert picture.chart.description == (
        "The residual scores of EX-1, from assessment to assessment. The table under it gives each with its day."
    )
    assert beside.table is not None
    assert [[cell.text for cell in row] for row in beside.table.rows] == [
        ["EX-1", "Demand", "16 on 5 Oct 2026, 8 on 2 Nov 2026"]
    ]
    assert left.said == "Not drawn, because they have not been assessed on two dates: EX-2, EX-3."


def test_of_many_risks_the_highest_are_drawn() -> None:
    scores = "[{on: 2026-10-05, residual: {likelihood: 1, impact: 1}}, {on: 2026-11-02, residual: {likelihood: %d, impact: 1}}]"
    text = "".join(
        f"  - {{id: EX-{number}, title: Risk, assessments: {scores % (2 if number == 13 else 1)}}}\n"
        for number in range(1, 14)
    )
    picture, beside, left = shown("trend", SCORED + "risks:\n" + text)
    assert picture.chart is not None
    assert picture.chart.description.startswith("The residual scores of EX-13, EX-1, EX-2, ")
    assert "EX-10," not in picture.chart.description
    assert beside.table is not None
    assert [row[0].text for row in beside.table.rows] == ["EX-13", *(f"EX-{number}" for number in range(1, 10))]
    assert left.said == "Drawn are the 10 risks with the highest scores, of 13 of An invented programme."


def test_without_two_dates_no_trend_is_drawn() -> None:
    (block,) = shown("trend", SCORED + RISKS, "2026-10-31")
    assert block.said == "No open risk has been assessed on two dates, so no trend is drawn."

"""The risk matrix in papers."""

from __future__ import annotations

from govtool.reports.parts import Chart
from tests.reports.support import SCORED
from tests.reports.support import shown
from tests.reports.support import tables

RISKS = """\
risks:
  - id: EX-1
    title: Demand
    assessments:
      - {on: 2026-10-05, residual: {likelihood: 4, impact: 4}}
      - {on: 2026-11-02, residual: {likelihood: 2, impact: 4}}
  - {id: EX-2, title: Supply, residual: {likelihood: 3, impact: 3}}
  - {id: EX-3, title: Staff}
  - {id: EX-4, title: Fire, residual: {likelihood: 6, impact: 3}}
  - {id: EX-5, title: Flood, residual: {likelihood: 5, impact: 5}, closed: 1 Oct 2026}
"""


def _drawn(text: str, paper: str = "report: member") -> tuple[Chart, list[str]]:
    blocks = shown("matrix", text, paper=paper)
    (chart,) = (block.chart for block in blocks if block.chart)
    return chart, [block.said for block in blocks if block.said]


def test_open_risks_stand_in_the_cells_of_the_programme_s_matrix() -> None:
    chart, said = _drawn(SCORED + RISKS)
    assert chart.title == "Risk matrix of An invented programme, position at 22 November 2026"
    assert chart.description.endswith(
        "9 AMBER, likelihood 3 and impact 3: EX-2; 8 AMBER, likelihood 2 and impact 4: EX-1, which stood at 16 before."
    )
    assert said == ["Not on the matrix, for want of a residual score that it holds: EX-3, EX-4."]


def test_movement_is_since_the_period_began() -> None:
    chart, _ = _drawn(SCORED + RISKS, "report: member, period: November 2026")
    assert any("in the period November 2026" in label.text for label in chart.labels)
    chart, _ = _drawn(SCORED + RISKS, "report: member, period: 10 November 2026 - 20 November 2026")
    assert "(EX-1)" not in [label.text for label in chart.labels]


def test_what_nobody_can_compare_is_not_said_to_stand_still() -> None:
    text = "risks: [{id: EX-1, title: Demand, raised: 2026-11-03, residual: {likelihood: 3, impact: 3}}]\n"
    chart, _ = _drawn(SCORED + text, "report: member, period: November 2026")
    assert chart.labels[-1].text == "New in the period November 2026: EX-1."


def test_a_matrix_taken_on_trust_is_said_to_be() -> None:
    _, said = _drawn(SCORED.replace("{likelihood: {levels: 5}", "{assumed: yes, likelihood: {levels: 5}") + RISKS)
    assert said[0] == "The matrix is assumed: the programme's papers print none."


def test_a_programme_without_a_matrix_says_so() -> None:
    (block,) = shown("matrix", "programme: {id: example, title: Bridges}\n" + RISKS)
    assert block.said == "Bridges has no risk matrix on record, so its risks are not drawn on one."


def test_a_matrix_with_a_fault_is_not_drawn() -> None:
    (block,) = shown("matrix", SCORED.replace("red: 15", "red: 5") + RISKS)
    assert block.said == (
        "The risk matrix of An invented programme cannot be drawn: the bands do not rise from green over amber to red."
    )


def test_where_no_risk_is_scored_nothing_is_drawn() -> None:
    (block,) = shown("matrix", SCORED + "risks: [{id: EX-3, title: Staff}]\n")
    assert block.said == "Not on the matrix, for want of a residual score that it holds: EX-3."


AFTER_THE_PERIOD = (
    SCORED
    + """\
risks:
  - id: EX-1
    title: Rose in the period, fell below where it began after it
    assessments:
      - {on: 2026-01-05, residual: {likelihood: 3, impact: 4}}
      - {on: 2026-05-05, residual: {likelihood: 4, impact: 4}}
      - {on: 2026-11-02, residual: {likelihood: 2, impact: 4}}
"""
)


def test_after_the_period_an_arrow_leads_to_the_cell_that_it_stands_in() -> None:
    (block,) = shown("matrix", AFTER_THE_PERIOD, "2026-11-25", "report: member, period: H1 2026/27")
    assert block.chart
    words = " ".join(label.text for label in block.chart.labels)
    assert "EX-1\N{NO-BREAK SPACE}\N{DOWNWARDS ARROW}" in words
    assert "Arrows: the score went up or down since the start of H1 2026/27." in words
    assert "8 AMBER, likelihood 2 and impact 4: EX-1, which stood at 12 before." in block.chart.description


def test_after_the_period_the_log_says_how_the_score_beside_it_came_about() -> None:
    (table,) = tables("risks", AFTER_THE_PERIOD, "2026-11-25", "report: member, period: H1 2026/27")
    assert [cell.text for cell in table.rows[0]][-3:] == ["2 × 4 = 8", "AMBER", "Down from 12"]
    assert table.note == "Position at 25 November 2026. Movement since the start of H1 2026/27."

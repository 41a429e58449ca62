"""The risk log in papers."""

from __future__ import annotations

import pytest

from tests.reports.support import SCORED
from tests.reports.support import rows
from tests.reports.support import tables

RISK = """\
risks:
  - id: EX-1
    title: Demand
    owner: Head of Commissioning
    inherent: {likelihood: 5, impact: 4}
    assessments:
      - {on: 2026-10-05, residual: {likelihood: 4, impact: 4}}
      - {on: 2026-11-02, residual: {likelihood: 2, impact: 4}}
"""


@pytest.mark.parametrize(
    ("on", "residual", "rag"),
    [
        ("2026-10-04", "Not recorded", "Not recorded"),
        ("2026-10-05", "4 × 4 = 16", "RED"),
        ("2026-11-02", "2 × 4 = 8", "AMBER"),
    ],
)
def test_risks_show_the_latest_assessment_of_the_position_date(on: str, residual: str, rag: str) -> None:
    (row,) = rows("risks", SCORED + RISK, on)
    assert row == ["EX-1", "Demand", "Not recorded", "Head of Commissioning", "5 × 4 = 20", residual, rag]


def test_a_rag_that_no_band_gives_is_shown_as_printed() -> None:
    text = "risks:\n  - {id: EX-1, title: Demand, printed: {residual: {rag: amber}}}\n"
    cell = tables("risks", text)[0].rows[0][-1]
    assert (cell.text, cell.style) == ("AMBER as printed", "rag rag-amber")


def test_the_first_cell_heads_its_row() -> None:
    row = tables("risks", SCORED + RISK)[0].rows[0]
    assert [cell.heads_row for cell in row] == [True] + [False] * 6


def test_the_note_names_the_documents_and_sections_once() -> None:
    text = """\
documents:
  - {id: EX-D1, title: Winter plan, sections: {1: One, 2: Two}}
risks:
  - {id: EX-1, title: Demand, source: {document: EX-D1, section: 1}}
  - {id: EX-2, title: Supply, source: {document: EX-D1, section: 2}}
  - {id: EX-3, title: Staff, source: {document: EX-D1, section: 1}}
"""
    assert tables("risks", text)[0].note == "Position at 22 November 2026. Source: Winter plan, sections 1 and 2."


@pytest.mark.parametrize(("on", "shown"), [("2026-06-30", 1), ("2026-07-01", 0)])
def test_a_risk_leaves_the_log_when_it_is_closed(on: str, shown: int) -> None:
    assert len(rows("risks", SCORED + RISK + "    closed: 1 July 2026\n", on)) == shown

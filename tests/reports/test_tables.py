"""Slices of the registers as tables, at a position date."""

from __future__ import annotations

import datetime
from typing import get_args

import pytest

from govtool.records.paper import Slice
from govtool.records.paper import SliceKind
from govtool.reports.parts import Table
from govtool.reports.tables import table
from govtool.workspace import AsOf
from tests.support import workspace

SETTINGS = """\
programme:
  id: example
  title: An invented programme
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
"""


def rows(of: SliceKind, text: str, on: str = "2026-11-22") -> list[list[str]]:
    return [[cell.text for cell in row] for row in made(of, text, on).rows]


def made(of: SliceKind, text: str, on: str = "2026-11-22") -> Table:
    shown = Slice(of=of, caption="Shown")
    return table(shown, workspace(text), AsOf(datetime.date.fromisoformat(on)))


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
    (row,) = rows("risks", SETTINGS + RISK, on)
    assert row == ["EX-1", "Demand", "Not recorded", "Head of Commissioning", "5 × 4 = 20", residual, rag]


def test_a_rag_that_no_band_gives_is_shown_as_printed() -> None:
    text = "risks:\n  - {id: EX-1, title: Demand, printed: {residual: {rag: amber}}}\n"
    cell = made("risks", text).rows[0][-1]
    assert (cell.text, cell.style) == ("AMBER as printed", "rag rag-amber")


def test_the_first_cell_heads_its_row() -> None:
    row = made("risks", SETTINGS + RISK).rows[0]
    assert [cell.heads_row for cell in row] == [True] + [False] * 6


@pytest.mark.parametrize("of", get_args(SliceKind))
def test_columns_fill_the_page_and_no_records_is_said(of: SliceKind) -> None:
    empty = made(of, "documents: []\n")
    assert sum(column.share for column in empty.columns) == 100
    assert (empty.rows, empty.note) == ((), "No records.")


def test_recommendations_show_their_actions_by_title() -> None:
    text = """\
recommendations:
  - {id: EX-R1, reference: "92", title: Write a strategy, response: partly accepted, status: under way, actions: [EX-A1]}
  - {id: EX-R2, title: Talk to staff}
plans:
  - {id: EX-P1, title: Plan, actions: [{id: EX-A1, title: Draft it}]}
"""
    assert rows("recommendations", text) == [
        ["92", "Write a strategy", "Partly accepted", "Under way", "Draft it (EX-A1)", "Not recorded"],
        ["EX-R2", "Talk to staff", "Not recorded", "Not recorded", "Not recorded", "Not recorded"],
    ]


@pytest.mark.parametrize(
    ("fields", "due", "standing"),
    [
        ("baseline: 8 Sep 17", "8 Sep 17", "Date passed; not recorded as reached"),
        ("baseline: 20 Sep 17", "20 Sep 17", "To come"),
        ("baseline: TBC", "TBC", "No date yet"),
        ("note: x", "Not recorded", "No date yet"),
        ("baseline: 8 Sep 17, actual: 7 Sep 17", "7 Sep 17", "Reached"),
        ("baseline: 8 Sep 17, actual: 21 Sep 17", "8 Sep 17", "Date passed; not recorded as reached"),
        ("baseline: 30 Sep 17, actual: TBC", "30 Sep 17", "To come"),
        ("baseline: 8 Sep 17, forecast: Oct 2017", "Oct 2017", "To come"),
        ("baseline: Q1 - 21 Jul 17, status: Completed", "Q1 - 21 Jul 17", "Completed as printed"),
        ("baseline: Until 2018", "Until 2018", "To come"),
    ],
)
def test_milestones_stand_as_the_register_says(fields: str, due: str, standing: str) -> None:
    text = f"milestones:\n  - {{id: EX-M1, group: Plan, title: Submitted, year: 2017-18, {fields}}}\n"
    assert rows("milestones", text, "2017-09-20") == [
        ["EX-M1", "Plan: Submitted", f"{due}, listed under 2017-18", standing]
    ]


def test_statements_are_chosen_by_what_they_say() -> None:
    text = """\
statements:
  - {id: EX-S1, title: Home sooner, says: outcome, metrics: [EX-M1]}
  - {id: EX-S2, title: Beds are short, says: shortfall}
metrics:
  - {id: EX-M1, title: Days in hospital}
"""
    shown = Slice(of="statements", says=("outcome",), caption="Outcomes")
    found = table(shown, workspace(text), AsOf(datetime.date(2026, 11, 22)))
    assert [[cell.text for cell in row] for row in found.rows] == [
        ["EX-S1", "Home sooner", "Days in hospital (EX-M1)", "Not recorded"]
    ]


def test_sites() -> None:
    text = "schemes:\n  - {id: EX-C1, title: Care, sites: [{name: North, host: Invented Council}]}\n"
    assert rows("sites", text) == [["North", "Invented Council"]]


def test_the_note_names_the_documents_and_sections_once() -> None:
    text = """\
documents:
  - {id: EX-D1, title: Winter plan, sections: {1: One, 2: Two}}
risks:
  - {id: EX-1, title: Demand, source: {document: EX-D1, section: 1}}
  - {id: EX-2, title: Supply, source: {document: EX-D1, section: 2}}
  - {id: EX-3, title: Staff, source: {document: EX-D1, section: 1}}
"""
    assert made("risks", text).note == "Position at 22 November 2026. Source: Winter plan, sections 1 and 2."


@pytest.mark.parametrize(("on", "shown"), [("2026-06-30", 1), ("2026-07-01", 0)])
def test_a_risk_leaves_the_log_when_it_is_closed(on: str, shown: int) -> None:
    assert len(rows("risks", SETTINGS + RISK + "    closed: 1 July 2026\n", on)) == shown

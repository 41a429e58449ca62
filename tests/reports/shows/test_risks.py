"""The risk log in papers."""

from __future__ import annotations

import pytest

from tests.reports.support import SCORED
from tests.reports.support import rows
from tests.reports.support import shown
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
    ("on", "standing"),
    [
        ("2026-10-04", ["Not recorded", "Not recorded"]),
        ("2026-10-05", ["4 × 4 = 16", "RED"]),
        ("2026-11-02", ["2 × 4 = 8", "AMBER", "Down from 16"]),
    ],
)
def test_risks_show_the_latest_assessment_of_the_position_date(on: str, standing: list[str]) -> None:
    (row,) = rows("risks", SCORED + RISK, on)
    assert row == ["EX-1", "Demand", "Not recorded", "Head of Commissioning", "5 × 4 = 20", *standing]


@pytest.mark.parametrize(
    ("paper", "movement", "since"),
    [
        ("report: member", "Down from 16", "since the assessment before the latest"),
        ("report: member, period: November 2026", "Down from 16", "in the period November 2026"),
        (
            "report: member, period: 3 November 2026 - 30 November 2026",
            "No change",
            "in the period 3 November 2026 - 30 November 2026",
        ),
    ],
)
def test_movement_is_since_the_paper_looks_back(paper: str, movement: str, since: str) -> None:
    (table,) = tables("risks", SCORED + RISK, paper=paper)
    assert table.rows[0][-1].text == movement
    assert table.note == f"Position at 22 November 2026. Movement {since}."


@pytest.mark.parametrize("fields", ["note: x", "residual: {likelihood: 2, impact: 4}", "closed: 2027-01-01"])
def test_without_earlier_scores_movement_is_left_out_and_said_to_be(fields: str) -> None:
    (table,) = tables("risks", SCORED + f"risks: [{{id: EX-1, title: Demand, {fields}}}]\n")
    assert table.note == "Position at 22 November 2026. No earlier scores are recorded, so movement is not shown."
    assert [column.heading for column in table.columns] == [
        "Ref",
        "Risk",
        "What is done about it",
        "Owner",
        "Inherent score",
        "Residual score",
        "RAG",
    ]


FULL = """\
risks:
  - id: EX-1
    title: Demand
    cause: Cold weather
    event: Calls double
    effect: People wait
    owner: Head of Commissioning
    review: 2026-11-20
    controls: [A rota, A reserve]
    actions: [EX-A1, EX-A2, EX-A3, EX-A4, EX-A5]
    acceptance: {by: Programme board, until: Mar 2027, because: It is cheap}
    target: {likelihood: 1, impact: 4}
plans:
  - id: EX-P1
    title: Plan
    actions:
      - {id: EX-A1, title: Hire, due: 30 Nov 2026}
      - {id: EX-A2, title: Train, due: 30 Oct 2026}
      - {id: EX-A3, title: Buy, due: 30 Oct 2026, completed: 29 Oct 2026}
      - {id: EX-A4, title: Build, status: superseded}
      - {id: EX-A5, title: Ask}
"""


def test_controls_in_place_stand_apart_from_actions_to_come() -> None:
    blocks = shown("risks", SCORED + FULL)
    assert blocks[0].table is not None
    said = {
        column.heading: cell.text for column, cell in zip(blocks[0].table.columns, blocks[0].table.rows[0], strict=True)
    }
    assert said == {
        "Ref": "EX-1",
        "Risk": "Demand\nCause: Cold weather\nEvent: Calls double\nEffect: People wait",
        "Controls in place": "• A rota\n• A reserve",
        "Actions": (
            "• Hire: due 30 Nov 2026\n• Train: due 30 Oct 2026, overdue\n• Buy: done 29 Oct 2026\n• Build: superseded\n"
            "• Ask: no date\n• Tolerated until Mar 2027, by Programme board"
        ),
        "Owner": "Head of Commissioning\nReview was due 2026-11-20",
        "Inherent score": "Not recorded",
        "Residual score": "Not recorded",
        "Target score": "1 × 4 = 4",
        "RAG": "Not recorded",
    }
    assert sum(column.share for column in blocks[0].table.columns) == 100


def test_risks_closed_since_are_told_with_the_reason() -> None:
    text = SCORED + RISK + "    closed: 10 Nov 2026\n    closed_because: Winter is over\n"
    log, closed = shown("risks", text, paper="report: member, period: November 2026")
    assert log.said == "Risk log: no open risk is recorded."
    assert closed.table is not None
    assert closed.table.caption == "Risks closed in the period November 2026"
    assert [cell.text for cell in closed.table.rows[0]] == ["EX-1", "Demand", "10 Nov 2026", "Winter is over"]


def test_a_rag_that_no_band_gives_is_shown_as_printed() -> None:
    text = "risks:\n  - {id: EX-1, title: Demand, printed: {residual: {rag: amber}}}\n"
    cell = tables("risks", text)[0].rows[0][-1]
    assert (cell.text, cell.style) == ("AMBER as printed", "rag rag-amber")


@pytest.mark.parametrize("field", ["residual", "printed"])
def test_a_rag_as_printed_does_not_tell_a_score_that_is_kept_back(field: str) -> None:
    printed = "printed: {residual: {score: 16, rag: red}}"
    mark = f"exempt: {{paragraph: 3, public_interest: Talks, fields: {field}}}"
    text = f"risks:\n  - {{id: EX-1, title: Demand, residual: {{likelihood: 4, impact: 4}}, {printed}, {mark}}}\n"
    assert [cell.text for cell in tables("risks", text)[0].rows[0]][-2:] == ["Withheld", "Withheld"]


def test_the_first_cell_heads_its_row() -> None:
    row = tables("risks", SCORED + RISK)[0].rows[0]
    assert [cell.heads_row for cell in row] == [True] + [False] * 7


def test_the_note_names_the_documents_and_sections_once() -> None:
    text = """\
documents:
  - {id: EX-D1, title: Winter plan, sections: {1: One, 2: Two}}
risks:
  - {id: EX-1, title: Demand, source: {document: EX-D1, section: 1}}
  - {id: EX-2, title: Supply, source: {document: EX-D1, section: 2}}
  - {id: EX-3, title: Staff, source: {document: EX-D1, section: 1}}
"""
    assert tables("risks", text)[0].note == (
        "Position at 22 November 2026. Source: Winter plan, sections 1 and 2. "
        "No earlier scores are recorded, so movement is not shown."
    )


@pytest.mark.parametrize(("on", "shown"), [("2026-06-30", 1), ("2026-07-01", 0)])
def test_a_risk_leaves_the_log_when_it_is_closed(on: str, shown: int) -> None:
    assert len(rows("risks", SCORED + RISK + "    closed: 1 July 2026\n", on)) == shown
    assert len(rows("risks", SCORED + RISK + "    closed: 1 July 2026\n", on)) == shown


def test_fields_that_are_exempt_are_withheld_and_not_said_to_be_missing() -> None:
    exempt = "    exempt: {paragraph: 3, public_interest: x, fields: [owner, inherent, assessments, controls]}\n"
    open_risk = "  - {id: EX-2, title: Supply, inherent: {likelihood: 1, impact: 1}}\n"
    one, other = rows("risks", SCORED + RISK + exempt + open_risk)
    assert one == ["EX-1", "Demand", *["Withheld"] * 5]
    assert other == ["EX-2", "Supply", "Not recorded", "Not recorded", "1 × 1 = 1", "Not recorded", "Not recorded"]


def test_a_risk_that_is_not_raised_yet_is_not_in_the_log() -> None:
    text = "risks: [{id: EX-1, title: Open, raised: 1 Oct 2026}, {id: EX-2, title: Later, raised: 1 Dec 2026}]\n"
    assert [row[0] for row in rows("risks", text)] == ["EX-1"]


def test_a_risk_of_one_assessment_beside_one_of_two_is_said_to_have_no_movement_that_is_known() -> None:
    text = """\
risks:
  - id: EX-1
    title: Demand
    assessments:
      - {on: 2026-10-05, residual: {likelihood: 4, impact: 4}}
      - {on: 2026-11-02, residual: {likelihood: 2, impact: 4}}
  - {id: EX-2, title: Supply, assessments: [{on: 2026-10-05, residual: {likelihood: 4, impact: 4}}]}
"""
    assert [row[-1] for row in rows("risks", SCORED + text)] == ["Down from 16", "Not known"]


def test_what_is_treated_by_now_is_not_said_to_be_tolerated() -> None:
    text = SCORED + FULL.replace("    acceptance:", "    response: treat\n    acceptance:")
    (block, *_) = shown("risks", text)
    assert block.table is not None
    assert "Tolerated" not in " ".join(cell.text for cell in block.table.rows[0])

"""A peer challenge by question in papers."""

from __future__ import annotations

from tests.reports.support import shown

TEXT = """\
statements:
  - {id: EX-C1, title: Capacity is thin, says: area for consideration, group: First, actions: [EX-A1]}
  - {id: EX-C2, title: Ask earlier, says: area for consideration, group: Elsewhere}
  - {id: EX-C3, title: Boards meet, says: strength, group: First}
  - {id: EX-Q1, title: How good is it?, says: question, group: First}
  - {id: EX-C4, title: No heading, says: strength}
plans: [{id: EX-P1, title: Plan, actions: [{id: EX-A1, title: Hire two}]}]
"""


def test_questions_come_first_and_each_has_its_areas_then_its_strengths() -> None:
    blocks = shown("questions", TEXT)
    assert [block.heading for block in blocks if block.heading] == ["First", "Elsewhere"]
    assert [block.said for block in blocks if block.said] == ["The question: How good is it?"]
    counts, first, strengths, elsewhere = (
        [[cell.text for cell in row] for row in block.table.rows] for block in blocks if block.table
    )
    assert counts == [["First", "1", "1", "1"], ["Elsewhere", "1", "0", "0"]]
    assert first == [["EX-C1", "Capacity is thin", "Hire two (EX-A1)"]]
    assert strengths == [["EX-C3", "Boards meet"]]
    assert elsewhere == [["EX-C2", "Ask earlier", "No action recorded"]]

"""The CQC's quality statements in papers."""

from __future__ import annotations

from tests.reports.support import shown
from tests.reports.support import tables

TEXT = """\
documents: [{id: EX-D1, title: Assessment of Invented Council}]
register: {source: {document: EX-D1}}
statements:
  - {id: EX-S1, title: Leaders are visible, says: finding, quality_statement: 8, score: 3}
  - {id: EX-S2, title: Risks are unclear, says: shortfall, quality_statement: 8, actions: [EX-A1]}
  - {id: EX-S3, title: Write lessons down, says: area for improvement, quality_statement: 9, due: Dec 2026, owner: Head of Learning, measure: Each team names one}
plans: [{id: EX-P1, title: Plan, actions: [{id: EX-A1, title: Rewrite the register}]}]
"""


def test_all_nine_stand_and_what_is_not_held_says_so() -> None:
    blocks = shown("quality", TEXT)
    assert blocks[0].said == "1 of 9 scores is held. An overall rating needs all of them, so none is given."
    scores = tables("quality", TEXT)[0]
    assert scores.caption == "Scores by quality statement: Assessment of Invented Council"
    assert len(scores.rows) == 9
    assert [cell.text for cell in scores.rows[0]] == ["1. Assessing needs", "Not held", "Not held"]
    assert [cell.text for cell in scores.rows[7]] == [
        "8. Governance, management and sustainability",
        "3: Good",
        "Leaders are visible",
    ]


def test_shortfalls_and_areas_for_improvement_with_their_answers() -> None:
    _, short, areas = tables("quality", TEXT)
    assert [cell.text for cell in short.rows[0]] == [
        "EX-S2",
        "Risks are unclear",
        "QS 8",
        "Rewrite the register (EX-A1)",
    ]
    assert [cell.text for cell in areas.rows[0]] == [
        "EX-S3",
        "Write lessons down (QS 9)",
        "Head of Learning",
        "Not recorded",
        "Dec 2026",
        "Each team names one",
    ]


def test_with_all_nine_the_rating_is_worked_out() -> None:
    lines = "".join(
        f"  - {{id: EX-S{number}, title: F, says: finding, quality_statement: {number}, score: 3}}\n"
        for number in range(1, 10)
    )
    blocks = shown("quality", f"statements:\n{lines}")
    assert blocks[0].said == "The nine scores add up to 27 of 36, or 75%, which rates as good."
    assert blocks[-1].said == "No area for improvement is recorded as such."


def test_no_assessment() -> None:
    (block,) = shown("quality", "documents: []\n")
    assert block.said == "No assessment by the Care Quality Commission is held."

"""The agenda at a terminal: read in full, and never wider than asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.reports.agenda_text import as_text
from tests.reports.test_agenda import EXEMPT
from tests.reports.test_agenda import report

TEXT = """\
risks:
  - id: BR-1
    title: The pier moves
    owner: Engineer
    assessments: [{on: 2 Nov 2026, residual: {likelihood: 4, impact: 4}, because: It moved}]
"""
SHOWN = """\
Risk review: Bridges
Invented Council, Risk review. Position at 24 November 2026.
For the meeting: No meeting is recorded.
Looks back to: 17 Nov 2026, seven days before, because no body that meets weekly
   is recorded.
1 risk is open: 1 RED.

1. Matters arising and actions due: none.
2. New risks: none.
3. Scores that changed: none.

4. Red, or above tolerance (1 risk)
   BR-1  The pier moves [16 RED]
         RED at 16 since 2 Nov 2026 (22 days).
         It moved. No action is open.
         Owner: Engineer

5. Overdue reviews and actions: none.
6. Risks that may happen soon: none.
7. Risks that became issues, and closures: none.
8. Milestones and dependencies: reached, moved or late: none.
9. To be taken to a board: none.
10. May come down from a board: none.
11. Decisions: none.
12. Acceptances that end soon or have ended: none.
13. Next date: no meeting is recorded.
"""


def test_an_agenda_in_full() -> None:
    assert as_text(report(TEXT)) == SHOWN


def test_more_than_can_be_talked_through() -> None:
    many = "risks:\n" + "".join(
        f"  - {{id: BR-{n}, title: Pier {n}, owner: Engineer {n}, residual: {{likelihood: 4, impact: 4}}}}\n"
        for n in range(9)
    )
    assert "   1 more: BR-8.\n" in as_text(report(many))


@pytest.mark.parametrize("text", [TEXT, EXEMPT])
@given(width=st.integers(40, 140))
def test_no_line_is_wider_than_asked_for(text: str, width: int) -> None:
    assert max(map(len, as_text(report(text), width).splitlines())) <= width


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=200))
def test_nor_is_one_of_a_word_that_is_longer_than_the_line(word: str) -> None:
    long = report(TEXT.replace("title: The pier moves", "title: x"))
    table = long.sections[3].blocks[0].table
    assert table
    object.__setattr__(table.rows[0][1], "text", word)
    assert max(map(len, as_text(long, 60).splitlines())) <= 60

"""What people said and what came of it, in papers."""

from __future__ import annotations

from govtool.records.slice import Slice
from tests.reports.support import shown
from tests.reports.support import tables

TEXT = """\
statements:
  - {id: EX-S1, title: Nobody rings back, says: finding, by: Carers' forum, actions: [EX-A1, EX-A2]}
  - {id: EX-S2, title: Letters are long, says: finding, by: Residents}
  - {id: EX-S3, title: Staff are kind, says: strength, by: Residents}
  - {id: EX-S4, title: Boards overlap, says: finding}
plans:
  - id: EX-P1
    title: Plan
    actions:
      - {id: EX-A1, title: Ring within a day, progress: [{on: 30 Sep 2026, text: Two teams do}, {on: 1 Oct 2026, text: All do}]}
      - {id: EX-A2, title: Count the calls}
evidence:
  - {id: EX-E1, title: Interviews, category: people's experience, dated: 30 Sep 2026, shows: EX-A1}
  - {id: EX-E2, title: Later interviews, category: people's experience, dated: 1 Oct 2026}
  - {id: EX-E3, title: An audit, category: processes}
"""


def test_voices_of_their_own_with_what_was_done_by_the_position_date() -> None:
    said, felt = tables(Slice(of="answers", says=("finding",)), TEXT, "2026-09-30")
    assert [[cell.text for cell in row] for row in said.rows] == [
        [
            "Carers' forum",
            "Nobody rings back",
            "Ring within a day: Two teams do (30 Sep 2026); Count the calls: nothing reported yet",
        ],
        ["Residents", "Letters are long", "No answer recorded"],
    ]
    assert [[cell.text for cell in row] for row in felt.rows] == [["Interviews", "30 Sep 2026", "Ring within a day"]]


def test_that_nobody_was_heard_is_said() -> None:
    assert [block.said for block in shown("answers", "documents: []\n")] == [
        "What residents, carers, staff or partners said is not recorded under their own voice.",
        "No evidence from people's experience is recorded.",
    ]

"""What was decided before."""

from __future__ import annotations

from tests.reports.support import rows

DECISIONS = """\
programme: {id: example, title: An invented programme, boards: [{id: EX-B1, title: Cabinet}]}
meetings: [{id: EX-MT1, title: Cabinet in October, board: EX-B1, on: 5 Oct 2026}]
decisions:
  - id: EX-DC1
    title: The agreement was approved
    meeting: EX-MT1
    reasons: It says who bears an overspend.
    rejected: [To extend the old one, To have none]
    interests: None
    effective: 14 Oct 2026
  - {id: EX-DC3, title: No day}
  - {id: EX-DC2, title: The lease was signed, by: Director of Place, on: 2 Nov 2026}
"""


def test_the_earliest_first_by_whom_why_and_from_when() -> None:
    assert rows("decisions", DECISIONS) == [
        [
            "Cabinet, 5 Oct 2026",
            "The agreement was approved",
            "It says who bears an overspend.",
            "To extend the old one; To have none",
            "None",
            "14 Oct 2026",
        ],
        ["Director of Place, 2 Nov 2026", "The lease was signed", *["Not recorded"] * 4],
        ["Not recorded", "No day", *["Not recorded"] * 4],
    ]


def test_what_was_decided_after_the_position_date_is_not_told() -> None:
    """The day of its meeting counts as its own; one without a day is told."""
    assert [row[1] for row in rows("decisions", DECISIONS, "2026-10-05")] == ["The agreement was approved", "No day"]
    assert [row[1] for row in rows("decisions", DECISIONS, "2026-10-04")] == ["No day"]

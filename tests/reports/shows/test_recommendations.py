"""The recommendation tracker in papers."""

from __future__ import annotations

from tests.reports.support import rows
from tests.reports.support import tables

TEXT = """\
recommendations:
  - id: EX-R1
    reference: "92"
    title: Write a strategy
    response: partly accepted
    because: It is written in two parts.
    owner: Head of Strategy
    status: under way
    actions: [EX-A1]
    due: 30 Sep 2026
    revisions: [{on: 1 Sep 2026, due: 30 Nov 2026, because: The consultation runs on}]
    progress:
      - {on: 30 Sep 2026, text: The first part is written}
      - {on: 1 Oct 2026, text: Both are written}
  - {id: EX-R2, title: Talk to staff}
plans:
  - {id: EX-P1, title: Plan, actions: [{id: EX-A1, title: Draft it}]}
evidence:
  - {id: EX-E1, title: The first part, shows: EX-R1, dated: 30 Sep 2026, verified_by: Head of Audit, verified: 1 Oct 2026}
  - {id: EX-E2, title: The second part, shows: EX-R1, dated: 1 Oct 2026}
"""


def test_recommendations_show_what_was_known_by_the_position_date() -> None:
    assert rows("recommendations", TEXT, "2026-09-30") == [
        [
            "92",
            "Write a strategy",
            "Partly accepted. It is written in two parts.\nStage: Under way",
            "Head of Strategy\nDue: 30 Sep 2026, now 30 Nov 2026",
            "Draft it (EX-A1). The first part is written (30 Sep 2026)\nEvidence: The first part, not yet verified",
        ],
        [
            "EX-R2",
            "Talk to staff",
            "Not recorded\nStage: Not recorded",
            "Not recorded\nDue: Not recorded",
            "Nothing reported\nEvidence: None recorded",
        ],
    ]


def test_a_day_later_more_is_known() -> None:
    done, evidence = rows("recommendations", TEXT, "2026-10-01")[0][4].splitlines()
    assert done == "Draft it (EX-A1). Both are written (1 Oct 2026)"
    assert (
        evidence
        == "Evidence: The first part, verified by Head of Audit on 1 Oct 2026; The second part, not yet verified"
    )


def test_before_a_revision_the_first_date_stands_alone() -> None:
    assert rows("recommendations", TEXT, "2026-08-31")[0][3] == "Head of Strategy\nDue: 30 Sep 2026"


def test_that_stages_are_not_dated_is_said_where_there_is_one() -> None:
    (tracker,) = tables("recommendations", TEXT, "2026-08-31")
    assert tracker.note.endswith(" Registers hold no dates of stages: each is the latest that is recorded.")
    (tracker,) = tables("recommendations", "recommendations: [{id: EX-R2, title: Talk to staff}]\n")
    assert tracker.note == "Position at 22 November 2026."

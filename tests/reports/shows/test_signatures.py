"""Who signed, and section 75, in papers."""

from __future__ import annotations

from tests.reports.support import rows
from tests.reports.support import shown

TEXT = """\
programme: {id: example, title: Fund, boards: [{id: EX-B, title: Health Board}]}
plans: [{id: EX-P, title: Plan}]
meetings: [{id: EX-MT, title: May, board: EX-B, on: 5 May 2026}]
decisions:
  - {id: EX-DC1, title: Plan agreed, meeting: EX-MT, about: EX-P}
  - {id: EX-DC2, title: Money certified, by: Director of Finance, on: 6 May 2026, about: EX-P}
  - {id: EX-DC3, title: Plan signed, about: EX-P, note: No post is printed.}
  - {id: EX-DC4, title: Something else, by: Cabinet}
"""


def test_who_signed_by_body_or_role() -> None:
    assert rows("signatures", TEXT) == [
        ["EX-DC1", "Plan agreed", "Health Board", "5 May 2026"],
        ["EX-DC2", "Money certified", "Director of Finance", "6 May 2026"],
        ["EX-DC3", "Plan signed. No post is printed.", "Post not recorded", "Not recorded"],
    ]


def test_whether_a_section_151_officer_did() -> None:
    assert shown("signatures", TEXT)[-1].said == "None of them is recorded as that of a section 151 officer."
    signed = TEXT.replace("Director of Finance", "Section 151 Officer (Interim)")
    assert shown("signatures", signed)[-1].said == (
        "Recorded as that of a section 151 officer: Money certified (EX-DC2)."
    )


def test_what_names_section_75() -> None:
    text = """\
milestones:
  - {id: EX-M1, title: Section 75 agreement signed, baseline: 1 May 2026, actual: 2 May 2026, note: By all.}
  - {id: EX-M2, title: Agreed, group: Joint s75, baseline: TBC}
  - {id: EX-M3, title: Hub open}
statements:
  - {id: EX-S1, title: One pool, says: intention, detail: It may be one S.75}
  - {id: EX-S2, title: Section 750 is another, says: intention}
"""
    decided = TEXT.replace("Something else", "The section 75 agreement was approved")
    assert rows("section 75", decided + text) == [
        ["EX-M1", "Section 75 agreement signed. By all", "2 May 2026", "Reached"],
        ["EX-M2", "Agreed", "TBC", "No date yet"],
        ["EX-DC4", "The section 75 agreement was approved", "Not recorded", "Decided by Cabinet"],
        ["EX-S1", "One pool. It may be one S.75", "Not recorded", "Intention"],
    ]


def test_what_was_signed_or_decided_after_the_position_date_is_not_told() -> None:
    assert [row[0] for row in rows("signatures", TEXT, "2026-05-05")] == ["EX-DC1", "EX-DC3"]
    decided = TEXT.replace("Money certified", "The section 75 agreement was approved")
    assert [row[0] for row in rows("section 75", decided, "2026-05-06")] == ["EX-DC2"]
    assert rows("section 75", decided, "2026-05-05") == []


def test_of_one_decision_it_is_said_in_the_singular() -> None:
    text = "plans: [{id: EX-P, title: Plan}]\ndecisions: [{id: EX-DC1, title: Plan agreed, by: Cabinet, about: EX-P}]\n"
    assert shown("signatures", text)[-1].said == "It is not recorded as that of a section 151 officer."

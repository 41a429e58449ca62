"""Improvement plans in papers: colours by dates, as words."""

from __future__ import annotations

import pytest

from tests.reports.support import shown
from tests.reports.support import tables


def text(fields: str, more: str = "") -> str:
    return f"plans: [{{id: EX-P1, title: Plan, actions: [{{id: EX-A1, title: Do it, {fields}}}]}}]\n{more}"


PROOF = "evidence: [{id: EX-E1, title: Note, shows: EX-A1, dated: 30 Sep 2026}]\n"


@pytest.mark.parametrize(
    ("fields", "more", "status", "style"),
    [
        ("due: 30 Sep 2026", "", "GREEN: under way", "rag rag-green"),
        ("due: 29 Sep 2026", "", "RED: overdue", "rag rag-red"),
        ("due: 29 Sep 2026, completed: 30 Sep 2026", "", "Complete 30 Sep 2026; no evidence recorded", "rag"),
        ("due: 29 Sep 2026, completed: 30 Sep 2026", PROOF, "BLUE: complete 30 Sep 2026, evidenced", "rag rag-blue"),
        ("due: 29 Sep 2026, completed: 1 Oct 2026", PROOF, "RED: overdue", "rag rag-red"),
        ("due: 1 Sep 2026, revised: Dec 2026", "", "AMBER: under way to a later date", "rag rag-amber"),
        ("due: 1 Dec 2026, revised: 2 Dec 2026", "", "AMBER: under way to a later date", "rag rag-amber"),
        ("due: 1 Dec 2026, revised: 1 December 2026", "", "GREEN: under way", "rag rag-green"),
        ("due: 1 Dec 2026, revised: 30 Nov 2026", "", "GREEN: under way", "rag rag-green"),
        ("due: TBC, revised: 30 Nov 2026", "", "GREEN: under way", "rag rag-green"),
        ("due: Dec 2026, start: 1 Oct 2026", "", "GREY: not started", "rag rag-grey"),
        ("due: Dec 2026, start: 30 Sep 2026", "", "GREEN: under way", "rag rag-green"),
        ("due: Dec 2026, status: not started", "", "GREY: not started", "rag rag-grey"),
        ("status: under way", "", "Under way; no date to judge by", "rag"),
        ("note: x", "", "Not recorded; no date to judge by", "rag"),
    ],
)
def test_the_colour_follows_from_the_dates(fields: str, more: str, status: str, style: str) -> None:
    cell = tables("plan", text(fields, more), "2026-09-30")[0].rows[0][4]
    assert (cell.text, cell.style) == (status, style)


def test_a_row_says_what_success_is_and_what_was_last_reported() -> None:
    fields = """\
owner: Head of Care, due: 1 Sep 2026, success_measure: Nobody waits, status: under way,
      revisions: [{on: 30 Aug 2026, due: 1 Dec 2026, because: Two people left}],
      progress: [{on: 30 Sep 2026, text: Half done}, {on: 1 Oct 2026, text: All done}]"""
    row = [cell.text for cell in tables("plan", text(fields), "2026-09-30")[0].rows[0]]
    assert row == [
        "EX-A1",
        "Do it. Success: Nobody waits.",
        "Head of Care",
        "1 Sep 2026, now 1 Dec 2026",
        "AMBER: under way to a later date",
        "Half done (30 Sep 2026)",
    ]


def test_the_counts() -> None:
    plan = """\
plans:
  - id: EX-P1
    title: Plan
    actions:
      - {id: EX-A1, title: In time, due: 30 Sep 2026, completed: 30 Sep 2026}
      - {id: EX-A2, title: Late, due: 1 Sep 2026, completed: 30 Sep 2026}
      - {id: EX-A3, title: Overdue, due: 1 Sep 2026}
      - {id: EX-A4, title: Under way, due: Dec 2026}
      - {id: EX-A5, title: Not started, due: Dec 2026, status: not started}
"""
    said = [block.said for block in shown("plan", plan, "2026-09-30") if block.said]
    assert said[1] == ("5 actions: 2 complete (1 by the date first agreed), 1 overdue, 1 under way, 1 not started.")


def test_an_exempt_field_is_withheld_and_not_unrecorded() -> None:
    fields = "owner: Head of Care, due: Dec 2026, exempt: {paragraph: 3, fields: [owner, due], public_interest: It would harm}"
    row = [cell.text for cell in tables("plan", text(fields), "2026-09-30")[0].rows[0]]
    assert (row[2], row[3]) == ("Withheld", "Withheld")

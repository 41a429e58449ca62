"""The recommendation tracker in papers."""

from __future__ import annotations

from tests.reports.support import rows


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

"""Statements in papers."""

from __future__ import annotations

from govtool.records.slice import Slice
from tests.reports.support import rows


def test_statements_are_chosen_by_what_they_say() -> None:
    text = """\
statements:
  - {id: EX-S1, title: Home sooner, says: outcome, metrics: [EX-M1]}
  - {id: EX-S2, title: Beds are short, says: shortfall}
metrics:
  - {id: EX-M1, title: Days in hospital}
"""
    outcomes = Slice(of="statements", says=("outcome",), caption="Outcomes")
    assert rows(outcomes, text) == [["EX-S1", "Home sooner", "Days in hospital (EX-M1)", "Not recorded"]]

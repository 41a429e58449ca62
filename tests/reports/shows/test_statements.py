"""Statements in papers."""

from __future__ import annotations

from govtool.records.slice import Slice
from tests.reports.support import rows
from tests.reports.support import tables


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


def test_the_heading_says_of_what_sort_they_are() -> None:
    text = "statements: [{id: EX-S1, title: Ask earlier, says: area for improvement}, {id: EX-S2, title: A, says: claim}]\n"
    (improve,) = tables(Slice(of="statements", says=("area for improvement",)), text)
    (several,) = tables("statements", text)
    assert improve.columns[1].heading == "Area for improvement"
    assert several.columns[1].heading == "Statement"

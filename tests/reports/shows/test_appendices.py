"""The list of appendices."""

from __future__ import annotations

from tests.reports.support import rows
from tests.reports.support import shown


def test_each_by_its_letter_the_papers_own_first() -> None:
    paper = "report: cabinet, appendices: [{heading: Figures}]"
    text = "glossary: [{id: EX-G1, title: Transfer of care hub, meaning: Who plans how people go home.}]\n"
    assert rows("appendices", text, paper=paper) == [["A", "Figures"], ["B", "Glossary"]]


def test_none_is_said() -> None:
    assert shown("appendices", "documents: []\n", paper="report: cabinet")[0].said == "This report has no appendices."

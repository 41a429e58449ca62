"""What a sheet says of itself is compared with what stands in it."""

from __future__ import annotations

from govtool.problems import Level
from tests.exchange.log.support import brought_in
from tests.exchange.log.support import said

HEADER = ("Ref", "Risk", "Owner", "Likelihood", "Impact")


def test_counts_at_the_foot_and_in_titles() -> None:
    for text, number in (("Number of risks: 2", 0), ("Number of risks: 3", 1), ("3 risks", 1), ("Risks open = 3", 1)):
        brought = brought_in(HEADER, ("R1", "Flood", "Head"), ("R2", "Fire", "Head"), (text,))
        assert sum(code == "XLS007" for code, _ in said(brought)) == number, text
    assert "XLS007" not in [code for code, _ in said(brought_in(("Page: 7",), HEADER, ("R1", "Flood", "Head")))]


def test_marks_that_keep_back_are_grave_because_they_are_not_taken_over() -> None:
    rows = (
        ("OFFICIAL-SENSITIVE", "Falls"),
        ("Ref", "Risk", "Owner", "Confidential?"),
        ("R1", "Flood", "Head", "Yes"),
        ("R2", "Fire", "Head", "No"),
        ("R3", "Ice", "Head", "Paragraph 3"),
    )
    brought = brought_in(*rows)
    assert [each for each in said(brought) if each[0] == "XLS037"] == [
        ("XLS037", "A1"),
        ("XLS037", "D3"),
        ("XLS037", "D5"),
    ]
    assert all(each.level is Level.ERROR for each in brought.problems if each.code == "XLS037")

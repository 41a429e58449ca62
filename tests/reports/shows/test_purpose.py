"""The purpose of a report in papers."""

from __future__ import annotations

import pytest

from tests.reports.support import shown

REACHED = "milestones: [{id: EX-M1, title: There, actual: 1 May 2026}]\n"
LOOKS = "It looks back on H1 2026/27: 1 April 2026 to 30 September 2026."


@pytest.mark.parametrize(
    ("audience", "words"),
    [
        ("briefing", "This report briefs the member on what was promised, what came of it and what is next."),
        ("scrutiny", "This report lets scrutiny judge what was promised, what came of it and what is next."),
        ("cabinet", "This report tells Cabinet what was promised, what came of it and what is next."),
    ],
)
def test_a_standard_sentence_for_the_audience(audience: str, words: str) -> None:
    paper = f"report: member, period: H1 2026/27, audience: {audience}"
    (block,) = shown("purpose", REACHED, "2026-11-22", paper)
    assert block.said == f"{words} {LOOKS}"


def test_without_audience_or_period() -> None:
    (block,) = shown("purpose", REACHED)
    assert block.said == (
        "This report tells members what was promised, what came of it and what is next. It names no period with dates."
    )


def test_a_paper_with_words_of_its_own_adds_only_the_days() -> None:
    paper = "report: member, period: H1 2026/27, sections: [{section: purpose, passages: [Our own words.]}]"
    (block,) = shown("purpose", REACHED, "2026-11-22", paper)
    assert block.said == LOOKS


def test_that_nothing_is_dated_in_the_period_stands_in_the_paper() -> None:
    blocks = shown("purpose", "documents: []\n", "2026-11-22", "report: member, period: H1 2026/27")
    assert blocks[-1].said == (
        "The registers hold nothing that is dated in H1 2026/27 (1 April 2026 to 30 September 2026)."
    )

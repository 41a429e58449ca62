"""What a paper asks of its body."""

from __future__ import annotations

from tests.reports.support import report
from tests.reports.support import shown

FIELDS = "report: cabinet, body: Cabinet"
SOUGHT = "decisions_sought: [{verb: agree, text: that a clinic open}, {verb: note, text: the risks}]"


def test_each_thing_asked_is_numbered_and_begins_with_its_verb() -> None:
    lead, *asked = shown("asked", "documents: []\n", paper=f"{FIELDS}, {SOUGHT}")
    assert lead.said == "The Cabinet is asked to:"
    paragraphs = [block.paragraph for block in asked if block.paragraph]
    assert [(each.number, each.text[0].text) for each in paragraphs] == [
        ("(1)", "agree that a clinic open"),
        ("(2)", "note the risks"),
    ]


def test_a_paper_that_lists_nothing_points_to_the_section_that_asks() -> None:
    text = """\
programme: {id: example, title: An invented programme}
papers:
  - id: EX-P1
    title: A paper
    report: cabinet
    body: Cabinet
    sections: [{section: recommendations, passages: [To note the risks.]}]
"""
    assert [block.said for block in report(text).first_page] == [
        "What the Cabinet is asked to do is in section 2, Recommendations."
    ]


def test_a_paper_that_asks_nothing_says_so() -> None:
    (block,) = shown("asked", "documents: []\n", paper="report: cabinet, body: The Executive")
    assert block.said == "This report does not state what the Executive is asked to do."

"""The facts of notice."""

from __future__ import annotations

from govtool.records.paper import Paper
from govtool.records.slice import Slice
from govtool.reports.shows import show
from govtool.reports.views import exempt_basis
from tests.reports.support import TODAY
from tests.reports.support import report
from tests.reports.support import rows
from tests.reports.support import shown
from tests.support import workspace

KEY = (
    "report: cabinet, body: Cabinet, meeting: 7 Dec 2026, key_decision: yes, notice: 30 Oct 2026, agenda: 27 Nov 2026,"
    " call_in: yes, open_report: yes, author: Programme Manager, profile: hf-2017"
)


def test_line_by_line() -> None:
    assert rows("notice", "documents: []\n", paper=KEY) == [
        ["Decision maker", "Cabinet"],
        ["Decision due", "7 Dec 2026"],
        ["Lead officer", "Programme Manager"],
        ["Key decision", "Yes"],
        ["Notice first published", "30 Oct 2026"],
        ["Published with the agenda", "27 Nov 2026"],
        ["Call-in", "Members may call the decision in within 5 working days of its publication"],
        ["Documents submitted", "This report"],
        ["Open to the public", "All of it"],
    ]


def test_the_window_for_call_in_is_the_programmes_own() -> None:
    settings = "programme: {id: example, title: An invented programme, thresholds: {call_in_days: 3}}\n"
    found = dict(rows("notice", settings, paper=KEY))
    assert found["Call-in"] == "Members may call the decision in within 3 working days of its publication"


def test_an_urgent_item_in_private() -> None:
    fields = (
        "report: cabinet, urgency: special urgency, call_in: no, open_report: no, private: {first_notice: 1 Oct 2026,"
        " representations: None, agreed_by: Chair of scrutiny}, appendices: [{heading: One}, {heading: Two}]"
    )
    found = dict(rows("notice", "documents: []\n", paper=fields))
    assert found["Shorter notice under"] == "special urgency, so 28 clear days' notice was not given"
    assert found["Call-in"] == "Members may not call the decision in"
    assert found["Open to the public"] == "Not all of it"
    assert found["First notice of the private item"] == "1 Oct 2026"
    assert found["Second notice of the private item"] == "Not stated"
    assert found["Agreed that it cannot wait"] == "Chair of scrutiny"
    assert found["Documents submitted"] == "This report with Appendices A and B"


def test_a_paper_that_gives_nothing_of_it_says_so_in_a_sentence() -> None:
    (block,) = shown("notice", "documents: []\n", paper="report: cabinet")
    assert block.said == "Key decision, notice and call-in: not stated."


def test_a_decision_that_is_not_key_needs_no_notice() -> None:
    fields = KEY.replace("key_decision: yes, notice: 30 Oct 2026", "key_decision: no")
    assert "Notice first published" not in dict(rows("notice", "documents: []\n", paper=fields))


def test_a_paper_of_which_something_is_withheld_is_open_in_part() -> None:
    text = """\
papers:
  - id: EX-P1
    title: A paper
    report: cabinet
    open_report: yes
    sections:
      - section: options
        passages: [{text: The price is low., exempt: {paragraph: 3, public_interest: It would rise}}]
"""
    made = report(text)
    assert [each.value for each in made.facts if each.label == "Open report"] == ["In part"]
    (blocks,) = [each.blocks for each in made.sections if each.key == "notice"]
    found = {row[0].text: row[1].text for block in blocks if block.table for row in block.table.rows}
    ground = "paragraph 3 (financial or business affairs) of Part 1 of Schedule 12A to the Local Government Act 1972"
    assert found["Open to the public"] == f"In part; the rest is exempt under {ground}"


def test_the_exempt_part_of_a_paper_states_its_ground() -> None:
    text = """\
papers:
  - id: EX-P1
    title: A paper
    report: cabinet
    key_decision: yes
    exempt: {paragraph: 3, public_interest: It would rise}
"""
    loaded = workspace(text)
    (paper,) = loaded.every(Paper)
    (block,) = show(Slice(of="notice"), exempt_basis(loaded, paper, TODAY, {}))
    assert block.table
    found = {row[0].text: row[1].text for row in block.table.rows}
    assert found["Ground for keeping matter back"] == (
        "Paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972"
    )
    assert found["Public interest"] == "It would rise"

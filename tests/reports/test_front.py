"""The front sheet of a report to a Health & Wellbeing Board and of a member report."""

from __future__ import annotations

import dataclasses

import pytest

from govtool.registers.contacts import Contact
from govtool.reports.front import facts
from tests.reports.support import basis
from tests.support import workspace

BOARD = """\
plans: [{id: EX-P, title: Plan}]
papers:
  - id: EX-PAPER
    title: Plan for the winter
    report: hwb
    body: Health Board
    meeting: 9 Dec 2026
    report_of: Director of Care
    author: Programme Manager
    decisions_sought: [{verb: approve, text: it}, {verb: adopt, text: that}, {verb: note, text: these}]
    themes: [{title: Start well, ticked: no}, {title: Age well, ticked: yes}, Live well]
"""


def _front(text: str, **people: Contact) -> dict[str, str]:
    loaded = workspace(text)
    made = dataclasses.replace(basis(loaded), contacts={name.replace("_", " "): each for name, each in people.items()})
    profile = loaded.shelf.profile("hwb-2017")
    assert profile
    return {fact.label: fact.value for fact in facts(made, profile)}


def test_it_stands_in_the_boards_order() -> None:
    front = _front(BOARD)
    assert list(front) == [
        "Subject heading",
        "Board",
        "Meeting date",
        "Board lead",
        "Author and contact",
        "For",
        "Delegation used",
        "Strategy theme 1",
        "Strategy theme 2",
        "Strategy theme 3",
        "Position at",
    ]
    assert (front["Subject heading"], front["For"]) == ("Plan for the winter", "Decision and noting")


def test_themes_say_in_words_whether_they_are_ticked() -> None:
    front = _front(BOARD)
    themes = [front[f"Strategy theme {number}"] for number in (1, 2, 3)]
    assert themes == ["No: Start well", "Yes: Age well", "Not stated: Live well"]


def test_names_and_contact_details_come_from_the_contact_file_only() -> None:
    assert _front(BOARD)["Author and contact"] == "Programme Manager; contact details not stated"
    someone = Contact(name="A. Person", email="a.person@council.example", telephone="0100")
    front = _front(BOARD, programme_manager=someone)
    assert front["Author and contact"] == "Programme Manager, A. Person; a.person@council.example, 0100"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("by: Chair under delegated authority, about: EX-P", "Plan agreed: Chair under delegated authority (EX-DC1)"),
        ("by: Chair under delegated authority, about: EX-P, on: 23 Nov 2026", "None recorded"),  # after the position
        ("by: Chair under delegated authority", "None recorded"),  # about no plan
        ("by: Cabinet, about: EX-P", "None recorded"),
    ],
)
def test_a_delegation_that_was_used(fields: str, said: str) -> None:
    assert _front(BOARD + f"decisions: [{{id: EX-DC1, title: Plan agreed, {fields}}}]\n")["Delegation used"] == said


def test_what_the_paper_says_it_is_for_goes_before_its_verbs() -> None:
    assert _front(BOARD + "    classification: For information\n")["For"] == "For information"
    assert _front(BOARD.replace("approve", "endorse").replace("adopt", "support"))["For"] == "Endorsement and noting"


def test_a_member_report_has_its_meetings_date_where_there_is_one() -> None:
    text = "papers: [{id: EX-P1, title: Half year, report: member, body: Scrutiny, meeting: 9 Dec 2026}]\n"
    assert _labels(text)[:3] == ["To", "Meeting date", "Audience"]
    assert _labels(text.replace(", meeting: 9 Dec 2026", ""))[:2] == ["To", "Audience"]


def _labels(text: str) -> list[str]:
    loaded = workspace(text)
    profile = loaded.shelf.profile("six-monthly")
    assert profile
    return [fact.label for fact in facts(basis(loaded), profile)]

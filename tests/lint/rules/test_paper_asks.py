"""TXT002: what a paper asks for, in its own words and in the decision about it."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places


def _paper(
    *fields: str, title: str = "Bridges", summary: str = "Bridges are old.", recommends: str = "To approve works."
) -> str:
    lines = [
        "papers:",
        "  - id: NB-P1",
        f'    title: "{title}"',
        "    report: hwb",
        *(f"    {each}" for each in fields),
    ]
    lines += ["    sections:", f'      - {{section: summary, passages: ["{summary}"]}}']
    lines += [f'      - {{section: recommendations, passages: ["{recommends}"]}}']
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        _paper(),
        _paper(title="Bridges: for approval", summary="The board is asked to agree the works."),
        _paper(
            summary="Cabinet noted the last works. Drivers are invited to comment, and the plan goes abroad for noting."
        ),
        _paper(recommends="Bridges are old.", summary="The board is asked to note it."),
        _paper("decisions_sought: [{verb: adopt, text: works}]"),
        _paper("classification: For information", recommends="To note the works."),
    ],
)
def test_one_thing_is_asked(text: str) -> None:
    assert found(text, "TXT002") == []


def test_the_summary_and_the_title_ask_for_something_else() -> None:
    text = _paper(title="Bridges, for noting", summary="Members are invited to endorse the works.")
    problems = found(text, "TXT002")
    assert messages(problems) == [
        '"for noting" is written here, and the paper asks to approve',
        '"Members are invited to endorse" is written here, and the paper asks to approve',
    ]
    assert {each.level for each in problems} == {Level.WARNING}


@pytest.mark.parametrize(
    "summary",
    [
        "This report asks Cabinet to note works.",
        "The paper is for noting.",
        "The board is asked, once more, to endorse it.",
    ],
)
def test_ways_to_ask(summary: str) -> None:
    assert len(found(_paper(summary=summary), "TXT002")) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The plan is presented for the Board's endorsement.", 1),
        ("The plan comes to the board for noting.", 1),
        ("The plan comes to the board for its approval.", 0),
        ("The plan was put to the board for noting in May.", 0),
        ("The plan goes to Cabinet for noting.", 0),  # another body than the one that takes this paper
    ],
)
def test_for_what_the_paper_says_that_it_comes_to_its_body(text: str, count: int) -> None:
    paper = _paper("body: Bridges Board") + f'      - {{section: detail, passages: ["{text}"]}}\n'
    assert len(found(paper, "TXT002")) == count


def test_the_field_and_the_recommendations_differ() -> None:
    problems = found(_paper("decisions_sought: [{verb: note, text: works}, {verb: agree}]"), "TXT002")
    assert messages(problems) == ["the decision sought is to note, and the recommendations ask to approve"]
    assert places(problems) == [(5, 31)]


def test_for_information_and_yet_to_be_approved() -> None:
    assert messages(found(_paper("classification: For information"), "TXT002")) == [
        'it is classified "For information", and the paper asks to approve'
    ]


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("Works are approved", 0),
        ("The works were agreed", 0),
        ("Works were noted", 1),
        ("Works and bids", 0),
        ("The works were endorsed and adopted", 0),
    ],
)
def test_the_decision_about_it(title: str, count: int) -> None:
    text = _paper() + f"decisions:\n  - {{id: NB-DC1, title: {title}, about: [NB-P1]}}\n"
    problems = found(text, "TXT002")
    assert len(problems) == count
    assert [each.record for each in problems] == ["NB-DC1"] * count

"""REF002: one name for each body, one meaning for each acronym."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places


@pytest.mark.parametrize(
    "term",
    [
        "{id: NB-G2, title: bridge safety board, acronym: BSB}",
        "{id: NB-G2, title: Bridge Watch, acronym: BW}",
        "{id: NB-G2, title: Bridge Safety Group, also: [Safety Group, The Bridge Safety Group, BSG]}",
        "{id: NB-G2, title: Bridge & Road Forum, also: [Bridge and Road Forum]}",
        "{id: NB-G2, title: Weigh station, also: [Weighing board, Scales]}",
    ],
)
def test_one_name_and_one_meaning(term: str) -> None:
    text = f"glossary:\n  - {{id: NB-G1, title: Bridge Safety Board, acronym: BSB}}\n  - {term}\n"
    assert found(text, "REF002") == []


def test_an_acronym_with_two_meanings() -> None:
    text = """\
glossary:
  - {id: NB-G1, title: Bridge Safety Board, acronym: BSB}
  - {id: NB-G2, title: Bus Stop Bay, acronym: bsb}
"""
    (problem,) = found(text, "REF002")
    assert problem.message == "bsb stands for Bus Stop Bay here, and for Bridge Safety Board in NB-G1"
    assert (problem.level, places([problem])) == (Level.INFO, [(3, 47)])


def test_a_body_under_several_names() -> None:
    text = "glossary: [{id: NB-G1, title: Bridge Safety Board, also: [BSB, Safe Crossings Committee, Bridge Watch Group]}]\n"
    assert messages(found(text, "REF002")) == [
        'one body is printed under 3 names: "Bridge Safety Board", "Safe Crossings Committee" and "Bridge Watch Group"'
    ]


PAPER = """\
papers:
  - id: NB-P1
    title: Bridges of the NBX
    report: cabinet
    sections: [{section: summary, passages: ["The Toll Road Bureau (TRB), the RAC and the TRB; A&E, NHS and BSB agree: RED."]}]
"""


def test_acronyms_that_nobody_explains() -> None:
    glossary = "glossary: [{id: NB-G1, title: Bridge Safety Board, acronym: BSB}]\n"
    (problem,) = found(glossary + PAPER, "REF002")
    assert problem.message == "the paper uses NBX and RAC, which it does not spell out and no glossary has"
    assert (problem.level, problem.record) == (Level.INFO, "NB-P1")


def test_without_a_glossary_nothing_is_asked() -> None:
    assert found(PAPER, "REF002") == []

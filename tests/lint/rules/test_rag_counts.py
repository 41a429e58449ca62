"""RAG005: the counts of risks that a paper gives, against the rows that it shows."""

from __future__ import annotations

import pytest

from govtool.lint.run import lint
from govtool.workspace import AsOf
from tests.support import day
from tests.support import found
from tests.support import messages
from tests.support import places
from tests.support import workspace_of

RISKS = """\
programme:
  id: example
  title: Ferries
  scoring: {likelihood: {levels: 4}, impact: {levels: 4}, bands: {red: 9, amber: 4}}
risks:
  - {id: NB-1, title: Ferry stops, residual: {likelihood: 3, impact: 3}}
  - {id: NB-2, title: Pier falls, residual: {likelihood: 4, impact: 4}}
  - {id: NB-3, title: Crews go, residual: {likelihood: 2, impact: 3}}
  - {id: NB-4, title: Gales, residual: {likelihood: 4, impact: 4}, closed: 2017-01-01}
  - {id: NB-5, title: Company fails, residual: {likelihood: 4, impact: 4}, exempt: {paragraph: 3}}
"""


def _paper(text: str, table: str = "{of: risks, caption: Risks}") -> str:
    passages = f"['{text}', {{table: {table}}}]"
    return (
        RISKS
        + f"paper:\n  id: NB-W\n  title: Ferries\n  report: hwb\n  appendices: [{{heading: Log, passages: {passages}}}]\n"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Of 4 risks 2 are RED and 2 are AMBER.",
            "it counts 2 RED and 2 AMBER of 4; the rows that the paper shows are 2 RED, 1 AMBER and 0 GREEN of 3",
        ),
        (
            "The log has two red risks, two amber and no green risks.",
            "it counts 2 RED, 2 AMBER and 0 GREEN; the rows that the paper shows are 2 RED, 1 AMBER and 0 GREEN of 3",
        ),
        (
            "Ferries. Two risks are RED and none is GREEN; one risk is RED and one is AMBER",
            "it counts 1 RED and 1 AMBER; the rows that the paper shows are 2 RED, 1 AMBER and 0 GREEN of 3",
        ),
    ],
)
def test_a_sentence_that_counts_otherwise(text: str, message: str) -> None:
    problems = found(_paper(text), "RAG005")
    assert messages(problems) == [message]
    assert [line for line, _ in places(problems)] == [15]


@pytest.mark.parametrize(
    "text",
    [
        "Of 3 risks 2 are RED and 1 is AMBER.",
        "Two risks are RED and one AMBER.",
        "Of the four risks three are RED and one is AMBER.",  # with the exempt one
        "Two RED risks need a decision.",
        "Nine risks are on the log.",
        "In May 5 risks were RED and 4 AMBER.",
        "By March 0 risks are RED and 3 AMBER.",
        "Five sites are RED and four are AMBER.",
        "One RED risk and one RED risk of the trust stand out.",
    ],
)
def test_a_sentence_that_agrees_or_counts_something_else(text: str) -> None:
    assert found(_paper(text), "RAG005") == []


def test_a_paper_that_shows_no_risks_or_those_of_two_programmes() -> None:
    text = "Of 9 risks 8 are RED and 1 is AMBER."
    assert len(found(_paper(text), "RAG005")) == 1
    assert found(_paper(text, "{of: milestones, caption: Milestones}"), "RAG005") == []
    assert found(_paper(text, "{of: risks, programmes: buses, caption: Risks}"), "RAG005") == []
    both = "{of: risks, programmes: [example, buses], caption: Risks}"
    files = {
        "registers/example/all.yaml": _paper(text, both),
        "registers/buses/risks.yaml": "risks: [{id: BU-1, title: Bus stops}]\n",
    }
    problems = lint(workspace_of(files), AsOf(today=day("2017-05-01")))
    assert [each for each in problems if each.code == "RAG005"] == []

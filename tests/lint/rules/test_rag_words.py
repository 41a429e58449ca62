"""RAG003: a RAG is a word, and one of those that readers know."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages
from tests.support import places

YELLOW = '"{}" is on no scale of RAGs: yellow means to each reader something else'


def _milestone(status: str) -> str:
    return f'milestones: [{{id: NB-M, title: Ferry runs, status: "{status}"}}]\n'


@pytest.mark.parametrize(
    ("status", "message"),
    [
        ("R", '"R" is a letter where a word is needed: RED'),
        ("a/g", '"a/g" is a letter where a word is needed: AMBER/GREEN'),
        ("RAG: G", '"RAG: G" is a letter where a word is needed: GREEN'),
        ("\N{LARGE RED CIRCLE}", '"\N{LARGE RED CIRCLE}" is a symbol where a word is needed'),
        ("Yellow", YELLOW.format("Yellow")),
        ("RAG rating: yellow", YELLOW.format("RAG rating: yellow")),
        ("Yellow/Green", YELLOW.format("Yellow/Green")),
    ],
)
def test_a_status_that_is_no_word(status: str, message: str) -> None:
    problems = found(_milestone(status), "RAG003")
    assert messages(problems) == [message]
    assert places(problems) == [(1, 52)]


@pytest.mark.parametrize(
    "status",
    [
        "AMBER",
        "Amber/Green",
        "Amber - Red",
        "Blue",
        "Reset",
        "Completed",
        "The yellow line is painted",
        "Yellow Quay handed over",
        "A berth was lost",
        "-",
        "2017",
        "",
    ],
)
def test_a_status_in_words(status: str) -> None:
    assert found(_milestone(status), "RAG003") == []


def test_verdicts_of_metrics_and_figures() -> None:
    text = """\
metrics:
  - {id: NB-M, title: Sailings, readings: [{period: 2017, printed: {verdict: G}}, {period: 2018, printed: {verdict: met}}]}
figures: [{id: NB-F, title: Sailings, verdict: A}, {id: NB-G, title: Fares, verdict: slightly above}]
"""
    assert places(found(text, "RAG003")) == [(2, 78), (3, 48)]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("RED", []),
        ("Amber/Red", []),
        ("N/A", []),
        ("Late", ['"Late" is no RAG']),
        ("G", ['"G" is a letter where a word is needed: GREEN']),
    ],
)
def test_a_field_of_the_councils_own(value: str, said: list[str]) -> None:
    programme = (
        "programme: {id: example, title: Ferries, fields: [{on: risks, name: tide_rag}, {on: risks, name: storage}]}\n"
    )
    text = f"{programme}risks: [{{id: NB-1, title: Stops, storage: Shed, tide_rag: {value}}}]\n"
    problems = found(text, "RAG003")
    assert messages(problems) == said
    assert places(problems) == [(2, 59)] * len(said)

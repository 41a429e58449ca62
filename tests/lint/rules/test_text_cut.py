"""TXT005 and TXT006: texts that a hash cuts off, and numbers that a bracket parts."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import seen


@pytest.mark.parametrize(("line", "column"), [("title: Piers #3 and #4 give way", 18), ("- Piers #3", 13)])
def test_a_text_that_is_cut_off(line: str, column: int) -> None:
    text = f"risks:\n  - id: BR-1\n    {line}\n"
    assert seen(found(text, "TXT005")) == [("TXT005", 3, column)]


@pytest.mark.parametrize(
    "line",
    [
        'title: "Piers #3 and #4 give way"',
        "title: 'Piers #3'",
        "title: Piers  # 3 of them",
        "title: Piers #later",
        "title: Piers no.#3",
        "# 3 piers #4",
        'title: "Piers" #3',
        "title: 'Piers' #3",
        '- "Piers" #3',
        "title: | #3",
        "title: > #3",
        'title: {a: "x", b: "Piers #3"}',
        "title: {a: 'x', b: 'Piers #3'}",
        'title: [Piers, "Piers #3"]',
        "title: [Piers, 'Piers #3']",
    ],
)
def test_quoted_texts_and_comments_are_fine(line: str) -> None:
    assert found(f"risks:\n  - id: BR-1\n    {line}\n", "TXT005") == []


@pytest.mark.parametrize("quotes", ['the "old" and "new" piers', "the 'old' and 'new' piers"])
def test_quotes_inside_a_text_do_not_hold_it_together(quotes: str) -> None:
    assert seen(found(f"risks:\n  - id: BR-1\n    title: {quotes} #3\n", "TXT005")) == [("TXT005", 3, 38)]


def test_an_empty_line_at_the_start_is_counted() -> None:
    assert seen(found("\nnote: Piers #3\n", "TXT005")) == [("TXT005", 2, 13)]


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("controls: [The board releases 64,500 pounds]", 37),
        ("controls: [A weekly call, The rent of £46,000 a year]", 46),
        ("controls: [Two calls, 1,200 hours]", 28),
    ],
)
def test_a_number_that_a_bracket_parts(line: str, column: int) -> None:
    (problem,) = found(f"risks:\n  - id: BR-1\n    {line}\n", "TXT006")
    assert (problem.location.line, problem.location.column) == (3, column)


@pytest.mark.parametrize(
    "line",
    [
        'controls: ["The board releases 64,500 pounds"]',
        "controls: ['The board releases 64,500 pounds']",
        "controls: [The board releases 64, 500 pounds]",
        "cells: [2450,180,300]",
        "note: The rent of £46,000 a year",
        "controls: [Weekly call]  # costs £46,000 [a year",
        "controls: [Weekly call of 2026, 100 pounds]",
        "controls: [Room 1,2345]",
    ],
)
def test_numbers_that_are_whole(line: str) -> None:
    assert found(f"risks:\n  - id: BR-1\n    {line}\n", "TXT006") == []


def test_the_entry_is_named() -> None:
    (problem,) = found("risks:\n  - id: BR-1\n    controls: [Call, The rent of £46,000 a year, Visit]\n", "TXT006")
    assert problem.message == 'a list in brackets parts "The rent of £46,000 a year" at the comma of its number'

"""TXT005 and TXT006: texts that a hash cuts off, and numbers that a bracket parts."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import seen


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("title: Piers #3 and #4 give way", 18),
        ("title: The council's provider #3 gives notice", 35),
        ('title: The 3" bolt of pier #3', 32),
        ("title: The 'old' and 'new' piers #3", 38),
        ("title: It's the board's pier #3", 34),
    ],
)
def test_a_text_that_is_cut_off(line: str, column: int) -> None:
    text = f"risks:\n  - id: BR-1\n    {line}\n"
    assert seen(found(text, "TXT005")) == [("TXT005", 3, column)]


def test_an_entry_of_a_list_that_is_cut_off() -> None:
    assert seen(found("risks:\n  - id: BR-1\n    controls:\n      - Piers #3\n", "TXT005")) == [("TXT005", 4, 15)]


def test_a_text_over_two_lines_that_is_cut_off() -> None:
    text = "risks:\n  - id: BR-1\n    title: The council's piers\n      - rooms of #3 and #4\n"
    assert seen(found(text, "TXT005")) == [("TXT005", 4, 18)]


def test_a_text_that_is_cut_off_at_the_start_of_a_line() -> None:
    (problem,) = found("risks:\n  - id: BR-1\n    title: Piers\n      #3 and #4 give way\n", "TXT005")
    assert problem.message == 'the text ends after "Piers"'
    assert (problem.location.line, problem.location.column) == (4, 7)


@pytest.mark.parametrize("mark", ["|", ">", "|-", ">+", '"', "'"])
def test_a_block_of_lines_holds_its_hashes(mark: str) -> None:
    end = mark if mark in "\"'" else ""
    start = f"{mark}The list" if end else f"{mark}\n      The list"
    text = f"risks:\n  - id: BR-1\n    title: Piers\n    note: {start}\n      The list - rooms: no #3 and #4{end}\n"
    assert found(text, "TXT005") == []


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
        "controls: [Piers, Props] #3",
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
        ("controls: [The council's board releases 64,500 pounds at a time]", 47),
        ("controls: ['Weekly', The 2\" bolts cost 64,500 pounds]", 46),
        ("controls: [A grant of 1,234,567 pounds]", 28),
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
        'controls: ["Weekly call", "The board\'s 64,500 pounds"]',
        "note: The board [see 64,500 pounds",
        "note: 'The board [see 64,500 pounds]'",
    ],
)
def test_numbers_that_are_whole(line: str) -> None:
    assert found(f"risks:\n  - id: BR-1\n    {line}\n", "TXT006") == []


def test_the_entry_is_named() -> None:
    (problem,) = found("risks:\n  - id: BR-1\n    controls: [Call, The rent of £46,000 a year, Visit]\n", "TXT006")
    assert problem.message == 'a list in brackets parts "The rent of £46,000 a year" at the comma of its number'

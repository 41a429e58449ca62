"""TXT005: texts that a hash cuts off."""

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

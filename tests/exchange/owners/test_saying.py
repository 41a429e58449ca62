"""Two cells say the same however they write it, and what a cell says is told on one line."""

from __future__ import annotations

import pytest

from govtool.exchange.owners.columns import Sort
from govtool.exchange.owners.saying import quoted
from govtool.exchange.owners.saying import same


@pytest.mark.parametrize(
    ("one", "other", "sort"),
    [
        ("2026-11-30", "30 Nov 2026", "date"),
        ("TBC", "TBC", "date"),
        ("3.10", "3.1", "number"),
        ("a\n\nb", "a\nb ", "lines"),
        ("a \nb", "a\nb", "text"),
    ],
)
def test_two_ways_of_writing_the_same(one: str, other: str, sort: Sort) -> None:
    assert same(one, other, sort)


def test_another_word_is_another_value() -> None:
    assert not same("TBC", "ongoing", "date")
    assert not same("a\nb", "b\na", "lines")
    assert not same("a\n\nb", "a\nb", "text")


def test_what_is_quoted_stands_on_one_line() -> None:
    assert quoted("A barrier\nA sign") == '"A barrier; A sign"'
    assert quoted("") == "nothing"

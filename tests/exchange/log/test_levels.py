"""Levels and scores as officers write them; what is neither is refused, and never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.exchange.log.levels import read_level
from govtool.exchange.log.levels import read_score
from govtool.exchange.log.levels import split
from govtool.exchange.log.levels import words_in
from tests.exchange.log.support import cell

DASHES = ["-", " - ", " \N{EN DASH} ", ": ", " = ", ". ", " "]


@given(st.integers(1, 10), st.sampled_from(DASHES), st.sampled_from(["Likely", "Almost certain", "Very low"]))
def test_a_level_with_its_word_is_its_number(level: int, dash: str, word: str) -> None:
    for text in (f"{level}{dash}{word}", f"{level} ({word})", f"{word} ({level})", f"{word} - {level}", f" {level} "):
        assert read_level(cell(text), {}) == (level, ())


@pytest.mark.parametrize("value", [4, 4.0, "4", "4.0", "\u00a04\u200b"])
def test_a_whole_number_is_a_level(value: object) -> None:
    assert read_level(cell(value), {}).value == 4


@pytest.mark.parametrize(
    "value", [3.5, "3.5", 0, 11, -1, "0", 100, "Likely", "4/5", "3 or 4", "3-4", "TBC", "4 TBC", "?", True]
)
def test_what_is_no_level_is_refused_with_a_reason(value: object) -> None:
    taken = read_level(cell(value), {})
    assert taken.value is None
    assert [said.code for said in taken.said] == ["XLS017"]


def test_a_word_is_the_level_that_the_scale_or_the_sheet_gives_it() -> None:
    words = words_in([cell("4 - Likely"), cell("3: Possible"), cell("Rare (1)")], ["Rare", "Unlikely"])
    assert words == {"likely": 4, "possible": 3, "rare": 1, "unlikely": 2}
    taken = read_level(cell("LIKELY"), words)
    assert (taken.value, taken.said[0].code) == (4, "XLS018")


def test_a_word_with_two_levels_in_the_sheet_stands_for_none() -> None:
    assert words_in([cell("4 - Likely"), cell("3 - Likely")]) == {}


def test_the_programmes_scale_counts_before_the_sheet() -> None:
    words = words_in([cell("3 - Likely")], ["Rare", "Unlikely", "Possible", "Likely"])
    assert words["likely"] == 4
    taken = read_level(cell("3 - Likely"), words)
    assert taken.value == 3
    assert taken.said[0].message == '"3 - Likely" says 3, and the word stands for 4; the number was taken'


@pytest.mark.parametrize(
    ("value", "score"), [(16, 16), ("16", 16), ("16 (High)", 16), ("High - 16", 16), ("0", 0), (25.0, 25)]
)
def test_scores(value: object, score: int) -> None:
    assert read_score(cell(value)).value == score


@pytest.mark.parametrize("value", [7.5, "7.5", "High", "TBC", "4x4x4", 100000, "16 (High) see note"])
def test_what_is_no_score(value: object) -> None:
    taken = read_score(cell(value))
    assert (taken.value, taken.said[0].code) == (None, "XLS020")


def test_a_word_beside_a_score_is_said() -> None:
    assert [said.code for said in read_score(cell("16 (High)")).said] == ["XLS036"]
    assert read_score(cell(16)).said == ()


@pytest.mark.parametrize("text", ["Likely", "4", "3-4", "4 5", "", "Very likely indeed"])
def test_only_one_number_with_words_is_split(text: str) -> None:
    assert split(text) is None

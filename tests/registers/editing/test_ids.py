"""Ids for new records."""

from __future__ import annotations

import random
import re

from hypothesis import given
from hypothesis import strategies as st

from govtool.registers.editing.ids import ALPHABET
from govtool.registers.editing.ids import new_id
from govtool.registers.editing.ids import stem_of
from govtool.registers.load import ID


@given(st.randoms(use_true_random=False))
def test_an_id_is_its_stem_and_four_characters_that_nobody_confuses(chance: random.Random) -> None:
    found = new_id("EX-A", (), chance)
    assert re.fullmatch("EX-A[0-9A-HJKMNP-TV-Z]{4}", found)
    assert ID.fullmatch(found)


def test_the_alphabet_has_32_characters() -> None:
    assert len(set(ALPHABET)) == 32
    assert not set(ALPHABET) & set("ILOU")


def test_an_id_in_use_is_not_given_again_in_any_case() -> None:
    first = new_id("EX-", (), random.Random(1))
    second = new_id("EX-", {first.lower()}, random.Random(1))
    assert second != first
    assert new_id("EX-", {first}, random.Random(1)) == second


def test_without_a_source_chance_comes_from_the_system() -> None:
    assert len({new_id("EX-", ()) for _ in range(20)}) > 1


def test_the_stem_is_what_most_ids_of_the_kind_begin_with() -> None:
    assert stem_of(["EX-A1", "EX-A2", "EX-A7K3Q", "EX-OLD-1", "FF-X1", "FF-X2", "FF-X3"], "EX") == "EX-A"
    assert stem_of(["EX-1", "EX-2"], "EX") == "EX-"
    assert stem_of(["EX-MS-1a-1", "EX-MS-2"], "EX") == "EX-MS-1a-"
    assert stem_of([], "EX") == "EX-"
    assert stem_of(["EX-HALL"], "EX") == "EX-"

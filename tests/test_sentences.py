"""Several things in one sentence."""

from __future__ import annotations

import pytest

from govtool.sentences import listed


@pytest.mark.parametrize(
    ("things", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_things_in_a_sentence(things: list[str], words: str) -> None:
    assert listed(things) == words
    assert listed(things, "or") == words.replace("and", "or")

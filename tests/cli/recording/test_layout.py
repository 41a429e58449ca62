"""What a session prints fits the terminal, and says all that it said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.cli.recording import layout

WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=12), min_size=1, max_size=40)


@given(WORDS, st.integers(0, 8), st.sampled_from("+- "))
def test_a_line_of_a_diff_is_parted_between_words(words: list[str], indent: int, sign: str) -> None:
    line = sign + " " * indent + " ".join(words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "terminal_width", lambda: 40)
        parts = list(layout._parts(line))
    assert [word for part in parts for word in part.split()] == line.split()
    assert all(len(part) <= 40 for part in parts)
    assert parts[0].startswith(line[: 1 + indent])

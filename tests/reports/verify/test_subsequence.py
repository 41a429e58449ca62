"""Words in common, in their order: counted with bits as one would count them in a table."""

from __future__ import annotations

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.reports.verify.subsequence import Subsequence

WORDS = st.lists(st.sampled_from("abc"), max_size=12)


def _in_common(one: list[str], two: list[str]) -> int:
    """The length of the longest row in common, by the table that every textbook has."""
    above = [0] * (len(two) + 1)
    for word in one:
        row = [0]
        for place, other in enumerate(two):
            row.append(above[place] + 1 if word == other else max(row[-1], above[place + 1]))
        above = row
    return above[-1]


@settings(deadline=None)
@given(WORDS, st.lists(WORDS, max_size=4))
def test_it_is_what_a_table_comes_to_after_every_page(text: list[str], pages: list[list[str]]) -> None:
    for count, (missed, more) in enumerate(Subsequence(text).after(pages), 1):
        read = [word for page in pages[:count] for word in page]
        common = _in_common(text, read)
        assert (missed, more) == (len(text) - common, len(read) - common)


def test_words_out_of_order_are_not_met() -> None:
    assert list(Subsequence(["to", "be", "or", "not"]).after([["not", "to"], ["be", "seen"]])) == [(3, 1), (2, 2)]

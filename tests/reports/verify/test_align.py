"""Two rows of words side by side: no change is missed, and what was only added is taken for nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.reports.verify.align import Gap
from govtool.reports.verify.align import gaps

WORDS = st.lists(st.sampled_from("abc"), max_size=12)


def _mended(expected: list[str], found: list[str], parted: list[Gap]) -> list[str]:
    """The words found, with each gap undone."""
    for gap in reversed(parted):
        found = [*found[: gap.start], *expected[gap.first : gap.last], *found[gap.end :]]
    return found


@settings(deadline=None)
@given(WORDS, WORDS)
def test_undoing_the_gaps_gives_what_was_expected(expected: list[str], found: list[str]) -> None:
    parted = gaps(expected, found, [1] * len(found))
    assert _mended(expected, found, parted) == expected
    assert (parted == []) == (expected == found)


@settings(deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS), max_size=4))
def test_what_was_only_added_takes_nothing_away(pages: list[tuple[list[str], list[str]]]) -> None:
    expected = [word for body, _ in pages for word in body]
    found = [word for body, stamp in pages for word in (*body, *stamp)]
    numbers = [number for number, (body, stamp) in enumerate(pages) for _ in (*body, *stamp)]
    parted = gaps(expected, found, numbers)
    assert all(gap.first == gap.last for gap in parted)
    assert _mended(expected, found, parted) == expected


def test_words_that_may_be_read_in_two_ways_are_taken_for_those_at_the_pages_end() -> None:
    expected = ["the", "Board", "met", "17", "Finance"]
    found = ["the", "Board", "met", "Page", "17", "17", "Finance"]
    assert gaps(expected, found, [1, 1, 1, 1, 1, 2, 2]) == [Gap(3, 3, 3, 5)]

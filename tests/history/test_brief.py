"""Two long texts beside each other, cut to where they differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govtool.history.brief import AROUND
from govtool.history.brief import LONG
from govtool.history.brief import brief

WORDS = st.sampled_from(["the", "pier", "moves", "again"])
MANY, FEW = st.lists(WORDS, max_size=60), st.lists(WORDS, max_size=20)


def test_short_texts_are_told_whole() -> None:
    assert brief("short", "shorter") == ("short", "shorter")
    assert brief("a" * LONG, "b") == ("a" * LONG, "b")


def test_long_texts_are_cut_to_where_they_differ() -> None:
    long = " ".join(f"word{number}" for number in range(60))
    one, two = brief(long, long.replace("word30", "other thing"))
    assert one == "… word27 word28 word29 word30 word31 word32 word33 …"
    assert two == "… word27 word28 word29 other thing word31 word32 word33 …"


def test_where_they_differ_at_an_end_nothing_is_left_out_there() -> None:
    long = " ".join(f"word{number}" for number in range(60))
    assert brief(long, f"{long} and more") == ("… word57 word58 word59", "… word57 word58 word59 and more")
    assert brief(long, f"So {long}") == ("word0 word1 word2 …", "So word0 word1 word2 …")


def test_what_differs_over_a_long_way_is_itself_cut_between_words() -> None:
    one, two = brief("", "word " * 200)
    assert one == ""
    assert len(two) <= 2 * LONG + len(" …")
    assert two.endswith("word …")


@given(MANY, FEW, FEW, MANY)
def test_what_differs_is_told_with_a_few_words_around_it(
    start: list[str], one: list[str], two: list[str], end: list[str]
) -> None:
    differ = (["was", *one, "was"], ["is", *two, "is"])
    before, after = (" ".join([*start, *words, *end]) for words in differ)
    low, high = ("… " if len(start) > AROUND else ""), (" …" if len(end) > AROUND else "")
    cut = tuple(f"{low}{' '.join([*start[-AROUND:], *words, *end[:AROUND]])}{high}" for words in differ)
    assert brief(before, after) == (cut if max(len(before), len(after)) > LONG else (before, after))

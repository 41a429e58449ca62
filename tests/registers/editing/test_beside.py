"""What is new is written as what stands beside it; and which entries of a list are still the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.registers.editing.beside import aligned
from govtool.registers.editing.beside import between
from govtool.registers.editing.beside import new_entry
from govtool.registers.editing.beside import new_pair
from govtool.registers.editing.edits import Data
from govtool.registers.editing.page import Page
from govtool.registers.editing.place import dash_of
from govtool.registers.editing.tree import Group
from govtool.registers.editing.tree import Series
from govtool.registers.editing.tree import grow

LISTS = st.lists(st.sampled_from("abcdef"), max_size=7).map(list[Data])


@given(LISTS, LISTS)
def test_an_old_entry_becomes_one_new_entry_at_most_and_none_overtakes_another(
    old: list[Data], new: list[Data]
) -> None:
    found = aligned(old, new)
    kept = [each for each in found if each is not None]
    assert len(found) == len(new)
    assert kept == sorted(set(kept))
    assert set(kept) <= set(range(len(old)))


@given(LISTS)
def test_a_list_that_says_the_same_is_the_same(data: list[Data]) -> None:
    assert aligned(data, list(data)) == list(range(len(data)))


@given(LISTS, st.lists(st.just("new"), min_size=1, max_size=3).map(list[Data]))
def test_entries_added_at_the_end_leave_the_others_as_they_are(old: list[Data], more: list[Data]) -> None:
    assert aligned(old, old + more) == [*range(len(old)), *[None] * len(more)]


@given(st.lists(st.sampled_from("abcdef"), unique=True, max_size=6).map(list[Data]), st.data())
def test_entries_taken_out_leave_the_others_as_they_are(old: list[Data], data: st.DataObject) -> None:
    stays = data.draw(st.lists(st.booleans(), min_size=len(old), max_size=len(old)))
    kept = [number for number, stay in enumerate(stays) if stay]
    assert aligned(old, [old[number] for number in kept]) == kept


def test_a_list_of_the_same_length_keeps_its_places_whatever_they_say_now() -> None:
    assert aligned(["a", "b"], ["b", "a"]) == [0, 1]


def test_an_entry_that_says_something_else_is_the_one_in_whose_place_it_stands() -> None:
    first: Data = {"on": "2 Nov 2026", "because": "Why"}
    mended: Data = {"on": "2 Nov 2026", "because": "Because"}
    assert aligned([first, "b"], [mended, "b", "c"]) == [0, 1, None]
    assert aligned(["a", "x", "b"], ["new", "a", "y", "z", "b"]) == [None, 0, 1, None, 2]  # y stands for x
    assert aligned(["a", "w", "x", "b"], ["new", "c", "a", "y", "b"]) == [None, None, 0, 1, 3]


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("[a, b]", ", "),
        ("[a,b]", ","),
        ("[a,  b,c]", ","),  # the last two
        ("[a,\n  b]", ",\n  "),
        ("[a, # why\n  b]", ", "),  # not the comment
        ("[a]", ", "),
    ],
)
def test_what_divides_entries_in_brackets(text: str, gap: str) -> None:
    tree = grow(text)
    assert isinstance(tree, Series)
    assert between(Page(text, tree), [(each.start, each.end) for each in tree.items]) == gap


def _entry(text: str, data: Data, before: int | None) -> tuple[str, str]:
    """A new entry of the one list of a file."""
    tree = grow(text)
    assert isinstance(tree, Group)
    series = tree.pairs[0].value
    assert isinstance(series, Series)
    page = Page(text, tree)
    starts = [each.start if series.flow else dash_of(page, series, at) for at, each in enumerate(series.items)]
    spans = [(start, each.end) for start, each in zip(starts, series.items, strict=True)]
    return new_entry(page, series, data, spans, before)


@pytest.mark.parametrize(
    ("text", "before", "expected"),
    [
        ("a:\n  - {b: c}\n", 0, ("- {b: d}", "\n  ")),
        ("a:\n  - b: c\n", 0, ("- b: d", "\n  ")),
        ("a:\n-   b: c\n", 0, ("-   b: d", "\n")),
        ("a:\n  -\n    b: c\n", 0, ("- b: d", "\n  ")),  # what follows the dash is no gap to copy
        ("a:\r\n  - {b: c}\r\n", 0, ("- {b: d}", "\r\n  ")),
        ("a:\n  - {b: c}\n\n  - {b: e}\n", 1, ("- {b: d}", "\n\n  ")),  # with the empty line that divides them
        ("a:\n  - {b: c}\n  - b: e\n", 0, ("- {b: d}", "\n  ")),  # as the one before it
        ("a:\n  - b: c\n  - {b: e}\n", None, ("- b: d", "\n  ")),  # as the first, which it comes before
        ("a: [{b: c}, {b: e}]\n", 1, ("{b: d}", ", ")),
    ],
)
def test_a_new_entry_is_written_as_the_one_beside_it(text: str, before: int | None, expected: tuple[str, str]) -> None:
    assert _entry(text, {"b": "d"}, before) == expected


def test_a_long_text_stays_on_one_line_where_a_comment_below_would_become_a_part_of_it() -> None:
    text = ("word " * 40).strip()
    assert _entry("a:\n  - b\n", text, 0)[0].startswith("- >-\n")
    assert _entry("a:\n  - b\n    # why\n", text, 0)[0] == f"- {text}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b\n", ("new: [c, d]", "\n")),
        ("{a: b}\n", ("new: [c, d]", ", ")),
        ("{a: b,\n e: f}\n", ("new: [c, d]", ",\n ")),
        ("  a: b\r\n", ("new: [c, d]", "\r\n  ")),
    ],
)
def test_a_new_field_is_written_as_those_beside_it(text: str, expected: tuple[str, str]) -> None:
    tree = grow(text)
    assert isinstance(tree, Group)
    assert new_pair(Page(text, tree), tree, "new", ["c", "d"], tree.pairs[-1].end) == expected


def test_a_long_text_of_a_new_field_stays_on_one_line_above_such_a_comment_too() -> None:
    long = ("word " * 40).strip()

    def written(text: str) -> str:
        tree = grow(text)
        assert isinstance(tree, Group)
        return new_pair(Page(text, tree), tree, "new", long, tree.pairs[-1].end)[0]

    assert written("a: b\n").startswith("new: >-\n  word")
    assert written("a: b\n# of what follows\nc: d\n").startswith("new: >-\n")
    assert written("a: b\n  # why\n") == f"new: {long}"

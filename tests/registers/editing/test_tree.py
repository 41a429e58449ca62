"""A text as a tree: what it says, and which characters say it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.registers.editing.edits import Data
from govtool.registers.editing.layout import Manner
from govtool.registers.editing.layout import group
from govtool.registers.editing.tree import Group
from govtool.registers.editing.tree import Leaf
from govtool.registers.editing.tree import Series
from govtool.registers.editing.tree import Tree
from govtool.registers.editing.tree import comments_in
from govtool.registers.editing.tree import grow
from tests.registers.editing.support import TEXTS
from tests.registers.editing.support import said

TABLES: st.SearchStrategy[dict[str, Data]] = st.dictionaries(
    st.text("abc", min_size=1, max_size=3), TEXTS | st.lists(TEXTS, max_size=3).map(list[Data]), min_size=1, max_size=4
)


def _grown(text: str) -> Tree:
    tree = grow(text)
    assert tree is not None
    return tree


def _leaves(tree: Tree) -> Iterator[Leaf]:
    if isinstance(tree, Leaf):
        yield tree
    for each in tree.items if isinstance(tree, Series) else ():
        yield from _leaves(each)
    for pair in tree.pairs if isinstance(tree, Group) else ():
        yield from _leaves(pair.value)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\n\n"])
def test_a_text_that_says_nothing_has_no_tree(text: str) -> None:
    assert grow(text) is None


@given(TABLES)
def test_the_characters_of_a_leaf_say_what_it_says(data: dict[str, Data]) -> None:
    text = "\n".join([*group(data, 0, Manner(blocks=False)), ""])
    for leaf in _leaves(_grown(text)):
        assert said(f"alone: {text[leaf.start : leaf.end]}\n") == {"alone": leaf.data}


@pytest.mark.parametrize(
    ("text", "written", "style", "data"),
    [
        ("a: b c  # d\n", "b c", "", "b c"),
        ("a: 'it''s'\n", "'it''s'", "'", "it's"),
        ('a: "b\\nc" # d\n', '"b\\nc"', '"', "b\nc"),
        ("a: ~\n", "~", "", ""),
        ("a: '~'\n", "'~'", "'", "~"),
        ("a: >-\n  b\n  c\n\n\nd: e\n", ">-\n  b\n  c", ">", "b c"),  # not the empty lines below
        ("a: |\n  b\n  c\nd: e\n", "|\n  b\n  c", "|", "b\nc"),
        ("a: |+\n  b\n\nd: e\n", "|+\n  b\n", "|", "b"),  # which says that the empty line is its own
        ("a: b\n  c\n", "b\n  c", "", "b c"),
        ("a:\n", "", "", ""),
    ],
)
def test_which_characters_a_value_takes(text: str, written: str, style: str, data: str) -> None:
    leaf = next(_leaves(_grown(text)))
    assert (text[leaf.start : leaf.end], leaf.style, leaf.data) == (written, style, data)


def test_a_group_ends_with_its_last_value_and_a_list_too() -> None:
    text = "a:\n  - b\n  - c: d\n# end\n"
    tree = _grown(text)
    assert isinstance(tree, Group)
    (pair,) = tree.pairs
    assert text[tree.start : tree.end] == "a:\n  - b\n  - c: d"
    assert text[pair.value.start : pair.end] == "- b\n  - c: d"
    assert text[pair.start : pair.named] == "a"
    flow = "a: {b: [c, d ]}  # end\n"
    assert [flow[each.start : each.end] for each in _parts(_grown(flow))] == [flow[:15], "{b: [c, d ]}", "[c, d ]"]


def test_a_list_whose_last_entry_says_nothing_ends_with_its_dash() -> None:
    text = "a:\n  - b\n  -\nc: d\n"
    tree = _grown(text)
    assert isinstance(tree, Group)
    assert text[tree.pairs[0].value.start : tree.pairs[0].value.end] == "- b\n  -"


def _parts(tree: Tree) -> Iterator[Group | Series]:
    """What holds something else, from the outside in."""
    if not isinstance(tree, Leaf):
        yield tree
        for each in tree.items if isinstance(tree, Series) else [pair.value for pair in tree.pairs]:
            yield from _parts(each)


def test_of_a_name_that_is_given_twice_the_first_counts() -> None:
    tree = _grown("a: b\na: c\nd: e\n")
    assert isinstance(tree, Group)
    assert (tree.data, tree.twice) == ({"a": "b", "d": "e"}, {"a"})
    assert [pair.name for pair in tree.pairs] == ["a", "a", "d"]


@pytest.mark.parametrize(
    ("text", "decorated"),
    [
        ("[a, &x b]", [False, True]),
        ("[!t a, b]", [True, False]),
        ("[&x a, *x]", [True, True]),
        ("[{<<: a}, {b: c}]", [True, False]),
        ("[{&x a: b}, [c]]", [True, False]),  # the name has one
        ("[&x [a], !!map {b: c}]", [True, True]),
    ],
)
def test_what_carries_more_than_a_register_means_is_marked(text: str, decorated: list[bool]) -> None:
    tree = _grown(text)
    assert isinstance(tree, Series)
    assert [each.decorated for each in tree.items] == decorated


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("a:\n  b: c  # why\n", True),
        ("a:\n  # why\n  b: c\n", True),
        ("a:\n  b: item#4\n", False),
        ('a:\n  "#b": "c # d"\n', False),
        ("a:\n  - b\n  - c\n", False),
        ("a:\n  - b\n  # why\n  - c\n", True),
    ],
)
def test_a_comment_is_a_hash_outside_names_and_values(text: str, there: bool) -> None:
    assert comments_in(_grown(text), text, 0, len(text)) is there


def test_a_comment_elsewhere_in_the_text_does_not_count() -> None:
    text = "# above\na: b\n# below\n"
    assert not comments_in(_grown(text), text, text.index("a"), text.index("\n# below"))
    assert comments_in(_grown(text), text, text.index("a"), len(text))

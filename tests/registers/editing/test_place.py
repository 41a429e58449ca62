"""Splices in a text, and where entries can be cut out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import Remove
from govtool.registers.editing.page import Page
from govtool.registers.editing.place import Splice
from govtool.registers.editing.place import dash_of
from govtool.registers.editing.place import deletion
from govtool.registers.editing.place import empty_lines
from govtool.registers.editing.place import settled
from govtool.registers.editing.place import spliced
from govtool.registers.editing.tree import Group
from govtool.registers.editing.tree import Series
from govtool.registers.editing.tree import grow
from tests.registers.editing.support import edited
from tests.registers.editing.support import said

LETTERS = st.text("abc", max_size=4)


@given(st.lists(st.tuples(LETTERS, LETTERS, LETTERS), max_size=5), LETTERS)
def test_splices_change_what_they_name_and_nothing_else(parts: list[tuple[str, str, str]], rest: str) -> None:
    text, splices = "", []
    for kept, old, new in parts:
        text += kept
        splices.append(Splice(len(text), len(text) + len(old), new))
        text += old
    assert spliced(text + rest, splices) == "".join(kept + new for kept, _, new in parts) + rest


def test_splices_that_overlap_are_refused() -> None:
    with pytest.raises(EditError, match="two of the edits change the same place"):
        spliced("abcdef", [Splice(0, 3, "x"), Splice(2, 4, "y")])
    assert spliced("abcdef", [Splice(0, 3, "x"), Splice(3, 4, "y")]) == "xyef"


def _settled(text: str, *splices: Splice) -> str:
    page = Page(text, None)
    return spliced(text, settled(page, splices))


def test_splices_are_made_in_the_order_of_the_text_whatever_order_they_come_in() -> None:
    assert _settled("abc", Splice(2, 3, "z"), Splice(0, 1, "x")) == "xbz"


def test_what_was_to_come_after_lines_that_go_comes_after_the_line_above_them() -> None:
    text = "a\nb\nc\nd\n"
    cuts = [Splice(2, 4, ""), Splice(4, 6, "")]  # the lines of b and c
    assert _settled(text, *cuts, Splice(5, 5, "\nnew")) == "a\nnew\nd\n"


def test_a_file_whose_last_line_has_no_ending_is_left_with_none() -> None:
    assert _settled("a\nb\nc", Splice(4, 5, "")) == "a\nb"
    assert _settled("a\nb\nc", Splice(2, 4, ""), Splice(4, 5, "")) == "a"
    assert _settled("a\nb\nc\n", Splice(4, 6, "")) == "a\nb\n"
    assert _settled("a\r\nb", Splice(3, 4, "")) == "a"
    assert _settled("\nb", Splice(1, 2, "")) == ""


def test_what_comes_where_lines_that_go_begin_or_end_stays_there() -> None:
    line = Splice(2, 4, "")
    assert _settled("a\nb\nc\n", line, Splice(2, 2, "new\n")) == "a\nnew\nc\n"
    assert _settled("a\nb\nc\n", line, Splice(4, 4, "new\n")) == "a\nnew\nc\n"


def _list(text: str) -> tuple[Page, Series]:
    """The one list of a text: all of it, or the value of its one name."""
    tree = grow(text)
    series = tree.pairs[0].value if isinstance(tree, Group) else tree
    assert isinstance(series, Series)
    return Page(text, tree), series


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("- a\n- b\n", 0, 0),
        ("- a\n- b\n", 1, 4),
        ("- a\n# - not this\n- b\n", 1, 17),
        ("-\n  a\n-\n  b\n", 1, 6),  # the dash stands on the line above its entry
        ("  - a\n  - - b\n", 1, 8),  # not the dash of the list inside
        ("- a-\n- b\n", 1, 5),
    ],
)
def test_where_the_dash_of_an_entry_stands(text: str, number: int, place: int) -> None:
    assert dash_of(*_list(text), number) == place
    assert text[place] == "-"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- a\n- b\n", 0),
        ("- a\n\n- b\n", 1),
        ("- a\n- b\n\n\n- c\n", 2),
        ("- a\n\n- b\n- c\n", 0),  # as the last two stand
        ("- a\n\n# why\n- b\n", 0),
        ("- a\n\n- b\n  c\n", 1),
        ("\n\n- a\n", 0),  # there is none before it
    ],
)
def test_the_empty_lines_between_entries_are_those_above_the_last(text: str, lines: int) -> None:
    page, tree = _list(text)
    spans = [(dash_of(page, tree, number), item.end) for number, item in enumerate(tree.items)]
    assert empty_lines(page, spans) == lines


def _without(text: str, gone: set[int]) -> str:
    """A list without some of its entries."""
    page, tree = _list(text)
    starts = [item.start if tree.flow else dash_of(page, tree, number) for number, item in enumerate(tree.items)]
    spans = [(start, item.end) for start, item in zip(starts, tree.items, strict=True)]
    return spliced(text, settled(page, deletion(page, spans, sorted(gone), flow=tree.flow)))


SETS = st.lists(st.booleans(), min_size=2, max_size=6).filter(any)
"""Which entries stay: at least one."""


@given(SETS, st.sampled_from([", ", ",", ",\n  "]))
def test_of_a_list_in_brackets_the_others_stay_in_their_order(stays: list[bool], comma: str) -> None:
    text = "[" + comma.join(f"n{number}" for number in range(len(stays))) + "]\n"
    gone = {number for number, stay in enumerate(stays) if not stay}
    assert _without(text, gone) == "[" + comma.join(f"n{n}" for n, stay in enumerate(stays) if stay) + "]\n"


@given(SETS, st.sampled_from(["\n", ""]))
def test_so_they_do_of_a_list_with_dashes(stays: list[bool], ending: str) -> None:
    text = "\n".join(f"- n{number}" for number in range(len(stays))) + ending
    gone = {number for number, stay in enumerate(stays) if not stay}
    assert _without(text, gone) == "\n".join(f"- n{n}" for n, stay in enumerate(stays) if stay) + ending
    assert said(_without(text, gone)) == [f"n{number}" for number, stay in enumerate(stays) if stay]


@pytest.mark.parametrize(
    ("text", "gone", "after"),
    [
        ("a:\n  - b\n  - c\n  - d\n", {0}, "a:\n  - c\n  - d\n"),
        ("a:\n  - b\n  # of c\n  - c  # c\n  - d\n", {1}, "a:\n  - b\n  # of c\n  - d\n"),
        ("a:\n  - b: c\n    d: e\n  - f\n", {0}, "a:\n  - f\n"),  # with all its lines
        ("a:\n  - b\n  - c\n  - d\n", {0, 2}, "a:\n  - c\n"),
    ],
)
def test_an_entry_goes_with_its_lines(text: str, gone: set[int], after: str) -> None:
    assert _without(text, gone) == after


def test_of_a_list_that_begins_after_another_dash_that_dash_stays() -> None:
    text = "- - a\n  - b\n  - c\n"
    page = Page(text, grow(text))
    spans = [(2, 5), (8, 11), (14, 17)]
    assert spliced(text, list(deletion(page, spans, [0], flow=False))) == "- - b\n  - c\n"
    assert spliced(text, list(deletion(page, spans, [0, 1], flow=False))) == "- - c\n"
    assert spliced(text, list(deletion(page, spans, [1, 2], flow=False))) == "- - a\n"


def test_nothing_goes_where_nothing_is_to_go() -> None:
    assert _without("- a\n- b\n", set()) == "- a\n- b\n"


def test_a_comment_between_two_entries_in_brackets_is_not_lost() -> None:
    text = "[a,  # of a\n  b, c]\n"
    with pytest.raises(EditError, match=r"^a comment stands beside what is to go on line 1; take both out by hand\.$"):
        _without(text, {0})
    assert _without(text, {2}) == "[a,  # of a\n  b]\n"


def test_an_entry_taken_off_the_end_takes_the_empty_line_that_parted_it() -> None:
    text = "risks:\n  - id: EX-1\n    title: One\n    controls:\n      - A look\n\n      - A sign\n    owner: Head\n"
    longer = edited(text, AddEntry("EX-1", ("controls",), "A bar"))
    assert longer == text.replace("- A sign\n", "- A sign\n\n      - A bar\n")
    assert edited(longer, Remove("EX-1", ("controls", 2))) == text
    assert edited(text, Remove("EX-1", ("controls", 1))) == text.replace("\n\n      - A sign\n", "\n")

"""A text as lines, and the manner in which it is indented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.registers.editing.page import Page
from govtool.registers.editing.tree import grow

LINES = st.text(st.sampled_from("ab \n\r\x85\u2028\u2029"), min_size=1, max_size=30)


def _page(text: str) -> Page:
    return Page(text, grow(text))


@given(LINES, st.data())
def test_every_character_is_in_its_line(text: str, data: st.DataObject) -> None:
    page = Page(text, None)
    index = data.draw(st.integers(0, len(text) - 1))
    start = page.line_start(index)
    assert start + page.column(index) == index < page.next_line(index)
    assert page.text_of(page.line(index)) == text[start : page.next_line(index)]
    assert page.before(index) == text[start:index]


@given(LINES)
def test_the_lines_make_up_the_text(text: str) -> None:
    page = Page(text, None)
    assert "".join(page.text_of(number) for number in range(1, page.line(len(text)) + 1)) == text


def test_lines_end_as_yaml_ends_them() -> None:
    page = Page("a\r\nb\rc\x85d\u2028e\x0bf\n", None)  # a vertical tab ends none
    assert [page.line(page.text.index(letter)) for letter in "abcdef"] == [1, 2, 3, 4, 5, 5]
    assert page.line_end(0) == 1
    assert page.next_line(0) == 3


@pytest.mark.parametrize(
    ("text", "index", "ending"),
    [
        ("a\r\nb\n", 0, "\r\n"),
        ("a\r\nb\n", 3, "\n"),
        ("a\r\nb\r\nc\nd", 9, "\r\n"),  # the last has none: the usual one of the file
        ("a", 0, "\n"),
        ("", 0, "\n"),
    ],
)
def test_the_ending_of_a_line(text: str, index: int, ending: str) -> None:
    assert Page(text, None).ending(index) == ending


def test_a_text_may_not_go_over_lines_where_a_comment_below_would_become_a_part_of_it() -> None:
    page = Page("a: b\n  # c\nd: e\n# f\n", None)
    assert page.one_line_at(0, 2)  # the comment stands as far in as the lines of the text would
    assert not page.one_line_at(0, 3)
    assert not page.one_line_at(page.text.index("d"), 2)
    assert not page.one_line_at(page.text.index("f"), 2)
    assert Page("a: b\n", None, blocks=False).one_line_at(0, 2)


def test_empty_lines_above_the_comment_do_not_save_it() -> None:
    assert Page("a: b\n\n\n    # c\n", None).one_line_at(0, 2)


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("a:\n  # one\n  # two\nb: c\n", "two"),
        ("a:\n# one\nb: c\n", "a:"),  # no further in than its name: of what follows
        ("a:\n  # one\n\n  # two\n", "one"),
        ("a:\n  b: c  # one\n", "a:"),
        ("a:\n  # one", "one"),
    ],
)
def test_comments_further_in_than_a_name_are_of_its_value(text: str, below: str) -> None:
    assert Page(text, None).past_comments(2, 0) == text.index(below) + len(below)


@pytest.mark.parametrize(
    ("text", "dash", "step"),
    [
        ("", 2, 2),
        ("risks:\n- id: EX-1\n", 0, 2),
        ("risks:\n    - id: EX-1\n", 4, 2),
        ("risks:\n  - id: EX-1\n    controls:\n    - a\n", 0, 2),  # a list within a record counts before its own
        ("risks:\n  - id: EX-1\n    target:\n        impact: 4\n", 2, 4),
        ("risks:\n  - id: EX-1\n    controls: [a]\n    target: {impact: 4}\n", 2, 2),  # brackets tell nothing
        ("programme:\n   id: ex\n", 2, 3),
        (
            "risks:\n  - id: EX-1\n    controls:\n    - a\n    actions:\n      - EX-A1\n",
            0,
            2,
        ),  # the first of two manners
    ],
)
def test_how_far_a_file_indents(text: str, dash: int, step: int) -> None:
    page = _page(text)
    assert (page.dash, page.step) == (dash, step)

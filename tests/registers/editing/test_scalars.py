"""Texts as YAML: whatever is written is read back as the same text, and is quoted only where it has to be."""

from __future__ import annotations

import pytest
from hypothesis import example
from hypothesis import given
from hypothesis import strategies as st

from govtool.registers.editing.scalars import WIDTH
from govtool.registers.editing.scalars import block
from govtool.registers.editing.scalars import can_be_block
from govtool.registers.editing.scalars import can_be_folded
from govtool.registers.editing.scalars import fits_plain
from govtool.registers.editing.scalars import folded
from govtool.registers.editing.scalars import one_line
from govtool.registers.editing.scalars import quoted
from tests.registers.editing.support import TEXTS
from tests.registers.editing.support import said

WORDS = st.lists(st.text("abc", min_size=1, max_size=9), min_size=1, max_size=30).map(" ".join)


@given(TEXTS)
@example("-")
@example("? a")
@example("a: b")
@example("null")
@example("--- a")
@example('it\'s "so" \\ here')
def test_a_text_on_one_line_is_read_back_as_itself(text: str) -> None:
    assert said(f"a: {one_line(text, flow=False)}\n") == {"a": text}
    assert said(f"- {one_line(text, flow=False)}\n") == [text]


@given(TEXTS)
@example("a, b")
@example(":a")
@example("who:?")
@example("]")
def test_a_text_in_brackets_or_braces_is_read_back_as_itself(text: str) -> None:
    assert said(f"[{one_line(text, flow=True)}, b]\n") == [text, "b"]
    assert said(f"{{a: {one_line(text, flow=True)}}}\n") == {"a": text}


@given(TEXTS, st.sampled_from(["", "'", '"']))
def test_so_is_a_text_in_any_quotes(text: str, quote: str) -> None:
    assert said(f"a: {quoted(text, quote)}\n") == {"a": text}


@pytest.mark.parametrize(
    ("text", "plain", "in_flow"),
    [
        ("Head of Finance", True, True),
        ("2 Nov 2026", True, True),
        ("-5%", True, True),  # a dash that no space follows starts no list
        ("A, B and C", True, False),
        ("see [1]", True, False),
        ("http://example.org", True, True),
        ("at 9:30", True, True),
        ("who:?", True, False),
        ("cost: 5", False, False),
        ("item #4", False, False),
        ("item#4", True, True),
        ("ends with:", False, False),
        ("- a", False, False),
        ("%", False, False),
        ("~", False, False),
        ("NULL", False, False),
        ("nULL", True, True),
        ("", False, False),
        (" a", False, False),
        ("a\nb", False, False),
        ("...", False, False),
    ],
)
def test_which_texts_need_no_quotes(text: str, plain: bool, in_flow: bool) -> None:  # what pytest gives
    assert (fits_plain(text, flow=False), fits_plain(text, flow=True)) == (plain, in_flow)


@pytest.mark.parametrize(
    ("text", "quote", "written"),
    [
        ("cost: 5", "", '"cost: 5"'),
        ('a "b"', "", "'a \"b\"'"),  # no escapes are needed in these
        ("C:\\a", "", "'C:\\a'"),
        ("it's", "'", "'it''s'"),
        ('a "b"', '"', '"a \\"b\\""'),
        ("a\nb", "'", '"a\\nb"'),  # single quotes cannot hold a line break on one line
    ],
)
def test_the_quotes_are_those_asked_for_or_the_easiest_to_read(text: str, quote: str, written: str) -> None:
    assert quoted(text, quote) == written


def test_a_text_that_had_quotes_keeps_them() -> None:
    assert one_line("plain", flow=False, quote="'") == "'plain'"
    assert one_line("plain", flow=False) == "plain"


@given(TEXTS.filter(can_be_block), st.integers(1, 12))
@example("a\n\n b", 2)
@example("# a", 2)
def test_a_block_is_read_back_as_its_text(text: str, indent: int) -> None:
    header, lines = block(text, indent)
    assert said("\n".join([f"a: {header}", *lines, ""])) == {"a": text}


@pytest.mark.parametrize(
    ("text", "stands", "folds"),
    [
        ("a\n\nb", True, True),
        ("a\n  b", True, False),  # an indented line is no longer folded
        ("a \nb", False, False),  # a space at the end of a line would be lost from sight
        (" a", False, False),
        ("", False, False),
        ("a\x85b", False, False),
    ],
)
def test_which_texts_can_stand_line_by_line(text: str, stands: bool, folds: bool) -> None:
    assert (can_be_block(text), can_be_folded(text)) == (stands, folds)


@given(WORDS, st.integers(1, 40))
def test_folded_lines_are_as_wide_as_their_words_allow(text: str, width: int) -> None:
    lines = folded(text, width)
    assert " ".join(lines) == text
    assert all(len(line) <= width or " " not in line for line in lines)
    firsts = (line.split()[0] for line in lines[1:])
    assert all(len(line) + 1 + len(word) > width for line, word in zip(lines, firsts, strict=False))


def test_the_first_line_may_have_less_room_and_a_line_break_becomes_an_empty_line() -> None:
    assert folded("one two\nthree four", 10, first=5) == ["one", "two", "", "three four"]


def test_a_double_space_is_never_where_a_line_ends() -> None:
    assert folded("one  two three", 4) == ["one  two", "three"]


def test_no_line_of_a_block_is_wider_than_a_line_may_be() -> None:
    header, lines = block("word " * 60 + "end", 6)
    assert header == ">-"
    assert max(map(len, lines)) <= WIDTH
    assert len(lines) == 3  # 303 characters, at 122 a line


def test_the_sign_of_a_merge_is_a_name_like_any_other_in_quotes() -> None:
    assert one_line("<<", flow=False) == '"<<"'
    assert one_line("<< see below", flow=False) == "<< see below"

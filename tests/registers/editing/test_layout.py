"""New values as YAML: on one line where one line will do, and always read back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.registers.editing.edits import Data
from govtool.registers.editing.layout import LONGEST_ENTRY
from govtool.registers.editing.layout import Manner
from govtool.registers.editing.layout import entry
from govtool.registers.editing.layout import group
from govtool.registers.editing.layout import inline
from govtool.registers.editing.layout import pair
from govtool.registers.editing.layout import value
from govtool.registers.editing.scalars import WIDTH
from tests.registers.editing.support import TEXTS
from tests.registers.editing.support import said

NAMES = st.text("abcxyz_", min_size=1, max_size=5)
LONG = TEXTS | st.integers(1, 60).map(lambda count: ("word " * count).strip())
DATA: st.SearchStrategy[Data] = st.recursive(
    LONG,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)
MANNERS = st.builds(Manner, dash=st.sampled_from([0, 2, 4]), step=st.sampled_from([2, 4]), blocks=st.booleans())


@settings(deadline=None)
@given(st.dictionaries(NAMES, DATA, min_size=1, max_size=3), MANNERS)
def test_fields_are_read_back_as_they_were(data: dict[str, Data], manner: Manner) -> None:
    assert said("\n".join([*group(data, 0, manner), ""])) == data


@settings(deadline=None)
@given(DATA, MANNERS, st.integers(1, 3), st.sampled_from([None, True, False]))
def test_so_are_entries_of_a_list(data: Data, manner: Manner, gap: int, flow: bool | None) -> None:
    assert said("\n".join([*entry(data, 0, manner, gap=gap, flow=flow), ""])) == [data]


@given(DATA)
def test_and_so_is_what_stands_in_brackets_and_braces(data: Data) -> None:
    written = inline(data)
    assert said(f"[{written}]\n") == [data]
    assert "\n" not in written


@pytest.mark.parametrize(
    ("data", "written"),
    [
        ({"likelihood": "4", "impact": "4"}, "{likelihood: 4, impact: 4}"),
        (["a, b", "c"], '["a, b", c]'),
        ({"on": "2 Nov 2026", "residual": {"impact": "4"}}, "{on: 2 Nov 2026, residual: {impact: 4}}"),
        ([], "[]"),
        ({}, "{}"),
        ("", '""'),
    ],
)
def test_a_value_in_line(data: Data, written: str) -> None:
    assert inline(data) == written


def test_a_field_takes_one_line_as_long_as_the_line_has_room() -> None:
    room = WIDTH - len("controls: []")
    assert pair("controls", ["a" * room], 0, Manner()) == [f"controls: [{'a' * room}]"]
    assert pair("controls", ["a" * (room + 1)], 0, Manner()) == ["controls:", f"  - {'a' * (room + 1)}"]
    assert pair("controls", ["a" * room], 1, Manner()) == ["controls:", f"   - {'a' * room}"]  # one further in


def test_a_long_text_is_folded_and_a_long_word_is_not() -> None:
    text = "word " * 30 + "end"
    header, *lines = pair("event", text, 4, Manner())
    assert header == "event: >-"
    assert " ".join(line.strip() for line in lines) == text
    assert all(line.startswith(" " * 6) for line in lines)
    assert pair("link", "x" * 200, 4, Manner()) == [f"link: {'x' * 200}"]


def test_a_text_is_folded_only_where_its_line_has_no_room_for_it() -> None:
    fits = "a " + "b" * (WIDTH - len("event: a "))
    assert pair("event", fits, 0, Manner()) == [f"event: {fits}"]
    assert pair("event", fits + "b", 0, Manner())[0] == "event: >-"
    assert pair("event", fits, 1, Manner())[0] == "event: >-"
    fits = "a " + "b" * (WIDTH - len("  - a "))
    assert entry(fits, 2, Manner()) == [f"- {fits}"]
    assert entry(fits + "b", 2, Manner())[0] == "- >-"


def test_an_entry_of_one_line_may_be_longer_than_a_text() -> None:
    because = "x" * (LONGEST_ENTRY - len("{because: }"))
    assert entry({"because": because}, 0, Manner()) == [f"- {{because: {because}}}"]
    assert entry({"because": because + "x"}, 0, Manner()) == [f"- because: {because}x"]


def test_where_no_text_may_go_over_several_lines_it_stands_on_one() -> None:
    assert pair("note", "First.\nSecond.", 0, Manner(blocks=False)) == [r'note: "First.\nSecond."']
    assert pair("note", "First.\nSecond.", 0, Manner()) == ["note: |-", "  First.", "  Second."]


def test_a_list_of_groups_stands_on_lines_each_group_in_braces_where_it_is_short() -> None:
    assessed: list[Data] = [
        {"on": "2 Nov 2026", "because": "Why"},
        {"on": "9 Nov 2026", "because": "x" * LONGEST_ENTRY},
    ]
    assert value(assessed, 4, 12, Manner()) == [
        "",
        "      - {on: 2 Nov 2026, because: Why}",
        "      - on: 9 Nov 2026",
        f"        because: {'x' * LONGEST_ENTRY}",
    ]


def test_lists_and_groups_stand_in_as_those_of_the_file() -> None:
    data: dict[str, Data] = {"a": [{"b": "c"}], "d": {"e": [{"f": "g"}]}}
    assert group(data, 0, Manner(dash=0, step=4)) == ["a:", "- {b: c}", "d:", "    e:", "    - {f: g}"]
    assert group(data, 2, Manner()) == ["a:", "    - {b: c}", "  d:", "    e:", "      - {f: g}"]


def test_a_record_stands_on_lines_unless_those_beside_it_stand_in_braces() -> None:
    record: Data = {"id": "EX-1", "title": "One"}
    assert entry(record, 2, Manner()) == ["- id: EX-1", "    title: One"]
    assert entry(record, 2, Manner(), flow=True) == ["- {id: EX-1, title: One}"]
    assert entry({"on": "May 2026"}, 2, Manner()) == ["- {on: May 2026}"]
    assert entry({"on": "May 2026", "by": "X"}, 2, Manner(), gap=3, flow=False) == ["-   on: May 2026", "      by: X"]


def test_an_entry_that_is_a_list_or_says_nothing_stands_on_its_line() -> None:
    assert entry(["a", "b"], 0, Manner()) == ["- [a, b]"]
    assert entry({}, 0, Manner(), flow=False) == ["- {}"]
    assert entry("a", 0, Manner(), gap=3) == ["-   a"]

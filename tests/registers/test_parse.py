"""YAML text into values with positions."""

from __future__ import annotations

import re
import textwrap

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from govtool.nodes import Listing
from govtool.nodes import Mapping
from govtool.nodes import Mark
from govtool.nodes import Node
from govtool.nodes import Scalar
from govtool.nodes import find
from govtool.nodes import mark_of_name
from govtool.problems import Level
from govtool.problems import Problem
from govtool.registers import parse as module
from govtool.registers.parse import parse
from govtool.source import LARGEST_FILE
from govtool.source import SourceFile
from tests.support import plain
from tests.support import seen


def _parse(text: str | bytes) -> tuple[Node | None, list[Problem]]:
    content = text if isinstance(text, bytes) else textwrap.dedent(text).encode()
    return parse(SourceFile("risks.yaml", content))


def _read(text: str | bytes) -> Node:
    node, problems = _parse(text)
    assert problems == []
    assert node is not None
    return node


def _refused(text: str | bytes) -> Problem:
    node, problems = _parse(text)
    assert node is None
    (problem,) = problems
    return problem


def _place(mark: Mark) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1


# Positions

REGISTER = """\
risks:
  - id: EX-1
    title: "The market"
    inherent: {likelihood: 4, impact: 3}
    controls:
      - Weekly call

      - Bridging contract  # agreed
"""


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((), (1, 1)),
        (("risks",), (2, 3)),
        (("risks", 0), (2, 5)),
        (("risks", 0, "id"), (2, 9)),
        (("risks", 0, "title"), (3, 12)),
        (("risks", 0, "inherent"), (4, 15)),
        (("risks", 0, "inherent", "likelihood"), (4, 28)),
        (("risks", 0, "inherent", "impact"), (4, 39)),
        (("risks", 0, "controls"), (6, 7)),
        (("risks", 0, "controls", 0), (6, 9)),
        (("risks", 0, "controls", 1), (8, 9)),
        (("risks", 0, "controls", 2), (6, 7)),
        (("risks", 0, "owner"), (2, 5)),
        (("risks", 0, "title", "inside"), (3, 12)),
    ],
)
def test_values_know_where_they_stand(steps: tuple[str | int, ...], expected: tuple[int, int]) -> None:
    assert _place(find(_read(REGISTER), *steps)) == expected


def test_names_know_where_they_stand() -> None:
    root = _read(REGISTER)
    assert isinstance(root, Mapping)
    risk = find_mapping(root)
    assert {name: _place(mark_of_name(name, node.mark, REGISTER)) for name, node in risk.values.items()} == {
        "id": (2, 5),
        "title": (3, 5),
        "inherent": (4, 5),
        "controls": (5, 5),
    }


def find_mapping(root: Mapping) -> Mapping:
    listing = root.values["risks"]
    assert isinstance(listing, Listing)
    (risk,) = listing.items
    assert isinstance(risk, Mapping)
    return risk


def test_letters_beyond_ascii_count_as_one_column() -> None:
    assert _place(find(_read("{Tŷ: 1, b: 2}"), "b")) == (1, 12)


def test_windows_line_ends_change_neither_text_nor_position() -> None:
    root = _read(b"a: one\r\nb:\r\n  - two\r\n  - |\r\n    three\r\n    four\r\n")
    assert plain(root) == {"a": "one", "b": ["two", "three\nfour\n"]}
    assert _place(find(root, "b", 0)) == (3, 5)


def test_a_byte_order_mark_takes_no_column() -> None:
    root = _read("\ufeffid: EX-1\n".encode())
    assert plain(root) == {"id": "EX-1"}
    assert _place(root.mark) == (1, 1)
    assert _place(find(root, "id")) == (1, 5)


# Scalars as written


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "Yes",
        "on",
        "3.10",
        "1e3",
        "0777",
        "0x1F",
        "12:30",
        "1_000",
        "2024-02-30",
        "+44",
        ".inf",
        "NaN",
        "true",
        "-5",
        "nulls",
    ],
)
def test_a_scalar_is_the_text_as_written(text: str) -> None:
    assert plain(_read(f"a: {text}\n")) == {"a": text}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL", "''", '""', "# only a comment"])
def test_what_is_left_empty_is_the_empty_text(text: str) -> None:
    assert plain(_read(f"a: {text}\n")) == {"a": ""}


@pytest.mark.parametrize("text", ["null", "~", "NULL"])
def test_null_in_quotes_is_a_word(text: str) -> None:
    assert plain(_read(f"a: '{text}'\n")) == {"a": text}


@pytest.mark.parametrize("text", ["nUll", "nil", "none", "N/A"])
def test_other_words_for_nothing_are_words(text: str) -> None:
    assert plain(_read(f"a: {text}\n")) == {"a": text}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('"a: b # c"', "a: b # c"),
        (r'"caf\u00e9\n"', "café\n"),
        ("'it''s'", "it's"),
        ("it's", "it's"),
        ("a#b", "a#b"),
        ("a # b", "a"),
        ("one\n  two", "one two"),
        ("|\n  one\n  two\n", "one\ntwo\n"),
        ("|-\n  one\n  two\n", "one\ntwo"),
        (">\n  one\n  two\n\n  three\n", "one two\nthree\n"),
        (">-\n  one\n  two\n", "one two"),
    ],
)
def test_quoted_folded_and_literal_texts(written: str, text: str) -> None:
    assert plain(_read(f"a: {written}\n")) == {"a": text}


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "\ufeff"])
def test_an_empty_file_has_no_values_and_no_problems(text: str) -> None:
    assert _parse(text.encode()) == (None, [])


def test_one_document_may_be_marked_as_one() -> None:
    assert plain(_read("---\na: 1\n...\n")) == {"a": "1"}


# Refusals: code, line, column and sentence

REFUSED = [
    ("risks:\n\t- id: EX-1\n", "YML002", 2, 1, "a tab stands where YAML needs spaces"),
    ("a:\n  b: 1\n\tc: 2\n", "YML002", 3, 1, "a tab stands where YAML needs spaces"),
    ('a: 1\nb: "two\nc: 3\n', "YML002", 2, 4, "a quoted value is not closed before the file ends"),
    ("a: 1\nb: 'two\nc: 3\n", "YML002", 2, 4, "a quoted value is not closed before the file ends"),
    ("a: 1\nb: [two\nc: 3\n", "YML002", 2, 4, "a list that starts with [ is not closed"),
    ("a: 1\nb: {two: 2\nc: 3\n", "YML002", 2, 4, "a group that starts with { is not closed"),
    ("a: 1\nb: {two: 2\n", "YML002", 2, 4, "a group that starts with { is not closed"),
    ("title: Winter: cold\n", "YML002", 1, 14, "a colon followed by a space stands inside a value"),
    ("a: @b\n", "YML002", 1, 4, "a value starts with @, which YAML keeps for itself"),
    ("a: `b\n", "YML002", 1, 4, "a value starts with `, which YAML keeps for itself"),
    ("a: %b\n", "YML002", 1, 4, "a value starts with %, which YAML keeps for itself"),
    ("- a\nb: c\n", "YML002", 2, 1, "this line is not indented like the list before it"),
    ("x:\n  a: 1\n b: 2\n", "YML002", 3, 2, "this line is not indented like the fields before it"),
    (
        "x:\n  a: Piers #3\n    and #4\n",
        "YML002",
        3,
        5,
        "a space and # start a comment on the line before this one, and its text goes on here",
    ),
    ("x:\n  a: Piers #3\n b: 2\n", "YML002", 3, 2, "this line is not indented like the fields before it"),
    ('a: "\\q"\n', "YML002", 1, 5, "a backslash in double quotes starts an escape that does not exist"),
    ("a: > b\n", "YML002", 1, 6, "text stands on the line of the > or |"),
    ("a: 1\nbcd\ne: 2\n", "YML002", 3, 1, "a field's name has no colon after it"),
    ("a: 1\nb: c\x07d\n", "YML002", 2, 5, "the control character U+0007 stands in the text"),
    ("a: 1\nb: \x00\n", "YML002", 2, 4, "the control character U+0000 stands in the text"),
    ("a: 1\nb: \x7f\n", "YML002", 2, 4, "the control character U+007F stands in the text"),
    ("a: 1\nb: \x9f\n", "YML002", 2, 4, "the control character U+009F stands in the text"),
    ("a: 1\n? [b]\n: c\n", "YML006", 2, 3, "a field's name is not a plain word"),
    ("a: 1\n{b: c}: d\n", "YML006", 2, 1, "a field's name is not a plain word"),
    ("a: 1\n---\nb: 2\n", "YML007", 2, 1, "a second document starts here"),
    ("a: 1\n...\n---\n", "YML007", 3, 1, "a second document starts here"),
]


@pytest.mark.parametrize(("text", "code", "line", "column", "sentence"), REFUSED)
def test_text_that_is_refused(text: str, code: str, line: int, column: int, sentence: str) -> None:
    problem = _refused(text.encode())
    assert (problem.code, problem.message) == (code, sentence)
    assert problem.location == ("risks.yaml", line, column)
    assert problem.level is Level.ERROR
    assert problem.remedy.endswith(".")


@pytest.mark.parametrize("text", ["a: 1\nb: x\ufffe\n", "a: 1\nb: x\uffff\n"])
def test_a_character_that_is_none_is_refused_where_it_stands(text: str) -> None:
    problem = _refused(text.encode())
    assert (problem.code, problem.location) == ("YML002", ("risks.yaml", 2, 5))


def test_an_unclosed_list_that_ends_with_a_comma_is_told_in_plain_words() -> None:
    problem = _refused("a: 1\nb: [two,\n")
    assert problem.code == "YML002"
    assert "expected node content" not in problem.message


KEPT = [
    ("a: 1\nb: *c\n", "YML005", 2, 4, "*c repeats a value by its name", {"a": "1", "b": ""}),
    ("a: &c 1\n", "YML005", 1, 4, "the anchor &c has no meaning in a register", {"a": "1"}),
    ("a: &c [1]\n", "YML005", 1, 4, "the anchor &c has no meaning in a register", {"a": ["1"]}),
    ("a: !b 1\n", "YML005", 1, 4, "the tag !b has no meaning in a register", {"a": "1"}),
    ("a: !b {c: 1}\n", "YML005", 1, 4, "the tag !b has no meaning in a register", {"a": {"c": "1"}}),
    ("a: 1\n<<: {b: 2}\n", "YML005", 2, 1, "<< merges another record's fields into this one", {"a": "1"}),
    ("a: 1\nb: 2\na: 3\n", "YML004", 3, 1, '"a" is given twice; the first is on line 1', {"a": "1", "b": "2"}),
    ("c: {a: 1, a: 3}\n", "YML004", 1, 11, '"a" is given twice; the first is on line 1', {"c": {"a": "1"}}),
]


@pytest.mark.parametrize(("text", "code", "line", "column", "sentence", "rest"), KEPT)
def test_text_that_is_told_of_and_read_on(
    text: str, code: str, line: int, column: int, sentence: str, rest: dict[str, object]
) -> None:
    node, (problem,) = _parse(text)
    assert (problem.code, problem.message) == (code, sentence)
    assert problem.location == ("risks.yaml", line, column)
    assert plain(node) == rest


@pytest.mark.parametrize("text", ["&mark title: x\n", "!mark title: x\n"])
def test_a_mark_on_a_name_is_told_of_as_one_on_a_value_is(text: str) -> None:
    _, problems = _parse(text)
    assert seen(problems) == [("YML005", 1, 1)]


def test_every_problem_of_a_text_is_told_in_one_run() -> None:
    _, problems = _parse("a: &x 1\na: 2\nb: *x\nc: {d: 1, d: 2}\n")
    assert seen(problems) == [("YML005", 1, 4), ("YML004", 2, 1), ("YML005", 3, 4), ("YML004", 4, 11)]


def test_what_stands_before_a_refusal_is_still_told() -> None:
    node, problems = _parse("a: &x 1\nb: [\n")
    assert node is None
    assert [problem.code for problem in problems] == ["YML005", "YML002"]


@pytest.mark.parametrize(
    ("content", "line", "column", "byte"),
    [
        (b"\xa35", 1, 1, "0xa3"),
        (b"a: 1\nb: \xa35\n", 2, 4, "0xa3"),
        ("a: 1\r\nTŷ: ".encode() + b"\x92", 2, 5, "0x92"),
        (b"\xef\xbb\xbfa: \xe9", 1, 4, "0xe9"),
        ("\ufeffa: éé".encode() + b"\xa3", 1, 6, "0xa3"),
        ("\ufeffa: 1\nb: éé".encode() + b"\xa3", 2, 6, "0xa3"),
        (b"a: \xc3", 1, 4, "0xc3"),
        (b"\xff\xfea\x00", 1, 1, "0xff"),
    ],
)
def test_text_that_is_not_utf_8(content: bytes, line: int, column: int, byte: str) -> None:
    problem = _refused(content)
    assert (problem.code, problem.location) == ("YML001", ("risks.yaml", line, column))
    assert (
        problem.message
        == f"the byte {byte} is not UTF-8 text; the file was probably saved in an older Windows encoding"
    )


def test_sixty_four_levels_are_read_and_sixty_five_refused() -> None:
    assert _read("[" * 64 + "]" * 64)
    problem = _refused("[" * 65 + "]" * 65)
    assert (problem.code, problem.location) == ("YML008", ("risks.yaml", 1, 65))
    assert problem.message == "values are nested more than 64 deep"


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_endless_depth_is_refused_at_the_same_level(opening: str) -> None:
    assert _refused(opening * 1_000_000).code in {"YML008", "YML006"}


def test_what_libyaml_itself_finds_too_deep_is_told_of_as_that() -> None:
    problem = _refused("[" * 1_000_000)
    assert (problem.code, problem.remedy) == ("YML008", "Take the inner values out into records of their own.")
    assert problem.location.line == 1


def test_a_file_may_be_as_large_as_the_bound_and_no_larger() -> None:
    assert plain(_read(b"a: 1\n" + b"#" * (LARGEST_FILE - 5))) == {"a": "1"}
    problem = _refused(b"#" * (LARGEST_FILE + 1))
    assert (problem.code, problem.message) == ("YML008", "the file is larger than 16 MiB")
    assert problem.location == ("risks.yaml", 1, 1)


def test_too_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_NODES", 6)
    assert plain(_read("a: [1, 2]\nb: 3\n")) == {"a": ["1", "2"], "b": "3"}  # two names, two values, two items
    problem = _refused("a: [1, 2, 4]\nb: 3\n")
    assert (problem.code, problem.message) == ("YML008", "the file holds more than 6 values")
    assert problem.remedy == "Split it into several files."


# Laws

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8).filter(
    lambda name: name != "<<"
)
# PyYAML's dump writes U+0085 as a line break, which no reader can tell from one
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\x85"), max_size=12)
TREES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4), max_leaves=12
)


NOTHING = re.compile(r"([\s\ufeff]|\.\.\.|#[^\r\n\x85\u2028]*)*")


@given(st.binary(max_size=200))
def test_no_bytes_raise(content: bytes) -> None:
    node, problems = _parse(content)
    assert node is None or isinstance(node, (Scalar, Mapping, Listing))
    assert all(problem.location.line >= 1 and problem.location.column >= 1 for problem in problems)


@given(st.text(st.sampled_from("ab:-[]{},&*!|>'\"%@`#?~<= \t\n\r\x00\ufeff\x85\u2028"), max_size=60))
def test_a_text_is_read_or_has_a_problem(text: str) -> None:
    node, problems = _parse(text.encode())
    if node is None and not problems:
        assert NOTHING.fullmatch(text)
    assert all(problem.code.startswith("YML") and problem.message and problem.remedy for problem in problems)


@given(TREES, st.booleans())
def test_what_is_dumped_is_read_back(tree: object, unicode: bool) -> None:
    written = yaml.safe_dump(tree, allow_unicode=unicode)
    assert plain(_read(written.encode())) == tree


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (
            "a:\n  - {id: A5, title: Train staff: lifting}\n",
            2,
            "a colon stands inside a value, or a comma is missing before this field",
        ),
        ("a: {likelihood: 4 impact: 4}\n", 1, "a colon stands inside a value, or a comma is missing before this field"),
        ('a:\n  cause: "Pay" is higher\n', 2, "text stands after the closing quote of a value"),
        ("a:\n  cause: - Pay\n", 2, "a value starts with a hyphen and a space"),
        ("risks\n  - id: 1\n", 2, "the line before this one has no colon and space after its name"),
        ("owner:Head of X\nb: 1\n", 2, "the line before this one has no colon and space after its name"),
        ("a:\n  - id: 1\n     cause: x\n", 3, "this line is indented more than the field before it"),
        ("a:\n  - id: 1\n    cause: x: y\n", 3, "a colon followed by a space stands inside a value"),
    ],
)
def test_slips_of_the_pen_are_named_by_their_cause(text: str, line: int, message: str) -> None:
    _, (problem,) = parse(SourceFile("a.yaml", text.encode()))
    assert (problem.code, problem.location.line, problem.message) == ("YML002", line, message)

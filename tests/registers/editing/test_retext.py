"""One text in place of another, in the style of the old one."""

from __future__ import annotations

import pytest
from hypothesis import example
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.records.risk import Risk
from govtool.registers.editing.apply import apply
from govtool.registers.editing.edits import SetField
from tests.registers.editing.support import edited
from tests.registers.editing.support import loaded
from tests.registers.editing.support import same

LONG = " ".join(["A long text that says a good deal about what may happen and why it would matter"] * 3)


@pytest.mark.parametrize(
    ("old", "text", "new"),
    [
        ("plain", "other", "other"),
        ("plain", "with: colon", '"with: colon"'),
        ("plain", "ends with:", '"ends with:"'),
        ("plain", "12:30", "12:30"),
        ("plain", "with #hash", '"with #hash"'),
        ("plain", "C# and A#", "C# and A#"),
        ("plain", "- dash", '"- dash"'),
        ("plain", "-5", "-5"),
        ("plain", "a, b [c] {d}", "a, b [c] {d}"),
        ("plain", "[^note] first", '"[^note] first"'),
        ("plain", "~", '"~"'),
        ("plain", "null", '"null"'),
        ("plain", "NO", "NO"),
        ("plain", "3.10", "3.10"),
        ("plain", 'says: "yes"', "'says: \"yes\"'"),
        ("plain", "don't: \"'", "'don''t: \"'''"),
        ("plain", "£5 😀 ŵ", "£5 😀 ŵ"),
        ("plain", "a\tb", '"a\\tb"'),
        ('"double"', "other", '"other"'),
        ('"double"', 'say "x"', '"say \\"x\\""'),
        ('"caf\\u00e9"', "plain", '"plain"'),
        ("'single'", "it's", "'it''s'"),
        ("'single'", "a\tb", '"a\\tb"'),
        ("~", "something", "something"),
        ("''", "something", "'something'"),
    ],
)
def test_a_text_keeps_its_quotes_and_gets_them_only_where_it_needs_them(old: str, text: str, new: str) -> None:
    before = f"risks:\n  - id: EX-1\n    title: {old}   # why\n    event: x\n"
    after = edited(before, SetField("EX-1", ("title",), text))
    assert after == before.replace(f"title: {old}", f"title: {new}")


@pytest.mark.parametrize(
    ("text", "new"), [("a, b", '"a, b"'), ("a [b]", '"a [b]"'), ("a: b", '"a: b"'), ("a b", "a b"), ("a\nb", '"a\\nb"')]
)
def test_in_braces_commas_and_brackets_need_quotes_too(text: str, new: str) -> None:
    before = "risks:\n  - {id: EX-1, title: Old, event: x}  # why\n"
    assert edited(before, SetField("EX-1", ("title",), text)) == before.replace("Old", new)


FOLDED = """\
risks:
  - id: EX-1
    title: T
    effect: >-  # long
      People wait in hospital beds for a package of care, and families
      fill the gap without help, for as long as it takes the two providers

      to find carers.
    # next
    event: x
"""


def test_of_a_folded_text_only_the_words_that_differ_change() -> None:
    text = (
        "People wait in hospital beds for a package of care, and relatives and friends fill the gap without help, "
        "for as long as it takes the two providers\nto find carers."
    )
    after = edited(FOLDED, SetField("EX-1", ("effect",), text))
    assert after == FOLDED.replace("and families\n      fill", "and relatives and friends\n      fill")


def test_words_are_added_and_taken_out_at_the_ends_of_a_folded_text() -> None:
    text = (
        "wait in hospital beds for a package of care, and families fill the gap without help, for as long as it takes"
    )
    after = edited(FOLDED, SetField("EX-1", ("effect",), text + " the two providers\nto find carers. Really."))
    assert after == FOLDED.replace("People wait", "wait").replace("carers.", "carers. Really.")


def test_a_folded_text_that_is_another_is_folded_anew_and_keeps_its_indent_and_comments() -> None:
    after = edited(FOLDED, SetField("EX-1", ("effect",), LONG))
    assert after == same(
        """\
        risks:
          - id: EX-1
            title: T
            effect: >-  # long
              A long text that says a good deal about what may happen and why it would matter A long text that says a good deal about
              what may happen and why it would matter A long text that says a good deal about what may happen and why it would matter
            # next
            event: x
        """
    )


def test_a_folded_text_cannot_hold_lines_that_start_with_spaces_so_it_becomes_literal() -> None:
    after = edited(FOLDED, SetField("EX-1", ("effect",), "List:\n  - one\n  - two"))
    assert after.splitlines()[3:8] == [
        "    effect: |-  # long",
        "      List:",
        "        - one",
        "        - two",
        "    # next",
    ]


def test_a_literal_text_keeps_its_lines() -> None:
    before = "risks:\n  - id: EX-1\n    title: T\n    note: |\n        one\n        two\n        three\n\n  - {id: EX-2, title: U}\n"
    after = edited(before, SetField("EX-1", ("note",), "one\n2\nthree"))
    assert after == before.replace("two", "2")


def test_a_text_whose_empty_last_lines_belong_to_it_keeps_them() -> None:
    before = "risks:\n  - id: EX-1\n    title: T\n    note: |+\n      one\n\n\n    event: x\n"
    assert edited(before, SetField("EX-1", ("note",), "1")) == before.replace("one", "1")
    after = edited(before, SetField("EX-1", ("effect",), "y"))
    assert after == before.replace("    event: x\n", "    event: x\n    effect: y\n")


def test_plain_text_over_several_lines_is_filled_again_at_its_own_indent() -> None:
    before = "risks:\n  - id: EX-1\n    title: T\n    note: one\n       two\n       three\n    event: x\n"
    assert edited(before, SetField("EX-1", ("note",), "one 2 three")) == before.replace("two", "2")
    after = edited(before, SetField("EX-1", ("note",), LONG))
    assert after.splitlines()[3:7] == [
        "    note: A long text that says a good deal about what may happen and why it would matter A long text that says a good deal",
        "       about what may happen and why it would matter A long text that says a good deal about what may happen and why it would",
        "       matter",
        "    event: x",
    ]


def test_a_hash_is_never_put_where_it_starts_a_comment() -> None:
    before = "risks:\n  - id: EX-1\n    title: T\n    note: one\n      two three\n"
    assert edited(before, SetField("EX-1", ("note",), "one two # three")) == (
        'risks:\n  - id: EX-1\n    title: T\n    note: "one two # three"\n'
    )


def test_a_short_text_that_becomes_long_is_folded_and_a_line_that_was_long_stays_one() -> None:
    before = "risks:\n  - id: EX-1\n    title: T\n    note: short  # why\n    event: x\n"
    after = edited(before, SetField("EX-1", ("note",), LONG))
    assert after == same(
        """\
        risks:
          - id: EX-1
            title: T
            note: >-  # why
              A long text that says a good deal about what may happen and why it would matter A long text that says a good deal about
              what may happen and why it would matter A long text that says a good deal about what may happen and why it would matter
            event: x
        """
    )
    long = f"risks:\n  - id: EX-1\n    title: {LONG}\n"
    assert edited(long, SetField("EX-1", ("title",), LONG.replace("good", "fair"))) == long.replace("good", "fair")


def test_a_text_of_several_lines_keeps_them() -> None:
    before = "risks:\n  - id: EX-1\n    title: T\n    note: short\n"
    after = edited(before, SetField("EX-1", ("note",), "one\n\ntwo: 2"))
    assert after == "risks:\n  - id: EX-1\n    title: T\n    note: |-\n      one\n\n      two: 2\n"


STYLES = (
    "note: old",
    "note: 'old'",
    'note: "old"',
    "note: old words\n      over lines",
    'note: "old words\n      over lines"',
    "note: 'old words\n      over lines'",
    "note: >-\n      old words\n      over lines",
    "note: >\n      old words\n\n      over lines\n",
    "note: |\n      old words\n      over lines",
    "note: |+\n      old words\n\n",
    "note: |2-\n      old",
    "note: ~",
    "note:",
    "note: # nothing yet",
)
TEXTS = st.text(st.sampled_from("ab1 :#-'\"\\,[]{}&*!|>%@`?~=.£é😀\n\t\u2028"), max_size=40)


@settings(max_examples=400)
@given(st.sampled_from(STYLES), TEXTS, st.sampled_from(["\n", "\r\n"]), st.booleans(), st.booleans())
def test_any_text_in_any_style_reads_back_and_leaves_the_rest(
    style: str, text: str, ending: str, mark: bool, last: bool
) -> None:
    text = text.strip() or "x"
    tail = "" if last else "\n    event: x\n  - {id: EX-2, title: U}\n"
    before = f"# top\nrisks:\n  - id: EX-1\n    title: T\n    # why\n    {style}{tail}".replace("\n", ending)
    content = (b"\xef\xbb\xbf" if mark else b"") + before.encode()
    result = apply(loaded(content), [SetField("EX-1", ("note",), text)])
    (risk, *rest) = result.after.records
    assert isinstance(risk, Risk)
    assert risk.note == text
    assert (risk.title, [each.id for each in rest]) == ("T", [] if last else ["EX-2"])
    start = content.index(b"note:") + 5
    assert result.content[:start] == content[:start]
    assert result.content.endswith(tail.replace("\n", ending).encode())
    if ending == "\r\n":
        assert result.content.count(b"\n") == result.content.count(b"\r\n")


@example(text="1:?", many=False)  # in braces a colon before a question mark is no text to libyaml
@given(TEXTS, st.booleans())
def test_any_text_in_braces_reads_back(text: str, many: bool) -> None:
    text = text.strip() or "x"
    braces = (
        "{id: EX-1,\n     title: T, note: old,\n     event: x}" if many else "{id: EX-1, title: T, note: old, event: x}"
    )
    before = f"risks:\n  - {braces}\n"
    result = apply(loaded(before), [SetField("EX-1", ("note",), text)])
    head, tail = before.split("old")
    assert result.after.records[0].note == text
    assert result.content.decode().startswith(head)
    assert result.content.decode().endswith(tail)

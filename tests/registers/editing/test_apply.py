"""Edits of a whole file: what is checked before anything is written."""

from __future__ import annotations

import pytest

from govtool.registers.editing.apply import apply
from govtool.registers.editing.apply import rewritten
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import Remove
from govtool.registers.editing.edits import SetField
from govtool.registers.editing.edits import data_of
from govtool.registers.editing.page import Page
from govtool.registers.editing.tree import grow
from govtool.source import LARGEST_FILE
from tests.registers.editing.support import edited
from tests.registers.editing.support import loaded

RISKS = """\
risks:
  - id: EX-1
    title: One
    review: 1 Dec 2026
  - id: EX-2
    title: Two
    colour: red
"""


def test_a_value_that_cannot_be_read_is_told_of_and_nothing_is_written() -> None:
    with pytest.raises(EditError) as raised:
        edited(RISKS, SetField("EX-1", ("review",), "30 Feb 2027"))
    assert str(raised.value) == (
        'registers/ex/risks.yaml:4: review is "30 Feb 2027", but the calendar has no such day, so nothing was written. '
        "Correct the day, the month or the year."
    )
    with pytest.raises(EditError, match=r'a risk has no field "colour", so nothing was written'):
        edited(RISKS, SetField("EX-1", ("colour",), "red"))
    with pytest.raises(EditError, match=r"a risk needs its title, so nothing was written"):
        edited(RISKS, Remove("EX-1", ("title",)))


def test_a_file_with_problems_elsewhere_is_changed_and_they_are_told() -> None:
    result = apply(loaded(RISKS), [SetField("EX-1", ("title",), "First")])
    assert result.content.decode() == RISKS.replace("One", "First")
    assert [problem.message for problem in result.elsewhere] == ['a risk has no field "colour"']
    assert result.note == (
        "registers/ex/risks.yaml is changed; 1 problem elsewhere stays in it, and govtool lint shows it."
    )
    two = apply(loaded(RISKS + "    shade: dark\n"), [SetField("EX-1", ("title",), "First")])
    assert two.note.endswith("2 problems elsewhere stay in it, and govtool lint shows them.")
    assert apply(loaded("risks: []\n"), []).note == ""


def test_problems_that_name_a_line_are_the_same_when_lines_move() -> None:
    before = RISKS + "    note: a\n    note: b\n"
    after = edited(before, SetField("EX-1", ("event",), "x"))
    assert after == before.replace("    review", "    event: x\n    review")


def test_what_is_not_yaml_cannot_be_changed() -> None:
    with pytest.raises(
        EditError, match=r"^registers/ex/risks\.yaml:2: the file cannot be read, so not changed either: "
    ):
        edited("risks:\n\t- id: EX-1\n", SetField("EX-1", ("title",), "x"))
    with pytest.raises(EditError, match=r"the byte 0xa3 is not UTF-8 text"):
        edited(b"risks:\n  - {id: EX-1, title: \xa35}\n", SetField("EX-1", ("title",), "x"))


def test_what_holds_no_registers_cannot_be_changed() -> None:
    with pytest.raises(EditError, match="holds no registers by name"):
        edited("- one\n", AddRecord("risks", {"id": "EX-1", "title": "x"}))


def test_a_file_may_not_grow_over_the_bound() -> None:
    before = RISKS + "#" * (LARGEST_FILE - len(RISKS) - 5) + "\n"
    with pytest.raises(EditError, match="larger than 16 MiB, so nothing was written"):
        edited(before, SetField("EX-1", ("title",), "One risk"))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "    review: &day 1 Dec 2026",
            "an anchor, a tag, a repeated value or a merge stands on line 4 or below; take it out first.",
        ),
        (
            "    review: !!str 1 Dec 2026",
            "an anchor, a tag, a repeated value or a merge stands on line 4 or below; take it out first.",
        ),
        (
            "    &day review: 1 Dec 2026",
            "an anchor, a tag, a repeated value or a merge stands on line 2 or below; take it out first.",
        ),
        (
            "    review: 1 Dec 2026\n    review: 2 Dec 2026",
            "review is given twice, on lines 4 and 5; keep one of the two first.",
        ),
    ],
)
def test_what_has_no_meaning_in_a_register_is_left_to_a_hand(line: str, message: str) -> None:
    with pytest.raises(EditError) as raised:
        edited(RISKS.replace("    review: 1 Dec 2026", line), SetField("EX-1", ("review",), "3 Dec 2026"))
    assert str(raised.value) == f"registers/ex/risks.yaml: {message}"


def test_an_anchor_elsewhere_is_no_hindrance() -> None:
    before = RISKS.replace("1 Dec", "&day 1 Dec") + "    review: *day\n"
    assert edited(before, SetField("EX-1", ("title",), "First")) == before.replace("One", "First")


def test_a_text_that_does_not_say_what_was_wanted_is_not_written() -> None:
    register = loaded(RISKS)
    wrong = Page(RISKS, grow(RISKS.replace("One", "Only one")))  # places that are not those of the text
    data = data_of(loaded(RISKS.replace("One", "First")).root)
    assert isinstance(data, dict)
    with pytest.raises(EditError) as raised:
        rewritten(register, wrong, data, (), hand="set title of EX-1 to First")
    assert str(raised.value) == (
        "registers/ex/risks.yaml:3: something here is written in a way that govtool cannot change without changing more "
        "than was asked; nothing was written. By hand: set title of EX-1 to First."
    )


def test_the_diff_shows_only_what_changes() -> None:
    register = loaded(RISKS.rstrip("\n"))
    assert apply(register, [SetField("EX-2", ("colour",), "blue")]).diff() == (
        "--- registers/ex/risks.yaml\n+++ registers/ex/risks.yaml\n@@ -4,4 +4,4 @@\n     review: 1 Dec 2026\n"
        "   - id: EX-2\n     title: Two\n-    colour: red\n+    colour: blue\n"
    )


def test_edits_go_on_from_edits() -> None:
    one = apply(loaded(RISKS), [SetField("EX-1", ("title",), "First")])
    two = apply(one.after, [AddEntry("EX-1", ("controls",), "Call")])
    assert two.content.decode() == RISKS.replace("One", "First").replace(
        "    review", "    controls: [Call]\n    review"
    )

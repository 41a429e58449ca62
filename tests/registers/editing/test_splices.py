"""New fields, entries and records in files of every manner of writing; and taking out what was there."""

from __future__ import annotations

import pytest
from hypothesis import assume
from hypothesis import given
from hypothesis import strategies as st

from govtool.registers.editing.apply import apply
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import Remove
from govtool.registers.editing.edits import SetField
from govtool.registers.parse import parse
from govtool.source import SourceFile
from tests.registers.editing.support import edited
from tests.registers.editing.support import loaded
from tests.registers.editing.support import same
from tests.support import plain

TWO = AddRecord("risks", {"id": "EX-2", "title": "Two"})
SCORE = {"likelihood": 3, "impact": 4}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "risks:\n  - id: EX-2\n    title: Two\n"),
        ("\ufeff", "\ufeffrisks:\n  - id: EX-2\n    title: Two\n"),
        ("# The risk log.\n", "# The risk log.\nrisks:\n  - id: EX-2\n    title: Two\n"),
        ("# The risk log.", "# The risk log.\nrisks:\n  - id: EX-2\n    title: Two"),
        ("# a\r\n", "# a\r\nrisks:\r\n  - id: EX-2\r\n    title: Two\r\n"),
        ("risks:\n", "risks:\n  - id: EX-2\n    title: Two\n"),
        ("risks:", "risks:\n  - id: EX-2\n    title: Two"),
        ("risks: # none\n# end\n", "risks: # none\n  - id: EX-2\n    title: Two\n# end\n"),
        ("risks: ~\n", "risks:\n  - id: EX-2\n    title: Two\n"),
        ("risks: []  # none\n", "risks:  # none\n  - id: EX-2\n    title: Two\n"),
        ("risks: [\n]\n", "risks:\n  - id: EX-2\n    title: Two\n"),
        ("issues: []\n", "issues: []\nrisks:\n  - id: EX-2\n    title: Two\n"),
        ("{}\n", "{risks: [{id: EX-2, title: Two}]}\n"),
        ("risk: {id: EX-1, title: One}\n", "risk: {id: EX-1, title: One}\nrisks:\n  - id: EX-2\n    title: Two\n"),
        ("risk:\n- {id: EX-1, title: One}\n", "risk:\n- {id: EX-1, title: One}\n- {id: EX-2, title: Two}\n"),
        (
            "risks:\n  # none\n  # so far\n# end\n",
            "risks:\n  # none\n  # so far\n  - id: EX-2\n    title: Two\n# end\n",
        ),
        ("risks:\n# none\nissues: []\n", "risks:\n  - id: EX-2\n    title: Two\n# none\nissues: []\n"),
        (
            "risks:\n  - id: EX-1\n    title: One\n\n  - id: EX-3\n    title: Three\n\n# end\n",
            "risks:\n  - id: EX-1\n    title: One\n\n  - id: EX-3\n    title: Three\n\n  - id: EX-2\n    title: Two\n\n# end\n",
        ),
    ],
)
def test_a_new_record_in_files_of_every_sort(before: str, after: str) -> None:
    assert edited(before, TWO) == after


RICH = {
    "id": "EX-3",
    "title": "Three: the last",
    "inherent": SCORE,
    "controls": [
        "A call with every provider on each Monday of the winter, at nine",
        "A contract for thirty packages of care, of which more may be bought",
    ],
    "actions": ["EX-A1", "EX-A2"],
    "note": "First.\nSecond.",
    "assessments": [
        {"on": "1 Sep 2026", "residual": SCORE, "because": "Why, where: so"},
        {"on": "2 Oct 2026", "residual": SCORE, "because": "A reason that goes on and on " * 8},
    ],
}


def test_a_whole_record_is_written_plainly() -> None:
    assert edited("risks:\n", AddRecord("risks", RICH)) == same(
        """\
        risks:
          - id: EX-3
            title: "Three: the last"
            controls:
              - A call with every provider on each Monday of the winter, at nine
              - A contract for thirty packages of care, of which more may be bought
            actions: [EX-A1, EX-A2]
            inherent: {likelihood: 3, impact: 4}
            assessments:
              - {on: 1 Sep 2026, residual: {likelihood: 3, impact: 4}, because: "Why, where: so"}
              - on: 2 Oct 2026
                residual: {likelihood: 3, impact: 4}
                because: >-
                  A reason that goes on and on A reason that goes on and on A reason that goes on and on A reason that goes on and on A
                  reason that goes on and on A reason that goes on and on A reason that goes on and on A reason that goes on and on
            note: |-
              First.
              Second.
        """
    )


def test_a_record_that_holds_records_never_stands_in_braces() -> None:
    plan = AddRecord("plans", {"id": "EX-P2", "title": "Two", "actions": [{"id": "EX-A1", "title": "Dig"}]})
    before = "plans:\n  - {id: EX-P1, title: One}\n"
    lines = "  - id: EX-P2\n    title: Two\n    actions:\n      - id: EX-A1\n        title: Dig\n"
    assert edited(before, plan) == before + lines


def test_a_new_record_is_indented_as_those_beside_it() -> None:
    before = "risks:\n-   id: EX-1\n    title: One\n    controls:\n    - a\n    - b\n"
    after = edited(before, AddRecord("risks", {"id": "EX-2", "title": "Two", "controls": ["a" * 90, "b" * 90]}))
    assert after == before + f"-   id: EX-2\n    title: Two\n    controls:\n    - {'a' * 90}\n    - {'b' * 90}\n"


def test_entries_stand_in_braces_or_on_lines_as_those_beside_them() -> None:
    entry = {"on": "2 Oct 2026", "residual": SCORE}
    braces = "risks:\n  - id: EX-1\n    title: One\n    assessments:\n      - {on: 1 Sep 2026, residual: {likelihood: 4, impact: 4}}  # x\n"
    assert edited(braces, AddEntry("EX-1", ("assessments",), entry)) == (
        braces + "      - {on: 2 Oct 2026, residual: {likelihood: 3, impact: 4}}\n"
    )
    lines = "risks:\n  - id: EX-1\n    title: One\n    assessments:\n      - on: 1 Sep 2026\n        residual:\n          likelihood: 4\n          impact: 4\n"
    assert edited(lines, AddEntry("EX-1", ("assessments",), entry)) == (
        lines + "      - on: 2 Oct 2026\n        residual: {likelihood: 3, impact: 4}\n"
    )
    assert edited(lines, SetField("EX-1", ("assessments", 0, "residual"), SCORE)) == lines.replace(
        "likelihood: 4", "likelihood: 3"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a, b]", "[a, b, c]"),
        ("[a,b]", "[a,b,c]"),
        ("[ a ]", "[ a, c ]"),
        ("[a, ]", "[a, c, ]"),
        ("[]", "[c]"),
        ("[ ]", "[c]"),
        ("a", "[a, c]"),
        ("", "[c]"),
        ("[a,\n      b]", "[a,\n      b,\n      c]"),
        ("\n      - a\n      # why\n      - b  # x", "\n      - a\n      # why\n      - b  # x\n      - c"),
        ("\n    - a", "\n    - a\n    - c"),
        ("\n      -   a", "\n      -   a\n      -   c"),
        ("\n      -\n        a\n      -\n        b", "\n      -\n        a\n      -\n        b\n      - c"),
        ("\n      - >-\n        a\n\n      # why", "\n      - >-\n        a\n      - c\n\n      # why"),
    ],
)
def test_an_entry_is_added_in_the_list_s_own_manner(before: str, after: str) -> None:
    text = "risks:\n  - id: EX-1\n    title: One\n    controls:{}\n    review: 1 Dec 2026\n"
    old, new = (text.format(each if each[:1] in ("", "\n") else f" {each}") for each in (before, after))
    assert edited(old, AddEntry("EX-1", ("controls",), "c")) == new


@pytest.mark.parametrize(
    ("braces", "after"),
    [
        ("{id: EX-1, title: One}", "{id: EX-1, title: One, event: x}"),
        ("{id: EX-1, title: One, event}", "{id: EX-1, title: One, event: x}"),
        ("{id: EX-1, title: One, event: }", "{id: EX-1, title: One, event: x}"),
        ("{id: EX-1, event: , title: One}", "{id: EX-1, event: x, title: One}"),
        ('{id: EX-1, title: One, "event": ~}', '{id: EX-1, title: One, "event": x}'),
        ("{id: EX-1,\n     title: One,\n    }", "{id: EX-1,\n     title: One,\n     event: x,\n    }"),
    ],
)
def test_a_field_in_braces(braces: str, after: str) -> None:
    assert edited(f"risks:\n  - {braces}  # c\n", SetField("EX-1", ("event",), "x")) == f"risks:\n  - {after}  # c\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    event:\n", "    event: x\n"),
        ("    event:   # none yet\n", "    event: x   # none yet\n"),
        ("    event: ''\n", "    event: 'x'\n"),
        ("    event:\tx y\n", "    event:\tx\n"),
        ('    "event" : old\n', '    "event" : x\n'),
        ("    ? event\n    : old\n", "    ? event\n    : x\n"),
        ("    event:\n      # why\n      old\n", "    event:\n      # why\n      x\n"),
    ],
)
def test_a_field_that_is_there_in_any_manner(before: str, after: str) -> None:
    text = "risks:\n  - id: EX-1\n    title: One\n{}    review: 1 Dec 2026\n"
    assert edited(text.format(before), SetField("EX-1", ("event",), "x")) == text.format(after)


def test_a_new_first_field_takes_the_place_after_the_dash() -> None:
    before = "risks:\n  - id: EX-1\n    title: One\n    acceptance:\n      because: y\n      until: 1 Dec 2026\n"
    with pytest.raises(EditError, match="needs its by"):  # it lacked it, and now once more with another
        edited(before.replace("      because: y\n", "      by: x\n"), Remove("EX-1", ("acceptance", "by")))
    after = edited(before, SetField("EX-1", ("acceptance", "by"), "Board"))
    assert after == before.replace("      because", "      by: Board\n      because")
    braces = "risks:\n  - {id: EX-1, title: One, acceptance: {because: y}}\n"
    after = edited(braces, SetField("EX-1", ("acceptance", "by"), "Board"))
    assert after == braces.replace("{because", "{by: Board, because")


LIST = "risks:\n  - id: EX-1\n    title: One\n    controls:\n      - a\n      # of b\n      - b  # b\n      - c\n    event: x\n"


def test_what_is_taken_out_goes_with_its_lines_and_the_comments_in_them() -> None:
    assert edited(LIST, Remove("EX-1", ("controls", 1))) == LIST.replace("      - b  # b\n", "")
    assert edited(LIST, Remove("EX-1", ("controls",))) == ("risks:\n  - id: EX-1\n    title: One\n    event: x\n")
    every = [Remove("EX-1", ("controls", 0))] * 3
    assert edited(LIST, *every) == "risks:\n  - id: EX-1\n    title: One\n    event: x\n"
    assert edited(LIST, Remove("EX-1", ("controls", 2)), AddEntry("EX-1", ("controls",), "d")) == LIST.replace(
        "- c", "- d"
    )


def test_what_is_new_comes_after_the_last_line_that_stays() -> None:
    before = LIST.replace("    event: x\n", "")
    after = before.replace("      - b  # b\n      - c\n", "    event: x\n")
    removed: list[Edit] = [
        Remove("EX-1", ("controls", 2)),
        Remove("EX-1", ("controls", 1)),
        SetField("EX-1", ("note",), "x"),
    ]
    assert edited(before, *removed) == after.replace("event", "note")
    assert edited(before.rstrip("\n"), *removed) == after.replace("event", "note").rstrip("\n")


@pytest.mark.parametrize(
    ("numbers", "after"),
    [
        ((0,), "[b,  c, d]"),
        ((1,), "[a, c, d]"),
        ((3,), "[a, b,  c]"),
        ((0, 1), "[c, d]"),
        ((2, 3), "[a, b]"),
        ((0, 3), "[b,  c]"),
        ((1, 2), "[a, d]"),
    ],
)
def test_entries_are_taken_out_of_brackets(numbers: tuple[int, ...], after: str) -> None:
    before = "risks:\n  - {id: EX-1, title: One, controls: [a, b,  c, d]}\n"
    removed = [Remove("EX-1", ("controls", number)) for number in reversed(numbers)]
    assert edited(before, *removed) == before.replace("[a, b,  c, d]", after)


def test_entries_go_and_come_in_one_list() -> None:
    before = "risks:\n  - {id: EX-1, title: One, controls: [a, b, c]}\n"
    new = SetField("EX-1", ("controls",), ["z", "a", "c", "d", "e"])
    assert edited(before, new) == before.replace("[a, b, c]", "[z, a, c, d, e]")
    assert edited(LIST, SetField("EX-1", ("controls",), ["z", "b", "c"])) == LIST.replace("- a", "- z")
    assert edited(LIST, SetField("EX-1", ("controls",), ["z", "a", "b", "c"])) == LIST.replace("- a", "- z\n      - a")


def test_a_value_of_another_sort_takes_the_place_of_the_old_one() -> None:
    assert edited(LIST, SetField("EX-1", ("event",), "y")).endswith("    event: y\n")
    before = LIST.replace("      # of b\n", "").replace("  # b", "")
    assert "    controls: only\n    event" in edited(before, SetField("EX-1", ("controls",), "only"))
    with pytest.raises(EditError, match="comments stand inside what would be written anew from line 4"):
        edited(LIST, SetField("EX-1", ("controls",), "only"))


def test_a_table_whose_names_are_all_others_is_written_anew_where_no_comment_is_in_it() -> None:
    before = (
        "documents:\n  - id: D-1\n    title: D\n    sections:\n      1: One  # c\n      2: Two\n    published: 2024\n"
    )
    new = SetField("D-1", ("sections",), {"A": "First", "B": "Second"})
    with pytest.raises(EditError, match="comments stand inside what would be written anew from line 4"):
        edited(before, new)
    assert edited(before.replace("  # c", ""), new) == (
        "documents:\n  - id: D-1\n    title: D\n    sections: {A: First, B: Second}\n    published: 2024\n"
    )
    mixed = SetField("D-1", ("sections",), {"2": "2nd", "A": "First: the"})
    assert edited(before, mixed) == before.replace(
        "      1: One  # c\n      2: Two\n", '      2: 2nd\n      A: "First: the"\n'
    )


def test_comments_in_the_way_are_never_lost_unseen() -> None:
    before = "risks:\n  - {id: EX-1, title: One, controls: [a, # first\n      b]}\n"
    with pytest.raises(EditError, match="a comment stands beside what is to go on line 2; take both out by hand"):
        edited(before, Remove("EX-1", ("controls", 0)))


def test_a_comment_below_is_not_taken_into_a_text_above_it() -> None:
    before = "risks:\n  - id: EX-1\n    title: One\n\n        # deep\n  - id: EX-2\n    title: Two\n"
    for edit in (SetField("EX-1", ("note",), "a\nb"), SetField("EX-1", ("title",), "a\nb")):
        assert edited(before.encode(), edit) == (
            before.replace("One", '"a\\nb"')
            if edit.path == ("title",)
            else before.replace("One", 'One\n    note: "a\\nb"')
        )
    controls = "risks:\n  - id: EX-1\n    title: One\n    controls:\n      - a\n        # deep\n"
    assert edited(controls, AddEntry("EX-1", ("controls",), "a\nb")) == controls.replace("- a", '- a\n      - "a\\nb"')
    empty = "risks:\n  - id: EX-1\n    title: One\n    note:\n      # deep\n"
    assert edited(empty, SetField("EX-1", ("note",), "a\nb")) == empty.replace("note:", 'note: "a\\nb"')


COMMENTED = """\
register: {owner: Head of Finance}
risks:
  - id: EX-1
    title: One
    inherent:
      likelihood: 4
      impact: 3
    controls:
      - a
      - b
    assessments:
      - {on: 1 Sep 2026, residual: {likelihood: 4, impact: 4}}
      - on: 2 Sep 2026
        residual: {likelihood: 4, impact: 4}
  - {id: EX-2, title: Two}
""".splitlines(keepends=True)

EDITS: list[Edit] = [
    SetField("EX-1", ("title",), "Uno: one"),
    SetField("EX-1", ("effect",), "x"),
    SetField("EX-1", ("inherent", "impact"), 5),
    SetField("EX-1", ("printed", "reference"), "R1"),
    SetField("EX-2", ("residual",), SCORE),
    AddEntry("EX-1", ("controls",), "c, d"),
    AddEntry("EX-1", ("assessments",), {"on": "3 Sep 2026", "residual": SCORE}),
    AddEntry("EX-2", ("controls",), "e"),
    Remove("EX-1", ("controls", 0)),
    Remove("EX-1", ("assessments", 1)),
    AddRecord("risks", {"id": "EX-3", "title": "Three"}),
    AddRecord("issues", {"id": "EX-I1", "title": "One"}),
]

BETWEEN = st.sampled_from(["", "# c: {[\n", "\n", "      # deep\n", "  \n", "#\n# 'two'\n"])


@given(
    st.lists(BETWEEN, min_size=len(COMMENTED) + 1, max_size=len(COMMENTED) + 1),
    st.lists(st.sampled_from(["\n", "\r\n", "\n", "  # c\n"]), min_size=len(COMMENTED), max_size=len(COMMENTED)),
    st.lists(st.sampled_from(EDITS), min_size=1, max_size=5, unique_by=str),
    st.booleans(),
)
def test_comments_and_line_endings_stay_wherever_they_stand(
    between: list[str], endings: list[str], edits: list[Edit], cut: bool
) -> None:
    text = "".join(
        above + line.rstrip("\n") + ending for above, line, ending in zip(between, COMMENTED, endings, strict=False)
    )
    text = (text + between[-1]).rstrip("\r\n") if cut else text + between[-1]
    assume(
        plain(parse(SourceFile("f", text.encode()))[0]) == plain(parse(SourceFile("f", "".join(COMMENTED).encode()))[0])
    )
    result = apply(loaded(text.encode()), edits)  # that it says what is wanted is checked there
    after = result.content.decode()
    removed = sum(text.count(each) for each in ("# c", "#\n", "# deep", "# 'two'"))
    left = sum(after.count(each) for each in ("# c", "#\n", "# deep", "# 'two'"))
    if not any(isinstance(each, Remove) for each in edits):
        assert left == removed
    assert after.endswith("\n") == text.endswith("\n")
    old = text.splitlines(keepends=True)
    kept = [line for line in old if line.lstrip().startswith("#")]
    assert all(line in after for line in kept) or any(isinstance(each, Remove) for each in edits)

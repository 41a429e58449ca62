"""What a register is to say after edits: where new fields go, and what cannot be found."""

from __future__ import annotations

from typing import Any

import pytest

from govtool.registers.editing.apply import apply
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import Remove
from govtool.registers.editing.edits import SetField
from tests.registers.editing.support import edited
from tests.registers.editing.support import loaded
from tests.registers.editing.support import same

RISKS = """\
risks:
  - id: EX-1
    title: One
    cause: c
    owner: Head of Finance
    response: treat
    source: {document: d, section: 1}
"""


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("effect", "cause"),
        ("category", "title"),
        ("review", "response"),
        ("note", "source"),
        ("exempt", "response"),
    ],
)
def test_a_new_field_goes_where_its_kind_declares_it(name: str, after: str) -> None:
    value: Any = {"paragraph": 3} if name == "exempt" else "1 Dec 2026" if name == "review" else "x"
    lines = edited(RISKS, SetField("EX-1", (name,), value)).splitlines()
    place = next(number for number, line in enumerate(lines) if line.strip().startswith(f"{name}:"))
    assert lines[place - 1].strip().startswith(f"{after}:")


def test_a_field_goes_where_it_breaks_the_order_least_in_a_record_that_has_an_order_of_its_own() -> None:
    before = "risks:\n  - id: EX-1\n    title: One\n    review: 1 Dec 2026\n    cause: c\n    event: e\n    owner: Me\n"
    assert edited(before, SetField("EX-1", ("effect",), "x")) == before.replace("    owner", "    effect: x\n    owner")


def test_a_field_of_the_council_goes_after_all_that_govtool_has_but_before_the_source() -> None:
    before = "programme:\n  id: ex\n  title: Ex\n  fields:\n    - {on: risks, name: ward}\n" + RISKS
    after = edited(before, SetField("EX-1", ("ward",), "North"))
    assert after == before.replace("    source: {", "    ward: North\n    source: {")


def test_the_groups_on_the_way_to_a_field_are_made() -> None:
    after = edited(RISKS, SetField("EX-1", ("printed", "residual", "rag"), "AMBER"))
    assert "    printed: {residual: {rag: AMBER}}\n" in after


def test_one_value_without_its_list_is_its_only_entry() -> None:
    assert "owner: [Head of Finance, Head of Law]\n" in edited(RISKS, AddEntry("EX-1", ("owner",), "Head of Law"))
    assert "owner: Head of Law\n" in edited(RISKS, SetField("EX-1", ("owner", 0), "Head of Law"))
    assert "owner" not in edited(RISKS, Remove("EX-1", ("owner", 0)))


def test_a_passage_that_is_only_its_text() -> None:
    before = """\
        paper:
          id: EX-P
          title: T
          report: cabinet
          sections:
            - section: summary
              passages:
                - Old text.
                - text: Another
                  points: [One]
        """
    path = ("sections", 0, "passages", 0)
    assert edited(before, SetField("EX-P", (*path, "text"), "New text.")) == same(before).replace("Old", "New")
    with pytest.raises(
        EditError, match=r":8: cannot add Two to sections 1 passages 1 points of EX-P: it is written as"
    ):
        edited(before, AddEntry("EX-P", (*path, "points"), "Two"))
    path = ("sections", 0, "passages", 1)
    assert "points: [One, Two]" in edited(before, AddEntry("EX-P", (*path, "points"), "Two"))


def test_edits_see_those_before_them() -> None:
    after = edited(
        RISKS,
        AddRecord("risks", {"title": "Two", "id": "EX-2", "owner": "Me"}),
        AddEntry("EX-2", ("controls",), "Call"),
        AddEntry("EX-2", ("controls",), "Meeting"),
        Remove("EX-2", ("controls", 0)),
        SetField("EX-2", ("title",), "Second"),
    )
    assert after == RISKS + "  - id: EX-2\n    title: Second\n    owner: Me\n    controls: [Meeting]\n"


def test_actions_of_a_plan_are_records_too() -> None:
    before = "plans:\n  - id: EX-P1\n    title: P\n    actions:\n      - id: EX-A1\n        title: A\n"
    after = edited(
        before,
        AddEntry("EX-P1", ("actions",), {"id": "EX-A2", "title": "B"}),
        SetField("EX-A2", ("status",), "under way"),
        SetField("EX-A1", ("owner",), "Me"),
    )
    assert after == before + "        owner: Me\n      - id: EX-A2\n        title: B\n        status: under way\n"


def test_of_a_group_that_is_set_anew_what_it_repeats_stays_as_it_is_written() -> None:
    before = "risks:\n  - id: EX-1\n    title: One\n    inherent:\n      impact: 3\n      likelihood: '4'  # as seen\n"
    after = edited(before, SetField("EX-1", ("inherent",), {"likelihood": 4, "impact": 5}))
    assert after == before.replace("impact: 3", "impact: 5")


def test_no_change_is_no_change() -> None:
    before = "risks:\n  - id: EX-1\n    title: '  One '\n    note: >\n      a\n\n\n    review:   1 Dec 2026\n"
    register = loaded(before)
    edits = [SetField("EX-1", ("title",), "One"), SetField("EX-1", ("note",), "a")]
    result = apply(register, [*edits, SetField("EX-1", ("review",), "1 Dec 2026")])
    assert not result.changes
    assert result.diff() == ""
    assert not apply(loaded(""), []).changes


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (SetField("EX-7", ("title",), "x"), "registers/ex/risks.yaml has no record EX-7 that can be read."),
        (SetField("EX-1", (), "x"), "an edit of EX-1 names no field."),
        (SetField("EX-1", ("id",), "x"), "the id of EX-1 stands in other records too; use govtool rename."),
        (
            SetField("EX-1", ("title",), " "),
            "title of EX-1 would be empty; take the field out instead.",
        ),
        (
            SetField("EX-1", ("title", "x"), "y"),
            "registers/ex/risks.yaml:3: cannot set title x of EX-1 to y: it is written as one value there, without fields.",
        ),
        (
            Remove("EX-1", ("review",)),
            "registers/ex/risks.yaml:2: cannot take review out of EX-1: there is nothing to take out.",
        ),
        (
            SetField("EX-1", ("owner", 3), "y"),
            "registers/ex/risks.yaml:5: cannot set owner 4 of EX-1 to y: the list has 1 entry.",
        ),
        (
            Remove("EX-1", ("assessments", 0)),
            "registers/ex/risks.yaml:2: cannot take assessments 1 out of EX-1: the list has 0 entries.",
        ),
        (
            AddRecord("risks", {"id": "EX-1"}),
            "registers/ex/risks.yaml has a record EX-1 already; give the new one another id.",
        ),
        (
            AddRecord("risk log", {"id": "EX-2"}),
            "registers/ex/risks.yaml: to add EX-2 to risk log, name the register, such as risks, and give an id.",
        ),
        (
            AddRecord("risks", {"title": "x"}),
            "registers/ex/risks.yaml: to add a record to risks, name the register, such as risks, and give an id.",
        ),
    ],
)
def test_what_cannot_be_done_is_one_sentence(edit: Edit, message: str) -> None:
    with pytest.raises(EditError) as raised:
        edited(RISKS, edit)
    assert str(raised.value) == message


def test_a_record_whose_id_is_given_twice() -> None:
    with pytest.raises(EditError, match="EX-1 is the id of the records on lines 2 and 8; change one of them"):
        edited(RISKS + "  - {id: EX-1, title: Again}\n", SetField("EX-1", ("title",), "x"))


def test_an_entry_beside_one_that_cannot_be_read_is_not_found_by_its_position() -> None:
    before = RISKS + "    assessments:\n      - gone\n      - {on: 1 Sep 2026, residual: {likelihood: 4, impact: 4}}\n"
    with pytest.raises(EditError, match=r":9: an entry of assessments of EX-1 cannot be read; mend it first\.$"):
        edited(before, SetField("EX-1", ("assessments", 0, "by"), "Me"))
    added = {"on": "2 Oct 2026", "residual": {"likelihood": 4, "impact": 4}}
    after = edited(before, AddEntry("EX-1", ("assessments",), added))
    assert after == before + "      - {on: 2 Oct 2026, residual: {likelihood: 4, impact: 4}}\n"


def test_the_settings_of_a_programme_and_the_boards_in_them() -> None:
    before = "programme:\n  id: ex\n  title: Ex\n  boards:\n    - {id: EX-B1, title: Board}\n  tolerance: {market: 8}\n"
    after = edited(
        before,
        SetField("EX-B1", ("cadence",), "monthly"),
        SetField("ex", ("tolerance", "workforce"), 12),
        SetField("ex", ("review_days",), {"red": 31, "amber": 92}),
    )
    assert after == same(
        """\
        programme:
          id: ex
          title: Ex
          boards:
            - {id: EX-B1, title: Board, cadence: monthly}
          review_days: {red: 31, amber: 92}
          tolerance: {market: 8, workforce: 12}
        """
    )


def test_records_that_are_added_together_have_ids_of_their_own_and_of_those_inside_them() -> None:
    plan = AddRecord("plans", {"id": "EX-P1", "title": "One", "actions": [{"id": "EX-A1", "title": "Dig"}]})
    for second in ("EX-P1", "EX-A1", "EX-1"):
        with pytest.raises(EditError, match=f"has a record {second} already"):
            apply(loaded(RISKS), [plan, AddRecord("risks", {"id": second, "title": "Two"})])


def test_an_id_that_was_taken_out_between_is_free_again() -> None:
    text = "plans:\n  - {id: EX-P1, title: One, actions: [{id: EX-A1, title: Dig}, {id: EX-A2, title: Rest}]}\n"
    first, second = AddRecord("plans", {"id": "EX-P2", "title": "T"}), AddRecord("plans", {"id": "EX-A1", "title": "T"})
    assert "- {id: EX-A1, title: T}" in edited(text, first, Remove("EX-P1", ("actions", 0)), second)

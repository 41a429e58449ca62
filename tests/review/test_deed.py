"""What was decided, as edits of the registers that hold its records."""

from __future__ import annotations

import pytest

from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import SetField
from govtool.review.deed import Write
from govtool.review.deed import alone
from govtool.review.deed import entry
from govtool.review.deed import fields
from govtool.review.deed import linked
from govtool.review.deed import open_actions
from tests.support import workspace

RISKS = "risks: [{id: EX-1, title: The pier moves, actions: [EX-A1, EX-A2, EX-A3, EX-A4]}]\n"
PLANS = """\
plans:
  - id: EX-P1
    title: Plan
    actions: [{id: EX-A1, title: A}, {id: EX-A2, title: B, completed: TBC}, {id: EX-A3, title: C, status: superseded}]
"""
LOADED = workspace(RISKS, PLANS)
RISK, ACTION = LOADED.records["EX-1"], LOADED.records["EX-A1"]


def test_fields_are_set_in_the_register_of_their_record_but_for_those_without_a_value() -> None:
    first, second = (LOADED.register_of(each) for each in (RISK, ACTION))
    assert first is not second
    assert fields(RISK, LOADED, {"owner": "Clerk", "cause": "", "actions": ()}) == [
        Write(first, SetField("EX-1", ("owner",), "Clerk"))
    ]
    assert fields(ACTION, LOADED, {"title": "Call", "owner": "Clerk"}) == [
        Write(second, SetField("EX-A1", ("title",), "Call")),
        Write(second, SetField("EX-A1", ("owner",), "Clerk")),
    ]


def test_an_entry_and_an_id_go_to_the_end_of_a_list() -> None:
    register = LOADED.register_of(ACTION)
    report = {"on": "2 Nov 2026", "text": "Begun"}
    assert entry(ACTION, LOADED, "progress", report) == Write(register, AddEntry("EX-A1", ("progress",), report))
    assert linked(ACTION, LOADED, "milestones", "EX-M1") == Write(register, AddEntry("EX-A1", ("milestones",), "EX-M1"))


@pytest.mark.parametrize(("values", "written"), [(["a"], "a"), (["a", "b"], ["a", "b"]), ([], [])])
def test_one_value_alone_stands_without_its_list(values: list[str], written: str | list[str]) -> None:
    assert alone(values) == written


def test_the_open_actions_are_those_that_are_not_done_and_that_are_there() -> None:
    assert [each.id for each in open_actions(RISK, LOADED)] == ["EX-A1"]
    assert open_actions(ACTION, LOADED) == []

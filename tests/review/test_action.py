"""What is decided about actions, as lines of registers."""

from __future__ import annotations

from typing import Any

import pytest

from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.when import read_when
from govtool.registers.editing.edits import EditError
from govtool.review import action as deeds
from govtool.review.deed import Deed
from govtool.workspace import Workspace
from tests.review.support import ON
from tests.review.support import SETTINGS
from tests.review.support import chance
from tests.review.support import changed
from tests.support import workspace

TEXT = (
    SETTINGS
    + """\
risks: [{id: EX-1, title: Bridge closes early}]
plans:
  - id: EX-P1
    title: Works
    actions:
      - id: EX-A1
        title: Prop the bridge
        due: 30 Nov 2026
        status: not started
      - {id: EX-A2, title: Survey, status: complete, completed: 2 Nov 2026}
      - {id: EX-A3, title: Paint}
"""
)
LATER = read_when("15 Jan 2027")


def one(found: Workspace, record_id: str) -> Action:
    action = found.records[record_id]
    assert isinstance(action, Action)
    return action


def test_a_report_sets_it_under_way() -> None:
    lines = changed(TEXT, lambda w: deeds.update(one(w, "EX-A1"), w, on=ON, progress="Steel is ordered", by="Engineer"))
    assert lines == [
        "-        status: not started",
        "+        status: under way",
        "+        progress:",
        "+          - {on: 24 Nov 2026, text: Steel is ordered, by: Engineer}",
    ]


def test_another_date_is_a_revision_and_the_first_stays() -> None:
    lines = changed(TEXT, lambda w: deeds.update(one(w, "EX-A1"), w, on=ON, due=LATER, because="Steel is late"))
    assert lines == [
        "+        revisions:",
        "+          - {on: 24 Nov 2026, due: 15 Jan 2027, because: Steel is late}",
    ]


def test_the_first_date_of_all_is_no_revision() -> None:
    lines = changed(TEXT, lambda w: deeds.update(one(w, "EX-A3"), w, on=ON, due=LATER))
    assert lines == ["-      - {id: EX-A3, title: Paint}", "+      - {id: EX-A3, title: Paint, due: 15 Jan 2027}"]


def test_done() -> None:
    lines = changed(TEXT, lambda w: deeds.complete(one(w, "EX-A1"), w, on=ON))
    assert lines == ["-        status: not started", "+        status: complete", "+        completed: 24 Nov 2026"]


@pytest.mark.parametrize(
    ("record_id", "given", "said"),
    [
        ("EX-A1", {}, "say what is new of EX-A1: what was done, another date, or another status."),
        ("EX-A1", {"due": LATER}, "say why EX-A1 moves from 30 Nov 2026 to 15 Jan 2027."),
        ("EX-A2", {"progress": "x"}, "EX-A2 is complete already."),
    ],
)
def test_what_cannot_be_reported(record_id: str, given: dict[str, Any], said: str) -> None:
    found = workspace(TEXT)
    with pytest.raises(EditError) as raised:
        deeds.update(one(found, record_id), found, on=ON, **given)
    assert str(raised.value) == said


def test_a_new_action_stands_in_its_plan_and_with_what_it_answers() -> None:
    def decide(found: Workspace) -> Deed:
        plan = found.records["EX-P1"]
        assert isinstance(plan, Plan)
        return deeds.add(
            plan, found, {"title": "Ring the mayor", "due": LATER}, answers=found.records["EX-1"], chance=chance()
        )

    lines = changed(TEXT, decide)
    (new_id,) = [line.split("[")[2].split("]")[0] for line in lines if line.startswith("+risks")]
    assert new_id.startswith("EX-A")
    assert lines == [
        "-risks: [{id: EX-1, title: Bridge closes early}]",
        f"+risks: [{{id: EX-1, title: Bridge closes early, actions: [{new_id}]}}]",
        f"+      - {{id: {new_id}, title: Ring the mayor, due: 15 Jan 2027}}",
    ]


def test_an_action_is_for_something_that_has_actions() -> None:
    found = workspace(TEXT)
    plan = found.records["EX-P1"]
    assert isinstance(plan, Plan)
    with pytest.raises(EditError, match=r"EX-B1 is a record of a kind that has no actions: board\."):
        deeds.add(plan, found, {"title": "x"}, answers=found.records["EX-B1"])

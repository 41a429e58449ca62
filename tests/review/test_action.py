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
from tests.support import workspace_of

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
            plan,
            found,
            {"title": "Ring the mayor", "due": LATER},
            on=ON,
            answers=found.records["EX-1"],
            chance=chance(),
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
        deeds.add(plan, found, {"title": "x"}, on=ON, answers=found.records["EX-B1"])


def test_an_action_for_what_is_restricted_stands_in_a_plan_that_is() -> None:
    found = workspace_of(
        {
            "registers/example/programme.yaml": SETTINGS,
            "registers/example/plans.yaml": "plans: [{id: EX-P1, title: Works}]\n",
            "restricted/example/risks.yaml": "risks: [{id: EX-1, title: A provider fails}]\nplans: [{id: EX-P2, title: B}]\n",
        }
    )
    open_plan, restricted = found.records["EX-P1"], found.records["EX-P2"]
    assert isinstance(open_plan, Plan)
    assert isinstance(restricted, Plan)
    with pytest.raises(EditError, match="EX-1 is restricted and EX-P1 is not; name a plan that is restricted too"):
        deeds.add(open_plan, found, {"title": "x"}, on=ON, answers=found.records["EX-1"])
    deed = deeds.add(restricted, found, {"title": "x"}, on=ON, answers=found.records["EX-1"])
    assert {each.register.file.path for each in deed.writes} == {"restricted/example/risks.yaml"}


def test_an_action_for_what_is_exempt_is_exempt() -> None:
    def decide(found: Workspace) -> Deed:
        plan = found.records["EX-P1"]
        assert isinstance(plan, Plan)
        return deeds.add(plan, found, {"title": "Ring"}, on=ON, answers=found.records["EX-1"], chance=chance())

    text = TEXT.replace("title: Bridge closes early}", "title: Bridge closes early, exempt: {paragraph: 3}}")
    assert changed(text, decide)[-1].endswith("title: Ring, exempt: {paragraph: 3}}")


def test_a_new_date_of_one_that_has_only_a_revised_date_is_a_revision() -> None:
    """With due: set beside it, revised: would still be what holds, and the new date would change nothing."""
    text = "plans: [{id: EX-P1, title: Works, actions: [{id: EX-A1, title: Prop it, revised: 30 Nov 2026}]}]\n"
    lines = changed(text, lambda w: deeds.update(one(w, "EX-A1"), w, on=ON, due=LATER, because="Steel is late"))
    assert "revisions: [{on: 24 Nov 2026, due: 15 Jan 2027, because: Steel is late}]" in lines[-1]


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("30/11/2026", "EX-A1 has the date 30 Nov 2026 already; give another."),
        ("23 Nov 2026", "23 Nov 2026 has passed by 24 Nov 2026; give the day on which EX-A1 is due."),
    ],
)
def test_a_date_that_is_none(due: str, said: str) -> None:
    found = workspace("plans: [{id: EX-P1, title: W, actions: [{id: EX-A1, title: Prop it, due: 30 Nov 2026}]}]\n")
    with pytest.raises(EditError) as raised:
        deeds.update(one(found, "EX-A1"), found, on=ON, due=read_when(due), because="x")
    assert str(raised.value) == said


def test_the_same_is_not_reported_twice_on_one_day() -> None:
    found = workspace(
        "plans: [{id: EX-P1, title: W, actions: [{id: EX-A1, title: P, progress: [{on: 2026-11-24, text: Begun}]}]}]\n"
    )
    with pytest.raises(EditError, match="the same was reported on EX-A1 on 24 Nov 2026 already"):
        deeds.update(one(found, "EX-A1"), found, on=ON, progress="Begun")

"""OWN001: owners, against the roles that a programme declares."""

from __future__ import annotations

import pytest

from govtool.lint.run import lint
from govtool.workspace import AsOf
from tests.support import day
from tests.support import found
from tests.support import messages
from tests.support import places
from tests.support import workspace_of

PROGRAMME = """\
programme:
  id: example
  title: Ferries
  roles: [Harbour Master, Head of Fares]
  boards: [{id: NB-B, title: Ferry Oversight}]
"""


@pytest.mark.parametrize(
    "record",
    [
        "risks: [{id: NB-1, title: Ferry stops, owner: Head of Buses}]",
        "milestones: [{id: NB-1, title: Ferry runs, owner: Head of Buses}]",
        "metrics: [{id: NB-1, title: Sailings, owner: Head of Buses}]",
        "recommendations: [{id: NB-1, title: Sail more, owner: Head of Buses}]",
        "plans: [{id: NB-P, title: Plan, actions: [{id: NB-1, title: Dredge, owner: Head of Buses}]}]",
    ],
)
def test_an_owner_that_is_no_role(record: str) -> None:
    (problem,) = found(f"{PROGRAMME}{record}\n", "OWN001")
    assert problem.message == "the owner, Head of Buses, is none of the programme's roles"
    assert problem.record == "NB-1"
    assert places([problem]) == [(6, record.index("Head") + 1)]


def test_the_role_that_may_be_meant() -> None:
    (problem,) = found(PROGRAMME + "risks: [{id: NB-1, title: Stops, owner: Harbour Masters}]\n", "OWN001")
    assert problem.remedy == "Did you mean Harbour Master?"


def test_each_of_several_owners_at_its_place() -> None:
    problems = found(PROGRAMME + "risks: [{id: NB-1, title: Stops, owner: [Harbour Master, Mate, Cook]}]\n", "OWN001")
    assert places(problems) == [(6, 58), (6, 64)]


@pytest.mark.parametrize("owner", ["Harbour Master", "harbour master", "Ferry Oversight", "TBC", "Fares Committee", ""])
def test_owners_that_are_known_or_judged_elsewhere(owner: str) -> None:
    assert found(f"{PROGRAMME}risks: [{{id: NB-1, title: Stops, owner: {owner}}}]\n", "OWN001") == []


def test_without_roles_nothing_is_said() -> None:
    text = "programme: {id: example, title: Ferries}\nrisks: [{id: NB-1, title: Stops, owner: Mate}]\n"
    assert messages(found(text, "OWN001")) == []


def test_a_role_of_another_programme_is_a_role() -> None:
    files = {
        "registers/ferries/programme.yaml": "programme: {id: ferries, title: Ferries, roles: [Mate]}\n",
        "registers/ferries/risks.yaml": "risks: [{id: NB-1, title: Stops, owner: Driver}]\n",
        "registers/buses/programme.yaml": "programme: {id: buses, title: Buses, roles: [Driver]}\n",
    }
    problems = lint(workspace_of(files), AsOf(today=day("2017-05-01")))
    assert [each for each in problems if each.code == "OWN001"] == []


def test_the_one_owner_of_a_list_is_pointed_at() -> None:
    assert places(found(PROGRAMME + "risks: [{id: NB-1, title: Stops, owner: [Cook]}]\n", "OWN001")) == [(6, 42)]


@pytest.mark.parametrize(
    ("role", "owner", "meant"),
    [
        ("Pilot", "Pylot", True),  # 8 of 10 letters are in both, in their order
        ("Head of Harbours Pier", "Head of Harbours Docks", False),  # 34 of 43
    ],
)
def test_how_alike_the_role_must_be(role: str, owner: str, meant: bool) -> None:
    text = PROGRAMME.replace("[Harbour Master, Head of Fares]", f"[{role}]")
    (problem,) = found(f"{text}risks: [{{id: NB-1, title: Stops, owner: {owner}}}]\n", "OWN001")
    assert (problem.remedy == f"Did you mean {role}?") is meant

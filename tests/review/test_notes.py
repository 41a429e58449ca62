"""What whoever decides should know before it is written."""

from __future__ import annotations

import pytest

from govtool.records.risk import Risk
from govtool.records.when import read_when
from govtool.review.notes import later_note
from govtool.review.notes import open_action_notes
from govtool.review.notes import role_notes
from govtool.review.notes import unknown_roles
from tests.review.support import ON
from tests.support import workspace
from tests.support import workspace_of

ROLES = (
    "programme: {id: example, title: Bridges, roles: [Engineer, Town Clerk], boards: [{id: EX-B1, title: Council}]}\n"
)
RISK = "risks: [{id: EX-1, title: The pier moves}]\n"


@pytest.mark.parametrize(
    ("role", "notes"),
    [
        ("Engineer", ()),
        ("engineer", ()),
        ("Council", ()),  # a board may answer too
        ("", ()),
        ("TBC", ()),  # which the linter tells of
        ("Enginer", ("Enginer is none of the programme's roles. Did you mean Engineer?",)),
        ("Harbour Master", ("Harbour Master is none of the programme's roles.",)),
    ],
)
def test_a_role_that_no_programme_declares_is_told_of(role: str, notes: tuple[str, ...]) -> None:
    loaded = workspace(ROLES + RISK)
    assert role_notes(loaded.records["EX-1"], loaded, role) == notes
    assert unknown_roles("example", loaded, role) == notes


def test_each_of_several_roles_is_told_of() -> None:
    loaded = workspace(ROLES)
    assert [each.split(" is ")[0] for each in unknown_roles("example", loaded, "Mayor", "Engineer", "Usher")] == [
        "Mayor",
        "Usher",
    ]


def test_where_a_programme_declares_no_roles_none_is_strange_and_those_of_another_are_known() -> None:
    loaded = workspace_of(
        {
            "registers/one/all.yaml": "programme: {id: one, title: One}\n",
            "registers/two/all.yaml": "programme: {id: two, title: Two, roles: [Engineer]}\n",
            "registers/three/all.yaml": "programme: {id: three, title: Three, roles: [Clerk]}\n",
        }
    )
    assert unknown_roles("one", loaded, "Mayor") == ()
    assert unknown_roles("three", loaded, "Engineer") == ()


ACTIONS = """\
plans:
  - id: EX-P1
    title: Plan
    actions: [{id: EX-A1, title: Prop it}, {id: EX-A2, title: Look, status: complete}, {id: EX-A3, title: Call}]
"""


@pytest.mark.parametrize(
    ("actions", "notes"),
    [
        ("[]", ()),
        ("EX-A2", ()),
        ("EX-A1", ("EX-A1 stays open.",)),
        ("[EX-A1, EX-A2, EX-A3]", ("EX-A1 and EX-A3 stay open.",)),
        ("EX-A9", ("EX-A9 stays open, unless it is done.",)),  # its register was not read
        ("[EX-A1, EX-A9]", ("EX-A1 and EX-A9 stay open, unless they are done.",)),
    ],
)
def test_actions_of_what_is_closed_that_stay_open(actions: str, notes: tuple[str, ...]) -> None:
    loaded = workspace(f"risks: [{{id: EX-1, title: The pier moves, actions: {actions}}}]\n{ACTIONS}")
    (risk,) = loaded.every(Risk)
    assert open_action_notes(risk, loaded) == notes


@pytest.mark.parametrize(
    ("days", "notes"),
    [
        ([], ()),
        (["2 Nov 2026", "24 Nov 2026"], ()),
        (["TBC"], ()),
        (
            ["2 Nov 2026", "9 Dec 2026", "1 Dec 2026"],
            ("an assessment of 9 Dec 2026 is recorded, after 24 Nov 2026, and still holds.",),
        ),
    ],
)
def test_what_is_recorded_of_a_later_day_still_holds(days: list[str], notes: tuple[str, ...]) -> None:
    assert later_note("an assessment", [when for each in days if (when := read_when(each))], ON) == notes

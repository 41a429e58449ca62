"""What is decided about issues, as lines of registers."""

from __future__ import annotations

import pytest

from govtool.records.issue import Issue
from govtool.records.risk import Risk
from govtool.registers.editing.edits import EditError
from govtool.review import issue as deeds
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
risks:
  - id: EX-1
    title: Bridge closes early
    owner: Works Manager
    actions: [EX-A1, EX-A2]
plans: [{id: EX-P1, title: Works, actions: [{id: EX-A1, title: Prop it}, {id: EX-A2, title: Survey, status: complete}]}]
issues:
  - {id: EX-I1, title: The lock is jammed}
"""
)


def test_a_risk_that_happened_is_closed_and_its_owner_and_open_actions_go_over() -> None:
    def decide(found: Workspace) -> Deed:
        risk = found.records["EX-1"]
        assert isinstance(risk, Risk)
        return deeds.raise_("example", found, {"title": "Bridge is closed"}, on=ON, risk=risk, chance=chance())

    lines = changed(TEXT, decide)
    (new_id,) = [line.split("id: ")[1].split(",")[0] for line in lines if "EX-I" in line and "  - " in line]
    assert lines == [
        "+    closed: 24 Nov 2026",
        f"+    closed_because: It happened, and is now the issue {new_id}",
        f"+  - {{id: {new_id}, title: Bridge is closed, risk: EX-1, owner: Works Manager, raised: 24 Nov 2026, actions: [EX-A1]}}",
    ]


def test_settled_and_how() -> None:
    def decide(found: Workspace) -> Deed:
        issue = found.records["EX-I1"]
        assert isinstance(issue, Issue)
        return deeds.close(issue, found, on=ON, resolution="A new gate is in")

    assert changed(TEXT, decide) == [
        "-  - {id: EX-I1, title: The lock is jammed}",
        "+  - {id: EX-I1, title: The lock is jammed, resolution: A new gate is in, closed: 24 Nov 2026}",
    ]


def test_how_has_to_be_said() -> None:
    found = workspace(TEXT)
    issue = found.records["EX-I1"]
    assert isinstance(issue, Issue)
    with pytest.raises(EditError, match=r"say how EX-I1 was settled\."):
        deeds.close(issue, found, on=ON, resolution="")


def raised(found: Workspace, **values: object) -> Deed:
    risk = found.records["EX-1"]
    assert isinstance(risk, Risk)
    return deeds.raise_("example", found, {"title": "Bridge is closed", **values}, on=ON, risk=risk, chance=chance())


def test_actions_that_are_named_come_beside_the_risks_own() -> None:
    more = TEXT.replace("{id: EX-A1, title: Prop it}", "{id: EX-A1, title: Prop it}, {id: EX-A3, title: Ring round}")
    lines = changed(more, lambda w: raised(w, actions=("EX-A3",)))
    assert lines[-1].endswith("actions: [EX-A3, EX-A1]}")


def test_an_action_that_nobody_knows_is_refused() -> None:
    with pytest.raises(EditError, match=r"there is no action EX-A9; govtool list actions shows them\."):
        raised(workspace(TEXT), actions=("EX-A9",))


def test_the_issue_of_an_exempt_risk_is_exempt_and_that_is_said() -> None:
    text = TEXT.replace("    owner:", "    exempt: {paragraph: 3, public_interest: It names a price}\n    owner:")
    line = changed(text, raised)[-1]
    assert line.endswith("actions: [EX-A1], exempt: {paragraph: 3, public_interest: It names a price}}")
    deed = raised(workspace(text))
    assert deed.notes == (f"{deed.made} is exempt as EX-1 is; take exempt: out by hand where everyone may read it.",)


def test_a_field_that_the_risk_keeps_back_is_kept_back_by_its_issue() -> None:
    text = TEXT.replace("    owner:", "    exempt: {paragraph: 1, fields: [owner, cause]}\n    owner:")
    assert changed(text, raised)[-1].endswith("exempt: {paragraph: 1, fields: [owner]}}")  # an issue has no cause
    deed = raised(workspace(text))
    assert deed.notes == (f"EX-1 keeps back its owner and cause; see that {deed.made} does not tell that.",)


def test_the_issue_of_a_restricted_risk_stands_beside_it() -> None:
    found = workspace_of(
        {
            "registers/example/programme.yaml": SETTINGS,
            "registers/example/issues.yaml": "issues: []\n",
            "restricted/example/risks.yaml": "risks: [{id: EX-1, title: A provider fails}]\n",
        }
    )
    written = {write.register.file.path for write in raised(found).writes}
    assert written == {"restricted/example/risks.yaml"}

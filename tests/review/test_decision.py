"""Decisions, as lines of a register."""

from __future__ import annotations

from typing import Any

import pytest

from govtool.registers.editing.edits import EditError
from govtool.review import decision as deeds
from tests.review.support import ON
from tests.review.support import SETTINGS
from tests.review.support import chance
from tests.review.support import changed
from tests.support import day
from tests.support import workspace
from tests.support import workspace_of

TEXT = (
    SETTINGS
    + """\
risks: [{id: EX-1, title: Bridge closes early}]
meetings: [{id: EX-MT1, title: November, board: EX-B1, on: 24 Nov 2026}]
decisions:
  - {id: EX-DC1, title: The plan is agreed, by: Chief Officer, on: 2 Nov 2026}
"""
)


def test_a_decision_of_a_meeting_has_the_meetings_day() -> None:
    values = {"title": "Close the bridge", "meeting": "EX-MT1", "about": ("EX-1",), "reasons": "It is not safe"}
    (line,) = changed(TEXT, lambda w: deeds.record("example", w, values, on=ON, chance=chance()))
    assert line.startswith("+  - {id: EX-DC")
    assert "title: Close the bridge, meeting: EX-MT1, reasons: It is not safe, about: [EX-1]" in line


def test_it_keeps_what_its_records_said_on_the_day_of_the_meeting() -> None:
    """A score of after the meeting, though before it is recorded, is not what was decided on."""
    later = "  - {on: 26 Nov 2026, residual: {likelihood: 4, impact: 4}}\n"
    scored = TEXT.replace(
        "risks: [{id: EX-1, title: Bridge closes early}]\n",
        "risks:\n- id: EX-1\n  title: Bridge closes early\n  assessments:\n"
        "  - {on: 3 Nov 2026, residual: {likelihood: 2, impact: 2}}\n",
    )
    values = {"title": "Close the bridge", "meeting": "EX-MT1", "about": ("EX-1",)}
    after = scored.replace("impact: 2}}\n", "impact: 2}}\n" + later)

    def kept(text: str) -> str:
        (line,) = changed(text, lambda w: deeds.record("example", w, values, on=day("2026-11-27"), chance=chance()))
        return line.partition("as_decided: ")[2]

    assert kept(scored).startswith("[{record: EX-1, wording: ")
    assert kept(after) == kept(scored)
    assert kept(scored.replace("impact: 2}", "impact: 3}")) != kept(scored)


def test_one_of_a_role_is_dated() -> None:
    values = {"title": "Close the ferry", "by": "Chief Officer"}
    (line,) = changed(TEXT, lambda w: deeds.record("example", w, values, on=ON, chance=chance()))
    assert line.endswith("title: Close the ferry, by: Chief Officer, on: 24 Nov 2026}")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "say which meeting took the decision, or by which role it was taken."),
        ({"meeting": "EX-MT9"}, "there is no meeting EX-MT9."),
        ({"by": "Chief Officer", "about": ("EX-9",)}, "there is no record EX-9 that the decision could be about."),
    ],
)
def test_what_cannot_be_recorded(values: dict[str, Any], said: str) -> None:
    with pytest.raises(EditError) as raised:
        deeds.record("example", workspace(TEXT), {"title": "x", **values}, on=ON)
    assert str(raised.value) == said


def test_a_meeting_that_is_still_to_come_has_decided_nothing() -> None:
    with pytest.raises(EditError, match="EX-MT1 is on 24 Nov 2026, which is still to come"):
        deeds.record("example", workspace(TEXT), {"title": "x", "meeting": "EX-MT1"}, on=day("2026-11-23"))


def test_one_of_a_meeting_without_an_exact_day_is_dated() -> None:
    text = TEXT.replace("on: 24 Nov 2026}]", "on: Nov 2026}]")
    values = {"title": "Close the bridge", "meeting": "EX-MT1"}
    (line,) = changed(text, lambda w: deeds.record("example", w, values, on=ON, chance=chance()))
    assert line.endswith("meeting: EX-MT1, on: 24 Nov 2026}")


def test_one_about_what_is_restricted_stands_beside_that() -> None:
    """A fingerprint of one of 25 scores is as good as the score, so it may not stand where everyone reads."""
    found = workspace_of(
        {
            "registers/example/programme.yaml": SETTINGS,
            "registers/example/decisions.yaml": "decisions: []\n",
            "restricted/example/risks.yaml": "risks: [{id: EX-1, title: A provider fails}]\n",
        }
    )
    deed = deeds.record("example", found, {"title": "x", "by": "Chief Officer", "about": ("EX-1",)}, on=ON)
    assert [each.register.file.path for each in deed.writes] == ["restricted/example/risks.yaml"]

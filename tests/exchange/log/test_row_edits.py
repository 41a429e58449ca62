"""What a row says that its record does not, and nothing else, is an edit."""

from __future__ import annotations

from typing import Any

import pytest

from govtool.exchange.log.row_edits import edits_of
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import SetField
from govtool.workspace import Workspace
from tests.exchange.log.support import brought_in
from tests.support import day
from tests.support import workspace_of

SETTINGS = "programme: {id: example, title: Invented, prefix: EX}\n"
ON = day("2026-11-24")


def office(**files: str) -> Workspace:
    texts = {"programme": SETTINGS, **files}
    return workspace_of({f"registers/example/{name}.yaml": text for name, text in texts.items()})


def edits(kind: str, register: str, header: tuple[str, ...], row: tuple[Any, ...]) -> list[Edit]:
    """The edits that a row asks for of the first record of a register."""
    found = office(all=register)
    (brought,) = brought_in(header, row, kind=kind).rows
    return list(edits_of(brought, found.records[brought.id], ON))


@pytest.mark.parametrize(
    ("kind", "register", "header", "row", "expected"),
    [
        (
            "risks",
            "risks: [{id: R1, title: Flood, owner: Head}]",
            ("Ref", "Risk", "Owner"),
            ("R1", "Flood", "Head"),
            [],
        ),
        (
            "risks",
            "risks: [{id: R1, title: Flood, owner: Head}]",
            ("Ref", "Risk", "Owner"),
            ("R1", "Flood", "Deputy"),
            [SetField("R1", ("owner",), "Deputy")],
        ),
        # an empty cell takes nothing out
        ("risks", "risks: [{id: R1, title: Flood, owner: Head}]", ("Ref", "Risk", "Owner"), ("R1", "Flood", ""), []),
        # a date in another form is the same
        (
            "risks",
            "risks: [{id: R1, title: Flood, review: 2026-12-01}]",
            ("Ref", "Risk", "Review"),
            ("R1", "Flood", "01/12/2026"),
            [],
        ),
        # another date of an action stands beside the first
        (
            "actions",
            "plans: [{id: P1, title: P, actions: [{id: A1, title: Dig, due: 30 Nov 2026}]}]",
            ("Ref", "Action", "Due"),
            ("A1", "Dig", "15/01/2027"),
            [AddEntry("A1", ("revisions",), {"on": ON, "due": "15 Jan 2027"})],
        ),
        # of two dates the later is what holds now, and the first is compared with the first
        (
            "milestones",
            "milestones: [{id: M1, title: Open, baseline: 18 Dec 2026, forecasts: [{on: 2 Nov 2026, expected: 15 Jan 2027}]}]",
            ("Ref", "Milestone", "Baseline date", "Forecast date"),
            ("M1", "Open", "18/12/2026", "15/01/2027"),
            [],
        ),
        # a note of the officers stays, and what the log adds stands below it
        (
            "risks",
            "risks: [{id: R1, title: Flood, note: Seen in May}]",
            ("Ref", "Risk", "Owner", "Comments"),
            ("R1", "Flood", "", "Landlord called"),
            [SetField("R1", ("note",), "Seen in May\nLandlord called")],
        ),
        # what the sheet only calls closed does not undo the day on which it was
        (
            "risks",
            "risks: [{id: R1, title: Flood, closed: 3 Mar 2026}]",
            ("Ref", "Risk", "Owner", "Status"),
            ("R1", "Flood", "", "Closed"),
            [],
        ),
        # the score of an assessment is what a score is compared with
        (
            "risks",
            "risks: [{id: R1, title: Flood, assessments: [{on: 2 Nov 2026, residual: {likelihood: 2, impact: 3}}]}]",
            ("Ref", "Risk", "Likelihood (current)", "Impact (current)"),
            ("R1", "Flood", 2, 3),
            [],
        ),
        (
            "risks",
            "risks: [{id: R1, title: Flood, assessments: [{on: 2 Nov 2026, residual: {likelihood: 2, impact: 3}}]}]",
            ("Ref", "Risk", "Likelihood (current)", "Impact (current)"),
            ("R1", "Flood", 4, 3),
            [AddEntry("R1", ("assessments",), {"on": ON, "residual": {"likelihood": 4, "impact": 3}})],
        ),
    ],
)
def test_what_a_row_says_that_its_record_does_not(
    kind: str, register: str, header: tuple[str, ...], row: tuple[Any, ...], expected: list[Edit]
) -> None:
    assert edits(kind, f"{register}\n", header, row) == expected

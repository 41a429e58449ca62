"""Risks and issues taken to a board, as lines of a register."""

from __future__ import annotations

import pytest

from govtool.records.issue import Issue
from govtool.records.risk import Risk
from govtool.registers.editing.edits import EditError
from govtool.review.escalation import escalate
from govtool.workspace import Workspace
from tests.review.support import ON
from tests.review.support import SETTINGS
from tests.review.support import changed
from tests.support import workspace
from tests.support import workspace_of

TEXT = (
    SETTINGS
    + """\
risks:
  - {id: EX-1, title: Bridge closes early}
  - {id: EX-2, title: Ferry stops, escalations: [{on: 24 Nov 2026, to: EX-B1}]}
  - {id: EX-3, title: Quay floods, closed: 3 Nov 2026}
issues:
  - {id: EX-I1, title: Lock is jammed, closed: 10 Nov 2026}
"""
)


def one(found: Workspace, record_id: str) -> Risk | Issue:
    record = found.records[record_id]
    assert isinstance(record, Risk | Issue)
    return record


@pytest.mark.parametrize("board", ["EX-B1", "ex-b1", "bridges board"])
def test_taken_to_a_board_by_its_id_or_its_title(board: str) -> None:
    lines = changed(TEXT, lambda w: escalate(one(w, "EX-1"), w, board, on=ON, by="Works Manager"))
    assert lines == [
        "-  - {id: EX-1, title: Bridge closes early}",
        "+  - {id: EX-1, title: Bridge closes early, escalations: [{on: 24 Nov 2026, to: EX-B1, by: Works Manager}]}",
    ]


@pytest.mark.parametrize(
    ("record_id", "board", "said"),
    [
        ("EX-1", "Cabinet", r"Bridges has no board Cabinet; it has EX-B1 \(Bridges Board\), EX-B2"),
        (
            "EX-1",
            "Works Group",
            r"several boards are called Works Group: EX-B2 \(Works Group\), EX-B3 \(Works Group\); give the id",
        ),
        ("EX-2", "EX-B1", "it is recorded already that EX-2 was taken to Bridges Board on 24 Nov 2026"),
        ("EX-3", "EX-B1", "EX-3 was closed on 3 Nov 2026; raise a new risk"),
        ("EX-I1", "EX-B1", "EX-I1 was closed on 10 Nov 2026; raise a new issue"),
    ],
)
def test_what_cannot_be_taken_there(record_id: str, board: str, said: str) -> None:
    found = workspace(TEXT)
    with pytest.raises(EditError, match=said):
        escalate(one(found, record_id), found, board, on=ON)


def test_a_board_of_another_programme_hears_of_its_own_risks_only() -> None:
    other = "programme: {id: other, title: Roads, boards: [{id: OT-B1, title: Roads Board}]}\n"
    found = workspace_of({"registers/example/programme.yaml": TEXT, "registers/other/programme.yaml": other})
    with pytest.raises(EditError, match="Bridges has no board OT-B1"):
        escalate(one(found, "EX-1"), found, "OT-B1", on=ON)

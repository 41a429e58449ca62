"""What a meeting has before it of one record."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from govtool.folder import load_workspace
from govtool.review.card import card
from tests.cli.support import office

ON = datetime.date(2026, 11, 10)
RISK = "{id: EX-1, title: It closes, review: 6 Nov 2026"


@pytest.mark.parametrize(
    ("register", "record", "line"),
    [
        ("risks", f"{RISK}}}", ("Review", "6 Nov 2026, overdue")),
        ("risks", f"{RISK}, closed: 9 Nov 2026, closed_because: It held}}", ("Closed", "9 Nov 2026, It held")),
        (
            "issues",
            "{id: EX-1, title: It closed, closed: 9 Nov 2026, resolution: Mended}",
            ("Closed", "9 Nov 2026, Mended"),
        ),
        ("milestones", "{id: EX-1, title: It opens, actual: 9 Nov 2026}", ("Reached", "9 Nov 2026")),
    ],
)
def test_how_a_record_stands_is_told(register: str, record: str, line: tuple[str, str], tmp_path: Path) -> None:
    workspace = load_workspace(office(tmp_path, **{register: f"{register}: [{record}]\n"}))
    assert line in card(workspace.records["EX-1"], workspace, ON)


def test_what_is_closed_has_no_review_to_come(tmp_path: Path) -> None:
    workspace = load_workspace(office(tmp_path, risks=f"risks: [{RISK}, closed: 9 Nov 2026}}]\n"))
    assert "Review" not in [name for name, _ in card(workspace.records["EX-1"], workspace, ON)]

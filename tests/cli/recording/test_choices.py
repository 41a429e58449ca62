"""What is offered about a record is what can be done of it as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.cli.recording.choices import choices
from govtool.folder import load_workspace
from tests.cli.support import office

SCORED = "residual: {likelihood: 2, impact: 4}"


@pytest.mark.parametrize(
    ("register", "record", "letters"),
    [
        ("risks", f"{{id: EX-1, title: It closes, {SCORED}}}", "krcaeind"),
        ("risks", "{id: EX-1, title: It closes}", "rcaeind"),
        ("risks", f"{{id: EX-1, title: It closes, {SCORED}, closed: 1 Nov 2026}}", "d"),
        ("issues", "{id: EX-1, title: It closed}", "cend"),
        ("issues", "{id: EX-1, title: It closed, closed: 1 Nov 2026}", "d"),
        ("milestones", "{id: EX-1, title: It opens}", "frd"),
        ("milestones", "{id: EX-1, title: It opens, actual: 1 Nov 2026}", "d"),
        ("recommendations", "{id: EX-1, title: Mend it}", "apnd"),
        ("recommendations", "{id: EX-1, title: Mend it, response: accepted}", "pnd"),
        ("recommendations", "{id: EX-1, title: Mend it, response: accepted, status: complete}", "pd"),
        ("recommendations", "{id: EX-1, title: Mend it, response: accepted, status: embedded}", "d"),
        ("recommendations", "{id: EX-1, title: Mend it, response: rejected}", "d"),
        ("plans", "{id: EX-P, title: Works, actions: [{id: EX-1, title: Prop it}]}", "pmcd"),
        ("plans", "{id: EX-P, title: Works, actions: [{id: EX-1, title: Prop it, status: complete}]}", "d"),
        ("dependencies", "{id: EX-1, title: Steel}", "d"),
    ],
)
def test_only_what_can_be_done_is_offered(register: str, record: str, letters: str, tmp_path: Path) -> None:
    workspace = load_workspace(office(tmp_path, **{register: f"{register}: [{record}]\n"}))
    offered = [each.letter for each in choices(workspace.records["EX-1"])]
    assert "".join(offered) == letters

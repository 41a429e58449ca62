"""Drafts: several decisions, each on what the one before left, and written together or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtool.folder import load_workspace
from govtool.records.risk import Risk
from govtool.records.scoring import Score
from govtool.registers.editing.edits import EditError
from govtool.review import issue as issues
from govtool.review import risk as risks
from govtool.review.draft import Draft
from govtool.source import ChangedMeanwhileError
from tests.cli.support import office
from tests.review.support import ON
from tests.review.support import chance

RISKS = """\
risks:
  - id: EX-1
    title: Bridge closes early
  - id: EX-2
    title: Ferry stops
"""


def _draft(folder: Path) -> Draft:
    root = office(folder, risks=RISKS)
    return Draft(root, load_workspace(root))


def _risk(draft: Draft, record_id: str) -> Risk:
    record = draft.workspace.records[record_id]
    assert isinstance(record, Risk)
    return record


def test_each_decision_sees_what_was_decided_before(tmp_path: Path) -> None:
    draft = _draft(tmp_path)
    draft.take(risks.rescore(_risk(draft, "EX-1"), draft.workspace, Score(likelihood=2, impact=2), on=ON, because=""))
    with pytest.raises(EditError, match="EX-1 was assessed on 24 Nov 2026 already"):
        risks.keep(_risk(draft, "EX-1"), draft.workspace, on=ON)
    draft.take(risks.close(_risk(draft, "EX-1"), draft.workspace, on=ON, because="It is built"))
    with pytest.raises(EditError, match="EX-1 was closed on 24 Nov 2026"):
        risks.keep(_risk(draft, "EX-1"), draft.workspace, on=ON)
    assert [each.said for each in draft.deeds] == [
        "EX-1 is rescored at 2 x 2 = 4",
        "EX-1 is closed",
    ]


def test_nothing_is_written_until_it_is_asked_for_and_then_everything(tmp_path: Path) -> None:
    draft = _draft(tmp_path)
    file = tmp_path / "registers/example/risks.yaml"
    draft.take(
        issues.raise_(
            "example", draft.workspace, {"title": "It is shut"}, on=ON, risk=_risk(draft, "EX-2"), chance=chance()
        )
    )
    assert file.read_text() == RISKS
    assert sorted(each.path for each in draft.edited) == [
        "registers/example/issues.yaml",
        "registers/example/risks.yaml",
    ]
    draft.write()
    assert "closed: 24 Nov 2026" in file.read_text()
    assert (tmp_path / "registers/example/issues.yaml").read_text().startswith("issues:\n  - id: EX-")
    assert load_workspace(tmp_path).problems == []


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten_in_any_file(tmp_path: Path) -> None:
    draft = _draft(tmp_path)
    file = tmp_path / "registers/example/risks.yaml"
    draft.take(
        issues.raise_(
            "example", draft.workspace, {"title": "It is shut"}, on=ON, risk=_risk(draft, "EX-2"), chance=chance()
        )
    )
    theirs = RISKS.replace("Ferry stops", "Ferry sinks")
    file.write_text(theirs)
    with pytest.raises(ChangedMeanwhileError, match=r"EX-2 changed \(title\)"):
        draft.write()
    assert file.read_text() == theirs
    assert not (tmp_path / "registers/example/issues.yaml").exists()

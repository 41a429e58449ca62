"""The data and the manifest of a paper: what they say, the same bytes each time, and nothing exempt."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from govtool.source import digest
from tests.cli.support import office
from tests.cli.support import run

CANARY = "Kestrel"
PAPER = """\
paper:
  id: EX-P1
  title: Winter plan
  report: cabinet
  council: Invented Council
  body: Cabinet
  sections:
    - section: summary
      passages: [Winter is coming., {table: {of: risks, caption: Risks}}]
"""
RISKS = """\
risks:
  - {id: EX-1, title: Demand grows, owner: Head of Care}
  - {id: EX-2, title: Kestrel Homes fails, exempt: {paragraph: 3, public_interest: Terms are being agreed}}
  - id: EX-3
    title: Prices rise
    effect: Kestrel Homes asks for more
    exempt: {paragraph: 3, fields: [effect], public_interest: Terms are being agreed}
"""


@pytest.fixture
def both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What lies beside the open part of a paper."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return _made(_workspace(tmp_path))


def _workspace(folder: Path) -> Path:
    root = office(folder, paper=PAPER, risks=RISKS, lessons="lessons: [{id: EX-L1, title: Ask early}]\n")
    restricted = root / "restricted" / "example"
    restricted.mkdir(parents=True)
    (restricted / "risks.yaml").write_text(f"risks: [{{id: EX-R9, title: {CANARY} Homes is investigated}}]\n")
    (root / "contacts.yaml").write_text("contacts: {Head of Care: A. Person}\n")
    return root


def _made(root: Path, *arguments: str) -> dict[str, Any]:
    wishes = ("--format", "html", "--as-of", "2026-11-22", "-o", "paper.html", "--data", "beside")
    done = run("-C", root, "report", "cabinet", *wishes, *arguments)
    assert done.code == 0, done.err
    found: dict[str, Any] = json.loads(Path("paper.json").read_bytes())
    return found


def test_the_manifest_says_what_the_paper_was_made_with(both: dict[str, Any]) -> None:
    manifest = both["manifest"]
    assert manifest["paper"] == {"id": "EX-P1", "report": "cabinet", "profile": "hf-2017"}
    assert manifest["positions"] == {"example": "2026-11-22"}
    assert manifest["wishes"] == {
        "format": "html",
        "part": "open",
        "meeting": None,
        "period": None,
        "audience": None,
        "draft": False,
        "as_of": "2026-11-22",
    }
    assert manifest["commit"] is None
    assert manifest["versions"]["govtool"] == "0.1.0"
    assert not set(manifest["rules"]["run"]) & set(manifest["rules"]["skipped"])
    assert "RSK007" in manifest["rules"]["run"]
    assert "BEN001" in manifest["rules"]["skipped"]
    assert set(manifest["records"]) == {"EX-P1", "EX-1", "EX-3", "example"}
    assert set(manifest["records"]["EX-1"]["fields"]) == {"id", "owner", "title"}
    assert manifest["records"]["EX-1"]["fields"]["title"] == digest(b'"Demand grows"')[:8]


def test_a_register_that_holds_exempt_matter_has_the_digest_of_what_is_open(
    both: dict[str, Any], tmp_path: Path
) -> None:
    registers = both["manifest"]["registers"]
    assert registers["registers/example/lessons.yaml"] == {
        "sha256": digest((tmp_path / "registers" / "example" / "lessons.yaml").read_bytes())
    }
    assert set(registers["registers/example/risks.yaml"]) == {"open_records_sha256"}
    assert not [path for path in registers if path.startswith("restricted")]


def test_nothing_exempt_or_restricted_and_no_name_but_those_printed(both: dict[str, Any]) -> None:
    text = Path("paper.json").read_text(encoding="utf-8")
    for hidden in (CANARY, "EX-2", "EX-R9", "restricted", "A. Person"):
        assert hidden not in text


def test_problems_are_told_without_their_messages(both: dict[str, Any]) -> None:
    problems = both["manifest"]["problems"]
    assert {"code", "level", "record", "summary"} == set().union(*problems)
    assert ("RSK010", "EX-1") in {(each["code"], each["record"]) for each in problems}
    assert "EX-2" not in {each["record"] for each in problems}


def test_the_same_bytes_each_time(both: dict[str, Any], tmp_path: Path) -> None:
    first = Path("paper.json").read_bytes()
    _made(tmp_path)
    assert Path("paper.json").read_bytes() == first


def test_the_data_is_the_report_with_its_words(both: dict[str, Any]) -> None:
    data = both["report"]
    assert data["report"]["title"] == "Winter plan"
    assert "1.1 Winter is coming." in data["words"]["lines"]
    assert "EX-1" in data["words"]["lines"]

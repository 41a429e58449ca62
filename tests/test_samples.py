"""The samples are whole, invented, and without errors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.support import run

SAMPLES = Path(__file__).parent.parent / "samples"
FILES = sorted(SAMPLES.rglob("*.yaml"))


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if "starter" not in path.parts],
    ids=lambda path: path.relative_to(SAMPLES).as_posix(),
)
def test_every_file_says_that_it_is_invented(path: Path) -> None:
    assert path.read_bytes().startswith(b"# Invented")


@pytest.mark.parametrize("folder", ["winter", "riverside", "house-style"])
def test_no_problems(folder: str) -> None:
    done = run("-C", SAMPLES / folder, "lint", "--as-of", "2026-11-22", "--format", "json")
    summary = json.loads(done.out)["summary"]
    assert (done.code, summary["error"], summary["warning"]) == (0, 0, 0)  # what is soon to happen is a note


def test_the_paper_has_no_gaps(tmp_path: Path) -> None:
    done = run("-C", SAMPLES / "winter", "report", "cabinet", "--format", "html", "-o", tmp_path / "paper.html")
    assert done.code == 0
    page = (tmp_path / "paper.html").read_text(encoding="utf-8")
    assert "Not stated in the source" not in page
    assert "DRAFT" not in page

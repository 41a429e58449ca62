"""Where a paper cannot be written: one sentence, exit code 2, and nothing half-written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.support import office
from tests.cli.support import run
from tests.cli.test_report import PAPER

ROOT = Path(__file__).parents[2]
LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
sys.argv[1:] = ["report", "cabinet", "--format", "html", "-o", "paper.html"]
sys.dont_write_bytecode = True
from govtool.cli.main import main
main()
"""
"""A system that takes no more than 2,000 bytes of a file, as a full disk does."""


def test_a_clearance_sheet_that_cannot_be_written_leaves_no_paper(tmp_path: Path) -> None:
    root = office(tmp_path / "work", paper=PAPER)
    (tmp_path / "paper.clearance.txt").mkdir()
    done = run("-C", root, "report", "cabinet", "--format", "html", "-o", tmp_path / "paper.html")
    assert (done.code, done.out) == (2, "")
    assert done.err == f"govtool: {tmp_path / 'paper.clearance.txt'} cannot be written: is a directory.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["paper.clearance.txt", "work"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_full_disk(tmp_path: Path) -> None:
    office(tmp_path, paper=PAPER)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", LIMITED]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "govtool: paper.html cannot be written: file too large.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["registers"]

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


@pytest.mark.parametrize("command", [("cabinet",), ("all",)])
@pytest.mark.parametrize("output", ["papers/", "papers.v1/"])
def test_a_folder_that_does_not_exist(tmp_path: Path, command: tuple[str], output: str) -> None:
    root = office(tmp_path / "work", paper=PAPER)
    done = run("-C", root, "report", *command, "-o", f"{tmp_path}/{output}")
    folder = tmp_path / output
    assert (done.code, done.out) == (2, "")
    assert done.err == f"govtool: the folder {folder} does not exist; make it first, or choose another with -o.\n"


def test_a_name_that_may_be_that_of_a_folder(tmp_path: Path) -> None:
    root, papers = office(tmp_path / "work", paper=PAPER), tmp_path / "papers"
    one, every = (run("-C", root, "report", kind, "-o", papers) for kind in ("cabinet", "all"))
    assert (one.code, every.code) == (2, 2)
    assert one.err == (
        f"govtool: {papers} is no folder that exists, and no name for the paper: make the folder first, or give a name "
        "that ends in .pdf.\n"
    )
    assert every.err == f"govtool: the folder {papers} does not exist; make it first, or choose another with -o.\n"


def test_a_paper_that_takes_the_place_of_another_is_told_of(tmp_path: Path) -> None:
    root, paper = office(tmp_path / "work", paper=PAPER), tmp_path / "paper.html"
    command = ("-C", root, "report", "cabinet", "--format", "html", "-o", paper)
    assert run(*command).out.startswith(f"{paper}: Winter plan\n")
    assert run(*command).out.startswith(f"{paper}: Winter plan, in place of the one made before\n")
    every = ("-C", root, "report", "all", "--format", "html", "-o", tmp_path)
    assert "in place of" not in run(*every).out
    assert ": Winter plan, in place of the one made before, stamped DRAFT; " in run(*every).out


SOURCES = ["registers/example/paper.html", "report_templates/cabinet.html", "frameworks/own.html", "restricted/a.html"]


@pytest.mark.parametrize("place", SOURCES)
def test_what_papers_are_made_from_is_never_written_over(tmp_path: Path, place: str) -> None:
    root = office(tmp_path, paper=PAPER)
    output = root / place
    output.parent.mkdir(exist_ok=True)
    before = sorted(tmp_path.rglob("*"))
    done = run("-C", root, "report", "cabinet", "--format", "html", "-o", output)
    folder = place.partition("/")[0]
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith(f"{output} lies in {folder}/, where papers have no place; choose another with -o.\n")
    assert sorted(tmp_path.rglob("*")) == before


def test_registers_behind_a_link_are_not_written_over_either(tmp_path: Path) -> None:
    kept, root = office(tmp_path / "kept", paper=PAPER), tmp_path / "work"
    root.mkdir()
    (root / "registers").symlink_to(kept / "registers", target_is_directory=True)
    for output in (root / "registers" / "paper.html", kept / "registers" / "paper.html"):
        done = run("-C", root, "report", "cabinet", "--format", "html", "-o", output)
        assert done.code == 2
        assert done.err.endswith("lies in registers/, where papers have no place; choose another with -o.\n")
        assert not output.exists()

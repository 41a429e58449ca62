"""The README tells the truth: what it holds of the program's words is the program's, and its commands run."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from govtool.cli.main import COMMANDS
from govtool.records.kinds import REGISTERS
from tests.needs import needs_git
from tests.support import problems
from tests.support import workspace

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_generated_parts_are_fresh() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", "README.md"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert f"Usage: govtool {command}" in README


@pytest.mark.parametrize("kind", [*REGISTERS])
def test_every_register_is_documented(kind: str) -> None:
    assert f"(`{kind}:`)" in README


def test_the_register_that_it_shows_lints_without_errors() -> None:
    shown, *_ = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)  # the next is a setting of pre-commit
    settings = "programme: {id: example, title: An invented programme, prefix: EX}\n"
    action = "plans:\n- {id: EX-P1, title: Plan, actions: [{id: EX-A7, title: Sign a bridging contract}]}\n"
    assert [problem.message for problem in problems(settings + shown + action) if problem.level == 3] == []


def test_the_paper_that_it_shows_can_be_read() -> None:
    shown = next(each for each in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL) if each.startswith("paper:"))
    assert [problem.message for problem in workspace(shown).problems] == []


def test_the_commands_of_the_first_screen_run_one_after_the_other(tmp_path: Path) -> None:
    lines = re.findall(
        r"^\./run govtool ((?:-C|[a-z]).*?)\s*(?:#.*)?$", README.partition("## What is in here")[0], re.MULTILINE
    )
    assert len(lines) > 10
    for line in lines:
        words = [str(ROOT / word) if word.startswith("samples/") else word for word in shlex.split(line)]
        where = [] if words[0] == "-C" else ["-C", str(ROOT)]
        command = [sys.executable, "-m", "govtool", *where, *words]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), f"{line}: {done.stderr}"
        assert done.stdout, line
        assert done.stderr == "", line


@needs_git
def test_the_tour_runs_as_it_is_told(tmp_path: Path) -> None:
    tour = README.partition("## A tour")[2].partition("```sh\n")[2].partition("```")[0]
    lines = [line.partition("  #")[0].strip() for line in tour.splitlines()]
    assert len(lines) > 10
    for line in lines:
        program, *words = shlex.split(line)
        assert program == "govtool"
        command = [sys.executable, "-m", "govtool", *words]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=_here())
        assert (done.returncode, done.stderr) == (0, ""), f"{line}: {done.stderr}"
        assert done.stdout, line
    agenda = tmp_path / "review-bcf-2026-11-24.pdf"
    assert agenda.read_bytes().startswith(b"%PDF-")


def _here() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}

"""The README tells the truth: what it holds of the program's words is the program's, and its commands run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from govtool.cli.main import COMMANDS
from govtool.records.kinds import REGISTERS
from tests.support import problems

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


@pytest.mark.parametrize("line", re.findall(r"^\./run govtool ([a-z].*?)\s*#", README, re.MULTILINE))
def test_the_commands_of_the_first_screen_run(line: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "govtool", "-C", str(ROOT), *line.split()]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout
    assert done.stderr == ""

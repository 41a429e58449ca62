"""The command line as a whole: help, version, and what becomes of faults."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from govtool import __version__
from govtool.cli.errors import guarded
from tests.cli.support import office
from tests.cli.support import run


def test_version() -> None:
    assert run("--version").out == f"govtool {__version__}\n"


def test_help_lists_the_commands() -> None:
    assert "Check the registers and say what is wrong, where, and what to do." in " ".join(run("--help").out.split())


def test_an_unknown_command() -> None:
    done = run("frobnicate")
    assert done.code == 2
    assert "frobnicate" in done.err


def test_a_fault_of_govtool_is_exit_code_3_with_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    def fault() -> None:
        raise RuntimeError("the invented fault")

    assert guarded(fault) == 3
    said = capsys.readouterr().err
    assert said.startswith("govtool: a fault in govtool itself stopped it; please send the log, ")
    log = Path(said.rsplit(maxsplit=1)[1].rstrip("."))
    assert "the invented fault" in log.read_text(encoding="utf-8")
    log.unlink()


@pytest.mark.parametrize("stop", [KeyboardInterrupt, click.Abort])
def test_interrupted(stop: type[BaseException], capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted() -> None:
        raise stop

    assert guarded(interrupted) == 130
    assert "interrupted" in capsys.readouterr().err


def test_a_yaml_library_without_libyaml_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    def missing() -> None:
        raise ModuleNotFoundError("No module named 'yaml._yaml'", name="yaml._yaml")

    assert guarded(missing) == 2
    assert "without libyaml" in capsys.readouterr().err


def test_another_missing_library_is_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    def missing() -> None:
        raise ModuleNotFoundError("No module named 'nowhere'", name="nowhere")

    assert guarded(missing) == 3
    Path(capsys.readouterr().err.rsplit(maxsplit=1)[1].rstrip(".")).unlink()


def test_the_installed_program_leaves_with_the_exit_code(tmp_path: Path) -> None:
    root = office(tmp_path, risks="risks:\n  - id: EX 1\n")
    done = subprocess.run(
        [sys.executable, "-m", "govtool", "-C", str(root), "lint"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "FLD006" in done.stdout


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    root = office(tmp_path, risks="risks:\n" + "".join(f"  - {{id: EX-{place}}}\n" for place in range(5000)))
    command = f'("{sys.executable}" -m govtool -C "{root}" rules; echo "code $?" >&2) | head -n 1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout.count("\n") == 1
    assert done.stderr == "code 0\n"

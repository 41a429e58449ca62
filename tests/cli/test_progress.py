"""What a person at a terminal sees while a paper is made: a real terminal, as far as the program can tell."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.cli.support import office
from tests.cli.test_report import PAPER

pty = pytest.importorskip("pty", reason="pty: this system has no pseudo-terminals")

ROOT = Path(__file__).parents[2]
SLOW = """
import time
from govtool.cli import progress as told
told.PATIENCE = 0.05
with told.progress("Laying out the pages"):
    time.sleep({seconds})
"""


def seen(command: list[str], folder: Path, **settings: str) -> str:
    """What a program writes to the terminal as its standard error."""
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("this system has no pseudo-terminals to give out (/dev/pts is not mounted)")
    environment = {**os.environ, "TERM": "xterm", "PYTHONPATH": str(ROOT), **settings}
    try:
        subprocess.run(command, cwd=folder, stderr=theirs, stdout=subprocess.DEVNULL, env=environment, check=False)
        os.close(theirs)
        return _read(ours)
    finally:
        os.close(ours)


def _read(terminal: int) -> str:
    text = b""
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # how Linux says that the other end is closed
            piece = b""
        if not piece:
            return text.decode()
        text += piece


def screen(text: str) -> str:
    """What stands on the last line of the terminal in the end, where a carriage return goes back to its start."""
    line: list[str] = []
    at = 0
    for char in text.rsplit("\n", maxsplit=1)[-1]:
        at = 0 if char == "\r" else at
        if char != "\r":
            line[at : at + 1] = [char]
            at += 1
    return "".join(line).rstrip()


def test_long_work_is_told_of_on_one_line_which_is_cleared(tmp_path: Path) -> None:
    text = seen([sys.executable, "-c", SLOW.format(seconds=1)], tmp_path)
    assert "\rLaying out the pages ... 0 s" in text
    assert "\rLaying out the pages ... 1 s" in text or text.count("\rLaying") > 5
    assert "\n" not in text
    assert screen(text) == ""


def test_short_work_is_not_told_of(tmp_path: Path) -> None:
    assert seen([sys.executable, "-c", SLOW.format(seconds=0)], tmp_path) == ""


def test_a_terminal_that_cannot_go_back_gets_one_line(tmp_path: Path) -> None:
    text = seen([sys.executable, "-c", SLOW.format(seconds=0.5)], tmp_path, TERM="dumb")
    assert text == "Laying out the pages ...\r\n"


def test_nothing_is_told_where_no_terminal_shows_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SLOW.format(seconds=0.3)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_paper_made_at_a_terminal_leaves_it_clean(tmp_path: Path) -> None:
    office(tmp_path, paper=PAPER)
    text = seen([sys.executable, "-m", "govtool", "report", "cabinet"], tmp_path)
    assert screen(text) == ""
    assert (tmp_path / "registers").is_dir()
    assert len(list(tmp_path.glob("EX-P1-*.pdf"))) == 1


@pytest.mark.parametrize("own", [False, True], ids=["shipped templates", "own templates"])
def test_ctrl_c_while_rendering_leaves_nothing_behind(tmp_path: Path, *, own: bool) -> None:
    passages = ", ".join(["A paragraph of some length that is said again."] * 3000)
    office(tmp_path, paper=PAPER.replace("Winter is coming.", passages))
    if own:
        (tmp_path / "report_templates").mkdir()
        (tmp_path / "report_templates" / "cabinet.html").write_text("{% extends '_report.html' %}", encoding="utf-8")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary)}
    command = [sys.executable, "-m", "govtool", "report", "cabinet"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=-1, stderr=-1, text=True, start_new_session=True
    ) as process:
        _wait_for(temporary)
        time.sleep(0.5)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err.strip()) == (130, "", "govtool: interrupted; nothing was written.")
    assert list(temporary.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "report_templates") == [
        "registers",
        "temporary",
    ]


def _wait_for(folder: Path) -> None:
    """Wait until rendering has begun: its temporary folder is there."""
    for _ in range(600):
        if any(folder.iterdir()):
            return
        time.sleep(0.05)
    raise AssertionError("rendering did not begin")


def test_a_paper_leaves_no_temporary_files(tmp_path: Path) -> None:
    office(tmp_path, paper=PAPER)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary)}
    command = [sys.executable, "-m", "govtool", "report", "cabinet"]
    subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert list(temporary.iterdir()) == []
    assert Path(tempfile.gettempdir()).is_dir()

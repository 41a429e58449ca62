"""A person at a real terminal: answers are typed, and what the screen showed is read."""

from __future__ import annotations

import os
import select
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="pty: this system has no pseudo-terminals")

ROOT = Path(__file__).parents[2]
PATIENCE = 20.0
"""Seconds in which an answer of the program must come; it takes a tenth of one."""


@dataclass
class Session:
    """What was on the screen, and how the program ended."""

    screen: str
    code: int


def session(arguments: list[str | Path], *typed: tuple[str, str | Callable[[], str]], columns: int = 100) -> Session:
    """Run govtool at a terminal. Each of `typed` is a text to wait for on the screen, and what is typed then, or does."""
    try:
        child, terminal = pty.fork()
    except OSError:
        pytest.skip("this system has no pseudo-terminals to give out (/dev/pts is not mounted)")
    if child == 0:
        settings = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": str(columns), "LINES": "40", "TERM": "xterm"}
        os.execve(sys.executable, [sys.executable, "-m", "govtool", *map(str, arguments)], settings)
    screen = ""
    for waited, answer in typed:
        screen = _until(terminal, waited, screen)
        os.write(terminal, (answer if isinstance(answer, str) else answer()).encode())
    screen = _until(terminal, None, screen)
    os.close(terminal)
    return Session(screen.replace("\r\n", "\n"), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def _until(terminal: int, waited: str | None, before: str) -> str:
    """Read until a text stands after what stood there before; without one, until the program ends."""
    screen, end = before, time.monotonic() + PATIENCE
    while waited is None or waited not in screen[len(before) :]:
        ready, _, _ = select.select([terminal], [], [], max(end - time.monotonic(), 0))
        assert ready, f"{waited!r} did not come; the screen showed:\n{screen}"
        try:
            piece = os.read(terminal, 65_536)
        except OSError:  # how Linux says that the other end is closed
            piece = b""
        if not piece:
            assert waited is None, f"the program ended before {waited!r} came:\n{screen}"
            return screen
        screen += piece.decode(errors="replace")
    return screen

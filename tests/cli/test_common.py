"""What every command shares: how a text of the registers reaches a terminal."""

from __future__ import annotations

import sys
from io import StringIO

import pytest

from govtool.cli.common import say


class _Stream(StringIO):
    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "printed"),
    [
        (True, "risk<U+001B>[2J <U+202E>x\n"),
        (False, "risk\u00a0\u202ex\n"),  # click takes the colours out
    ],
)
def test_a_terminal_is_not_given_what_it_would_obey(
    terminal: bool, printed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = _Stream(terminal=terminal)
    monkeypatch.setattr(sys, "stdout", stream)
    say("risk\x1b[2J\u00a0\u202ex")
    assert stream.getvalue() == printed

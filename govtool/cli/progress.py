"""What a person who waits at a terminal sees of the work: one plain line, and nothing once it is done."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Iterator
from typing import TextIO

PATIENCE = 1.0
"""Seconds in which nobody asks what goes on; the line is written anew as often."""


@contextlib.contextmanager
def progress(work: str) -> Iterator[None]:
    """While the body runs, say what is being done and for how long: `Laying out the pages ... 3 s`.

    Nothing is said of work that takes less than a second, nor where no terminal shows it.
    """
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    teller = threading.Thread(target=_tell, args=(work, sys.stderr, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(work: str, terminal: TextIO, done: threading.Event) -> None:
    start, shown = time.monotonic(), ""
    plain = os.environ.get("TERM") == "dumb"  # it would show every line of them, one after another
    while not done.wait(PATIENCE):
        if plain and shown:
            continue
        shown = f"{work} ..." if plain else f"{work} ... {time.monotonic() - start:.0f} s"
        _write(terminal, f"{shown}\n" if plain else f"\r{shown}")
    if shown and not plain:
        _write(terminal, f"\r{' ' * len(shown)}\r")


def _write(terminal: TextIO, text: str) -> None:
    with contextlib.suppress(OSError, ValueError):  # a terminal that was closed meanwhile
        terminal.write(text)
        terminal.flush()

"""What a recording session prints, laid out for the width of the terminal: no line is broken within a word."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.cli.common import say
from govtool.cli.common import terminal_width

COLUMN = 11
"""Characters that the name of a line takes: `Here for`, `Actions`."""
WIDTH = 100
"""Characters of a line where there is no terminal."""
_KEPT = "\N{NO-BREAK SPACE}"


def tell(text: str, indent: str = "", *, err: bool = False) -> None:
    """Print a sentence."""
    say(_filled(text, indent, indent), err=err)


def tell_lines(lines: Iterable[tuple[str, str]]) -> None:
    """Print lines with their names; one with the name of the line before it goes on with that."""
    before = ""
    for name, text in lines:
        head = "" if name == before else name
        before = name or before
        hanging = " " * (COLUMN + (4 if text.startswith("- ") else 2))
        say(_filled(text, f"  {head:<{COLUMN}}", hanging))


def tell_diff(diff: str) -> None:
    """Print the lines that go and come; what is longer than a line goes on below, further in."""
    for line in diff.splitlines():
        say("\n".join(_parts(line)))


def tell_letters(offered: Sequence[tuple[str, str]]) -> None:
    """Print letters with their words, none of which is parted by the end of a line."""
    whole = [f"{letter}: {words}".replace(" ", _KEPT) for letter, words in offered]
    say(_filled("   ".join(whole), "  ", "  ").replace(_KEPT, " "))


def _filled(text: str, first: str, following: str) -> str:
    return textwrap.fill(
        text,
        terminal_width() or WIDTH,
        initial_indent=first,
        subsequent_indent=following,
        break_on_hyphens=False,
    )


def _parts(line: str) -> Iterator[str]:
    """A line of a diff in pieces that fit, those that follow a little further in; its spaces stay as they are."""
    width = terminal_width() or len(line)
    first = len(line) - len(line[1:].lstrip())
    hanging = " " * min(first + 4, width // 3)
    while len(line) > width:
        end = line.rfind(" ", max(first, len(hanging)) + 1, width + 1)
        if end < 0:
            break  # one word longer than the terminal is wide
        yield line[:end]
        line = hanging + line[end + 1 :]
    yield line

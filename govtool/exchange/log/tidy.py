"""Texts as they are taken over: without the characters that nobody sees."""

from __future__ import annotations

import re

from govtool.characters import HIDDEN

_UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_SPACES = "\u00a0\u202f"
LONGEST = 60
"""Characters of a cell that a message repeats."""


def tidied(text: str) -> str:
    """A text without hidden characters, and without spaces at its ends; spaces that do not break are plain ones."""
    if text.isprintable():  # most are: nothing in them is hidden
        return text.strip()
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNWRITABLE.sub("", HIDDEN.sub(lambda found: " " if found[0] in _SPACES else "", plain)).strip()


def hidden_in(text: str) -> list[str]:
    """The hidden characters of a text, each once; a carriage return is only the end of a line."""
    return list(dict.fromkeys(each for each in HIDDEN.findall(text) if each != "\r"))


def one_line(text: str) -> str:
    """A text on one line."""
    return " ".join(tidied(text).split())


def quoted(text: str) -> str:
    """A cell's text for a message: on one line, and cut where it is long."""
    line = one_line(text)
    return f'"{line}"' if len(line) <= LONGEST else f'"{line[: LONGEST - 3]}..."'

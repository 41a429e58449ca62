"""How the paper numbers its pages, and which of their words are its running lines, and which its footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from govtool.reports.verify.opened import Page
from govtool.reports.words import Token
from govtool.reports.words import stretches
from govtool.reports.words import tokens

_STATED = re.compile(r"\bpage (\d{1,4}) of (\d{1,4})\b")
"""The number of a page, in its words set apart by spaces, as papers print it."""


class Placed(NamedTuple):
    """A word on a page."""

    token: Token
    page: Page


class Numbering(NamedTuple):
    """How the paper counts its pages."""

    before: int
    """How many pages of the file stand before its first."""
    total: int

    def line(self, line: str, page: Page) -> str:
        """A running line with the numbers that it has on a page."""
        return line.replace("PAGES", str(self.total)).replace("PAGE", str(page.number - self.before))


def numbering(pages: Sequence[Page], lines: Sequence[str]) -> Counter[Numbering]:
    """How pages are numbered by the last of the running lines, where it stands in a row with another of them.

    A committee system's own numbers have no other of the paper's lines beside them.
    """
    return Counter(found for page in pages if lines and (found := _numbering(page, lines)))


def _numbering(page: Page, lines: Sequence[str]) -> Numbering | None:
    keys = [token.key for token in page.tokens]
    for stated in _STATED.finditer(" ".join(keys)):
        found = Numbering(page.number - int(stated[1]), int(stated[2]))
        wanted = _wanted(found, page, lines)
        start, end = _row(keys, wanted)
        if end - start > len(wanted[-1]) and _holds(keys[start:end], wanted[-1]):
            return found
    return None


def take_furniture(words: list[Placed], lines: Sequence[str], numbers: Numbering) -> None:
    """Take the running lines off a page's words, where they stand in a row, each once."""
    if words and lines:
        keys = [word.token.key for word in words]
        del words[slice(*_row(keys, _wanted(numbers, words[0].page, lines)))]


def _wanted(numbers: Numbering, page: Page, lines: Sequence[str]) -> list[list[str]]:
    found = [[token.key for token in tokens(numbers.line(line, page))] for line in lines]
    return [line for line in found if line]


def _row(keys: Sequence[str], wanted: list[list[str]]) -> tuple[int, int]:
    """From which to which word of a page the running lines stand in a row.

    That is the last place where the last of them, the page's number, is among them, or else the page's end.
    """
    rows = ((_row_of(keys, end, wanted), end) for end in range(len(keys), 0, -1))
    at_end = (_row_of(keys, len(keys), wanted), len(keys))
    return next((row for row in rows if _holds(keys[slice(*row)], wanted[-1])), at_end)


def _row_of(keys: Sequence[str], end: int, lines: list[list[str]]) -> int:
    """From where lines stand in a row up to a place, each at most once."""
    for line in lines:
        if line and keys[max(0, end - len(line)) : end] == line:
            return _row_of(keys, end - len(line), [each for each in lines if each is not line])
    return end


def _holds(keys: Sequence[str], line: list[str]) -> bool:
    return any(keys[at : at + len(line)] == line for at in range(len(keys) - len(line) + 1))


def take_notes(pages: list[list[Placed]], notes: Sequence[str]) -> list[str]:
    """Take the words of the footnotes off the pages' words; those that no page has are returned.

    Each stands in the foot of its page, after the words of the text, and not before the page of the note before it.
    """
    missing: list[str] = []
    start = 0
    for number, note in enumerate(notes, 1):
        wanted = f"{number} {note}"
        place = next((at for at in range(start, len(pages)) if _take(pages[at], wanted)), None)
        if place is None:
            missing.append(wanted)
        else:
            start = place
    return missing


def _take(words: list[Placed], wanted: str) -> bool:
    """Take the last stretch of a page's words that is a note, and say whether there was one."""
    for start, end in stretches([word.token for word in words], wanted):
        if words[start].token.spaced:  # the 3 of a paragraph 1.3 is no note's number
            del words[start:end]
            return True
    return False


def pieces(words: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Words by the page that they stand on."""
    starts = [0, *(at for at, (one, two) in enumerate(pairwise(words), 1) if one.page is not two.page), len(words)]
    yield from (list(words[start:end]) for start, end in pairwise(starts) if start < end)

"""Which pages of a file are the paper's, and which of their words are its footnotes."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from govtool.reports.verify.opened import Page
from govtool.reports.words import Token
from govtool.reports.words import stretches
from govtool.reports.words import tokens

_RUN = 4
"""Words in a row by which a page is known as one of the paper's."""
_MOST = 0.3
"""The share of such runs from which it is."""


class Placed(NamedTuple):
    """A word on a page."""

    token: Token
    page: Page


def own_pages(expected: Sequence[Token], pages: Sequence[Page]) -> Sequence[Page]:
    """The pages from the first to the last that are the paper's by what they say; none where there is none.

    A page with few words of its own is found by its neighbours: the paper's pages stand together.
    """
    known = set(_runs(expected))
    mine = [place for place, page in enumerate(pages) if _share(page, known) >= _MOST]
    return pages[mine[0] : mine[-1] + 1] if mine else []


def _share(page: Page, known: set[tuple[str, ...]]) -> float:
    runs = list(_runs(page.tokens))
    return sum(run in known for run in runs) / len(runs) if runs else 0


def _runs(words: Iterable[Token]) -> Iterator[tuple[str, ...]]:
    keys = [word.key for word in words]
    return zip(*(keys[start:] for start in range(_RUN)), strict=False)


def take_furniture(words: list[Placed], lines: Sequence[str]) -> None:
    """Take the running lines off a page's words, where they stand in a row, each once.

    That is the last place where the last of them, the page's number, is among them, or else the page's end.
    """
    keys = [word.token.key for word in words]
    wanted = [[token.key for token in tokens(line)] for line in lines if line]
    rows = ((_row_of(keys, end, wanted), end) for end in range(len(keys), 0, -1))
    found = next(
        (row for row in rows if _holds(keys[slice(*row)], wanted[-1])), (_row_of(keys, len(keys), wanted), len(keys))
    )
    del words[slice(*found)]


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

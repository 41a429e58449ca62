"""Two rows of words laid side by side, and the places where they part."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from typing import NamedTuple


class Gap(NamedTuple):
    """A place where they part: a stretch of each, from a place up to another; one of them may be empty."""

    first: int
    last: int
    """Of the words expected."""
    start: int
    end: int
    """Of the words found."""


def gaps(expected: Sequence[str], found: Sequence[str], pages: Sequence[int]) -> list[Gap]:
    """The fewest changes that make the one of the other, each stretch of them one gap.

    `pages` says on which page each word was found. Words that were put in may often be read in two ways: between `the
    Board` and `the Board` it is not to be seen which was there before. They are taken so that they stand at the start or
    the end of a page where they can.
    """
    return _settled(list(_merged(_changes(expected, found))), found, pages)


def _changes(expected: Sequence[str], found: Sequence[str]) -> Iterator[Gap]:
    from rapidfuzz.distance import Levenshtein  # few commands compare texts

    numbers: dict[str, int] = {}
    coded = [[numbers.setdefault(text, len(numbers)) for text in texts] for texts in (expected, found)]
    for step in Levenshtein.opcodes(*coded):
        if step.tag != "equal":
            yield Gap(step.src_start, step.src_end, step.dest_start, step.dest_end)


def _merged(changes: Iterator[Gap]) -> Iterator[Gap]:
    """Changes that touch, as one."""
    before: Gap | None = None
    for each in changes:
        if before and before.last == each.first and before.end == each.start:
            before = Gap(before.first, each.last, before.start, each.end)
            continue
        if before:
            yield before
        before = each
    if before:
        yield before


def _settled(found_gaps: list[Gap], found: Sequence[str], pages: Sequence[int]) -> list[Gap]:
    """The gaps, each moved to where it stands at a page's edge, if it can be; twice, since one makes room for another."""
    edges = _Edges(pages, found_gaps)
    for order in (range(len(found_gaps) - 1, -1, -1), range(len(found_gaps))):
        for place in order:
            found_gaps[place] = _moved(found_gaps, place, found, edges)
    return found_gaps


def _moved(found_gaps: list[Gap], place: int, found: Sequence[str], edges: _Edges) -> Gap:
    gap = found_gaps[place]
    if gap.first != gap.last:
        return gap
    after = found_gaps[place - 1].end if place else 0
    before = found_gaps[place + 1].start if place + 1 < len(found_gaps) else len(found)
    choices = [gap, *_slides(gap, found, -1, after), *_slides(gap, found, 1, before)]
    if len(choices) == 1:
        return gap
    edges.take(gap, inserted=False)
    best = max(choices, key=edges.rank)
    edges.take(best, inserted=True)
    return best


def _slides(gap: Gap, found: Sequence[str], step: int, bound: int) -> Iterator[Gap]:
    """The gap moved word by word, as long as what is left behind is what was there before."""
    shift = 0
    while True:
        leaving, taken = (
            (gap.end - 1 + shift, gap.start - 1 + shift) if step < 0 else (gap.start + shift, gap.end + shift)
        )
        if (taken < bound if step < 0 else taken >= bound) or found[leaving] != found[taken]:
            return
        shift += step
        yield Gap(gap.first + shift, gap.last + shift, gap.start + shift, gap.end + shift)


class _Edges:
    """Which of the words found were put in, and which of those stand at the edge of their page."""

    def __init__(self, pages: Sequence[int], found_gaps: Sequence[Gap]) -> None:
        self._pages = pages
        self._inserted = [False] * len(pages)
        for gap in found_gaps:
            self.take(gap, inserted=True)

    def take(self, gap: Gap, *, inserted: bool) -> None:
        """Hold the words of a gap for put in, or not."""
        self._inserted[gap.start : gap.end] = [inserted] * (gap.end - gap.start)

    def rank(self, gap: Gap) -> tuple[int, bool]:
        """How well a gap stands: how many of its words stand at a page's edge, then whether it touches another gap.

        A word stands at an edge where only words that were put in lie between it and the start or end of its page.
        """
        edge = sum(
            end - start
            for start, end in self._by_page(gap)
            if self._reaches(start - 1, start, -1) or self._reaches(end, start, 1)
        )
        return edge, any(self._inserted[at] for at in (gap.start - 1, gap.end) if 0 <= at < len(self._pages))

    def _by_page(self, gap: Gap) -> Iterator[tuple[int, int]]:
        start = gap.start
        for at in range(gap.start + 1, gap.end + 1):
            if at == gap.end or self._pages[at] != self._pages[start]:
                yield start, at
                start = at

    def _reaches(self, at: int, inside: int, step: int) -> bool:
        """Whether every word from a place to the edge of a page was put in."""
        while 0 <= at < len(self._pages) and self._pages[at] == self._pages[inside]:
            if not self._inserted[at]:
                return False
            at += step
        return True

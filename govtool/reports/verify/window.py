"""Which pages of a file are the paper's. In a pack other papers stand before and after it, and may share tables with it.

The paper's pages stand together, and have its words in their order. So it is that run of pages which has the most of
them and the fewest others; what single pages share with the paper only says where to look.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from typing import NamedTuple

from govtool.reports.verify.opened import Page
from govtool.reports.verify.subsequence import Subsequence
from govtool.reports.words import Token

_RUN = 4
"""Words in a row by which a page is known for one that may be the paper's."""
_MOST = 0.3
"""The share of such runs from which it may be."""
_ALIKE = 0.5
"""The share from which a page is more like the paper than not."""
_MISSED = 8
"""How much worse it is that pages lack a word of the paper than that they have one more: stamps and heads of tables add
words to its last page, which may have few of its own."""


class _Run(NamedTuple):
    """Pages in a row, from a place up to another, and how ill they fit."""

    start: int
    end: int
    cost: int


def own_pages(expected: Sequence[Token], pages: Sequence[Page]) -> Sequence[Page]:
    """The run of pages that is the paper's by what they say; none where no page is like it.

    Where a pack has the paper twice, it is the copy that fits best.
    """
    search = _Search([token.key for token in expected], [[token.key for token in page.tokens] for page in pages])
    found = search.best()
    return pages[found.start : found.end]


class _Search:
    """Looks through the words of pages for the run that has the words expected."""

    def __init__(self, expected: Sequence[str], pages: Sequence[Sequence[str]]) -> None:
        known = set(_runs(expected))
        self._pages = pages
        self._shares = [_share(page, known) for page in pages]
        self._expected = Counter(expected)
        self._worst = _MISSED * len(expected)
        self._forwards, self._backwards = Subsequence(expected), Subsequence(expected[::-1])

    def best(self) -> _Run:
        """The run that fits best: the likeliest, unless the pages that it leaves on either side have a better one."""
        best = _Run(0, 0, self._worst)
        left = [(0, len(self._pages))]
        while left:
            start, end = left.pop()
            if not self._may_have(start, end, best.cost):
                continue
            run = self._fitted(start, end)
            best = min(best, run, key=_cost)
            left += [(start, run.start), (run.end, end)] if run.start < run.end else []
        return best

    def _may_have(self, start: int, end: int, cost: int) -> bool:
        """Whether some pages have one that is alike, and words enough, in whatever order, for a run that fits better."""
        if not any(share >= _MOST for share in self._shares[start:end]):
            return False
        there = Counter(word for page in self._pages[start:end] for word in page)
        return _MISSED * (self._expected - there).total() < cost

    def _fitted(self, start: int, end: int) -> _Run:
        """The run from the densest pages on: its end moved to where it fits best, then its start, then both once more."""
        first, last, cost = start + _densest(self._shares[start:end]), end, 0
        for _ in range(2):
            count, cost = self._best(self._forwards, self._pages[first:end])
            last = first + count
            count, cost = self._best(self._backwards, [page[::-1] for page in reversed(self._pages[start:last])])
            first = last - count
        return _Run(first, last, cost)

    def _best(self, text: Subsequence, pages: Iterable[Sequence[str]]) -> tuple[int, int]:
        """How many of the pages to take from the first on, so that they fit best, and how ill they fit then."""
        best = (0, self._worst)
        for count, (missed, more) in enumerate(text.after(pages), 1):
            if more >= best[1]:
                break  # and so are those after any further page
            if missed * _MISSED + more < best[1]:
                best = (count, missed * _MISSED + more)
        return best


def _cost(run: _Run) -> int:
    return run.cost


def _densest(shares: Sequence[float]) -> int:
    """Where the run of pages starts that are most alike, taken together."""
    best, total, start, found = 0.0, 0.0, 0, max(range(len(shares)), key=shares.__getitem__)
    for place, share in enumerate(shares):
        if total <= 0:
            total, start = 0.0, place
        total += share - _ALIKE
        if total > best:
            best, found = total, start
    return found


def _share(page: Sequence[str], known: set[tuple[str, ...]]) -> float:
    runs = list(_runs(page))
    return sum(run in known for run in runs) / len(runs) if runs else 0


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_RUN)), strict=False)

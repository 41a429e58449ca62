"""How many words of a text others have, in the same order: the longest row of words that both have in common."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence


class Subsequence:
    """Counts the words of a text that are met in another, page by page.

    The row of the table that one would fill in by hand is one whole number here, with a bit for each word, 0 where it
    is met (Hyyrö, Bit-parallel LCS-length computation revisited, 2004).
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._length = len(words)
        self._places: dict[str, int] = {}
        for place, word in enumerate(words):
            self._places[word] = self._places.get(word, 0) | 1 << place

    def after(self, pages: Iterable[Sequence[str]]) -> Iterator[tuple[int, int]]:
        """After each page: how many words of the text are missed so far, and how many words there were besides."""
        every = (1 << self._length) - 1
        row, read = every, 0
        for page in pages:
            for word in page:
                met = row & self._places.get(word, 0)
                row = ((row + met) | (row - met)) & every
            read += len(page)
            missed = row.bit_count()
            yield missed, read - (self._length - missed)

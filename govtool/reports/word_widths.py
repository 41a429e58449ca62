"""How wide the columns of a Word table are: by their shares, but no word is torn where there is room for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from itertools import pairwise
from typing import NamedTuple

from govtool.reports.parts import Column
from govtool.reports.parts import Table


class Face(NamedTuple):
    """Room for a character of bold table text, in twentieths of a point: Word has the font and we do not."""

    letter: int
    broad: int
    """For the letters m and w."""
    capital: int


FACES = (Face(letter=125, broad=190, capital=150), Face(letter=110, broad=145, capital=145))
"""A broad face, such as Verdana, which stands in for others too; and one as narrow as the page's, where that has no room."""

AROUND = 180
"""Room for a cell's own margins, in twentieths of a point."""

GAP = 140
"""Between a number and the next column, in twentieths of a point: more than between words."""

WIDEST = 4
"""A word, such as an address on the web, may have at most one part in so many of a table's width to itself."""

_BREAKS = re.compile("[ \t\n\v\f\r\u2013\u2014-]+")
"""Where Word goes on to the next line."""


def by_share(shares: Sequence[int], whole: int) -> list[int]:
    """Widths in proportion to shares, which add up to the whole to the last unit."""
    total = sum(shares)
    edges = [whole * so_far // total for so_far in accumulate(shares, initial=0)]
    return [right - left for left, right in pairwise(edges)]


def fitted(table: Table, whole: int) -> list[int]:
    """The widths of a table's columns: by share, and what a long word needs is taken from the columns that have room."""
    shares = [column.share for column in table.columns]
    for face in FACES:
        needed = [min(_needed(table, place, face), whole // WIDEST) for place in range(len(shares))]
        if sum(needed) <= whole:
            return _raised(shares, needed, whole)
    return by_share(shares, whole)


def _raised(shares: Sequence[int], needed: Sequence[int], whole: int) -> list[int]:
    """Widths by share of which none is less than is needed; what is needed is no more than the whole."""
    widths = by_share(shares, whole)
    fixed = {place for place, width in enumerate(widths) if width < needed[place]}
    while fixed:
        free = [place for place in range(len(shares)) if place not in fixed]
        rest = whole - sum(needed[place] for place in fixed)
        shared = dict(zip(free, by_share([shares[place] for place in free], rest), strict=True))
        widths = [shared.get(place, need) for place, need in enumerate(needed)]
        short = {place for place in free if widths[place] < needed[place]}
        if not short:
            break
        fixed |= short
    return widths


def _needed(table: Table, place: int, face: Face) -> int:
    """What the longest word of a column needs."""
    column = table.columns[place]
    texts = (column.heading, *(row[place].text for row in table.rows))
    return max(_longest(text, column, face) for text in texts) + AROUND + GAP * is_number(column.style)


def _longest(text: str, column: Column, face: Face) -> int:
    # A reference is to stay whole although Word would break it at its hyphens.
    words = text.split() if "id" in column.style.split() else _BREAKS.split(text)
    return max((sum(_room(char, face) for char in word) for word in words), default=0)


def _room(char: str, face: Face) -> int:
    if char in "mwMW":
        return face.broad
    return face.capital if char.isupper() else face.letter


def is_number(style: str) -> bool:
    """Whether a cell or column of a style holds numbers."""
    return "number" in style.split()

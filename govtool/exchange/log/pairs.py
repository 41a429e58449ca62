"""Both levels in the cell of a score: `L4 I3`, `4 x 3 = 12` under a heading that says L x I, `16 (4x4)`."""

from __future__ import annotations

import re
from typing import NamedTuple

from govtool.exchange.log.headings import plain
from govtool.records.scoring import MOST_LEVELS

_NAMES = {"l": "likelihood", "p": "likelihood", "i": "impact", "c": "impact", "s": "impact"}
"""What the letter of a level stands for: probability is likelihood, consequence and severity are impact."""

_TIMES = r"\s*[xX*\N{MULTIPLICATION SIGN}]\s*"
_LEVEL = r"([LPICSlpics])\s*[=:]?\s*(\d{1,2})"
_LETTERED = re.compile(rf"{_LEVEL}(?:{_TIMES}|\s*[,;/]\s*|\s+){_LEVEL}(?:\s*[=(]\s*(\d{{1,3}})\)?)?")
_PLAIN = re.compile(rf"(\d{{1,2}}){_TIMES}(\d{{1,2}})(?:\s*[=(]\s*(\d{{1,3}})\)?)?")
_SCORE_FIRST = re.compile(rf"(\d{{1,3}})\s*[=(]\s*(\d{{1,2}}){_TIMES}(\d{{1,2}})\)?")
_ORDER = re.compile(r"\b([lp]) ?x ?([ics])\b|\b([ics]) ?x ?([lp])\b")


class Pair(NamedTuple):
    """Two levels of one score, as a cell has them."""

    first: int
    second: int
    score: int
    """What the cell says that they come to; their product where it does not."""
    order: tuple[str, str] | None
    """Which level each of them is; None where neither letters nor the heading say."""

    @property
    def levels(self) -> dict[str, int]:
        """The levels by name; none where it matters which is which and nothing says so."""
        if self.order is None and self.first != self.second:
            return {}
        first, second = self.order or ("likelihood", "impact")
        return {first: self.first, second: self.second}


def pair_of(text: str, heading: str = "") -> Pair | None:
    """The levels that the text of a score holds; None where it holds none. `heading` is that of its column."""
    if match := _LETTERED.fullmatch(text):
        names = (_NAMES[match[1].lower()], _NAMES[match[3].lower()])
        return _pair(match[2], match[4], match[5], names) if names[0] != names[1] else None
    if match := _PLAIN.fullmatch(text):
        return _pair(match[1], match[2], match[3], _order(heading))
    if match := _SCORE_FIRST.fullmatch(text):
        return _pair(match[2], match[3], match[1], _order(heading))
    return None


def _pair(first: str, second: str, score: str | None, order: tuple[str, str] | None) -> Pair | None:
    one, other = int(first), int(second)
    if not (1 <= one <= MOST_LEVELS and 1 <= other <= MOST_LEVELS):
        return None
    return Pair(one, other, int(score) if score else one * other, order)


def _order(heading: str) -> tuple[str, str] | None:
    """The order of the levels that a heading says: `Score (L x I)`, `Current CxL`."""
    found = _ORDER.search(plain(heading))
    return (_NAMES[found[1] or found[3]], _NAMES[found[2] or found[4]]) if found else None

"""Levels of likelihood and impact, and scores, as officers write them: 4, `4 - Likely`, `Likely (4)`, `16 (High)`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from govtool.exchange.log.headings import plain
from govtool.exchange.log.pairs import pair_of
from govtool.exchange.log.readings import Said
from govtool.exchange.log.readings import Taken
from govtool.exchange.log.readings import refused
from govtool.exchange.log.tidy import one_line
from govtool.exchange.reading.cells import Cell
from govtool.problems import Level
from govtool.records.owner import is_unknown
from govtool.records.scoring import MOST_LEVELS

Words = dict[str, int]
"""The levels that words stand for; a word that was met with two levels stands for none."""

MOST = 1000
"""The highest score that any matrix has, and more."""
_NUMBER_FIRST = re.compile(r"(\d+)\s*(?:[-:=.)/\N{EN DASH}\N{EM DASH}]|\(|\s)\s*([A-Za-z][^()\d]*)\)?")
_WORD_FIRST = re.compile(r"([A-Za-z][^()\d]*?)\s*(?:[-:=\N{EN DASH}\N{EM DASH}]\s*|\(\s*|\s)(\d+)\)?")


def split(text: str) -> tuple[int, str] | None:
    """A number and the word beside it; None for any other text, and for a number that is still open: `4 TBC`."""
    if match := _NUMBER_FIRST.fullmatch(text):
        number, word = match[1], match[2].strip()
    elif match := _WORD_FIRST.fullmatch(text):
        number, word = match[2], match[1].strip()
    else:
        return None
    return None if is_unknown(word) else (int(number), word)


def words_in(cells: Iterable[Cell], known: Iterable[str] = ()) -> Words:
    """The levels of words: as a programme's scale has them, `known` from the lowest, and as other cells of the sheet do."""
    found: dict[str, set[int]] = {plain(word): {level} for level, word in enumerate(known, 1)}
    own: dict[str, set[int]] = {}
    for cell in cells:
        if isinstance(cell.value, str) and (parts := split(one_line(cell.value))):
            own.setdefault(plain(parts[1]), set()).add(parts[0])
    return {word: min(levels) for word, levels in (own | found).items() if len(levels) == 1}


def read_level(cell: Cell, words: Words) -> Taken:
    """A level of a scale: a whole number, alone or with its word, or a word that is known."""
    if isinstance(cell.value, float):
        return _whole(cell.value, cell.shown)
    text = one_line(cell.shown)
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return _whole(float(text), text)
    if parts := split(text):
        taken, other = _whole(float(parts[0]), text), words.get(plain(parts[1]))
        if other in (None, parts[0]) or taken.value is None:
            return taken
        said = f'"{text}" says {parts[0]}, and the word stands for {other}; the number was taken'
        return Taken(taken.value, (Said("XLS018", said, Level.WARNING),))
    if (level := words.get(plain(text))) is not None:
        return Taken(level, (Said("XLS018", f'"{text}" was read as {level}, the level that this word has'),))
    return refused("XLS017", f'"{text}" is no level, and nothing says which level the word stands for')


def _whole(number: float, text: str) -> Taken:
    if number % 1:
        return refused("XLS017", f"{text} is no level: levels are whole numbers")
    if not 1 <= number <= MOST_LEVELS:
        return refused("XLS017", f"{text} is no level: scales have levels from 1 to at most {MOST_LEVELS}")
    return Taken(int(number))


def read_score(cell: Cell) -> Taken:
    """A score as a sheet shows it: a whole number, alone, with its word or with its levels."""
    text = one_line(cell.shown)
    if pair := pair_of(text):
        return Taken(pair.score)
    parts = split(text)
    value = float(parts[0]) if parts else float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else None
    if value is None:
        return refused("XLS020", f'"{text}" is no number, so it is no score')
    if value % 1 or value > MOST:
        return refused("XLS020", f"{text} is no score: the products of levels are whole numbers")
    said = (Said("XLS036", f'"{text}" was read as {int(value)}; the word is not kept'),) if parts else ()
    return Taken(int(value), said)

"""Words in pictures: how wide they are, and how they break, so that no two lie over each other.

Python cannot measure type without the font, and a picture is also seen in browsers that have another. So widths are
estimated, and on the safe side: a text is never wider than its estimate in the font that papers are set in.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.reports.parts import Label

PAGE = 480.0
"""The width of every picture. On an upright page of A4 one of its units is one point."""

SIZE = 9.0
"""The size of the words, as chart.css has it; the small ones are set in 8.5, and counted as 9."""

LINE = 11.0
"""From one base line to the next."""

_SHARES = {
    **dict.fromkeys("mwMW%@\N{HORIZONTAL ELLIPSIS}", 0.92),
    **dict.fromkeys("ABEFJKLPRSTVXYZ", 0.6),
    **dict.fromkeys("il.,:;'|!jt()[] -", 0.36),
}
"""The widths of characters that differ from what `_share` says of their kind, for a size of 1."""
_BOLD = 1.06


def width_of(text: str, style: str = "label") -> float:
    """About how wide a text is, in the units of a picture."""
    return sum(map(_share, text)) * SIZE * (_BOLD if style == "strong" else 1.0)


def _share(char: str) -> float:
    """The width of a character for a size of 1."""
    if char in _SHARES:
        return _SHARES[char]
    if unicodedata.east_asian_width(char) in "WF":
        return 1.1
    if unicodedata.category(char) in ("So", "Sm"):
        return 1.0
    return 0.66 if char.isupper() or not char.isascii() else 0.55


def wrapped(text: str, width: float, style: str = "label", most: int | None = None) -> list[str]:
    """A text as lines that fit a width; a word that is wider is broken. Beyond `most` lines it ends in `...`."""
    lines = packed(text.split(), width, style)
    if most is None or len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width_of(f"{last}\N{HORIZONTAL ELLIPSIS}", style) > width:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip()}\N{HORIZONTAL ELLIPSIS}"]


def packed(words: Iterable[str], width: float, style: str = "label") -> list[str]:
    """Words as lines that fit a width: each word whole where it fits."""
    lines: list[str] = []
    for word in (piece for each in words for piece in _pieces(each, width, style)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, style) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(word: str, width: float, style: str) -> Iterator[str]:
    """A word, in as many pieces as it takes to fit."""
    start = 0
    for end in range(1, len(word) + 1):
        if end - start > 1 and width_of(word[start:end], style) > width:
            yield word[start : end - 1]
            start = end - 1
    yield word[start:]


def stacked(lines: Sequence[str], x: float, y: float, style: str = "label", anchor: str = "start") -> Iterator[Label]:
    """Lines of words under each other, the first on the base line `y`."""
    for number, line in enumerate(lines):
        yield Label(x=place(x), y=place(y + number * LINE), text=line, anchor=anchor, style=style)


def place(number: float) -> float:
    """A coordinate, to a tenth of a unit: what can be seen, and short in the file."""
    return round(number, 1)


def points(*corners: tuple[float, float]) -> str:
    """Corners or stations of a line, as SVG writes them."""
    return " ".join(f"{place(x)},{place(y)}" for x, y in corners)

"""Two texts beside each other, in brief: where they are long, only where they differ."""

from __future__ import annotations

LONG = 160
"""Characters beyond which a text is not told whole."""

AROUND = 3
"""Words that are told on either side of where two long texts differ."""


def brief(one: str, two: str) -> tuple[str, str]:
    """Two texts, of which the long ones are cut to where they differ, with a few words on either side."""
    if max(len(one), len(two)) <= LONG:
        return one, two
    first, second = one.split(), two.split()
    shorter = min(len(first), len(second))
    start = next((place for place in range(shorter) if first[place] != second[place]), shorter)
    end = next((place for place in range(shorter - start) if first[-1 - place] != second[-1 - place]), shorter - start)
    return _cut(first, start, end), _cut(second, start, end)


def _cut(words: list[str], start: int, end: int) -> str:
    """The words from one place to another counted from the end, and a few around them, marked where more is left out."""
    low, high = max(0, start - AROUND), min(len(words), len(words) - end + AROUND)
    text = " ".join(words[low:high])
    if len(text) > 2 * LONG:
        text, high = text[: 2 * LONG].rpartition(" ")[0], 0
    return f"{'… ' if low else ''}{text}{' …' if high < len(words) else ''}"

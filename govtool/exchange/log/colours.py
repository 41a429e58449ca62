"""The colours behind cells, as the RAG words that they stand for."""

from __future__ import annotations

import colorsys

from govtool.records.scoring import Rag

_HUES: tuple[tuple[int, Rag | None], ...] = ((20, "RED"), (65, "AMBER"), (170, "GREEN"), (335, None), (360, "RED"))
"""Where the hues of each word end, in degrees; what lies between green and red on the far side is none."""
LEAST_STRENGTH = 0.35
"""Below this share of a colour's full strength it is a grey."""
PALEST, DARKEST = 0.94, 0.12


def rag_of(fill: str) -> Rag | None:
    """The RAG word of a colour of six hexadecimal digits; None for greys, blues and the palest."""
    hue = _hue(fill)
    return None if hue is None else next(rag for end, rag in _HUES if hue <= end)


def is_colour(fill: str) -> bool:
    """Whether a fill is a colour to the eye: no grey, and none of the palest and darkest."""
    return _hue(fill) is not None


def _hue(fill: str) -> float | None:
    """The hue of a colour in degrees; None for what is no colour to the eye."""
    try:
        red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return None
    hue, light, strength = colorsys.rgb_to_hls(red, green, blue)
    return hue * 360 if strength >= LEAST_STRENGTH and DARKEST < light < PALEST else None

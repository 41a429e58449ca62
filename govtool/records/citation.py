"""How a figure is printed where a text cites it, and whether a number in a text is that figure."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP
from decimal import Decimal

from govtool.records.figure import Figure

_SCALES = {"£000": 1_000, "£k": 1_000, "£m": 1_000_000, "£bn": 1_000_000_000}
_SUFFIXES = {"k": 1_000, "m": 1_000_000, "million": 1_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000}
_NUMBER = re.compile(r"£? ?(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?) ?(?P<suffix>%|per cent|million|billion|bn|m|k)?$")
_PRINTED = re.compile(r"[£0-9]")


def as_printed(figure: Figure) -> str:
    """A figure in running text: as it is printed where that is a number, else its number with £ or %."""
    if _PRINTED.match(figure.printed) or figure.value is None:
        return figure.printed
    unit = figure.unit.partition(" ")[0]
    if unit in ("£m", "£bn", "£k"):
        return f"£{figure.value:,}{unit[1:]}"
    if unit.startswith("£"):
        return f"£{figure.value * _SCALES.get(unit, 1):,}"
    return f"{figure.value:,}%" if figure.unit.startswith(("%", "per cent")) else f"{figure.value:,}"


def agrees(quoted: str, figure: Figure, *, roughly: bool = False) -> bool:
    """Whether a number as a text writes it is the figure, rounded to the last digit written.

    `roughly` says that the text calls it "about" so much: then the noughts at its end need not be meant.
    """
    match = _NUMBER.match(quoted.strip())
    if match is None or figure.value is None or quoted.strip() == figure.printed:
        return True
    written = Decimal(match["number"].replace(",", ""))
    exact = figure.value * _SCALES.get(figure.unit.partition(" ")[0], 1) / _SUFFIXES.get(match["suffix"] or "", 1)
    step = Decimal(1).scaleb(int(written.as_tuple().exponent))
    if roughly:
        step = Decimal(1).scaleb(int(written.normalize().as_tuple().exponent))
    return (exact / step).quantize(Decimal(1), ROUND_HALF_UP) * step == written

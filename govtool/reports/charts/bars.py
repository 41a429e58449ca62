"""Bars from nothing to a number: what was achieved against what was aimed at, and how many of how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from govtool.reports.charts.drawing import Drawing
from govtool.reports.charts.words import LINE
from govtool.reports.charts.words import PAGE
from govtool.reports.charts.words import place
from govtool.reports.charts.words import points
from govtool.reports.charts.words import stacked
from govtool.reports.charts.words import wrapped
from govtool.reports.parts import Box
from govtool.reports.parts import Chart
from govtool.reports.parts import Shape
from govtool.reports.parts import Stroke

NAMES = 122.0
"""The room for the names of the bars."""
LEFT = 130.0
RIGHT = 322.0
WORDS = 334.0
"""Where the numbers in words begin."""
GAP = 6.0
THICK = 10.0
"""The thickness of a bar."""
KEY = "Bar: result. Line with a point: target. All bars begin at 0."


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar, its mark, and what they say."""

    name: str
    value: Decimal | None
    """How long it is; None where nothing is known."""
    mark: Decimal | None = None
    """What was aimed at: a line across the bar."""
    says: str
    """The numbers in words: `1.7, target 1.8; Target met`, a line for each part."""


def bars(rows: Sequence[Bar], title: str, description: str, *, whole: Decimal | None = None) -> Chart:
    """A row for each bar; of all of them one number at least must be known.

    With `whole`, each bar lies in a track of that length: how many of how many.
    """
    ends = _ends(rows, whole)
    made = Drawing()
    y = GAP
    for row in rows:
        y += _row(made, row, y, ends, track=whole is not None)
    nothing = _at(Decimal(0), *ends)
    made.strokes.append(Stroke(points=points((nothing, 0), (nothing, y)), style="line"))
    if any(row.mark is not None for row in rows):
        made.labels.extend(stacked([KEY], LEFT, y + LINE))
        y += LINE + 2
    return made.finished(title, description, y + 4)


def _row(made: Drawing, row: Bar, y: float, ends: tuple[Decimal, Decimal], *, track: bool) -> float:
    """Draw a row, and say how tall it is."""
    name = wrapped(row.name, NAMES)
    said = [part for clause in row.says.split("; ") for part in wrapped(clause, PAGE - WORDS)]
    made.labels.extend(stacked(name, 0, y + LINE - 2))
    made.labels.extend(stacked(said, WORDS, y + LINE - 2))
    if track:
        made.boxes.append(_box(LEFT, RIGHT, y, "track"))
    if row.value is not None:
        left, right = sorted((_at(Decimal(0), *ends), _at(row.value, *ends)))
        made.boxes.append(_box(left, right, y, "bar"))
    if row.mark is not None:
        x = _at(row.mark, *ends)
        made.strokes.append(Stroke(points=points((x, y - 4), (x, y + THICK + 4)), style="thick"))
        made.shapes.append(Shape(points=points((x - 3.5, y - 5), (x + 3.5, y - 5), (x, y + 0.5)), style="solid"))
    return max(LINE * max(len(name), len(said)), THICK + 5) + GAP


def _ends(rows: Sequence[Bar], whole: Decimal | None) -> tuple[Decimal, Decimal]:
    """From the lowest number to the highest, nothing among them."""
    every = [each for row in rows for each in (row.value, row.mark) if each is not None]
    return min([Decimal(0), *every]), max([Decimal(0), *every, *([whole] if whole is not None else [])])


def _at(value: Decimal, low: Decimal, high: Decimal) -> float:
    share = float((value - low) / (high - low)) if high > low else 0.0
    return place(LEFT + (RIGHT - LEFT) * share)


def _box(left: float, right: float, y: float, style: str) -> Box:
    return Box(x=place(left), y=place(y), width=place(right - left), height=THICK, style=style)

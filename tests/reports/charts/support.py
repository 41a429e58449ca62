"""What holds for every picture: all of it lies inside, and no two labels lie over each other."""

from __future__ import annotations

from itertools import combinations

from govtool.reports.charts.words import LINE
from govtool.reports.charts.words import width_of
from govtool.reports.parts import Chart
from govtool.reports.parts import Label
from govtool.reports.parts import Shape
from govtool.reports.parts import Stroke

Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def area(label: Label) -> Area:
    """The place that a label takes, by the estimate of its width."""
    wide = width_of(label.text, label.style)
    left = label.x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
    return left, label.y - LINE + 2, left + wide, label.y + 2


def overlapping(chart: Chart) -> list[tuple[str, str]]:
    """The texts of labels that lie over each other."""
    placed = [(label.text, area(label)) for label in chart.labels]
    return [(a, b) for (a, one), (b, other) in combinations(placed, 2) if _meet(one, other)]


def _meet(one: Area, other: Area) -> bool:
    slack = 0.15  # coordinates are rounded
    across = one[0] < other[2] - slack and other[0] < one[2] - slack
    return across and one[1] < other[3] - slack and other[1] < one[3] - slack


def outside(chart: Chart) -> list[str]:
    """What of a picture lies outside it."""
    areas = [(label.text, area(label)) for label in chart.labels]
    areas += [(box.style, (box.x, box.y, box.x + box.width, box.y + box.height)) for box in chart.boxes]
    drawn: tuple[Stroke | Shape, ...] = (*chart.strokes, *chart.shapes)
    for each in drawn:
        pairs = [tuple(map(float, pair.split(","))) for pair in each.points.split()]
        xs, ys = [x for x, _ in pairs], [y for _, y in pairs]
        areas.append((each.style, (min(xs), min(ys), max(xs), max(ys))))
    edge = 0.15
    return [
        f"{name} {box}"
        for name, box in areas
        if box[0] < -edge or box[1] < -edge or box[2] > chart.width + edge or box[3] > chart.height + edge
    ]


def check(chart: Chart) -> None:
    """A picture that can be read: it fits, and its words do not lie over each other."""
    assert outside(chart) == []
    assert overlapping(chart) == []
    assert chart.description
    assert chart.title


def words(chart: Chart) -> list[str]:
    """The words of a picture, in the order drawn."""
    return [label.text for label in chart.labels]

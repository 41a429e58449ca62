"""The residual scores of risks over the dates of their assessments: a row for each risk, on one line of months."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from govtool.reports.charts.drawing import Drawing
from govtool.reports.charts.months import Months
from govtool.reports.charts.months import flag
from govtool.reports.charts.months import months
from govtool.reports.charts.words import LINE
from govtool.reports.charts.words import PAGE
from govtool.reports.charts.words import place
from govtool.reports.charts.words import points
from govtool.reports.charts.words import stacked
from govtool.reports.charts.words import width_of
from govtool.reports.charts.words import wrapped
from govtool.reports.parts import Chart
from govtool.reports.parts import Label
from govtool.reports.parts import Shape
from govtool.reports.parts import Stroke
from govtool.sentences import short_day

NAMES = 168.0
"""The room for the names of the risks."""
LEFT = 184.0
RIGHT = PAGE - 26
TOP = 16.0
"""The room over the first row, for the day since when the paper looks back."""
PLOT = 26.0
"""The height of a row's plot, from nothing to the highest score in the picture."""
DOT = 2.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The scores of one risk."""

    id: str
    title: str
    scores: tuple[tuple[datetime.date, int], ...]
    """Each assessment's day and number, the earliest first; one at least."""


def trend(courses: Sequence[Course], until: datetime.date, title: str, since: datetime.date | None = None) -> Chart:
    """A row for each risk, of which there must be one at least, up to a day; `since` is marked where it is given."""
    line = months([until, *(day for each in courses for day, _ in each.scores)], LEFT, RIGHT)
    most = max(number for each in courses for _, number in each.scores)
    rows, y = Drawing(), TOP
    for each in courses:
        y += _row(rows, each, line, most, line.at(until), y)
    made = Drawing()
    made.strokes.extend([*line.axis(TOP, y), *rows.strokes])
    made.shapes.extend(rows.shapes)
    made.labels.extend([*rows.labels, *line.names(y)])
    if since and line.holds(since):
        made.labels.append(flag(f"{short_day(since)}: looking back from here", line.at(since), LINE - 1, 0, PAGE))
        made.strokes.append(Stroke(points=points((line.at(since), TOP - 2), (line.at(since), y)), style="since"))
    return made.finished(title, _description(courses), y + LINE + 4)


def _row(made: Drawing, course: Course, line: Months, most: int, end: float, y: float) -> float:
    """Draw a risk whose scores are seen beside the highest in the picture, and say how tall its row is."""
    name = wrapped(course.title, NAMES, most=3)
    foot = y + max(2 * LINE + PLOT, LINE * (1 + len(name))) + 2
    stations = [(line.at(day), foot - LINE - PLOT * number / max(most, 1), number) for day, number in course.scores]
    made.labels.extend(stacked([course.id], 0, y + LINE - 2, "strong"))
    made.labels.extend(stacked(name, 0, y + 2 * LINE - 2))
    made.strokes.append(Stroke(points=points((0, foot + 2), (PAGE, foot + 2)), style="grid"))
    made.strokes.append(_steps(stations, end))
    made.shapes.extend(_dot(x, height) for x, height, _ in stations)
    made.labels.extend(_numbers(stations))
    return foot + 4 - y


def _steps(stations: Sequence[tuple[float, float, int]], end: float) -> Stroke:
    """A score stands until the next assessment, the last one until the end."""
    corners = [(stations[0][0], stations[0][1])]
    for (_, height, _), (x, after, _) in pairwise(stations):
        corners += [(x, height), (x, after)]
    return Stroke(points=points(*corners, (end, stations[-1][1])), style="thick")


def _dot(x: float, y: float) -> Shape:
    corners = ((x - DOT, y), (x, y - DOT), (x + DOT, y), (x, y + DOT))
    return Shape(points=points(*corners), style="solid")


def _numbers(stations: Sequence[tuple[float, float, int]]) -> Iterator[Label]:
    """The number at each point, from the last: under it where the score fell, so that no line runs through it.

    One that would lie over the number after it is left out.
    """
    free = PAGE
    befores = [None, *(number for _, _, number in stations)]
    for (x, height, number), before in reversed(list(zip(stations, befores, strict=False))):
        half = width_of(str(number), "strong") / 2
        if x + half <= free:
            y = height + DOT + LINE - 2 if before is not None and number < before else height - DOT - 2
            yield Label(x=place(x), y=place(y), text=str(number), anchor="middle", style="strong")
            free = x - half


def _description(courses: Sequence[Course]) -> str:
    """Of what it is, in short: every score with its day stands in the table under it."""
    ids = ", ".join(each.id for each in courses)
    return f"The residual scores of {ids}, from assessment to assessment. The table under it gives each with its day."

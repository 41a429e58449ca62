"""Milestones on a line of months: when each was first due, when it is expected or was reached, and today."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass

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

NAMES = 164.0
"""The room for the names of the milestones."""
LEFT = 176.0
RIGHT = 352.0
WORDS = 366.0
"""Where the dates in words begin."""
TOP = 18.0
"""The room over the first row, for the position date."""
GAP = 5.0
MARK = 4.0
"""Half the height of a mark."""
KEY = (("hollow", "first due"), ("solid", "expected"), ("outline", "reached"))
"""The marks and what they mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One milestone."""

    id: str
    title: str
    first: datetime.date | None
    """When it was first due."""
    now: datetime.date
    """When it was reached, else when it is expected."""
    reached: bool
    says: str
    """Its dates in words, as written: `Expected: 14 Dec 2026; first due: 2 Nov 2026`."""


def timeline(stations: Sequence[Station], on: datetime.date, title: str) -> Chart:
    """A row for each milestone, of which there must be one at least, in the order given."""
    days = [day for each in stations for day in (each.first, each.now) if day]
    line = months([on, *days], LEFT, RIGHT)
    rows, y = Drawing(), TOP
    for each in stations:
        y += _row(rows, each, line, y)
    made = Drawing()
    today = Stroke(points=points((line.at(on), TOP - 3), (line.at(on), y)), style="thick")
    made.strokes.extend([*line.axis(TOP, y), today, *rows.strokes])
    made.shapes.extend(rows.shapes)
    made.labels.append(flag(f"Position at {short_day(on)}", line.at(on), LINE - 1, 0, PAGE))
    made.labels.extend([*rows.labels, *line.names(y)])
    _key(made, y + 2 * LINE + GAP)
    return made.finished(title, _description(stations, on), y + 3 * LINE)


def _row(made: Drawing, station: Station, line: Months, y: float) -> float:
    """Draw a milestone, and say how tall its row is."""
    name = wrapped(station.title, NAMES, most=3)
    said = [part for clause in station.says.split("; ") for part in wrapped(clause, PAGE - WORDS, most=3)]
    first, now, middle = line.at(station.first) if station.first else None, line.at(station.now), y + GAP + LINE / 2
    made.labels.extend(stacked([station.id], 0, y + GAP + LINE - 3, "strong"))
    made.labels.extend(stacked(name, 0, y + GAP + 2 * LINE - 3))
    made.labels.extend(stacked(said, WORDS, y + GAP + LINE - 3))
    made.strokes.extend(_way(station, first, now, middle))
    made.shapes.extend(_marks(station, first, now, middle))
    height = LINE * max(len(name) + 1, len(said)) + 2 * GAP
    made.strokes.append(Stroke(points=points((0, y + height), (PAGE, y + height)), style="grid"))
    return height


def _way(station: Station, first: float | None, now: float, y: float) -> Iterator[Stroke]:
    """The way from when it was first due, and the tick of one that is reached."""
    if first is not None and first != now:
        yield Stroke(points=points((first, y), (now, y)), style="dashed")
    if station.reached:
        yield _tick(now, y)


def _marks(station: Station, first: float | None, now: float, y: float) -> Iterator[Shape]:
    if first is not None and abs(first - now) > 2 * MARK:  # else one would hide the other; the words tell of both
        yield _diamond(first, y, "hollow")
    yield _square(now, y) if station.reached else _diamond(now, y, "solid")


def _diamond(x: float, y: float, style: str) -> Shape:
    corners = ((x - MARK, y), (x, y - MARK), (x + MARK, y), (x, y + MARK))
    return Shape(points=points(*corners), style=style)


def _square(x: float, y: float) -> Shape:
    corners = ((x - MARK, y - MARK), (x + MARK, y - MARK), (x + MARK, y + MARK), (x - MARK, y + MARK))
    return Shape(points=points(*corners), style="outline")


def _tick(x: float, y: float) -> Stroke:
    return Stroke(points=points((x - 2.4, y), (x - 0.6, y + 2.4), (x + 2.8, y - 2.6)), style="thick")


def _key(made: Drawing, y: float) -> None:
    """Draw what the marks mean."""
    x = LEFT
    for style, word in KEY:
        if style == "outline":
            made.shapes.append(_square(x, y - 3))
            made.strokes.append(_tick(x, y - 3))
        else:
            made.shapes.append(_diamond(x, y - 3, style))
        made.labels.append(Label(x=place(x + 8), y=place(y), text=word))
        x += 8 + width_of(word) + 14


def _description(stations: Sequence[Station], on: datetime.date) -> str:
    said = "; ".join(f"{each.id} {each.title}: {each.says.replace('; ', ', ')}" for each in stations)
    return f"Milestones on a line of months; the position date is {short_day(on)}. {said}."

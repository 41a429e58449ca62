"""Metrics: how many are on track, by area and overall, and each one's latest result against its target."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.metric import Metric
from govtool.records.metric import Reading
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.counts import of_all
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import shared
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.parts import Cell
from govtool.reports.parts import Column
from govtool.reports.results import NO_EARLIER
from govtool.reports.results import Result
from govtool.reports.results import better_way
from govtool.reports.results import direction
from govtool.reports.results import once_each
from govtool.reports.results import results
from govtool.reports.results import standing
from govtool.reports.wording import amount
from govtool.reports.wording import missing
from govtool.reports.wording import signed

_MEASURES = (
    ("Metric", 18, "text"),
    ("Area", 11, "text"),
    ("Period", 9, "text"),
    ("Target", 9, "number"),
    ("Outturn", 9, "number"),
    ("Variance", 9, "number"),
    ("Direction", 12, "text"),
    ("On track", 9, "text"),
    ("As printed", 14, "text"),
)
"""Areas, directions and what a source printed stand only where there are any; the others then share the width."""


def measures(shown: Slice, basis: Basis) -> Iterator[Block]:
    """A sentence on how many are on track, and a table of the latest results."""
    found = basis.every(Metric, shown)
    if not found:
        yield Block(said="The registers hold no metrics.")
        return
    every = [result for metric in found for result in results(metric, basis.on(metric))]
    yield from of_all(on_track_words(every), basis)
    yield table(shown.caption or "Metrics against their targets", *_table(every, basis), origin(found, basis))


def _table(every: Sequence[Result], basis: Basis) -> tuple[tuple[Column, ...], list[Row]]:
    """The columns that have anything to say, and the rows."""
    rows = [_row(each, basis.on(each.metric)) for each in every]
    has = {
        "Area": any(each.area for each in every),
        "Direction": any(row[6] not in ("", NO_EARLIER) for row in rows),
        "As printed": any(row[8] for row in rows),
    }
    used = [place for place, (name, *_) in enumerate(_MEASURES) if has.get(name, True)]
    return columns(*shared([_MEASURES[place] for place in used])), [[row[place] for place in used] for row in rows]


def on_track_words(every: Sequence[Result]) -> str:
    """`8 of 12 metrics are on track: North 3 of 4, South 5 of 8.`, counting each metric once for each area.

    Those that cannot be judged are among the 12, as they are in the headline, and their number is told.
    """
    counted = once_each(every)
    unjudged = sum(each.on_track is None for each in counted)
    if unjudged == len(counted):
        return "None of the metrics has a result that can be held against a target."
    if len(counted) == 1:
        return f"The one metric is {'' if _met(counted) else 'not '}on track."
    words = f"{_of(counted)} metrics {'is' if _met(counted) == 1 else 'are'} on track{_by_area(counted)}."
    return f"{words} {unjudged} cannot be judged." if unjudged else words


def _by_area(counted: Sequence[Result]) -> str:
    areas = list(dict.fromkeys(each.area for each in counted))
    if len(areas) < 2:
        return ""
    named = ((area or "no area named", [each for each in counted if each.area == area]) for area in areas)
    return " (each metric counted once for each area): " + ", ".join(f"{area} {_of(own)}" for area, own in named)


def _met(counted: Sequence[Result]) -> int:
    return sum(each.on_track is True for each in counted)


def _of(counted: Sequence[Result]) -> str:
    return f"{_met(counted)} of {len(counted)}"


def _row(result: Result, on: datetime.date) -> Row:
    metric, area, reading = result
    name = Cell(text=f"{metric.title}{_read_as(metric, reading)}", heads_row=True)
    place = Cell(text=area or "Not named", heads_row=True)
    if reading is None:
        none, unknown = (missing(metric, "readings", nothing=each) for each in ("No result yet", "Not known"))
        return [name, place, none, "", "", "", "", unknown, ""]
    variance = None if reading.target is None or reading.actual is None else reading.actual - reading.target
    return [
        name,
        place,
        str(reading.period),
        amount(reading.target, "None"),
        amount(reading.actual),
        signed(variance),
        direction(metric, reading, on),
        standing(metric, reading),
        as_printed(reading),
    ]


def _read_as(metric: Metric, reading: Reading | None) -> str:
    """The unit and which way is better, behind a metric's title: ` (days; lower is better)`."""
    unit = metric.unit_of(reading) if reading else metric.unit
    way = better_way(metric)
    return f" ({unit}; {way})" if unit else f" ({way})"


def as_printed(reading: Reading) -> str:
    """What the source prints of a result that is worked out here: its variance, verdict and rate."""
    printed = reading.printed
    if printed is None:
        return ""
    variance = "" if printed.variance is None else f"variance {signed(printed.variance)}"
    verdict = (
        f"\N{LEFT DOUBLE QUOTATION MARK}{printed.verdict}\N{RIGHT DOUBLE QUOTATION MARK}" if printed.verdict else ""
    )
    return "; ".join(each for each in (verdict, variance, printed.rate) if each)

"""Metrics against their targets as pictures: a bar for each area and period, with the target across it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import groupby

from govtool.records.metric import Metric
from govtool.records.metric import Reading
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.charts.bars import Bar
from govtool.reports.charts.bars import bars
from govtool.reports.parts import Block
from govtool.reports.results import better_way
from govtool.reports.wording import amount
from govtool.reports.wording import day
from govtool.reports.wording import missing

MOST = 9
"""The bars of one picture."""


def targets(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Pictures for each metric and unit that has results; of the others, that they have none."""
    found = basis.every(Metric, shown)
    if not found:
        yield Block(said="No metric is recorded, so none is drawn against its target.")
    without: dict[str, list[str]] = {}
    for metric in found:
        drawn = list(_of(metric, basis.on(metric)))
        yield from drawn
        if not drawn:
            words = missing(metric, "readings", nothing="No result is held yet of")
            without.setdefault(words, []).append(metric.title)
    for words, titles in without.items():
        yield Block(said=f"{words}: {'; '.join(titles)}.")


def _of(metric: Metric, on: datetime.date) -> Iterator[Block]:
    over = [each for each in metric.readings if each.period.latest and each.period.latest <= on]
    for unit in dict.fromkeys(metric.unit_of(each) for each in over):
        own = [each for each in over if metric.unit_of(each) == unit]
        if any(each.actual is not None for each in own):
            yield from _pictures(metric, unit, sorted(own, key=_end), on)


def _pictures(metric: Metric, unit: str, readings: Sequence[Reading], on: datetime.date) -> Iterator[Block]:
    """The latest periods in one picture, or the latest alone in several; what is not drawn is counted."""
    drawn = _latest(readings)
    several = -(-len(drawn) // MOST)
    each = -(-len(drawn) // several)
    for first in range(0, len(drawn), each):
        yield _picture(metric, unit, drawn[first : first + each], on)
    if len(drawn) < len(readings):
        named = f"{metric.title} ({unit})" if unit else metric.title
        yield Block(said=f"Drawn are the latest {len(drawn)} of the {len(readings)} results and targets of {named}.")


def _latest(readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings of the latest periods, each with all its areas, as many as one picture holds; of the latest, all."""
    by_end = [list(own) for _, own in groupby(readings, key=_end)]
    kept: list[Reading] = []
    for own in reversed(by_end):
        if kept and len(kept) + len(own) > MOST:
            break
        kept = own + kept
    return kept


def _end(reading: Reading) -> datetime.date:
    return reading.period.latest or datetime.date.min


def _picture(metric: Metric, unit: str, readings: Sequence[Reading], on: datetime.date) -> Block:
    rows = [_bar(metric, each) for each in readings]
    which = better_way(metric)
    title = f"{metric.title}{f' ({unit})' if unit else ''}: {which}; position at {day(on)}"
    told = "; ".join(f"{row.name}: {row.says.replace('; ', ', ')}" for row in rows)
    return Block(chart=bars(rows, title, f"{metric.title}, {unit or 'no unit recorded'}, {which}. {told}."))


def _bar(metric: Metric, reading: Reading) -> Bar:
    result = "No result" if reading.actual is None else amount(reading.actual)
    aim = "no target" if reading.target is None else f"target {amount(reading.target)}"
    said = [f"{result}, {aim}", _verdict(metric, reading)]
    return Bar(
        name=", ".join(part for part in (reading.area, str(reading.period)) if part),
        value=reading.actual,
        mark=reading.target,
        says="; ".join(part for part in said if part),
    )


def _verdict(metric: Metric, reading: Reading) -> str:
    """Whether the target was met; empty where nobody can say."""
    missed = metric.missed_by(reading)
    if missed is None:
        return ""
    if missed <= 0:
        return "Target met"
    within = ", within tolerance" if metric.on_track(reading) else ""
    return f"Missed by {amount(missed)}{within}"

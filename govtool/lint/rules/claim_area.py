"""MET011: claims that hold for some areas only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal
from typing import NamedTuple

from govtool.lint.amounts import IS_CHANGE
from govtool.lint.amounts import unit_in
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.figure import Figure
from govtool.records.metric import Metric
from govtool.records.metric import Reading
from govtool.records.statement import Statement
from govtool.workspace import Workspace

Way = Literal["down", "up"]

_DOWN = pattern(r"\b(fewer|less|lower\w*|reduc\w*|fall\w*|fell|dropp?\w*|decreas\w*|declin\w*|cut)\b", re.IGNORECASE)
_UP = pattern(r"\b(more|higher|increas\w*|rise\w*|rose|risen|grew|grow\w*)\b", re.IGNORECASE)


class Move(NamedTuple):
    """A change of a metric in one area, with its words."""

    area: str
    way: Way
    words: str


@rule("MET011", on=Statement, level=Level.INFO)
def claim_that_holds_for_some_areas_only(statement: Statement, context: Context) -> Iterator[Found]:
    """A fall or a rise is claimed without its area, and the numbers move both ways from area to area.

    It is true where the numbers went that way, and readers take it for the whole. The changes looked at are those
    between two results of a metric, and figures of it whose title begins with the change.

    Mend: Name the area that the claim holds for, and say what happened elsewhere.

    Source: Seen in published papers.

    Bad:
        metrics:
          - id: EX-M1
            title: Delayed days
            unit: days
            readings: [{area: Whole borough, period: 2024/25, actual: 738}, {area: Whole borough, period: 2025/26, actual: 807}]
        figures:
          - {id: EX-FG1, title: Fall in delayed days, value: 9, unit: "%", area: Northern hospitals, metric: EX-M1}
        statements:
          - {id: EX-S1, title: Fewer delayed days, says: claim, metrics: [EX-M1]}  # problem

    Good:
        metrics:
          - id: EX-M1
            title: Delayed days
            unit: days
            readings: [{area: Whole borough, period: 2024/25, actual: 738}, {area: Whole borough, period: 2025/26, actual: 807}]
        figures:
          - {id: EX-FG1, title: Fall in delayed days, value: 9, unit: "%", area: Northern hospitals, metric: EX-M1}
        statements:
          - {id: EX-S1, title: Fewer delayed days, says: claim, area: Northern hospitals, metrics: [EX-M1]}
    """
    if statement.area or not statement.metrics or statement.says not in ("claim", "achievement"):
        return
    words = f"{statement.title} {statement.verdict}"
    down, up = _DOWN.search(words), _UP.search(words)
    if bool(down) == bool(up) or any(
        isinstance(each, Figure) and each.area for each in context.workspace.linked(statement, "figures")
    ):
        return
    for metric in statement.metrics:
        moves = context.once(_moves).get(metric, [])
        against = next((each for each in moves if each.way == ("up" if down else "down")), None)
        along = next((each for each in moves if each.way == ("down" if down else "up")), None)
        if against and along and against.area != along.area:
            yield Found(statement.at("title"), f"no area is named: {metric} {against.words}, and {along.words}")


def _moves(workspace: Workspace) -> dict[str, list[Move]]:
    """How each metric moved, by its id: first between its results, then as its figures say."""
    found: dict[str, list[Move]] = {}
    for metric in workspace.every(Metric):
        found.setdefault(metric.id, []).extend(_between_results(metric))
    for figure in workspace.every(Figure):
        if figure.metric and figure.area and figure.value and (match := IS_CHANGE.match(figure.title)):
            way: Way | None = "down" if _DOWN.match(match.group()) else "up" if _UP.match(match.group()) else None
            if way:
                words = f"{'fell' if way == 'down' else 'rose'} by {abs(figure.value):,}{'' if figure.unit == '%' else ' '}{figure.unit}"
                found.setdefault(figure.metric, []).append(Move(figure.area, way, f"{words} ({figure.area})"))
    return found


def _between_results(metric: Metric) -> Iterator[Move]:
    """How a metric moved between its last two results of each area, unit and length of period."""
    series: dict[tuple[str, str, int], list[Reading]] = {}
    for reading in metric.readings:
        if reading.actual is not None and reading.area and reading.period.months:
            key = (reading.area, unit_in(metric.unit_of(reading))[0], reading.period.months)
            series.setdefault(key, []).append(reading)
    for (area, _, _), readings in series.items():
        in_order = sorted(readings, key=lambda each: str(each.period.latest))
        for before, after in list(pairwise(in_order))[-1:]:
            if before.actual != after.actual and not before.period.same_span(after.period):
                way: Way = "up" if (after.actual or 0) > (before.actual or 0) else "down"
                moved = "rose" if way == "up" else "fell"
                yield Move(area, way, f"{moved} from {before.actual:,} to {after.actual:,} ({area})")

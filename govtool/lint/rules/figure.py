"""MET006 and MET012: one number for one thing, and totals of figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from govtool.lint.amounts import is_count
from govtool.lint.amounts import last_place
from govtool.lint.amounts import unit_in
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import arithmetic
from govtool.lint.words import plainly
from govtool.problems import Level
from govtool.records.figure import Figure
from govtool.records.metric import Metric
from govtool.records.period import Period
from govtool.workspace import Workspace

Key = tuple[str, ...]


@rule("MET006", on=Figure, level=Level.WARNING)
def figure_with_two_values(figure: Figure, context: Context) -> Iterator[Found]:
    """One number is given twice, for the same thing, area and period, and differs.

    A member who reads both papers asks which is right, and from then on doubts both. Figures are the same where title,
    unit, group, area and period are; a value of a metric is held against the metric's own result and target as well.

    Mend: Find out which is right and correct the other; where both are, say in their titles how they differ.

    Source: Seen in published papers.

    Bad:
        figures:
          - {id: EX-FG1, title: Staff who work in the localities, value: 41, unit: staff, area: North}
          - {id: EX-FG2, title: Staff who work in the localities, value: 42, unit: staff, area: North}  # problem

    Good:
        figures:
          - {id: EX-FG1, title: Staff who work in the localities, value: 41, unit: staff, area: North}
          - {id: EX-FG2, title: Staff who work in the localities, value: 42, unit: staff, area: South}
    """
    if figure.value is None:
        return
    first = context.once(_first_of_each)[_key(figure)]
    if first is not figure and _amount(first) != _amount(figure):
        place = f" ({first.source})" if first.source else ""
        message = f"{_said(figure)}{f' in {figure.source}' if figure.source else ' here'}, and {_said(first)} in {first.id}{place}"
        yield Found(figure.at("value"), message)
    elif wrong := _against_its_metric(figure, context):
        yield Found(figure.at("value"), wrong)


def _first_of_each(workspace: Workspace) -> dict[Key, Figure]:
    """The first figure of each thing, area and period."""
    found: dict[Key, Figure] = {}
    for figure in workspace.every(Figure):
        if figure.value is not None:
            found.setdefault(_key(figure), figure)
    return found


def _key(figure: Figure) -> Key:
    where = plainly(figure.area) or figure.origin.programme
    return plainly(figure.title), unit_in(figure.unit)[0], plainly(figure.group), where, _days(figure.period)


def _days(period: Period | None) -> str:
    if period is None or period.state == "unknown":
        return plainly(period.text) if period else ""
    return f"{period.earliest} {period.latest}"


def _amount(figure: Figure) -> Decimal:
    assert figure.value is not None
    return figure.value * unit_in(figure.unit)[1]


def _said(figure: Figure) -> str:
    return figure.printed or f"{figure.value:,}"


def _against_its_metric(figure: Figure, context: Context) -> str:
    """How a metric's readings of the same area, period and unit all differ from a figure; empty where they do not."""
    metric = context.workspace.records.get(figure.metric)
    if figure.period is None or not figure.unit or not isinstance(metric, Metric):
        return ""
    same = [
        each
        for each in metric.readings
        if each.area in (figure.area, "")
        and each.period.same_span(figure.period)
        and unit_in(metric.unit_of(each)) == unit_in(figure.unit)
    ]
    held = [amount for each in same for amount in (each.actual, each.target) if amount is not None]
    value = figure.value
    assert value is not None
    if not held or any(abs(amount - value) <= last_place(amount, value) / 2 for amount in held):
        return ""
    said = " and ".join(f"{amount:,}" for amount in dict.fromkeys(held))
    return f"{_said(figure)} here, and {said} in {metric.id} for {figure.period}"


@rule("MET012", on=Figure, level=Level.ERROR)
def total_of_figures_that_does_not_add_up(figure: Figure, context: Context) -> Iterator[Found]:
    """The total of a table of figures is not what its groups come to.

    Whoever adds it up stops trusting the table, and nobody can tell which of the numbers is wrong. A total is a figure
    whose group is called Total; its parts have the same title, unit, area and period. Shares and rates do not add up and are let be. Half of the last place printed is
    let pass for each part, and for the total.

    Mend: Find the number that is wrong; where all are as printed, say in a note why they differ.

    Source: Seen in published papers.

    Bad:
        figures:
          - {id: EX-FG1, title: Direct payments, value: 35, unit: people, area: North, group: 18-64}
          - {id: EX-FG2, title: Direct payments, value: 61, unit: people, area: North, group: 65+}
          - {id: EX-FG3, title: Direct payments, value: 106, unit: people, area: North, group: Total}  # problem

    Good:
        figures:
          - {id: EX-FG1, title: Direct payments, value: 35, unit: people, area: North, group: 18-64}
          - {id: EX-FG2, title: Direct payments, value: 61, unit: people, area: North, group: 65+}
          - {id: EX-FG3, title: Direct payments, value: 96, unit: people, area: North, group: Total}
    """
    if plainly(figure.group) != "total" or figure.value is None:
        return
    parts = [each.value for each in context.once(_parts).get(_table(figure), ()) if each.value is not None]
    if len(parts) < 2 or not is_count(figure.unit):
        return
    tolerance, total = last_place(*parts, figure.value) * (len(parts) + 1) / 2, sum(parts)
    times = round(total / figure.value) if figure.value else 0  # one table may be split up twice: by age, and by sex
    if abs(total - max(1, times) * figure.value) > tolerance:
        where = f"{figure.area}: " if figure.area else ""
        sum_ = arithmetic(parts, figure.value).replace("amounts", "groups")
        yield Found(figure.at("value"), where + sum_)


def _parts(workspace: Workspace) -> dict[Key, list[Figure]]:
    """The figures that a total may be of: those of its table that are neither totals nor differences."""
    found: dict[Key, list[Figure]] = {}
    for figure in workspace.every(Figure):
        if figure.group and plainly(figure.group) not in ("total", "variance", "difference", "change", "average"):
            found.setdefault(_table(figure), []).append(figure)
    return found


def _table(figure: Figure) -> Key:
    path = figure.origin.file.path
    return path, plainly(figure.title), figure.unit.lower(), plainly(figure.area), _days(figure.period)

"""FIN003, FIN005 and FIN006: sums of money against other tables, their minimum, and what was announced."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import plainly
from govtool.problems import Level
from govtool.records.figure import Figure
from govtool.records.framework import FrameworkAmount
from govtool.records.funding import Funding
from govtool.records.programme import Programme
from govtool.workspace import Workspace

NEARLY = Decimal("0.005")
"""Totals of one year and area that are closer than this share of themselves are taken for the same total."""

POUNDS = {"£": Decimal(1), "£000": Decimal(1000), "£k": Decimal(1000), "£m": Decimal(10**6), "£bn": Decimal(10**9)}
"""What a unit of money is worth in pounds."""

_NO_TOTAL = ("minimum", "spent", "forecast")
"""Columns whose totals are sums of their own: not the fund told again."""


class _Total(NamedTuple):
    """A table's total of one area and year, in pounds."""

    pounds: Decimal
    table: Funding
    row: int
    column: int

    @property
    def shown(self) -> str:
        amount = self.table.rows[self.row].cells[self.column]
        return f"{amount:,} in {self.table.id}"


@rule("FIN003", on=Programme, level=Level.WARNING)
def total_that_differs_between_tables(programme: Programme, context: Context) -> Iterator[Found]:
    """The same total stands in two tables with two values.

    A member who lays the tables side by side sees two answers to one question. A difference that rounding explains is
    only noted. Totals of one year and area are taken for the same where they differ by less than half a percent.

    Mend: Take both tables from the same source, or round one total only.

    Source: Seen in published papers.

    Bad:
        funding:
          - id: EX-FN1
            title: The fund by source
            columns: [{heading: "2026/27", year: 2026/27}]
            rows: [{label: NHS, cells: [60000]}, {label: Total, kind: total, cells: [60000]}]
          - id: EX-FN2
            title: The fund by theme
            columns: [{heading: "2026/27", year: 2026/27}]
            rows: [{label: Leaving hospital, cells: [60100]}, {label: Total, kind: total, cells: [60100]}]  # problem

    Good:
        funding:
          - id: EX-FN1
            title: The fund by source
            columns: [{heading: "2026/27", year: 2026/27}]
            rows: [{label: NHS, cells: [60000]}, {label: Total, kind: total, cells: [60000]}]
          - id: EX-FN2
            title: The fund by theme
            columns: [{heading: "2026/27", year: 2026/27}]
            rows: [{label: Leaving hospital, cells: [60000]}, {label: Total, kind: total, cells: [60000]}]
    """
    alike: dict[tuple[str, str], list[_Total]] = {}
    for table in context.workspace.every(Funding, [programme.origin.programme]):
        for key, total in _totals(table):
            alike.setdefault(key, []).append(total)
    for (area, year), totals in alike.items():
        for other, total in _differing(totals):
            where = f" for {area}" if area else ""
            message = f"the total{where} in {year} is {total.shown} and {other.shown} ({_units(total, other)})"
            level = Level.INFO if _rounded(total, other) else Level.WARNING
            place = total.table.at("rows", total.row, "cells", total.column)
            yield Found(place, message, record=total.table.id, level=level)


def _totals(table: Funding) -> Iterator[tuple[tuple[str, str], _Total]]:
    """The totals of a table that are of one area, or of all, and of one year."""
    last = max((number for number, row in enumerate(table.rows) if row.kind == "total"), default=None)
    worth = POUNDS.get(table.unit)
    if last is None or worth is None:
        return
    summed = any(heading.kind == "total" for heading in table.columns)
    for column, heading in enumerate(table.columns):
        year = table.year_of(heading)
        amount = table.rows[last].cell(column)
        whole = heading.kind == "total" or not summed
        if year and amount and heading.kind not in _NO_TOTAL and (whole or heading.area):
            yield (table.area_of(heading), year), _Total(amount * worth, table, last, column)


def _differing(totals: list[_Total]) -> Iterator[tuple[_Total, _Total]]:
    """Totals that are nearly one another, each with the first of another table that it is nearly like."""
    for number, total in enumerate(totals):
        before = [each for each in totals[:number] if each.table is not total.table]
        near = [each for each in before if abs(each.pounds - total.pounds) <= NEARLY * abs(each.pounds)]
        if near and all(each.pounds != total.pounds for each in near):
            yield near[0], total


def _units(one: _Total, two: _Total) -> str:
    return " and ".join(dict.fromkeys((one.table.unit, two.table.unit)))


def _rounded(one: _Total, two: _Total) -> bool:
    """Whether rounding explains a difference: half a unit of each table for each row, and for the total."""
    units = sum((each.table.rounded_to or Decimal(1)) * POUNDS[each.table.unit] for each in (one, two))
    rows = max(len(one.table.rows), len(two.table.rows))
    return abs(one.pounds - two.pounds) <= units / 2 * min(rows, 2)


@rule("FIN005", on=Funding, level=Level.ERROR)
def spending_below_the_minimum(table: Funding, context: Context) -> Iterator[Found]:
    """An area is to spend less than the minimum that stands beside it.

    The minimum is a condition of the grant: a plan below it is not approved.

    Mend: Check both amounts; where they are right, raise the spending before the plan goes to the board.

    Source: Better Care Fund, national conditions on minimum contributions.

    Bad:
        funding:
          - id: EX-FN1
            title: Spending on social care
            columns: [{heading: Minimum, kind: minimum}, Planned]
            rows:
              - {label: North, cells: [4970, 4907]}  # problem

    Good:
        funding:
          - id: EX-FN1
            title: Spending on social care
            columns: [{heading: Minimum, kind: minimum}, Planned]
            rows:
              - {label: North, cells: [4970, 4970]}
    """
    for column, heading in enumerate(table.columns[:-1]):
        if heading.kind != "minimum":
            continue
        for number, row in enumerate(table.rows):
            least, spent = (*row.cells[column:], None, None)[:2]
            if least is not None and spent is not None and spent < least:
                message = f"{row.label}: {spent:,} is {least - spent:,} less than the minimum of {least:,}"
                yield Found(table.at("rows", number, "cells", column + 1), message)


def _announced(workspace: Workspace) -> tuple[FrameworkAmount, ...]:
    frameworks = (workspace.shelf.framework(name) for name in workspace.shelf.frameworks)
    return tuple(amount for framework in frameworks if framework for amount in framework.amounts)


@rule("FIN006", on=Figure, level=Level.WARNING)
def figure_that_is_another_grants(figure: Figure, context: Context) -> Iterator[Found]:
    """A national sum is not what its framework announced for that grant and year; it may be another grant's.

    A sum taken from the wrong row of an announcement can be out by hundreds of millions, and any share worked out from
    it is wrong.

    Mend: Look the sum up again under the grant's own name.

    Source: Funding announcements as held in the frameworks; seen in published papers.

    Bad:
        figures:
          - {id: EX-F1, title: Disabled Facilities Grant, value: 1.115, unit: £bn, period: 2017/18, area: National}  # problem

    Good:
        figures:
          - {id: EX-F1, title: Disabled Facilities Grant, value: 431, unit: £m, period: 2017/18, area: National}
    """
    if figure.area.lower() not in ("national", "england") or figure.value is None or figure.period is None:
        return
    amounts = [each for each in context.once(_announced) if each.year.same_span(figure.period)]
    title, pounds = plainly(figure.title), figure.value * POUNDS.get(figure.unit, Decimal(0))
    announced = next((each for each in amounts if title in map(plainly, (each.title, *each.also))), None)
    if announced is None or not pounds or abs(pounds - announced.value) <= announced.value / 20:
        return
    other = next((each.title for each in amounts if abs(pounds - each.value) <= each.value / 200), "")
    hint = f"; that is the sum of the {other}" if other else ""
    message = f"{figure.printed or f'{figure.value} {figure.unit}'}, where £{announced.value:,} was announced{hint}"
    yield Found(figure.at("value"), message)

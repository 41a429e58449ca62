"""Spending: against the budget, and against the least that must be spent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from govtool.records.funding import Funding
from govtool.records.funding import FundingRow
from govtool.records.slice import Slice
from govtool.records.sums import sums
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.shows.funding import totals_words
from govtool.reports.wording import NOT_RECORDED
from govtool.reports.wording import amount
from govtool.reports.wording import share
from govtool.reports.wording import signed

NOT_HELD = "Spend is not held in the registers."

_SPEND = columns(
    ("Line", 30, "text"),
    ("Budget", 14, "number"),
    ("Spent to date", 14, "number"),
    ("Forecast", 14, "number"),
    ("Over (+) or under", 15, "number"),
    ("In per cent", 13, "number"),
)
_MINIMUM = columns(
    ("Line", 28, "text"),
    ("Year", 12, "text"),
    ("Minimum", 16, "number"),
    ("Planned", 16, "number"),
    ("Above the minimum", 16, "number"),
    ("In per cent", 12, "number"),
)


class Group(NamedTuple):
    """The columns of a table that belong together: of one year and area."""

    year: str
    area: str
    places: dict[str, int]
    """The place of the column of each kind."""


def spend(shown: Slice, basis: Basis) -> Iterator[Block]:
    """What was spent and is forecast against each budget; and what is planned against each national minimum."""
    found = basis.every(Funding, shown)
    if not any(_groups(record) for record in found):
        yield Block(said=NOT_HELD)
    for record in found:
        if record.withholds("rows"):
            yield Block(said=f"{record.title} ({record.id}): the rows are withheld.")
            continue
        yield from _tables(record, basis)
        if any(sums(record)):
            yield Block(said=totals_words(record))


def _tables(record: Funding, basis: Basis) -> Iterator[Block]:
    for group in _groups(record):
        where = "".join(f", {each}" for each in (group.area, group.year) if each)
        caption = f"{record.title}: spending against budget{where} ({record.id}, {record.unit})"
        yield table(caption, _SPEND, [_spent(row, group) for row in record.rows], origin([record], basis))
    if rows := list(_minimum(record)):
        caption = f"{record.title}: against the least that must be spent ({record.id}, {record.unit})"
        yield table(caption, _MINIMUM, rows, origin([record], basis))


def _groups(record: Funding) -> list[Group]:
    """The years and areas for which a table holds what is spent or forecast."""
    found: dict[tuple[str, str], Group] = {}
    for place, column in enumerate(record.columns):
        if column.kind in ("budget", "spent", "forecast"):
            key = (record.year_of(column), record.area_of(column))
            found.setdefault(key, Group(*key, {})).places.setdefault(column.kind, place)
    return [each for each in found.values() if {"spent", "forecast"} & set(each.places)]


def _spent(row: FundingRow, group: Group) -> Row:
    """A line; over or under is the forecast less the budget, or what is spent where nothing is forecast."""
    budget, spent, forecast = (_amount(row, group, kind) for kind in ("budget", "spent", "forecast"))
    expected = spent if forecast is None else forecast
    over = None if budget is None or expected is None else expected - budget
    return [
        row.label,
        *(amount(each, NOT_RECORDED) for each in (budget, spent, forecast)),
        signed(over),
        share(over, budget),
    ]


def _amount(row: FundingRow, group: Group, kind: str) -> Decimal | None:
    place = group.places.get(kind)
    return None if place is None else row.cell(place)


def _minimum(record: Funding) -> Iterator[Row]:
    """Each area and year: the column of the minimum, and that of the amount which stands after it."""
    for row in record.rows:
        for place, column in enumerate(record.columns[:-1]):
            if column.kind == "minimum":
                least, planned = row.cell(place), row.cell(place + 1)
                above = None if least is None or planned is None else planned - least
                year = record.year_of(column) or NOT_RECORDED
                yield [row.label, year, amount(least), amount(planned), signed(above), share(above, least)]

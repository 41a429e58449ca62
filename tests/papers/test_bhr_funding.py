"""Every cell of the funding tables of bhr-ibcf-2017, by table, row, year and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from govtool.records.figure import Figure
from govtool.records.funding import Funding
from govtool.records.funding import FundingColumn
from govtool.records.funding import FundingRow
from tests.papers.keyed import Row
from tests.papers.keyed import keyed
from tests.papers.keyed import loaded
from tests.papers.keyed import number
from tests.papers.keyed import record
from tests.papers.keyed import years

Place = tuple[str, str, str]
"""A row, a year and a column."""

TABLES = {
    "2 Executive Summary, by source": "BHR-FN1",
    "2 Executive Summary, by borough": "BHR-FN2",
    "6.2": "BHR-FN3",
    "8.1.1": "BHR-FN4",
    "8.1.2": "BHR-FN5",
    "8.3": "BHR-FN6",
    "8.4": "BHR-FN7",
    "8.5.1": "BHR-FN8",
    "8.5.2": "BHR-FN9",
}
"""The place that a keyed row names, and the table that holds it."""

NATIONAL = {"2017 / 18": "BHR-FG-DFG-1", "2018 / 19": "BHR-FG-DFG-2"}
"""The first column of 6.2 is in billions, its others in millions: it may stand among the figures."""


def rows_of(table: str) -> list[Row]:
    return [row for row in keyed("bhr_funding") if TABLES[row["where"].split(" / ")[0]] == table]


def place_of(row: Row) -> Place:
    return row["row_label"] or "Total", row["year"], row["column_label"]


def wanted(table: str) -> dict[Place, Decimal | None]:
    found = {place_of(row): number(row["value"]) for row in rows_of(table)}
    assert len(found) == len(rows_of(table))
    return found


def cells(table: str) -> Iterator[tuple[Place, FundingRow, int, Decimal | None]]:
    """Each cell of a table: its place, its row, its number counted from 1, and its amount."""
    funding = record(table)
    assert isinstance(funding, Funding)
    for row in funding.rows:
        for count, (column, amount) in enumerate(zip(funding.columns, row.cells, strict=True), 1):
            yield place_in(funding, row, column), row, count, amount


def place_in(funding: Funding, row: FundingRow, column: FundingColumn) -> Place:
    grouped = funding.id in ("BHR-FN6", "BHR-FN7") and row.kind == "line"
    label = f"{row.theme}: {row.label}" if grouped else row.label
    year = str(column.year) or str(funding.year) or row.label
    return label, years(year), column.heading


@pytest.mark.parametrize("table", TABLES.values())
def test_every_cell_stands_where_it_is_printed(table: str) -> None:
    held = {place: amount for place, _, _, amount in cells(table) if amount is not None}
    printed = {place: amount for place, amount in wanted(table).items() if amount is not None}
    elsewhere = {place for place in printed if place[2] == "National"} - held.keys()
    assert held == {place: amount for place, amount in printed.items() if place not in elsewhere}


def test_the_national_grant() -> None:
    figures = {place: amount for place, amount in wanted("BHR-FN3").items() if place[2] == "National"}
    assert len(figures) == 2
    for (label, year, _), amount in figures.items():
        figure = record(NATIONAL[label])
        assert isinstance(figure, Figure)
        assert (figure.value, years(figure.period), figure.area) == (amount, year, "National")


@pytest.mark.parametrize("table", TABLES.values())
def test_a_dash_is_an_empty_cell_that_the_note_tells_of(table: str) -> None:
    dashes = {place for place, amount in wanted(table).items() if amount is None}
    for place, row, count, amount in cells(table):
        if place in dashes:
            assert amount is None
            assert str(count) in re.findall(r"\d+", row.note.split("printed as a dash")[0]), place


@pytest.mark.parametrize("table", TABLES.values())
def test_the_cells_that_were_placed_by_the_sums(table: str) -> None:
    held = {place for place, row, count, _ in cells(table) if count in row.solved}
    assert held == {place_of(row) for row in rows_of(table) if row["placed"] == "solved"}


def test_no_keyed_row_and_no_table_is_left_out() -> None:
    assert sum(len(rows_of(table)) for table in TABLES.values()) == len(keyed("bhr_funding")) == 502
    assert [table.id for table in loaded().every(Funding, ["bhr"])] == list(TABLES.values())

"""The tables of counts in triborough-mps-2013, cell by cell: what is counted, of which borough, for which year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govtool.records.figure import Figure
from tests.papers.keyed import BOROUGHS
from tests.papers.keyed import Row
from tests.papers.keyed import keyed
from tests.papers.keyed import loaded
from tests.papers.keyed import number
from tests.papers.keyed import words

Cell = tuple[str, str, str]
"""What is counted, the borough and the period."""

TABLES = [
    ("mps_demand", "Table A", "People aged 65+", 81),
    ("mps_demand", "people supported with care at home by the Council", "People with care at home from the Council", 6),
    (
        "mps_payments",
        "Number of people receiving direct payments split by age group",
        "People receiving direct payments",
        23,
    ),
    ("mps_payments", "Incremental and core funding model", "Share of funding in the example model", 10),
    (
        "mps_payments",
        "summary estimates of stroke survivors with a disability",
        "Stroke survivors with a disability",
        36,
    ),
    ("mps_payments", "Older people in residential care", "Older people in residential care", 9),
    ("mps_payments", "Older people in nursing care", "Older people in nursing care", 9),
    ("mps_payments", "Tri-borough statistics", "In paid employment", 8),
]
"""The file, the table, what the titles of its figures begin with, and how many cells are printed in it."""

ELSEWHERE = ("known to GPs", "living on their own")
"""What tells the figures of the text from those of Table A, which begin with the same words."""

GROUPS = {
    "16-24 to 55-64 (merged)": "16-24 to 55-64",
    "people with learning disabilities in paid employment": "People with learning disabilities",
    "people with mental health needs in paid employment": "People with mental health needs",
}


def group(row: Row) -> str:
    """What is counted; the rows of some tables name the borough only, so there the table says it."""
    if row["row_label"] != row["area"]:
        return GROUPS.get(row["row_label"], row["row_label"])
    return "Stroke survivors" if "stroke" in row["table"] else row["table"]


def wanted(file: str, table: str) -> dict[Cell, Decimal | None]:
    """The keyed cells of a table that are not empty."""
    value = "value_without_stray_spaces" if file == "mps_demand" else "value"
    rows = [row for row in keyed(file) if row["table"] == table and row[value]]
    found = {(group(row), BOROUGHS.get(row["area"], row["area"]), row["period"]): number(row[value]) for row in rows}
    assert len(found) == len(rows)
    return found


def held(title: str) -> dict[Cell, Decimal | None]:
    figures = [each for each in loaded().every(Figure, ["mps"]) if each.title.startswith(title)]
    figures = [each for each in figures if not any(words in each.title for words in ELSEWHERE)]
    found = {(each.group, each.area, words(each.period)): each.value for each in figures}
    assert len(found) == len(figures)
    return found


@pytest.mark.parametrize(("file", "table", "title", "count"), TABLES)
def test_every_cell_of_a_table(file: str, table: str, title: str, count: int) -> None:
    assert held(title) == wanted(file, table)
    assert len(held(title)) == count


def test_the_empty_cells_of_the_direct_payments() -> None:
    """Five age groups have no figure for Westminster: they are one merged cell, which is printed once."""
    empty = [row for row in keyed("mps_payments") if not row["value"]]
    assert [row["area"] for row in empty] == ["WCC"] * 5
    assert not any((row["row_label"], "Westminster", "") in held("People receiving direct payments") for row in empty)


def test_the_text_repeats_the_totals_of_the_direct_payments() -> None:
    totals = held("People receiving direct payments")
    said = [row for row in keyed("mps_payments") if row["row_label"] == "people receiving direct payments"]
    assert len(said) == 3
    for row in said:
        assert totals["Total", row["area"].replace("&", "and"), ""] == number(row["value"])


def test_every_row_of_a_table_is_compared() -> None:
    tables = {(file, table) for file, table, _, _ in TABLES}
    keyed_tables = {(file, row["table"]) for file in ("mps_demand", "mps_payments") for row in keyed(file)}
    assert keyed_tables - tables == {("mps_demand", "text"), ("mps_payments", "text")}

"""The budgets, the activities and the lists of triborough-mps-2013, cell by cell and row by row."""

from __future__ import annotations

import pytest

from govtool.nodes import Scalar
from govtool.records.funding import Funding
from govtool.records.milestone import Milestone
from govtool.records.statement import Statement
from tests.papers.keyed import Row
from tests.papers.keyed import keyed
from tests.papers.keyed import loaded
from tests.papers.keyed import number
from tests.papers.keyed import record

STEPS = {
    "2012/13 Budget": "budget_2012_13",
    "Savings": "savings",
    "Growth": "growth",
    "2013/14 Provisional Budget": "provisional_budget_2013_14",
}
"""The columns of the budget tables, which the register has turned into rows."""


@pytest.mark.parametrize("table", ["1", "2", "3"])
def test_every_cell_of_a_budget_table(table: str) -> None:
    funding = record(f"MPS-FN{table}")
    assert isinstance(funding, Funding)
    held = {
        (column.heading, row.label): amount
        for row in funding.rows
        for column, amount in zip(funding.columns, row.cells, strict=True)
    }
    rows = [row for row in keyed("mps_budgets") if row["table"] == table]
    assert held == {(row["service_area"], step): number(row[name]) for row in rows for step, name in STEPS.items()}
    assert [column.heading for column in funding.columns] == [row["service_area"] for row in rows]


def test_every_budget_table_is_keyed() -> None:
    assert [each.id for each in loaded().every(Funding, ["mps"])] == ["MPS-FN1", "MPS-FN2", "MPS-FN3"]
    assert len(keyed("mps_budgets")) == 22


def activities() -> list[Row]:
    return [row for row in keyed("mps_activities") if row["table_no"]]


def date_of(milestone: Milestone) -> str:
    written = milestone.origin.node.values.get("baseline")
    return " ".join(written.text.split()) if isinstance(written, Scalar) else ""


def test_every_activity_in_its_order_and_table_with_its_date() -> None:
    milestones = loaded().every(Milestone, ["mps"])
    assert [date_of(each) for each in milestones] == [" ".join(row["date"].split()) for row in activities()]
    pairs = list(zip((row["service_area"] for row in activities()), map(place_of, milestones), strict=True))
    assert len(set(pairs)) == len({area for area, _ in pairs}) == len({place for _, place in pairs}) == 19
    assert len(pairs) == 88


def place_of(milestone: Milestone) -> tuple[str, str]:
    return milestone.group, milestone.source.section if milestone.source else ""


def test_the_areas_without_a_table_have_no_milestone() -> None:
    without = {row["service_area"] for row in keyed("mps_activities")} - {row["service_area"] for row in activities()}
    assert without == {"Learning disabilities: housing", "Sensory impairment", "Young people in transition"}
    assert not {each.group for each in loaded().every(Milestone, ["mps"])} & without


LISTS = [("strategic priority (executive summary)", "SP", 6), ("recurrent message", "KM", 13)]


@pytest.mark.parametrize(("kind", "prefix", "count"), LISTS)
def test_a_list_of_the_executive_summary_in_its_order(kind: str, prefix: str, count: int) -> None:
    items = [row["item"] for row in keyed("mps_priorities") if row["kind"] == kind]
    held = [each.title for each in loaded().every(Statement, ["mps"]) if each.id.startswith(f"MPS-{prefix}")]
    assert held == items
    assert len(held) == count

"""The risk log, the milestones and the high impact changes of bhr-ibcf-2017, row by row."""

from __future__ import annotations

import pytest

from govtool.records.milestone import Milestone
from govtool.records.risk import Risk
from govtool.records.statement import Says
from govtool.records.statement import Statement
from govtool.records.when import When
from tests.papers.keyed import Row
from tests.papers.keyed import keyed
from tests.papers.keyed import loaded
from tests.papers.keyed import numbers
from tests.papers.keyed import plain
from tests.papers.keyed import record


def changes() -> list[Statement]:
    return [each for each in loaded().every(Statement, ["bhr"]) if each.framework == "hicm"]


def dated() -> list[Row]:
    """The keyed rows of 6.3 that have a date or TBC under a year."""
    return [row for row in keyed("bhr_milestones") if row["year_column"]]


def test_every_risk() -> None:
    held = [
        (risk.printed.reference, risk.inherent, risk.printed.inherent, risk.printed.residual)
        for risk in loaded().every(Risk, ["bhr"])
        if risk.printed
    ]
    assert [each[0] for each in held] == [row["reference"] for row in keyed("bhr_risks")]
    assert len(held) == 16


@pytest.mark.parametrize("row", keyed("bhr_risks"), ids=lambda row: str(row["reference"]))
def test_the_figures_of_a_risk(row: Row) -> None:
    risk = next(each for each in loaded().every(Risk, ["bhr"]) if each.id == row["reference"].replace(" ", "-"))
    assert risk.inherent
    assert risk.printed
    assert risk.printed.inherent
    assert risk.printed.residual
    assert (risk.inherent.likelihood, risk.inherent.impact) == (int(row["likelihood"]), int(row["impact"]))
    assert (risk.printed.inherent.score, risk.printed.inherent.rag) == (int(row["score"]), None)
    assert (risk.printed.residual.score, risk.printed.residual.rag) == (None, row["rag"])
    assert (risk.residual, risk.assessments, risk.printed.target) == (None, (), None)
    assert risk.mitigation


def test_every_milestone_in_its_order_with_its_reference_group_year_and_date() -> None:
    milestones = [each for each in loaded().every(Milestone, ["bhr"]) if each.plan and each.reference != "2e"]
    held = [(each.reference, each.group, each.year, str(each.baseline)) for each in milestones]
    assert held == [(row["reference"], row["heading"], row["year_column"], row["date"]) for row in dated()]
    assert len(held) == 23


def test_the_milestone_without_a_date() -> None:
    row = next(row for row in keyed("bhr_milestones") if row["reference"] == "2e")
    held = next(each for each in loaded().every(Milestone, ["bhr"]) if each.reference == "2e")
    assert (held.group, held.year, held.baseline) == (row["heading"], row["year_column"], row["date"] or None)


def test_the_bullets_with_a_period_of_their_own() -> None:
    """Three bullets of 2a hold a period; they stand in the note of its milestone."""
    bullets = [row for row in keyed("bhr_milestones") if row["date"] and not row["year_column"]]
    assert {row["reference"] for row in bullets} == {"2a"}
    note = plain(record("BHR-MS-2a-1").note)
    for row in bullets:
        assert plain(row["step"].split(":")[0]) in note
        assert all(each in note for each in numbers(plain(row["date"])))


def test_what_of_the_milestone_table_is_no_milestone() -> None:
    """Its three section headings."""
    left = [row for row in keyed("bhr_milestones") if not row["date"] and row["reference"] != "2e"]
    assert [row["step"] for row in left] == ["section heading row"] * 3
    assert len(keyed("bhr_milestones")) == len(dated()) + 1 + 3 + 3


@pytest.mark.parametrize("row", keyed("bhr_hicm"), ids=lambda row: str(row["change"]))
def test_a_high_impact_change(row: Row) -> None:
    held = next(each for each in changes() if each.part == row["no"])
    assert held.title == row["change"]
    assert plain(held.level) == plain(row["current_level"])
    assert isinstance(held.due, When)
    assert held.due.text in row["date"]


def test_a_high_impact_change_has_no_level_to_reach() -> None:
    assert not any(row["target_level"] for row in keyed("bhr_hicm"))
    assert [each.part for each in changes()] == [row["no"] for row in keyed("bhr_hicm")]
    assert len(changes()) == 8


COUNTS: list[tuple[str, Says, str]] = [
    ("10.1 / fundamental risks", "fundamental risk", "10.1"),
    ("12.4 / principles listed", "principle", "12.4"),
    ("1.4 / BHR-wide themes (tier 1)", "priority", "2"),
    ("Cover report / Health and Wellbeing Strategy themes listed", "priority", "cover"),
]


@pytest.mark.parametrize(("where", "says", "section"), COUNTS, ids=str)
def test_a_list_is_whole(where: str, says: Says, section: str) -> None:
    value = next(row["value"] for row in keyed("bhr_other") if row["where"] == where)
    held = [each for each in loaded().every(Statement, ["bhr"]) if each.says == says]
    held = [each for each in held if section_of(each) == section]
    assert [str(len(held))] == numbers(plain(value))


def section_of(statement: Statement) -> str:
    return statement.source.section if statement.source else "10.1"

"""The registers against the figures that were keyed from the papers before they were written."""

from __future__ import annotations

import csv
import re
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from govtool.records.funding import Funding
from govtool.records.milestone import Milestone
from govtool.records.risk import Risk
from govtool.records.scheme import Scheme
from govtool.records.statement import Statement
from govtool.workspace import Workspace
from govtool.workspace import load_workspace

HERE = Path(__file__).parent


@cache
def loaded() -> Workspace:
    return load_workspace(HERE.parent.parent)


def keyed(name: str) -> list[dict[str, str]]:
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def number(text: str) -> Decimal | None:
    """The number in a printed amount: -206 in "£(206)" and in "-206"; none where there is none."""
    digits = re.sub(r"[£,%\s]", "", text)
    sign = -1 if digits.startswith("(") else 1
    digits = digits.strip("()")
    return sign * Decimal(digits) if re.fullmatch(r"-?\d+(\.\d+)?", digits) else None


def test_the_risk_log() -> None:
    held = [
        (
            risk.printed.reference,
            risk.inherent.likelihood,
            risk.inherent.impact,
            risk.printed.inherent.score,
            risk.printed.residual.rag,
        )
        for risk in loaded().every(Risk, ["bhr"])
        if risk.printed and risk.inherent and risk.printed.inherent and risk.printed.residual
    ]
    wanted = [
        (row["reference"], int(row["likelihood"]), int(row["impact"]), int(row["score"]), row["rag"])
        for row in keyed("bhr_risks")
    ]
    assert held == wanted


def test_every_dated_milestone_of_the_plan() -> None:
    held = Counter((each.reference, str(each.baseline)) for each in loaded().every(Milestone, ["bhr"]) if each.baseline)
    wanted = Counter(
        (row["reference"], row["date"]) for row in keyed("bhr_milestones") if row["year_column"] and row["date"]
    )
    assert held == wanted


def test_every_date_of_the_market_position_statement() -> None:
    held = Counter(
        " ".join(text.split())
        for each in loaded().every(Milestone, ["mps"])
        if (text := getattr(each.origin.node.values.get("baseline"), "text", ""))
    )
    wanted = Counter(" ".join(row["date"].split()) for row in keyed("mps_activities") if row["date"])
    assert sum(held.values()) > 80
    assert held == wanted


@pytest.mark.parametrize("programme", ["bhr"])
def test_every_number_of_the_funding_tables(programme: str) -> None:
    held = Counter(
        cell
        for table in loaded().every(Funding, [programme])
        for row in table.rows
        for cell in row.cells
        if cell is not None
    )
    wanted = Counter(value for row in keyed("bhr_funding") if (value := number(row["value"])) is not None)
    missing = wanted - held
    assert sum(missing.values()) <= 2, missing  # two are national figures, which stand among the figures


def test_counts_of_schemes_changes_and_areas_for_consideration() -> None:
    assert len(loaded().every(Scheme, ["bhr"])) == len(keyed("bhr_schemes")) == 21
    changes = [each for each in loaded().every(Statement, ["bhr"]) if each.framework == "hicm"]
    assert len(changes) == len(keyed("bhr_hicm")) == 8
    areas = [each for each in loaded().every(Statement, ["hf"]) if each.says == "area for consideration"]
    by_group = Counter(each.group for each in areas)
    assert sorted(by_group.values()) == [4, 4, 6, 7, 8, 10]  # four questions, 8 of Participation's 10, the text's own


def test_the_changes_as_printed() -> None:
    held = {each.title: each.level for each in loaded().every(Statement, ["bhr"]) if each.framework == "hicm"}
    levels = Counter(" ".join(level.split()) for level in held.values())
    assert sum(levels.values()) == 8
    assert "Establish/ mature" in levels or "Establish/mature" in levels

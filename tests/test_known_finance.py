"""Faults of the published papers' money, found by general rules. Every sum was worked out by hand."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

import pytest

from govtool.folder import load_workspace
from govtool.lint.run import lint
from govtool.problems import Level
from govtool.problems import Problem
from govtool.workspace import AsOf
from govtool.workspace import Workspace

ROOT = Path(__file__).parent.parent


@cache
def loaded() -> Workspace:
    return load_workspace(ROOT)


@cache
def finance() -> tuple[Problem, ...]:
    problems = lint(loaded(), AsOf(today=datetime.date(2026, 11, 22)))
    return tuple(problem for problem in problems if problem.code.startswith("FIN"))


def line_of(problem: Problem) -> str:
    return loaded().registers[problem.location.path].file.line(problem.location.line)


def _only(code: str, record: str, level: Level) -> Problem:
    (problem,) = [each for each in finance() if (each.code, each.record, each.level) == (code, record, level)]
    return problem


def test_the_savings_of_the_first_budget_do_not_add_up() -> None:
    problem = _only("FIN001", "MPS-FN1", Level.ERROR)
    assert "label: Savings" in line_of(problem)
    assert "= -2,569,000, printed -2,928,000" in problem.message


def test_most_of_haverings_money_is_under_themes_without_a_scheme_of_its_own() -> None:
    problem = _only("FIN004", "BHR-FN7", Level.WARNING)
    assert "label: High Impact Change Model, kind: subtotal" in line_of(problem)
    assert "Havering: 16,467 of 22,660 in 2017/18 (72.7%)" in problem.message


def test_one_national_sum_is_another_grants() -> None:
    problem = _only("FIN006", "BHR-FG-DFG-1", Level.WARNING)
    assert "£1.115bn, where £431,000,000 was announced" in problem.message


@pytest.mark.parametrize("table", [f"BHR-FN{number}" for number in range(1, 10)])
def test_the_funding_tables_add_up_within_rounding(table: str) -> None:
    codes = {"FIN001", "FIN002", "FIN003", "FIN005", "FIN007"}
    found = [each for each in finance() if each.record == table and each.code in codes]
    assert all(each.level is Level.INFO for each in found)


def test_budgets_that_fall_and_stand_under_growth() -> None:
    turned = [each.message.partition(":")[0] for each in finance() if "other way round" in each.message]
    assert turned == ["2013/14 Provisional Budget, Mental Health", "2013/14 Provisional Budget, Supporting People"]

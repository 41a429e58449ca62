"""What the risk logs of the registers are known to have wrong: code, level, record and line."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from govtool.problems import Problem
from tests.test_registers import line_of
from tests.test_registers import of


def one(code: str, record: str) -> Problem:
    (problem,) = [each for each in of(code) if each.record == record]
    return problem


@pytest.mark.parametrize(
    ("code", "record", "level", "line", "said"),
    [
        ("RSK008", "BHR-13", Level.WARNING, "title: Commissioning capacity and staffing resources", "names a topic"),
        ("RSK008", "BHR-12", Level.INFO, "structural budget deficit", "no cause or effect is written"),
        ("RSK008", "BHR-2", Level.INFO, "Transformation and leadership", "no cause is written"),
        ("RSK009", "BHR-14", Level.INFO, "goes on growing", "what goes on already"),
        ("RSK012", "BHR-10", Level.WARNING, "printed: {reference: BHR 10", "it is printed RED, and no action"),
        ("RSK012", "BHR-11", Level.WARNING, "printed: {reference: BHR 11", "it is printed RED, and no action"),
        ("RSK012", "BHR-12", Level.WARNING, "printed: {reference: BHR 12", "it is printed RED, and no action"),
        ("RSK010", "BHR-9", Level.WARNING, "Watching brief", "only watched"),
        ("RSK010", "BHR-10", Level.WARNING, "Monitored", "only watched"),
        ("RSK013", "BHR-2", Level.INFO, "Integrated Care Partnership", "BHR-3 and BHR-8"),
        ("RSK016", "BHR-F2", Level.WARNING, "BHR-F2", "no row of the risk log answers"),
    ],
)
def test_a_known_fault(code: str, record: str, level: Level, line: str, said: str) -> None:
    problem = one(code, record)
    assert problem.level is level
    assert line in line_of(problem)
    assert said in problem.message


@pytest.mark.parametrize("code", ["RSK006", "RSK014", "RSK015", "RSK017", "RSK020", "RSK021", "RSK022", "RSK023"])
def test_what_the_risk_log_prints_nothing_of_is_not_judged(code: str) -> None:
    assert of(code) == []


def test_a_cause_that_is_certain_is_no_issue() -> None:
    assert {problem.record for problem in of("RSK009")} == {"BHR-14"}

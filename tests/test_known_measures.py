"""What the papers are known to have wrong in their metrics, figures and claims is found by general rules."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from govtool.problems import Level
from tests.test_registers import line_of
from tests.test_registers import of


class Fault(NamedTuple):
    """A problem that must be found: its code, level and record, a part of its line, and of what is said."""

    code: str
    level: Level
    record: str
    line: str
    said: str


FAULTS = {
    "a reduction of 448 that is one of 455": Fault(
        "MET001", Level.ERROR, "BHR-M4", "area: Havering", "2,337 - 2,792 = -455, printed -448"
    ),
    "an improvement of 10% that is one of 11": Fault(
        "MET001", Level.WARNING, "BHR-M1", "area: Redbridge", "23,493 is 11.3% below the target of 26,493, printed 10%"
    ),
    "all targets met, but one": Fault(
        "MET002", Level.WARNING, "BHR-S1", "targets were met", "BHR-M4 of 2016-17 has 1,712 against a target of 1,669"
    ),
    "performed well above what should be low": Fault(
        "MET002", Level.WARNING, "BHR-M4", "performed well", "205.80 against a target of 201.15, where lower is better"
    ),
    "a target outperformed in every month and missed in the year": Fault(
        "MET002", Level.WARNING, "BHR-CL-27", "outperformed", "1,712 against a target of 1,669"
    ),
    "delayed transfers in three units": Fault(
        "MET003", Level.WARNING, "BHR-M4", "- area: Barking & Dagenham", "2016-17 mixes units: average days"
    ),
    "admissions to homes as counts and rates, first year": Fault(
        "MET003",
        Level.WARNING,
        "BHR-M2",
        "target: 160",
        "2017-18 mixes units: admissions (Barking & Dagenham), per 100,000",
    ),
    "admissions to homes as counts and rates, second year": Fault(
        "MET003",
        Level.WARNING,
        "BHR-M2",
        "target: 160",
        "2018-19 mixes units: admissions (Barking & Dagenham), per 100,000",
    ),
    "fourteen months that become a year": Fault(
        "MET005", Level.WARNING, "WLA-C8", "WLA-N16, WLA-N31", "WLA-N16 is 1,632 for 14 months"
    ),
    "41 and 42 staff": Fault("MET006", Level.WARNING, "BHR-FG-LOC-9", "value: 42", "41 in BHR-FG-LOC-8"),
    "64 and 65 per cent": Fault("MET006", Level.WARNING, "BHR-FG-CASE-32", "value: 64", "65 in BHR-FG-CASE-13"),
    "slightly higher by a half": Fault("MET007", Level.WARNING, "BHR-CL-42", "slightly higher", "58.2%"),
    "fewer delays without their area": Fault(
        "MET011", Level.INFO, "WLA-C3", "Fewer delayed transfers", "rose from 738 to 807 (ASC shared services)"
    ),
    "direct payments in one borough": Fault("MET012", Level.ERROR, "MPS-F-DP21", "value: 375", "= 455, printed 375"),
    "direct payments in another": Fault("MET012", Level.ERROR, "MPS-F-DP22", "value: 495", "= 453, printed 495"),
    "direct payments in the third": Fault("MET012", Level.ERROR, "MPS-F-DP23", "value: 453", "= 415, printed 453"),
    "delays that mental health is not listed for": Fault(
        "SCH001", Level.INFO, "BHR-OC-47", "BHR-M4", "BHR-R9 is said to move BHR-M4"
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_known_fault(fault: Fault) -> None:
    (problem,) = [each for each in of(fault.code) if each.record == fault.record and fault.said in each.message]
    assert problem.level is fault.level
    assert fault.line in line_of(problem)


def test_the_seven_outcomes_that_nothing_measures() -> None:
    problems = [each for each in of("MET008") if each.location.path.startswith("registers/wla/")]
    assert [each.record for each in problems] == [f"WLA-O{number}" for number in range(1, 8)]
    assert {(each.level, each.message) for each in problems} == {
        (Level.WARNING, "no metric, baseline, target or owner")
    }


def test_right_variances_are_let_be() -> None:
    """The admissions of two boroughs and the table of admissions by group and trust add up."""
    assert sorted(each.record or "" for each in of("MET001")) == ["BHR-M1", "BHR-M4"]
    assert not [each for each in of("MET012") if (each.record or "").startswith("BHR-")]

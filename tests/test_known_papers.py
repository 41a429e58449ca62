"""What is known to be wrong in the wording, the publication and the names of the published papers, found by general rules."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from govtool.problems import Problem
from tests.test_registers import found
from tests.test_registers import line_of
from tests.test_registers import of

# code, level, record, a part of the line it points at, and a part of what it says
KNOWN: list[tuple[str, Level, str, str, str]] = [
    ("PUB012", Level.WARNING, "WLA-P1", ">-", 'paragraph 9.1 says "No equality impact implications"'),
    ("REF001", Level.WARNING, "BHR-CL-80", "3.1.15", "refers to 3.1.15"),
    ("REF002", Level.INFO, "BHR-T-iBCF-grant", "iBCF", "and for Integration and Better Care Fund"),
    ("REF002", Level.INFO, "BHR-T-SDPB", "System Delivery Programme Board", "one body is printed under 3 names"),
    ("REF002", Level.INFO, "HF-G-PAC", "also:", "Performance and Accountability Committee"),
    ("PUB013", Level.INFO, "WLA-P1", ">-", "only officers and lawyers"),
    ("TXT002", Level.WARNING, "BHR-PAPER-1", "for the board's approval", "and the paper asks to endorse"),
    ("PUB001", Level.WARNING, "WLA-P1", "id: WLA-P1", "no clearance by finance or legal"),
]


@pytest.mark.parametrize(("code", "level", "record", "line", "message"), KNOWN)
def test_known_faults_of_papers(code: str, level: Level, record: str, line: str, message: str) -> None:
    (problem,) = [each for each in of(code) if each.record == record and message in each.message]
    assert problem.level is level
    assert line in line_of(problem)


def test_nothing_else_of_these_rules_is_graver_than_a_note() -> None:
    codes = ("PUB", "TXT", "REF002")
    graver = {each.code for code in codes for each in of_family(code) if each.level > Level.INFO}
    assert graver == {"PUB001", "PUB012", "TXT002"}


def of_family(beginning: str) -> list[Problem]:
    """The problems of all codes that begin so."""
    return [each for each in found() if each.code.startswith(beginning)]

"""Problems: their order, and how many there are."""

from __future__ import annotations

import itertools

import pytest

from govtool.problems import Level
from govtool.problems import Problem
from govtool.problems import counts
from govtool.problems import in_order
from govtool.problems import in_words
from govtool.source import Location


def _problem(path: str, line: int, column: int, code: str, message: str = "m", level: Level = Level.ERROR) -> Problem:
    return Problem(code=code, level=level, message=message, remedy="", location=Location(path, line, column))


def test_levels_rise() -> None:
    assert Level.INFO < Level.WARNING < Level.ERROR
    assert [str(level) for level in Level] == ["info", "warning", "error"]


def test_a_location_is_written_with_colons() -> None:
    assert str(Location("registers/example/risks.yaml", 3, 5)) == "registers/example/risks.yaml:3:5"


def test_problems_are_in_the_order_of_path_line_column_code_and_message() -> None:
    ordered = [
        _problem("a.yaml", 2, 9, "RSK002"),
        _problem("a.yaml", 10, 1, "RSK001"),
        _problem("a.yaml", 10, 1, "RSK002", "a"),
        _problem("a.yaml", 10, 1, "RSK002", "b"),
        _problem("a.yaml", 10, 2, "ACT001"),
    ]
    for permuted in itertools.permutations(ordered):
        assert in_order(permuted) == ordered
    assert in_order([_problem("b.yaml", 1, 1, "A"), _problem("a.yaml", 9, 9, "Z")])[0].location.path == "a.yaml"


def _levels(errors: int, warnings: int, infos: int) -> list[Problem]:
    numbers = ((Level.INFO, infos), (Level.ERROR, errors), (Level.WARNING, warnings))
    return [_problem("a.yaml", 1, 1, "RSK001", level=level) for level, number in numbers for _ in range(number)]


def test_problems_are_counted_by_level_the_gravest_first() -> None:
    assert list(counts(_levels(1, 0, 2)).items()) == [("error", 1), ("warning", 0), ("info", 2)]


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((0, 0, 0), "no problems"),
        ((1, 0, 0), "1 error"),
        ((0, 1, 0), "1 warning"),
        ((0, 0, 1), "1 note"),
        ((2, 0, 3), "2 errors and 3 notes"),
        ((1, 20, 3), "1 error, 20 warnings and 3 notes"),
    ],
)
def test_problems_are_counted_in_words(numbers: tuple[int, int, int], words: str) -> None:
    assert in_words(_levels(*numbers)) == words

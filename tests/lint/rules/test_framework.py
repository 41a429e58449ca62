"""FRM003 and FRM004: what statements say of frameworks."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages


def _statement(fields: str) -> str:
    return f"statements: [{{id: BR-S1, says: finding, title: Beds are counted, {fields}}}]\n"


def test_an_unknown_framework_is_named_with_those_that_there_are() -> None:
    (message,) = messages(found(_statement("framework: hicn"), "FRM003"))
    assert message.startswith("there is no framework hicn; there is ")
    assert "hicm" in message


def test_an_unknown_part_is_named_with_those_that_there_are() -> None:
    (message,) = messages(found(_statement("framework: bcf-2017-19, part: 5"), "FRM003"))
    assert message == "bcf-2017-19 has no part 5; its parts are 1, 2, 3 and 4"


@pytest.mark.parametrize("part", ["sections: [{section: background", "appendices: [{heading: Log"])
def test_an_unknown_framework_of_a_table_is_found_where_it_is_named(part: str) -> None:
    start = (
        f"papers: [{{id: BR-P1, title: Beds, report: cabinet, {part}, passages: [{{table: {{of: conditions, framework: "
    )
    (problem,) = found(f"{start}hicn}}}}]}}]}}]\n", "FRM003")
    assert problem.message.startswith("there is no framework hicn; there is ")
    assert (problem.record, problem.location.column) == ("BR-P1", len(start) + 1)
    assert found(f"{start}hicm}}}}]}}]}}]\n", "FRM003") == []


def test_a_statement_of_a_whole_framework_is_fine() -> None:
    assert found(_statement("framework: bcf-2017-19"), "FRM003") == []


@pytest.mark.parametrize("level", ["Mature", "mature", "4", "Plans are in place", "Level 2"])
def test_a_level_by_its_word_or_number_is_on_the_scale(level: str) -> None:
    assert found(_statement(f"framework: hicm, part: 1, level: {level}"), "FRM004") == []


@pytest.mark.parametrize(
    "level", ["Established/mature", "Establish/ mature", "Mature - care, Plans in place - hospital"]
)
def test_a_level_between_two_is_off_the_scale(level: str) -> None:
    (message,) = messages(found(_statement(f'framework: hicm, part: 1, level: "{level}"'), "FRM004"))
    assert message.startswith(f'the level "{level}" is not on the scale of hicm: Not yet established, ')


def test_a_framework_without_levels_takes_any_word() -> None:
    assert found(_statement("framework: bcf-2017-19, part: 1, level: Met"), "FRM004") == []

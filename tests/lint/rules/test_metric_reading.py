"""MET013 and MET014: readings that cannot be placed, and two of one place."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages


def _metric(*readings: str) -> str:
    lines = "".join(f"      - {{{each}}}\n" for each in readings)
    return f"metrics:\n  - id: BR-M1\n    title: Lorries\n    unit: lorries\n    readings:\n{lines}"


@pytest.mark.parametrize("period", ["Q5 2030/31", "banana", "2030-33"])
def test_a_period_that_cannot_be_placed(period: str) -> None:
    text = _metric("period: 2030/31, actual: 1", f"period: {period}, actual: 2")
    assert messages(found(text, "MET013")) == [f'the period "{period}" cannot be placed in time']


def test_a_metric_of_which_a_reading_cannot_be_placed_is_not_called_old() -> None:
    text = _metric("period: 2020/21, actual: 1", "period: Q9, actual: 2")
    assert found(text, "MET009") == []
    assert len(found(_metric("period: 2020/21, actual: 1"), "MET009")) == 1


@pytest.mark.parametrize("second", ["period: Q2 2030/31, actual: 8", "period: Jul 2030 to Sep 2030, actual: 8"])
def test_two_results_of_one_period(second: str) -> None:
    (message,) = messages(found(_metric("period: Q2 2030-31, actual: 7", second), "MET014"))
    assert message.endswith("has two results: 7 and 8")


@pytest.mark.parametrize(
    "second",
    [
        "period: Q2 2030/31, actual: 7",
        "period: Q3 2030/31, actual: 8",
        "period: Q2 2030/31, area: East, actual: 8",
        "period: Q2 2030/31, unit: tonnes, actual: 8",
        "period: Q2 2030/31, target: 8",
    ],
)
def test_another_area_unit_period_or_the_same_number_are_fine(second: str) -> None:
    assert found(_metric("period: Q2 2030/31, actual: 7", second), "MET014") == []


def test_two_results_are_told_of_by_area_after_a_reading_without_a_result() -> None:
    text = _metric("period: Q2 2030/31, target: 5", "period: Q2 2030/31, actual: 7", "period: Q2 2030/31, actual: 8")
    assert messages(found(text, "MET014")) == ["Q2 2030/31 has two results: 7 and 8"]
    east = text.replace("{period", "{area: East, period")
    assert messages(found(east, "MET014")) == ["East Q2 2030/31 has two results: 7 and 8"]

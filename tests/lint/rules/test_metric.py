"""MET003 and MET010: units of a row, and which way is better."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages
from tests.support import places


def _metric(fields: str, *readings: str) -> str:
    lines = [f"      - {{{each}}}" for each in readings]
    head = f"metrics:\n  - id: NB-K1\n    title: Bridges painted{fields}\n    readings:"
    return "\n".join([head, *lines]) + "\n"


# MET003


def test_a_row_in_two_units_names_each() -> None:
    text = _metric(
        "", "area: East, period: 2018/19, unit: spans, actual: 4", "area: West, period: 2018/19, actual: 61.5"
    )
    problems = found(text, "MET003")
    assert messages(problems) == ["2018/19 mixes units: spans (East) and no unit (West)"]
    assert places(problems) == [(5, 9)]


@pytest.mark.parametrize(
    "other",
    [
        "area: West, period: 2018/19, unit: Spans, actual: 7",  # the same word
        "area: West, period: 2019/20, unit: tons, actual: 7",  # another year is another row
        "area: East, period: 2018/19, unit: tons, actual: 7",  # one area, told twice over
        "area: West, period: 2018/19, unit: tons, actual: 7, source: {document: NB-D1, section: 2}",  # another table
    ],
)
def test_what_is_not_one_row(other: str) -> None:
    text = _metric("", "area: East, period: 2018/19, unit: spans, actual: 4", other)
    assert found(text, "MET003") == []


def test_a_year_written_in_two_ways_is_one_row() -> None:
    text = _metric(
        "", "area: East, period: 2018/19, unit: spans, actual: 4", "area: West, period: 2018-19, unit: tons, actual: 7"
    )
    assert messages(found(text, "MET003")) == ["2018/19 mixes units: spans (East) and tons (West)"]


def test_periods_that_nobody_can_date_are_one_row_by_their_words() -> None:
    text = _metric(
        "",
        "area: East, period: last year, unit: spans, actual: 4",
        "area: West, period: last year, unit: tons, actual: 7",
    )
    assert len(found(text, "MET003")) == 1


# MET010


def test_a_better_way_is_asked_for_where_there_is_something_to_judge() -> None:
    judged, only_actual = "period: 2018/19, target: 5, actual: 4", "period: 2018/19, actual: 4"
    assert len(found(_metric("", judged), "MET010")) == 1
    assert found(_metric("", only_actual), "MET010") == []
    assert found(_metric("\n    polarity: higher is better", judged), "MET010") == []


def test_a_polarity_that_cannot_be_read_has_its_own_problem() -> None:
    assert found(_metric("\n    polarity: upwards", "period: 2018/19, target: 5, actual: 4"), "MET010") == []

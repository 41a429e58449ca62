"""FIN003, FIN005 and FIN006: sums against other tables, their minimum and what was announced."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages


def _tables(first: str, second: str, unit: str = "£000") -> str:
    return f"""\
funding:
  - id: BR-F1
    title: By river
    columns: [{{heading: 2030/31, year: 2030/31}}]
    rows: [{{label: Steel, cells: [{first}]}}, {{label: All, kind: total, cells: [{first}]}}]
  - id: BR-F2
    title: By crossing
    unit: {unit}
    columns: [{{heading: 2030/31, year: 2030/31}}]
    rows: [{{label: Stone, cells: [{second}]}}, {{label: All, kind: total, cells: [{second}]}}]
"""


def test_the_same_total_with_two_values() -> None:
    (problem,) = found(_tables("40000", "40100"), "FIN003")
    assert problem.level is Level.WARNING
    assert problem.message == "the total in 2030/31 is 40,100 in BR-F2 and 40,000 in BR-F1 (£000)"
    assert problem.record == "BR-F2"


def test_a_difference_that_rounding_explains_is_a_note() -> None:
    assert [problem.level for problem in found(_tables("40000", "40001"), "FIN003")] == [Level.INFO]


@pytest.mark.parametrize("second", ["40000", "52000"])
def test_equal_totals_and_totals_of_other_things_are_silent(second: str) -> None:
    assert found(_tables("40000", second), "FIN003") == []


def test_units_are_taken_into_account() -> None:
    assert found(_tables("40000", "40", "£m"), "FIN003") == []
    assert len(found(_tables("40000", "40.1", "£m"), "FIN003")) == 1


def test_years_are_not_mixed() -> None:
    text = _tables("40000", "40100")
    assert found(text.replace("2030/31", "2031/32", 2), "FIN003") == []


def _minimum(cells: str) -> str:
    columns = "[{heading: Least, kind: minimum}, Planned, {heading: Least, kind: minimum}, Planned]"
    return f"funding: [{{id: BR-F1, title: Piers, columns: {columns}, rows: [{{label: East, cells: {cells}}}]}}]"


def test_spending_below_its_minimum() -> None:
    assert messages(found(_minimum("[100, 100, 120, 95]"), "FIN005")) == ["East: 95 is 25 less than the minimum of 120"]


def test_what_is_not_printed_is_not_below_a_minimum() -> None:
    assert found(_minimum("[100, ~, ~, 95]"), "FIN005") == []


def _figure(fields: str) -> str:
    return f"figures: [{{id: BR-F1, title: iBCF, {fields}}}]"


def test_a_national_sum_of_another_grant() -> None:
    (message,) = messages(found(_figure("value: 468, unit: £m, period: 2018-19, area: England"), "FIN006"))
    assert message == "468 £m, where £1,499,000,000 was announced; that is the sum of the Disabled Facilities Grant"


@pytest.mark.parametrize(
    "fields",
    [
        "value: 1.5, unit: £bn, period: 2018-19, area: England",
        "value: 468, unit: £m, period: 2018-19, area: Eastshire",
        "value: 468, unit: people, period: 2018-19, area: England",
        "value: 468, unit: £m, period: 2031/32, area: England",
    ],
)
def test_sums_that_are_right_local_or_of_other_years_are_silent(fields: str) -> None:
    assert found(_figure(fields), "FIN006") == []

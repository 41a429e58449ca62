"""FIN003, FIN005 and FIN006: sums against other tables, their minimum and what was announced."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places


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


@pytest.mark.parametrize(
    ("unit", "same", "near"), [("£", "40000000", "40100000"), ("£k", "40000", "40100"), ("£bn", "0.04", "0.0401")]
)
def test_what_each_unit_is_worth(unit: str, same: str, near: str) -> None:
    assert found(_tables("40000", same, unit), "FIN003") == []
    assert len(found(_tables("40000", near, unit), "FIN003")) == 1


@pytest.mark.parametrize(("second", "count"), [("40200", 1), ("40201", 0), ("39800", 1), ("39799", 0)])
def test_half_a_percent_is_near(second: str, count: int) -> None:
    assert len(found(_tables("40000", second), "FIN003")) == count


def test_the_first_of_several_that_are_near_is_named() -> None:
    third = _tables("40000", "40100").partition("  - id: BR-F2")[2]
    text = f"{_tables('40000', '40050')}  - id: BR-F3{third}"
    assert messages(found(text, "FIN003")) == [
        "the total in 2030/31 is 40,050 in BR-F2 and 40,000 in BR-F1 (£000)",
        "the total in 2030/31 is 40,100 in BR-F3 and 40,000 in BR-F1 (£000)",
    ]


def _table(number: int, columns: str, total: str, *lines: str, more: str = "") -> str:
    rows = "".join(f"      - {{label: Line, cells: {line}}}\n" for line in lines)
    return (
        f"  - id: BR-F{number}\n    title: Bridges\n{more}    columns: [{columns}]\n    rows:\n"
        f"{rows}      - {{label: All, kind: total, cells: {total}}}\n"
    )


YEAR = "{heading: A, year: 2030/31}"


@pytest.mark.parametrize(
    ("lines", "second", "level"),
    [
        ([], "[40001]", Level.INFO),  # a total alone: half a unit of each table
        ([], "[40002]", Level.WARNING),
        (["[40000]"], "[40002]", Level.INFO),  # a line and a total: a unit of each table
        (["[40000]"], "[40003]", Level.WARNING),
        (["[30000]", "[10000]"], "[40002]", Level.INFO),  # more lines leave no more room
        (["[30000]", "[10000]"], "[40003]", Level.WARNING),
    ],
)
def test_how_much_rounding_explains(lines: list[str], second: str, level: Level) -> None:
    text = "funding:\n" + _table(1, YEAR, "[40000]", *lines) + _table(2, YEAR, second, *lines)
    assert [problem.level for problem in found(text, "FIN003")] == [level]


def test_the_last_total_is_the_tables() -> None:
    text = (
        "funding:\n"
        + _table(1, YEAR, "[40000]", "[30000]", "[10000]")
        + _table(2, YEAR, "[40100]", "[20050]", "[20050]")
    )
    (problem,) = found(text, "FIN003")
    assert places([problem]) == [(15, 43)]
    assert found(text.replace("label: All, kind: total", "label: All"), "FIN003") == []


def test_beside_a_column_of_totals_other_columns_count_only_with_an_area() -> None:
    columns = f"{YEAR}, {{heading: East, area: East, year: 2030/31}}, {{heading: All, kind: total, year: 2030/31}}"
    text = "funding:\n" + _table(1, columns, "[10000, 30000, 40000]") + _table(2, columns, "[10010, 30100, 40110]")
    problems = found(text, "FIN003")
    assert messages(problems) == [
        "the total for East in 2030/31 is 30,100 in BR-F2 and 30,000 in BR-F1 (£000)",
        "the total in 2030/31 is 40,110 in BR-F2 and 40,000 in BR-F1 (£000)",
    ]
    assert places(problems) == [(11, 50), (11, 57)]


def test_an_area_may_be_the_whole_tables() -> None:
    east = _table(1, YEAR, "[40000]", more="    area: East\n")
    column = "{heading: A, year: 2030/31, area: East}"
    assert messages(found(f"funding:\n{east}{_table(2, column, '[40100]')}", "FIN003")) == [
        "the total for East in 2030/31 is 40,100 in BR-F2 and 40,000 in BR-F1 (£000)"
    ]
    assert found(f"funding:\n{east}{_table(2, YEAR, '[40100]')}", "FIN003") == []


@pytest.mark.parametrize(
    ("column", "first", "second"),
    [
        ("A", "[40000]", "[40100]"),  # of no year
        ("{heading: Least, kind: minimum, year: 2030/31}", "[40000]", "[40100]"),
        ("{heading: Least, kind: minimum, area: East, year: 2030/31}", "[40000]", "[40100]"),
        (YEAR, "[40000]", "[~]"),
        (YEAR, "[40000]", "[]"),
    ],
)
def test_what_is_no_total_of_a_year(column: str, first: str, second: str) -> None:
    text = "funding:\n" + _table(1, column, first, "[40000]") + _table(2, column, second, "[40100]")
    assert found(text, "FIN003") == []


def _minimum(cells: str) -> str:
    columns = "[{heading: Least, kind: minimum}, Planned, {heading: Least, kind: minimum}, Planned]"
    return f"funding: [{{id: BR-F1, title: Piers, columns: {columns}, rows: [{{label: East, cells: {cells}}}]}}]"


def test_spending_below_its_minimum() -> None:
    assert messages(found(_minimum("[100, 100, 120, 95]"), "FIN005")) == ["East: 95 is 25 less than the minimum of 120"]


def test_the_spending_below_a_minimum_is_pointed_at() -> None:
    line = _minimum("[100, 100, 120, 95]")
    assert places(found(line, "FIN005")) == [(1, line.index("95]") + 1)]


@pytest.mark.parametrize(("cells", "count"), [("[100, 100]", 0), ("[100, 99]", 1), ("[100]", 0), ("[]", 0)])
def test_a_minimum_may_be_met_exactly_and_rows_may_be_short(cells: str, count: int) -> None:
    assert len(found(_minimum(cells), "FIN005")) == count


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


@pytest.mark.parametrize(("value", "wrong"), [("491.4", False), ("491.5", True), ("444.6", False), ("444.5", True)])
def test_a_twentieth_more_or_less_is_let_pass(value: str, wrong: bool) -> None:
    fields = f"title: DFG, value: {value}, unit: £m, period: 2018-19, area: England"  # 468, and 23.4 either way
    assert bool(found(f"figures: [{{id: BR-F1, {fields}}}]", "FIN006")) is wrong


@pytest.mark.parametrize(
    ("value", "hinted"), [("470.34", True), ("470.35", False), ("465.66", True), ("465.65", False)]
)
def test_another_grants_sum_is_known_within_half_a_percent(value: str, hinted: bool) -> None:
    (message,) = messages(found(_figure(f"value: {value}, unit: £m, period: 2018-19, area: England"), "FIN006"))
    assert ("that is the sum of the Disabled Facilities Grant" in message) is hinted


@pytest.mark.parametrize("fields", ["printed: many, unit: £m, period: 2018-19", "value: 468, unit: £m"])
def test_a_sum_without_a_value_or_a_period_cannot_be_held_against_any(fields: str) -> None:
    assert found(_figure(f"{fields}, area: National"), "FIN006") == []

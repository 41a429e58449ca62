"""What the printed totals of a table are made of."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from govtool.records.funding import Funding
from govtool.records.sums import sums
from tests.support import workspace


def _table(rows: str, columns: str = "[A, B, {heading: Total, kind: total}]", more: str = "") -> Funding:
    text = f"funding:\n  - id: BR-F\n    title: Bridges\n    columns: {columns}\n{more}    rows:\n"
    (table,) = workspace(text + "".join(f"      - {row}\n" for row in rows.strip().splitlines())).every(Funding)
    return table


def _seen(table: Funding) -> list[tuple[int, int, int, bool]]:
    """Each sum: its row and column, what its terms come to, and whether it holds."""
    return [(each.row, each.column, int(each.total), each.holds) for each in sums(table)]


def test_a_total_down_and_along() -> None:
    table = _table(
        "{label: a, cells: [1, 2, 3]}\n{label: b, cells: [10, 20, 31]}\n{label: t, kind: total, cells: [11, 22, 34]}"
    )
    assert _seen(table) == [
        (2, 0, 11, True),
        (2, 1, 22, True),
        (2, 2, 34, True),
        (0, 2, 3, True),
        (1, 2, 30, True),
        (2, 2, 33, True),
    ]


def test_budget_spent_and_forecast_are_summed_down_and_not_across() -> None:
    columns = "[{heading: B, kind: budget}, {heading: S, kind: spent}, {heading: F, kind: forecast}, {heading: T, kind: total}]"
    table = _table("{label: a, cells: [5, 2, 6, 99]}\n{label: t, kind: total, cells: [5, 2, 7, 99]}", columns)
    assert _seen(table) == [(1, 0, 5, True), (1, 1, 2, True), (1, 2, 6, True), (1, 3, 99, True)]


def test_a_grand_total_is_of_the_subtotals_and_what_no_subtotal_holds() -> None:
    rows = """
{label: a, cells: [10]}
{label: b, cells: [20]}
{label: ab, kind: subtotal, cells: [30]}
{label: c, cells: [40]}
{label: c, kind: subtotal, cells: [40]}
{label: d, cells: [50]}
{label: t, kind: total, cells: [120]}"""
    assert _seen(_table(rows, "[A]")) == [(2, 0, 30, True), (4, 0, 40, True), (6, 0, 120, True)]


def test_a_second_total_may_go_on_from_the_first_or_stand_by_itself() -> None:
    rows = "{label: a, cells: [100]}\n{label: t, kind: total, cells: [100]}\n{label: b, cells: [50]}\n{label: u, kind: total, cells: [%s]}"
    assert _seen(_table(rows % 150, "[A]"))[-1] == (3, 0, 150, True)
    assert _seen(_table(rows % 50, "[A]"))[-1] == (3, 0, 50, True)
    assert _seen(_table(rows % 70, "[A]"))[-1] == (3, 0, 50, False)


def test_each_year_has_its_own_total_along_the_row() -> None:
    columns = "[A, B, {heading: T1, kind: total}, C, {heading: T2, kind: total}]"
    assert _seen(_table("{label: a, cells: [1, 2, 3, 4, 4]}", columns)) == [(0, 2, 3, True), (0, 4, 4, True)]


def test_what_is_not_printed_is_no_term_and_no_total() -> None:
    assert _seen(_table("{label: a, cells: [1, ~, 1]}\n{label: b, cells: [2, 3, ~]}")) == [(0, 2, 1, True)]


def test_a_balance_carries_forward_with_savings_taken_away() -> None:
    rows = """
{label: Budget, kind: opening, cells: [100]}
{label: Savings, kind: movement, cells: [30]}
{label: Growth, kind: movement, cells: [5]}
{label: Next budget, kind: closing, cells: [75]}"""
    assert _seen(_table(rows, "[A]", "    savings: positive\n")) == [(3, 0, 75, True)]
    assert _seen(_table(rows.replace("[30]", "[-30]"), "[A]")) == [(3, 0, 75, True)]


def test_rounding_is_by_the_tables_own_unit() -> None:
    rows = "{label: a, cells: [1.391]}\n{label: b, cells: [1.553]}\n{label: t, kind: total, cells: [%s]}"
    rounded = "    rounded_to: 0.001\n"
    assert _seen(_table(rows % 2.945, "[A]", rounded))[0][3]
    assert not _seen(_table(rows % 2.946, "[A]", rounded))[0][3]


AMOUNTS = st.lists(st.lists(st.integers(0, 99_999), min_size=3, max_size=3), min_size=1, max_size=8)


@given(AMOUNTS, st.integers(0, 7), st.integers(0, 2), st.integers(20, 10_000))
def test_tables_that_add_up_hold_and_one_wrong_amount_breaks_them(
    amounts: list[list[int]], row: int, column: int, wrong: int
) -> None:
    whole = [[*line, sum(line)] for line in amounts]
    whole.append([sum(line[place] for line in whole) for place in range(4)])
    columns = "[A, B, C, {heading: T, kind: total}]"

    def holds() -> list[bool]:
        kinds = [*[""] * len(amounts), "kind: total, "]
        rows = "\n".join(f"{{label: x, {kind}cells: {line}}}" for kind, line in zip(kinds, whole, strict=True))
        return [each.holds for each in sums(_table(rows, columns))]

    assert all(holds())
    whole[row % len(amounts)][column] += wrong
    assert holds().count(False) == 2  # down its column and along its row


@given(st.lists(st.decimals(0, 9999, places=2), min_size=1, max_size=12))
def test_amounts_rounded_one_by_one_are_let_pass(exact: list[Decimal]) -> None:
    rows = [f"{{label: x, cells: [{round(amount)}]}}" for amount in exact]
    rows.append(f"{{label: t, kind: total, cells: [{round(sum(exact, Decimal(0)))}]}}")
    assert all(each.holds for each in sums(_table("\n".join(rows), "[A]")))

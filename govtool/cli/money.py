"""A funding table on the terminal, with what its printed totals come to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from govtool.records.funding import TOTALS
from govtool.records.funding import Funding
from govtool.records.funding import FundingRow
from govtool.records.sums import Sum
from govtool.records.sums import sums


def table_lines(table: Funding) -> Iterator[str]:
    """The table as printed; under each row of totals what they come to, and beneath the table those that are not so."""
    from tabulate import tabulate

    found = list(sums(table))
    down = {(each.row, each.column): each for each in found if each.down}
    rows = [line for number, row in enumerate(table.rows) for line in _lines(number, row, table, down)]
    headings = [table.unit, *(column.heading for column in table.columns)]
    aligned = ["left", *["right"] * len(table.columns)]
    yield tabulate(rows, headings, tablefmt="simple", colalign=aligned, disable_numparse=True, maxheadercolwidths=14)
    wrong = [each for each in found if not each.holds]
    for each in wrong:
        name = f"{table.rows[each.row].label}, {table.columns[each.column].heading}"
        yield f"{name}: printed {each.printed:,}, comes to {each.total:,}"
    if found and not wrong:
        yield f"All {len(found)} totals add up, within rounding." if len(found) > 1 else "The total adds up."


def _lines(number: int, row: FundingRow, table: Funding, down: dict[tuple[int, int], Sum]) -> Iterator[list[str]]:
    yield [row.label, *(_amount(row.cell(place)) for place in range(len(table.columns)))]
    if row.kind in TOTALS:
        sums_of_row = [down.get((number, column)) for column in range(len(table.columns))]
        if any(sums_of_row):
            yield ["  comes to", *(_amount(each.total) if each else "" for each in sums_of_row)]


def _amount(value: Decimal | None) -> str:
    return "" if value is None else f"{value:,}"

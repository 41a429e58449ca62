"""FIN: tables of money."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import arithmetic
from govtool.problems import Level
from govtool.records.funding import Funding
from govtool.records.sums import Sum
from govtool.records.sums import sums
from govtool.source import Location


@rule("FIN001", on=Funding, level=Level.ERROR)
def total_that_does_not_add_up(table: Funding, context: Context) -> Iterator[Found]:
    """A printed total is not what its amounts add up to.

    Whoever adds it up stops trusting the table, and nobody can tell which of the figures is wrong. Amounts rounded one
    by one may miss their total by half a unit for each of them, and half a unit for the total; that much is let pass.

    Mend: Find the amount that is wrong; where all are as the ledger has them, say in a note why they differ.

    Source: Seen in published papers.

    Bad:
        funding:
          - id: EX-FN1
            title: The pooled fund
            columns: [NHS, Council, {heading: Total, kind: total}]
            rows:
              - {label: Home First, cells: [2450, 1180, 3630]}
              - {label: Equipment, cells: [300, 200, 600]}  # problem
              - {label: Total, kind: total, cells: [2750, 1380, 4230]}  # problem

    Good:
        funding:
          - id: EX-FN1
            title: The pooled fund
            columns: [NHS, Council, {heading: Total, kind: total}]
            rows:
              - {label: Home First, cells: [2450, 1180, 3631]}
              - {label: Equipment, cells: [300, 200, 500]}
              - {label: Total, kind: total, cells: [2750, 1380, 4131]}
    """
    for each in _sums(table):
        if each.holds or each.moves:
            continue
        if net := _net(table, each):
            where = f"{_name(table, each)} is what all the movements come to, not {table.rows[each.row].label} alone"
            yield Found(_place(table, each), f"{where}: {net}", level=Level.INFO, remedy="Say so beside the total.")
        else:
            yield Found(_place(table, each), f"{_name(table, each)}: {arithmetic(each.terms, each.printed)}")


@rule("FIN002", on=Funding, level=Level.ERROR)
def balance_that_does_not_carry_forward(table: Funding, context: Context) -> Iterator[Found]:
    """An opening amount and its movements do not come to the closing amount.

    Either a movement is missing or its sign is the wrong way round: a saving among the growth looks like money to spend.

    Mend: Correct the amount, or put the movement into the row that its sign belongs to.

    Source: Seen in published papers.

    Bad:
        funding:
          - id: EX-FN1
            title: Budget by service
            savings: positive
            columns: [Mental health, Learning disabilities]
            rows:
              - {label: 2026/27 budget, kind: opening, cells: [1000, 2000]}
              - {label: Savings, kind: movement, cells: [100, 50]}
              - {label: 2027/28 budget, kind: closing, cells: [900, 2050]}  # problem

    Good:
        funding:
          - id: EX-FN1
            title: Budget by service
            savings: positive
            columns: [Mental health, Learning disabilities]
            rows:
              - {label: 2026/27 budget, kind: opening, cells: [1000, 2000]}
              - {label: Savings, kind: movement, cells: [100, 50]}
              - {label: 2027/28 budget, kind: closing, cells: [900, 1950]}
    """
    for each in _sums(table):
        if each.moves and not each.holds:
            opening, *movements = each.terms
            turned = abs(opening - sum(movements) - each.printed) <= each.tolerance
            hint = "; with the movement the other way round it would be right" if turned and movements else ""
            yield Found(_place(table, each), f"{_name(table, each)}: {arithmetic(each.terms, each.printed)}{hint}")


@rule("FIN007", on=Funding, level=Level.ERROR)
def row_of_another_length(table: Funding, context: Context) -> Iterator[Found]:
    """A row has more or fewer cells than the table has columns.

    Its amounts stand under the wrong headings from where a cell is missing, and every sum over them is wrong.

    Mend: Give each row one cell for each column, and write ~ where nothing is printed.

    Source: Design of the registers.

    Bad:
        funding:
          - id: EX-FN1
            title: The pooled fund
            columns: [NHS, Council]
            rows:
              - {label: Home First, cells: [2450]}  # problem

    Good:
        funding:
          - id: EX-FN1
            title: The pooled fund
            columns: [NHS, Council]
            rows:
              - {label: Home First, cells: [2450, ~]}
    """
    columns = len(table.columns)
    for number, row in enumerate(table.rows):
        if len(row.cells) != columns:
            cells = "1 cell" if len(row.cells) == 1 else f"{len(row.cells)} cells"
            yield Found(table.at("rows", number, "cells"), f"{row.label} has {cells}, and the table {columns} columns")


def _sums(table: Funding) -> Iterator[Sum]:
    """The sums of a table whose rows are whole: of one that lacks a cell nobody can say what stands under what."""
    if all(len(row.cells) == len(table.columns) for row in table.rows):
        yield from sums(table)


def _net(table: Funding, found: Sum) -> str:
    """How a total under one movement is what all the movements come to; empty where it is not."""
    row = table.rows[found.row]
    if row.kind != "movement":
        return ""
    others = [
        each
        for number, each in enumerate(table.rows)
        if each.kind == "movement" and number != found.row and all(cell is None for cell in each.cells[found.column :])
    ]
    rest = sum((cell for each in others for cell in each.cells[: found.column] if cell is not None), Decimal(0))
    if not rest or abs(abs(found.total - rest) - abs(found.printed)) > found.tolerance:
        return ""
    return f"{found.total:,} - {rest:,} = {found.total - rest:,}"


def _place(table: Funding, found: Sum) -> Location:
    return table.at("rows", found.row, "cells", found.column)


def _name(table: Funding, found: Sum) -> str:
    """A total by its row and column: `Total, 2017/18`."""
    return f"{table.rows[found.row].label}, {table.columns[found.column].heading}"

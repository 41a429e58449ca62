"""The sums of a funding table: what each printed total is made of, and what that comes to.

A total may be read in more than one way: of the amounts since the total before it, or of that total and the amounts
since. The reading that holds is the one meant; where none holds, the first is. Amounts that were rounded one by one add
up to within half a unit for each of them and for the printed total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from govtool.records.funding import Funding
from govtool.records.funding import FundingRow

HALF = Decimal("0.5")
_SAVING = re.compile(r"\b(savings?|reductions?|efficienc(y|ies)|cuts?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sum:
    """A printed total and what it is made of."""

    row: int
    """The number of its row in the table, from 0."""
    column: int
    terms: tuple[Decimal, ...]
    """The amounts that are added, with the sign in which they count; what is not printed is left out."""
    printed: Decimal
    tolerance: Decimal
    """How far the two may be apart when every amount was rounded by itself."""
    down: bool
    """Whether the terms stand over it in its column; else before it in its row."""
    moves: bool
    """Whether it is a balance carried forward: an opening amount and its movements."""

    @property
    def total(self) -> Decimal:
        """What the terms come to."""
        return sum(self.terms, Decimal(0))

    @property
    def holds(self) -> bool:
        """Whether the printed total is what the terms come to, within rounding."""
        return abs(self.total - self.printed) <= self.tolerance


def sums(table: Funding) -> Iterator[Sum]:
    """Every printed total of a table, down its columns and then along its rows."""
    for column in range(len(table.columns)):
        yield from _down(table, column)
    for number in range(len(table.rows)):
        yield from _along(table, number)


def _down(table: Funding, column: int) -> Iterator[Sum]:
    """The totals of one column, each of the rows that stand over it."""
    lines: list[int] = []
    parts: list[int] = []
    whole: list[int] = []
    for number, row in enumerate(table.rows):
        if row.kind == "line":
            lines.append(number)
        elif row.kind == "subtotal":
            yield from _sum(table, number, column, [_cells(table, lines, column)])
            parts, lines = [*parts, number], []
        elif row.kind == "total":
            since = [*parts, *lines]
            yield from _sum(table, number, column, [_cells(table, each, column) for each in (since, [*whole, *since])])
            parts, lines, whole = [], [], [number]
        elif row.kind == "opening":
            lines = [number]
        elif row.kind == "movement":
            lines.append(number)
        else:
            yield from _sum(table, number, column, [_cells(table, lines, column)], moves=True)
            lines = []


def _cells(table: Funding, rows: Sequence[int], column: int) -> list[Decimal | None]:
    return [_signed(table, table.rows[row], table.rows[row].cell(column)) for row in rows]


def _signed(table: Funding, row: FundingRow, amount: Decimal | None) -> Decimal | None:
    """An amount with the sign in which it counts: savings that are printed without a minus are taken away."""
    taken_away = row.kind == "movement" and table.savings == "positive" and _SAVING.search(row.label)
    return -amount if taken_away and amount is not None else amount


def _along(table: Funding, number: int) -> Iterator[Sum]:
    """The totals of one row, each of the amounts that stand before it."""
    row = table.rows[number]
    since: list[Decimal | None] = []
    whole: list[Decimal | None] = []
    for column, heading in enumerate(table.columns):
        amount = row.cell(column)
        if heading.kind == "total":
            yield from _sum(table, number, column, [since, [*whole, *since]], down=False)
            since, whole = [], [amount]
        elif heading.kind == "amount":
            since.append(amount)


def _sum(
    table: Funding,
    row: int,
    column: int,
    readings: list[list[Decimal | None]],
    *,
    down: bool = True,
    moves: bool = False,
) -> Iterator[Sum]:
    """The sum that a total is, in the first of its readings that holds; none where nothing is printed or added."""
    printed = table.rows[row].cell(column)
    known = [tuple(term for term in reading if term is not None) for reading in readings]
    if printed is None or not any(known):
        return
    unit = table.rounded_to or Decimal(1)
    found = [Sum(row, column, terms, printed, HALF * unit * (len(terms) + 1), down, moves) for terms in known if terms]
    yield next((each for each in found if each.holds), found[0])

"""Tables of money as printed, and whether their totals are what the rows come to."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.funding import TOTALS
from govtool.records.funding import Funding
from govtool.records.funding import FundingRow
from govtool.records.slice import Slice
from govtool.records.sums import Sum
from govtool.records.sums import sums
from govtool.reports.basis import Basis
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.parts import Cell
from govtool.reports.parts import Column
from govtool.reports.wording import amount
from govtool.reports.wording import titled
from govtool.sentences import listed

_DASH = " A dash stands where no amount is recorded."


def funding(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Each table of money, a year at a time where its columns are of several; under it what its totals come to.

    What the paper's own text shows is not shown again by a slice that takes them all.
    """
    found = basis.every(Funding, shown)
    before = set() if shown.records else _chosen(basis)
    if not found:
        yield Block(said="The registers hold no tables of money.")
    if again := [titled(each) for each in found if each.id in before]:
        yield Block(said=f"In the text above, and not repeated here: {listed(again)}.")
    for record in (each for each in found if each.id not in before):
        if record.withholds("rows"):
            yield Block(said=f"{record.title} ({record.id}): the rows are withheld.")
            continue
        yield from _tables(record, basis)
        yield Block(said=totals_words(record))


def _chosen(basis: Basis) -> set[str]:
    """The tables of money that the paper's own text chooses to show."""
    chosen = (passage.table for section in basis.paper.sections for passage in section.passages)
    return {each for table in chosen if table and table.of == "funding" for each in table.records}


def _tables(record: Funding, basis: Basis) -> Iterator[Block]:
    years = list(dict.fromkeys(column.year for column in record.columns)) or [""]
    for year in years:
        places = [place for place, column in enumerate(record.columns) if column.year == year]
        caption = f"{record.title}{f', {year}' if year else ''} ({record.id}, {record.unit})"
        rows = [_row(row, places) for row in record.rows]
        note = origin([record], basis)
        if any(row.cell(place) is None for row in record.rows for place in places):
            note += _DASH
        yield table(caption, _head(record, places), rows, note)


def _head(record: Funding, places: Sequence[int]) -> tuple[Column, ...]:
    """The labels' column takes what the amounts leave: ever less, the more of them there are."""
    share = min(16, 82 // max(len(places), 1))
    headings = [(_heading(record, place), share, "number") for place in places]
    return columns(("Row", 100 - share * len(places), "text"), *headings)


def _heading(record: Funding, place: int) -> str:
    column = record.columns[place]
    return f"{column.heading} ({column.unit})" if column.unit else column.heading


def _row(row: FundingRow, places: Sequence[int]) -> list[Cell]:
    mark = " total" if row.kind in TOTALS else ""
    label = Cell(text=row.label, style=f"text{mark}", heads_row=True)
    return [label, *(Cell(text=amount(row.cell(place)), style=f"number{mark}") for place in places)]


def totals_words(record: Funding) -> str:
    """Whether every printed total is what its rows and columns come to, and which is not."""
    found = list(sums(record))
    if not found:
        return f"{record.id} prints no totals."
    wrong = [each for each in found if not each.holds]
    if not wrong:
        several = len(found) > 1
        subject = f"All {len(found)} totals of {record.id} add up" if several else f"The total of {record.id} adds up"
        return f"{subject}{_by_rounding(found)}."
    which = "; ".join(_wrong(record, each) for each in wrong)
    if len(found) == 1:
        return f"The one total of {record.id} does not add up: {which}."
    verb = "does" if len(wrong) == 1 else "do"
    return f"{len(wrong)} of the {len(found)} totals of {record.id} {verb} not add up: {which}."


def _by_rounding(found: Sequence[Sum]) -> str:
    """How many totals are only nearly what their terms come to."""
    rounded = sum(each.total != each.printed for each in found)
    if rounded == 0:
        return ""
    return ", within rounding" if rounded == len(found) else f"; {rounded} of them only within rounding"


def _wrong(record: Funding, each: Sum) -> str:
    column = record.columns[each.column]
    name = ", ".join(part for part in (record.rows[each.row].label, column.heading, column.year) if part)
    return f"{name}: printed {amount(each.printed)}, comes to {amount(each.total)}"

"""The cells of one row that its owner changed, and why some of them are no answer."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass

from govtool.exchange.owners.answer import Answer
from govtool.exchange.owners.answer import Remark
from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.columns import Column
from govtool.exchange.owners.columns import Sort
from govtool.exchange.owners.kinds import ID
from govtool.exchange.owners.places import Places
from govtool.exchange.owners.saying import said_in
from govtool.exchange.owners.saying import same
from govtool.exchange.owners.tables import TOO_LONG
from govtool.exchange.owners.tables import is_parted
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Sheet
from govtool.records.exempt import WITHHELD
from govtool.records.record import Record

COMPUTED: tuple[Sort, ...] = ("score", "rag")
"""What follows from other cells."""


def in_row(
    sheet: Sheet, row: int, record: Record, places: Places, columns: Mapping[str, Column], was: Mapping[str, CellText]
) -> Iterator[Answer | Remark]:
    """What a row of a record comes to; `was` is what its cells said when the workbook left, by heading.

    Where most of its grey cells are those of another record, its cells were moved against each other, and none is taken.
    """
    read = [
        _Read(sheet, row, places.columns[name], columns[name], before)
        for name, before in was.items()
        if name in places.columns and name in columns
    ]
    locked = [each for each in read if each.column.sort == "shown" and each.before and each.column is not ID]
    strange = [each for each in locked if each.changed]
    if len(strange) > 1 and 2 * len(strange) >= len(locked):
        at = sheet.at(row, places.columns[ID.heading])
        yield Remark(at, f"the grey cells beside {record.id} are those of another record; nothing of this row was read")
        return
    for each in read:
        yield from _in_cell(each, record, was)


@dataclass(frozen=True, slots=True)
class _Read:
    """A cell of a row that came back, and what it said when it left."""

    sheet: Sheet
    row: int
    number: int
    column: Column
    before: CellText

    @property
    def cell(self) -> Cell:
        return self.sheet.cell(self.row, self.number)

    @property
    def now(self) -> CellText:
        return said_in(self.cell, self.column.sort)

    @property
    def changed(self) -> bool:
        return not same(self.before, self.now, self.column.sort)


def _in_cell(read: _Read, record: Record, left: Mapping[str, CellText]) -> Iterator[Answer | Remark]:
    """What a cell that was changed comes to: an answer, or why it is none."""
    column, cell, at = read.column, read.cell, read.sheet.at(read.row, read.number)
    what = f"{column.heading} of {record.id}"
    if column.open and (cell.formula or cell.error):
        yield Remark(at, f"{what} holds {cell.formula or cell.shown}; write the value itself")
    elif not read.changed or (column.sort in COMPUTED and cell.formula):
        return
    elif column.sort in COMPUTED:
        yield Remark(at, f"{what} is computed, and was typed over with {read.now or 'nothing'}; that was not taken")
    elif not column.open or read.before == TOO_LONG or is_parted(record, column):
        yield Remark(at, f"{what} is locked and was changed to {read.now or 'nothing'}; that was not taken")
    elif WITHHELD in (read.before, read.now):
        yield Remark(at, f"{what} is withheld in this workbook, so what it says was not taken")
    else:
        yield Answer(record, column, at, read.before, read.now, left)

"""The cells of one row that its owner changed, and why some of them are no answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass

from govtool.exchange.owners.answer import Answer
from govtool.exchange.owners.answer import Remark
from govtool.exchange.owners.base import SheetBase
from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.columns import Column
from govtool.exchange.owners.columns import Sort
from govtool.exchange.owners.kinds import ID
from govtool.exchange.owners.places import Places
from govtool.exchange.owners.saying import quoted
from govtool.exchange.owners.saying import said_in
from govtool.exchange.owners.saying import same
from govtool.exchange.owners.tables import is_parted
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Sheet
from govtool.records.exempt import WITHHELD
from govtool.records.record import Record

COMPUTED: tuple[Sort, ...] = ("score", "rag")
"""What follows from other cells."""

_NO_ANSWER = re.compile(
    r"(?:no|nil) changes?|unchanged|(?:as|see|same as) (?:above|before|below)|no updates?", re.IGNORECASE
)
"""What an owner writes into a cell to say that it stays as it is."""


def in_row(
    sheet: Sheet, row: int, record: Record, places: Places, columns: Mapping[str, Column], base: SheetBase
) -> Iterator[Answer | Remark]:
    """What a row of a record comes to.

    Where its title, or most of its grey cells, are those of another record, its cells were moved against each other, and
    none is taken.
    """
    read = list(_cells(sheet, row, record.id, places, columns, base))
    if why := _is_mixed_up(read, record.id, base):
        yield Remark(sheet.at(row, places.columns[ID.heading]), f"{why}; nothing of this row was read")
        return
    for each in read:
        yield from _in_cell(each, record, base)


def unread(
    sheet: Sheet, row: int, name: str, places: Places, columns: Mapping[str, Column], base: SheetBase
) -> Iterator[Remark]:
    """What an owner wrote into a row that is not read."""
    for each in _cells(sheet, row, name, places, columns, base):
        if each.column.open and each.changed:
            what = f"{each.column.heading} of {name} says {quoted(each.now)}"
            yield Remark(sheet.at(row, each.number), f"{what}; it was not taken")


def _cells(
    sheet: Sheet, row: int, name: str, places: Places, columns: Mapping[str, Column], base: SheetBase
) -> Iterator[_Read]:
    for heading, before in base.cells.get(name, {}).items():
        if heading in places.columns and heading in columns and columns[heading] is not ID:  # by it the row was found
            yield _Read(sheet, row, places.columns[heading], columns[heading], before)


def _is_mixed_up(read: Sequence[_Read], name: str, base: SheetBase) -> str:
    """Why the cells of a row cannot be those of its record; empty where they can."""
    title = next((each for each in read if each.column.heading == "Title" and each.changed), None)
    others = (other for other, cells in base.cells.items() if title and cells.get("Title") == title.now)
    if title and title.now and (other := next(others, "")):
        return f"the title beside {name} is that of {other}, so the rows were sorted or pasted without their ids"
    locked = [each for each in read if each.column.sort == "shown" and each.before]
    strange = [each for each in locked if each.changed]
    if len(strange) > 1 and 2 * len(strange) >= len(locked):
        return f"the grey cells beside {name} are those of another record"
    return ""


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


def _in_cell(read: _Read, record: Record, base: SheetBase) -> Iterator[Answer | Remark]:
    """What a cell that was changed comes to: an answer, or why it is none."""
    column, cell, at = read.column, read.cell, read.sheet.at(read.row, read.number)
    what = f"{column.heading} of {record.id}"
    changed = read.changed
    if changed and (over := _merged_away(read)):
        yield Remark(at, f"{what} is merged into {over}, so it says nothing of its own; it was left as it is")
    elif column.open and (cell.formula or cell.error):
        yield Remark(at, f"{what} holds {cell.formula or cell.shown}; write the value itself")
    elif not changed or (column.sort in COMPUTED and cell.formula):
        return
    elif column.sort in COMPUTED:
        yield Remark(at, f"{what} is computed, and was typed over with {read.now or 'nothing'}; that was not taken")
    elif WITHHELD in (read.before, read.now):
        yield Remark(at, f"{what} is withheld in this workbook, so what it says was not taken")
    elif not column.open or column.heading in base.closed.get(record.id, ()) or is_parted(record, column):
        yield Remark(at, f"{what} is locked and was changed to {read.now or 'nothing'}; that was not taken")
    elif column.part != "text" and _NO_ANSWER.fullmatch(read.now):
        yield Remark(at, f"{what} says {quoted(read.now)}; it was left as it is")
    else:
        yield Answer(record, column, at, read.before, read.now, base.cells[record.id])


def _merged_away(read: _Read) -> str:
    """The area that a cell was merged into, unless it is the first of it; empty where it is none's."""
    areas = (each for each in read.sheet.merged if each.holds(read.row, read.number))
    over = next(areas, None)
    return over.name if over and (over.first_row, over.first_column) != (read.row, read.number) else ""

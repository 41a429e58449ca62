"""The rows of a sheet: what every cell says of its record, which cells may be changed, and what they said when they left."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass

from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.columns import Column
from govtool.exchange.owners.kinds import columns_of
from govtool.history.fingerprint import short
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.workspace import AsOf
from govtool.workspace import Workspace

LONGEST = 16_000
"""Characters that a cell is given at most; spreadsheet programs hold 32,767 halves of them, as they count."""

TOO_LONG = "This text is too long for a cell; it stands in the register."


@dataclass(frozen=True, slots=True)
class Row:
    """A record as the cells of a row."""

    record: Record
    cells: tuple[CellText, ...]
    closed: frozenset[int]
    """The places of the cells, counted from 0, that may not be changed though their column may."""

    @property
    def fingerprint(self) -> str:
        """What tells whether the record still says in all of these cells what it said."""
        return short([self.record.id, *self.cells])


@dataclass(frozen=True, slots=True)
class Table:
    """The records of one kind of one programme, as columns and rows."""

    kind: type[Record]
    programme: Programme
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    on: datetime.date
    """The day of the position that they show."""


def tables(kinds: Iterable[type[Record]], records: Sequence[Record], workspace: Workspace, as_of: AsOf) -> list[Table]:
    """Records as tables, one of each kind and programme that has any, in the order of the kinds."""
    found = []
    for kind in kinds:
        alike = [each for each in records if type(each) is kind]
        found += [table(kind, each, own, as_of.of(each)) for each, own in workspace.by_programme(alike)]
    return found


def table(kind: type[Record], programme: Programme, records: Sequence[Record], on: datetime.date) -> Table:
    """The records of a kind of a programme, with the columns in which any has a word to say, or may be given one."""
    every = columns_of(kind, programme)
    said = [[each.says(record, programme, on) for each in every] for record in records]
    used = [at for at, column in enumerate(every) if column.main or any(cells[at] for cells in said)]
    columns = tuple(every[at] for at in used)
    rows = [row(record, columns, [cells[at] for at in used]) for record, cells in zip(records, said, strict=True)]
    return Table(kind, programme, columns, tuple(rows), on)


def row(record: Record, columns: Sequence[Column], cells: Sequence[CellText]) -> Row:
    """A record's cells; of one that says more than a cell holds, or keeps its text back, the cell is closed."""
    shown = tuple(TOO_LONG if len(cell) > LONGEST else cell for cell in cells)
    closed = {
        at
        for at, (column, cell) in enumerate(zip(columns, cells, strict=True))
        if column.open and (len(cell) > LONGEST or _withheld(record, column) or is_parted(record, column))
    }
    return Row(record, shown, frozenset(closed))


def _withheld(record: Record, column: Column) -> bool:
    return record.withholds(*column.path[:1], *([column.entry] if column.entry else []))


def is_parted(record: Record, column: Column) -> bool:
    """Whether an entry of a list goes over several lines, so that the lines of the cell are not its entries."""
    if column.sort != "lines":
        return False
    entries: tuple[str, ...] = getattr(record, column.path[0])
    return any("\n" in each.strip() for each in entries)

"""A workbook that came back: which of its cells its owner changed, found by what they said when it left."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from decimal import InvalidOperation

from govtool.exchange.owners.base import BASE
from govtool.exchange.owners.base import Base
from govtool.exchange.owners.base import NoBaseError
from govtool.exchange.owners.base import SheetBase
from govtool.exchange.owners.base import read_base
from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.columns import Column
from govtool.exchange.owners.columns import Sort
from govtool.exchange.owners.kinds import columns_of
from govtool.exchange.owners.tables import TOO_LONG
from govtool.exchange.owners.tables import is_parted
from govtool.exchange.reading.cells import Book
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Sheet
from govtool.records.exempt import WITHHELD
from govtool.records.kinds import PLURALS
from govtool.records.record import Record
from govtool.records.when import read_when
from govtool.records.when import written
from govtool.source import Location
from govtool.workspace import Workspace

COMPUTED: tuple[Sort, ...] = ("score", "rag")
"""What follows from other cells."""

_MOST_ABOVE = 10
"""Rows that may have been put above the header."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A cell that its owner changed."""

    record: Record
    column: Column
    at: Location
    was: CellText
    """What it said when the workbook left."""
    says: CellText
    """What it says now."""
    left: Mapping[str, CellText]
    """What every cell of its row said when the workbook left, by heading."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something of a returned workbook that cannot be taken into the registers, where it stands, and why."""

    at: Location
    text: str


def base_of(book: Book) -> Base:
    """What a workbook was when it left. Raises NoBaseError where no export made it."""
    kept = next((sheet for sheet in book.sheets if sheet.title == BASE), None)
    if kept is None:
        raise NoBaseError
    return read_base(_texts(row) for _, row in sorted(kept.rows.items()))


def _texts(row: dict[int, Cell]) -> list[str]:
    return [row[at].shown if at in row else "" for at in range(1, max(row) + 1)]


def answers(book: Book, base: Base, workspace: Workspace) -> Iterator[Answer | Remark]:
    """Every cell that was changed, in the order of sheets, rows and columns, and whatever else is to be told."""
    for sheet_base in base.sheets:
        sheet = next((each for each in book.sheets if each.title == sheet_base.name), None)
        if sheet is None:
            yield Remark(
                book.sheets[0].at(1, 1), f"the sheet {sheet_base.name} is not there any more; none of it was read"
            )
        elif sheet_base.programme not in workspace.programmes:
            yield Remark(sheet.at(1, 1), f"there is no programme {sheet_base.programme} in the registers")
        else:
            yield from _in_sheet(sheet, sheet_base, workspace)
    known = {BASE, "Guide", *(each.name for each in base.sheets)}
    for sheet in book.sheets:
        if sheet.title not in known and sheet.rows:
            yield Remark(sheet.at(1, 1), "this sheet was added; nothing of it was read")


def _in_sheet(sheet: Sheet, base: SheetBase, workspace: Workspace) -> Iterator[Answer | Remark]:
    kind = PLURALS[base.kind]
    columns = {each.heading: each for each in columns_of(kind, workspace.programmes[base.programme])}
    header = _header(sheet, base)
    if header is None:
        yield Remark(sheet.at(1, 1), "the headings are not there any more; nothing of this sheet was read")
        return
    number, places = header
    yield from _about_columns(sheet, base, number, places)
    rows = {row: sheet.cell(row, places["Id"]).shown.strip() for row in sorted(sheet.rows) if row > number}
    rows = {row: name for row, name in rows.items() if any(cell.filled for cell in sheet.rows[row].values())}
    for row, record_id in rows.items():
        at = sheet.at(row, places["Id"])
        record = workspace.records.get(record_id)
        if list(rows.values()).count(record_id) > 1 and record_id:
            yield Remark(at, f"{record_id} stands in this sheet more than once; none of its rows was read")
        elif record_id not in base.cells:
            name = f"{record_id} was not in this sheet when it left" if record_id else "this row has no id"
            yield Remark(at, f"{name}; what is new is added with govtool {kind.kind} add, or in the register")
        elif record is None or type(record) is not kind:
            yield Remark(at, f"{record_id} is not in the registers any more, or has another id by now")
        else:
            yield from _in_row(sheet, row, record, places, columns, base.cells[record_id])
    for record_id in base.cells:
        if record_id not in rows.values():
            yield Remark(sheet.at(number, 1), f"{record_id} was taken out of this sheet; its record stays as it is")


def _header(sheet: Sheet, base: SheetBase) -> tuple[int, dict[str, int]] | None:
    """The row of the headings, and the column of each; None where it cannot be found."""
    for row in sorted(sheet.rows)[:_MOST_ABOVE]:
        places = {cell.shown.strip(): at for at, cell in reversed(sheet.rows[row].items())}
        if "Id" in places and sum(each in places for each in base.headings) * 2 > len(base.headings):
            return row, places
    return None


def _about_columns(sheet: Sheet, base: SheetBase, row: int, places: dict[str, int]) -> Iterator[Remark]:
    for heading in base.headings:
        if heading not in places:
            yield Remark(sheet.at(row, 1), f"the column {heading} is not there any more; nothing of it was read")
    for heading, at in sorted(places.items(), key=lambda each: each[1]):
        if heading and heading not in (*base.headings, "Fingerprint"):
            yield Remark(sheet.at(row, at), f"the column {heading} was added; nothing of it was read")


def _in_row(
    sheet: Sheet, row: int, record: Record, places: dict[str, int], columns: dict[str, Column], was: dict[str, str]
) -> Iterator[Answer | Remark]:
    read = [
        _Read(sheet, row, places[name], columns[name], before)
        for name, before in was.items()
        if name in places and name in columns
    ]
    locked = [each for each in read if each.column.sort == "shown" and each.before and each.column.heading != "Id"]
    strange = [each for each in locked if each.changed]
    if len(strange) > 1 and 2 * len(strange) >= len(locked):
        at = sheet.at(row, places["Id"])
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


def said_in(cell: Cell, sort: Sort) -> CellText:
    """What a cell says, in the registers' words: a day as they write it, a number without a fraction that is none."""
    if isinstance(cell.value, datetime.date):
        return written(cell.value, cell.value)
    if isinstance(cell.value, float) and sort in ("number", "level"):
        return _number(cell.value)
    return "\n".join(line.rstrip() for line in cell.shown.replace("\r\n", "\n").replace("\r", "\n").split("\n")).strip()


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def same(one: CellText, other: CellText, sort: Sort) -> bool:
    """Whether two cells of a column say the same, however they write it."""
    if one.strip() == other.strip():
        return True
    if sort in ("date", "shown"):
        first, second = read_when(one), read_when(other)
        return bool(first and second and first.same_as(second))
    if sort in ("number", "level"):
        return _as_number(one) is not None and _as_number(one) == _as_number(other)
    return _lines(one, sort) == _lines(other, sort)


def _as_number(text: str) -> Decimal | None:
    try:
        return Decimal(text.strip())
    except InvalidOperation:
        return None


def _lines(text: str, sort: Sort) -> Sequence[str]:
    """The lines that count: of a list those that say something."""
    lines: Iterable[str] = (line.strip() for line in text.strip().splitlines())
    return [line for line in lines if line or sort != "lines"]

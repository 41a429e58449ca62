"""A workbook that came back: which of its cells its owner changed, found by what they said when it left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping

from govtool.exchange.owners.answer import Answer
from govtool.exchange.owners.answer import Remark
from govtool.exchange.owners.base import BASE
from govtool.exchange.owners.base import Base
from govtool.exchange.owners.base import NoBaseError
from govtool.exchange.owners.base import SheetBase
from govtool.exchange.owners.base import read_base
from govtool.exchange.owners.changed import in_row
from govtool.exchange.owners.changed import unread
from govtool.exchange.owners.guide import GUIDE
from govtool.exchange.owners.kinds import ID
from govtool.exchange.owners.kinds import columns_of
from govtool.exchange.owners.places import Places
from govtool.exchange.owners.places import other_columns
from govtool.exchange.owners.places import places_in
from govtool.exchange.owners.places import strays
from govtool.exchange.owners.saying import quoted
from govtool.exchange.reading.cells import Book
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Sheet
from govtool.records.kinds import PLURALS
from govtool.records.record import Record
from govtool.workspace import Workspace


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
    sheets = {each.name: _sheet_of(book, base, each) for each in base.sheets}
    for each in base.sheets:
        sheet = sheets[each.name]
        if sheet is None:
            yield Remark(book.sheets[0].at(1, 1), f"the sheet {each.name} is not there any more; none of it was read")
        elif each.programme not in workspace.programmes:
            yield Remark(sheet.at(1, 1), f"there is no programme {each.programme} in the registers")
        else:
            yield from _in_sheet(sheet, each, workspace)
    for sheet in book.sheets:
        if sheet.title not in (BASE, GUIDE) and sheet.rows and sheet not in sheets.values():
            yield Remark(sheet.at(1, 1), "this sheet was added; nothing of it was read")


def _sheet_of(book: Book, base: Base, wanted: SheetBase) -> Sheet | None:
    """A sheet by its name; one that was renamed, by its headings and ids."""
    named = {each.name for each in base.sheets}
    others = [each for each in book.sheets if each.title not in (BASE, GUIDE, *named)]
    alike = (each for each in others if _holds(each, wanted))
    return next((each for each in book.sheets if each.title == wanted.name), None) or next(alike, None)


def _holds(sheet: Sheet, wanted: SheetBase) -> bool:
    """Whether a sheet has the headings of one that left, and any of its records."""
    places = places_in(sheet, wanted.headings)
    return places is not None and not wanted.cells.keys().isdisjoint(places.rows(sheet, wanted.cells).values())


def _in_sheet(sheet: Sheet, base: SheetBase, workspace: Workspace) -> Iterator[Answer | Remark]:
    places = places_in(sheet, base.headings)
    if places is None:
        yield Remark(sheet.at(1, 1), "the headings are not there any more; nothing of this sheet was read")
        return
    yield from other_columns(sheet, base, places)
    rows = places.rows(sheet, base.cells)
    yield from _in_rows(sheet, base, places, rows, workspace)
    yield from strays(sheet, base, places, rows)


def _in_rows(
    sheet: Sheet, base: SheetBase, places: Places, rows: Mapping[int, str], workspace: Workspace
) -> Iterator[Answer | Remark]:
    """What the rows of a sheet come to, each with its id in `rows`."""
    kind = PLURALS[base.kind]
    columns = {each.heading: each for each in columns_of(kind, workspace.programmes[base.programme])}
    times = Counter(rows.values())
    for row, name in rows.items():
        record = workspace.records.get(name)
        if name in base.cells and record is not None and type(record) is kind and times[name] == 1:
            yield from in_row(sheet, row, record, places, columns, base)
        else:
            at = sheet.at(row, places.columns[ID.heading])
            yield Remark(at, _why_not(sheet, row, name, kind, is_new=name not in base.cells, several=times[name] > 1))
            if times[name] == 1:
                yield from unread(sheet, row, name, places, columns, base)
    for name in base.cells:
        if name not in times:
            yield Remark(sheet.at(places.row, 1), f"{name} was taken out of this sheet; its record stays as it is")


def _why_not(sheet: Sheet, row: int, name: str, kind: type[Record], *, is_new: bool, several: bool) -> str:
    """Why a row is not read: it is new, stands there more than once, or its record is gone."""
    how = f"what is new is added with govtool {kind.kind} add, or in the register"
    if not name:
        first = next(cell.shown for _, cell in sorted(sheet.rows[row].items()) if cell.filled)
        return f"this row has no id, and begins {quoted(first)}; {how}"
    if several:
        return f"{name} stands in this sheet more than once; none of its rows was read"
    if is_new:
        return f"{name} was not in this sheet when it left; {how}"
    return f"{name} is not in the registers any more, or has another id by now"

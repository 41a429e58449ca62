"""Where the columns of a sheet that came back stand, and what its owner wrote where nothing is read: outside them, or in comments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import NamedTuple

from govtool.exchange.owners.answer import Remark
from govtool.exchange.owners.base import SheetBase
from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.guide import HINT
from govtool.exchange.owners.kinds import ID
from govtool.exchange.owners.saying import quoted
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Sheet

FINGERPRINT = "Fingerprint"
"""The heading of the hidden column that stands last."""

_MOST_ABOVE = 10
"""Rows that may have been put above the header."""


class Places(NamedTuple):
    """The row of the headings, and the column of each."""

    row: int
    columns: dict[str, int]
    twice: dict[str, list[int]]
    """The columns of those that stand more than once: nobody can tell which of them is meant."""

    def rows(self, sheet: Sheet, known: Iterable[str]) -> dict[int, str]:
        """The rows below the header in which anything stands, each with its id; empty for one without.

        An id is one of those `known`, whatever its capitals.
        """
        small = {each.casefold(): each for each in known}
        below = (row for row in sorted(sheet.rows) if row > self.row)
        filled = (row for row in below if any(cell.filled for cell in sheet.rows[row].values()))
        names = {row: sheet.cell(row, self.columns[ID.heading]).shown.strip() for row in filled}
        return {row: small.get(name.casefold(), name) for row, name in names.items()}


def places_in(sheet: Sheet, headings: Iterable[str]) -> Places | None:
    """Where some headings stand in a sheet; None where most of them cannot be found."""
    wanted = {each.casefold(): each for each in (*headings, FINGERPRINT)}
    for row in sorted(sheet.rows)[:_MOST_ABOVE]:
        found: dict[str, list[int]] = {}
        for at, cell in sorted(sheet.rows[row].items()):
            if text := cell.shown.strip():
                found.setdefault(wanted.get(text.casefold(), text), []).append(at)
        if ID.heading in found and sum(each in found for each in wanted.values()) * 2 > len(wanted):
            once = {name: each[0] for name, each in found.items() if len(each) == 1 or name == ID.heading}
            return Places(row, once, {name: each for name, each in found.items() if name not in once})
    return None


def other_columns(sheet: Sheet, base: SheetBase, places: Places) -> Iterator[Remark]:
    """The columns that were taken out of a sheet, and those that were added."""
    for heading in base.headings:
        if heading not in places.columns and heading not in places.twice:
            yield Remark(sheet.at(places.row, 1), f"the column {heading} is not there any more; nothing of it was read")
    for heading, at in sorted(places.columns.items(), key=lambda each: each[1]):
        if heading not in (*base.headings, FINGERPRINT):
            yield Remark(sheet.at(places.row, at), f"the column {heading} was added; nothing of it was read")
    for heading, several in places.twice.items():
        for at in several:
            yield Remark(sheet.at(places.row, at), f"the column {heading} stands more than once; none of them was read")


def strays(sheet: Sheet, base: SheetBase, places: Places, rows: Mapping[int, str]) -> Iterator[Remark]:
    """What an owner wrote where nothing is read, in the owner's words: an answer is one wherever it stands.

    `rows` are the rows below the header with their ids.
    """
    headed = {at: heading for heading, at in places.columns.items()}
    own = {places.columns[each] for each in (*base.headings, FINGERPRINT) if each in places.columns}
    names = _told_apart(rows)
    for row, cells in sorted(sheet.rows.items()):
        name = names.get(row, "")
        of = f" of {name}" if name else ""
        for at, cell in sorted(cells.items()):
            if cell.comment:
                where = f"{headed[at]}{of}" if name and at in headed else cell.name
                yield Remark(sheet.at(row, at), f"{where} has a comment, which was not taken: {quoted(cell.comment)}")
            if _is_above(cell, places) or (at not in own and _is_new(cell, base.cells.get(name))):
                what = f"{quoted(cell.shown)}{of} stands outside the columns; it was not taken"
                yield Remark(sheet.at(row, at), what)


def _told_apart(rows: Mapping[int, str]) -> dict[int, str]:
    """The rows whose id no other has; the others are told of as a whole."""
    times = Counter(rows.values())
    return {row: name for row, name in rows.items() if name and times[name] == 1}


def _is_above(cell: Cell, places: Places) -> bool:
    """Whether a cell says something above the headings, and is not the line that stands there."""
    return cell.filled and cell.row < places.row and not cell.shown.endswith(HINT)


def _is_new(cell: Cell, left: Mapping[str, CellText] | None) -> bool:
    """Whether a cell of a record's row says something that none of its cells said when it left."""
    return left is not None and cell.filled and cell.shown.strip() not in left.values()

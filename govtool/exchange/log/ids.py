"""The ids of rows: as they are written where they can be ids, and what becomes of those that cannot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govtool.exchange.log.reader import Reader
from govtool.exchange.log.readings import Said
from govtool.exchange.log.tidy import tidied
from govtool.exchange.reading.cells import Cell
from govtool.registers.load import ID

_MADE = ("XLS028", "XLS030")


class Names:
    """Gives the records of a table their ids, no two the same."""

    def __init__(self, reader: Reader, stem: str) -> None:
        self.reader = reader
        self.stem = stem
        """What the id of a row begins with that is only a number, or that has none."""
        self._taken: dict[str, str] = {}
        """The cell of each id, by its small letters."""
        self._next: dict[str, int] = {}
        """The number that comes next behind an id that several rows have."""
        self.made: set[str] = set()
        """The ids that no cell holds whole: of rows with a number alone or none, and of those that share one."""

    def give(self, cells: Sequence[Cell], row: int) -> str:
        """The id of a record: its cell's, or one made from it; what was changed is said at the cell."""
        cell = next((each for each in cells if self.reader.says(each) and not each.error), None)
        prefix = self.reader.mapping.prefix
        found, said = id_of(cell.shown if cell else "", prefix or self.stem, row)
        if any(each.code in _MADE for each in said) and found.startswith(prefix or self.stem):
            self.made.add(found)
        elif not found.startswith(prefix):
            found = f"{prefix}{found}"
        place = cell or (cells[0] if cells else self.reader.table.first(row))
        if not cells and not self._taken:  # once is enough
            message = f"no column holds ids, so records are called after their rows: {found} and so on"
            self.reader.say("XLS030", place, message)
        for each in said if cells else ():
            self.reader.say(each.code, place, each.message)
        if (before := self._taken.get(found.lower())) is not None:
            found, again = self._unused(found), found
            self.made |= {found, again}
            self.reader.say(
                "XLS029", place, f"{again} is the id of {before} too; a new record of this row is called {found}"
            )
        self._taken[found.lower()] = place.name
        return found

    def _unused(self, wanted: str) -> str:
        """An id that no row has, made from one that another row has: `R05-2`."""
        number = self._next.get(wanted.lower(), 2)
        while f"{wanted}-{number}".lower() in self._taken:
            number += 1
        self._next[wanted.lower()] = number + 1
        return f"{wanted}-{number}"


def id_of(written: str, stem: str, row: int) -> tuple[str, list[Said]]:
    """The id that a cell's words make, and what was changed.

    A number alone is one among many in a workspace, so it gets the `stem` before it; a row without an id gets its own
    number so.
    """
    text, by_row = tidied(written), f"{stem}{row}"
    if not text:
        return by_row, [Said("XLS030", f"row {row} has no id; the record is called {by_row}")]
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", text).strip("-._")
    if re.fullmatch(r"[\d.]+", plain):
        return f"{stem}{plain}", [Said("XLS028", f'"{text}" is only a number; the record is called {stem}{plain}')]
    if not ID.fullmatch(plain):
        return by_row, [Said("XLS028", f'"{text}" cannot be an id; the record is called {by_row}')]
    if plain != written:
        return plain, [Said("XLS028", f'"{written}" has spaces or signs that no id has; the record is called {plain}')]
    return plain, []

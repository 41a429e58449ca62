"""Rows into records: the fields of each as a register writes them, and the cell that each of them came from."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from typing import Any

from govtool.exchange.log.colours import rag_of
from govtool.exchange.log.fields import FIELDS
from govtool.exchange.log.ids import Names
from govtool.exchange.log.reader import Reader
from govtool.exchange.log.scores import scores_of
from govtool.exchange.log.tidy import one_line
from govtool.exchange.log.tidy import quoted
from govtool.exchange.reading.cells import Cell
from govtool.records.risk import Risk

Place = tuple[str, ...]
"""A way into a record: names of fields."""

Cells = dict[str, list[Cell]]
"""The cells of a record by field."""

_OTHERWISE = ("id", "note", "rag", "share", "state")
"""The fields of a map that are no fields of the record by themselves, or are made last."""


@dataclass(frozen=True)
class Row:
    """A row of the sheet as a record."""

    id: str
    fields: dict[str, Any]
    numbers: tuple[int, ...]
    """The rows of the sheet that it stands in."""
    lead: Cell
    """Its first cell."""
    cells: Cells = field(repr=False)
    made: bool = False
    """Whether no cell holds its id whole, so that it says little of which record it is."""

    def cell_of(self, path: Place) -> Cell:
        """The cell that a field, or a value inside one, came from; that of a group of fields is its first's."""
        name = ".".join(path[1:] if path[:1] == ("printed",) else path)
        found = self.cells.get(name) or next((each for at, each in self.cells.items() if at.startswith(f"{name}.")), [])
        return found[0] if found else self.lead


def rows_of(reader: Reader, stem: str) -> list[Row]:
    """Every row with a title as a record. `stem` is what new ids begin with."""
    names = Names(reader, stem)
    rows = list(_rows(reader, names))  # that an id stands twice is known once all of them are read
    return [replace(row, made=True) if row.id in names.made else row for row in rows]


def _rows(reader: Reader, names: Names) -> Iterator[Row]:
    for rows in reader.table.entries:
        reader.record, reader.lost = "", []
        lead, cells = reader.table.first(rows[0]), _cells(reader, rows)
        if not any(reader.says(each) and not each.error for each in cells.get("title", [])):
            said = f"row {rows[0]}, which begins {quoted(lead.shown)}, has no title, so it is left out"
            reader.say("XLS034", lead, said)
            continue
        reader.record = names.give(cells.get("id", []), rows[0])
        yield Row(reader.record, _fields(reader, cells), rows, lead, cells)


def _cells(reader: Reader, rows: tuple[int, ...]) -> Cells:
    """The cells of a record by field; of a field with several columns, all of them."""
    found: Cells = {}
    for column, name in reader.mapping.used.items():
        found.setdefault(name, []).extend(reader.table.cells(rows, column))
    return found


def _fields(reader: Reader, cells: Cells) -> dict[str, Any]:
    """What a record says, in the order of its columns; its note last, since it holds what could not be used."""
    fields: dict[str, Any] = {"id": reader.record}
    for name, each in cells.items():
        if "." not in name and name not in _OTHERWISE:
            fields[name] = _value(reader, name, each)
    fields |= scores_of({name: _only(reader, each) for name, each in cells.items() if "." in name}, reader)
    for cell in cells.get("rag", []):
        _pass_over(reader, cell)
    if "share" in cells:
        fields["status"] = _status(reader, _only(reader, cells["share"]), fields.get("status"))
    _keep_reference(reader, cells.get("id", []), fields)
    if "state" in cells and not fields.get("closed"):
        fields["closed"] = _closed(reader, _only(reader, cells["state"]))
    fields["note"] = _note(reader, cells.get("note", []))
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def _status(reader: Reader, cell: Cell, status: str | None) -> str | None:
    """The status of what has a share too: its own word where there is one, and the share goes to the note."""
    if status is None or not reader.says(cell):
        return status or reader.read(cell).value
    share = reader.share(cell)
    if share not in (None, status):
        reader.say("XLS043", cell, f"{quoted(cell.shown)} done is {share}, and the status beside it is {status}")
    reader.lost.append((cell, one_line(cell.shown)))
    return status


def _keep_reference(reader: Reader, cells: list[Cell], fields: dict[str, Any]) -> None:
    """Keep the number that the sheet prints of a record which is called otherwise, where its kind has a field for it."""
    written = next((one_line(each.shown) for each in cells if reader.says(each) and not each.error), "")
    if written in ("", reader.record):
        return
    if reader.mapping.kind == Risk.plural:
        fields["printed"] = {"reference": written} | fields.get("printed", {})
    elif "reference" in FIELDS[reader.mapping.kind] and not fields.get("reference"):
        fields["reference"] = written


def _closed(reader: Reader, cell: Cell) -> str:
    """The day of closing of what the sheet only calls closed: TBC, which counts as closed; empty for what is open."""
    if reader.read(cell).value != "closed":
        return ""
    reader.say("XLS024", cell, "it is closed, and no date says since when, so that is TBC")
    return "TBC"


def _value(reader: Reader, name: str, cells: list[Cell]) -> Any:
    """The value of a field: of a list, that of all its cells; else that of the only one."""
    if name in ("controls", "mitigation"):
        return [entry for cell in cells for entry in reader.read(cell).value or []]
    return reader.read(_only(reader, cells)).value


def _only(reader: Reader, cells: list[Cell]) -> Cell:
    """The first cell that says anything; what others of the record say in the same column goes to its note."""
    if len(cells) == 1:
        return cells[0]
    saying = [each for each in cells if reader.says(each)] or cells[:1]
    for other in saying[1:]:
        reader.say("XLS002", other, f"{quoted(other.shown)} is a second value of one record; it is kept in its note")
        reader.lost.append((other, one_line(other.shown)))
    return saying[0]


def _pass_over(reader: Reader, cell: Cell) -> None:
    """A RAG that the record has no field for; a colour is said where it stands alone, since no word tells of it."""
    if not reader.says(cell) and (rag := rag_of(cell.fill)):
        reader.say("XLS021", cell, f"the cell is only coloured, {rag}; it is left out with its column")


def _note(reader: Reader, cells: Iterable[Cell]) -> str:
    """What the columns of notes say, and every value that its own field could not take, with its heading."""
    own = [(each, text) for each in cells if (text := reader.read(each).value)]
    headed = len({each.column for each, _ in own}) > 1
    lines = [f"{reader.heading(each.column)}: {text}" if headed else str(text) for each, text in own]
    lost = sorted(reader.lost, key=lambda each: (each[0].row, each[0].column))
    return "\n".join([*lines, *(f"{reader.heading(each.column)}: {text}" for each, text in lost)])

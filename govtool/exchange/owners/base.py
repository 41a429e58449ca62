"""What the cells of a workbook said when it left: kept in it, so that only what its owner changed is taken from it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field

from govtool.exchange.owners.tables import Table
from govtool.records.kinds import PLURALS

BASE = "govtool"
"""The sheet that keeps it; no menu shows it."""

VERSION = 1
"""Of the way in which that sheet is written."""

CHUNK = 15_000
"""Characters that one cell of that sheet holds at most; programs count some as two."""


class NoBaseError(Exception):
    """A workbook that no export made, or whose hidden sheet was lost or changed."""


@dataclass(frozen=True, slots=True)
class SheetBase:
    """What one sheet was when it left."""

    name: str
    kind: str
    """The register that its rows are of: `risks`."""
    programme: str
    headings: tuple[str, ...]
    cells: dict[str, dict[str, str]]
    """What each cell said, by the id of its row and the heading of its column."""
    closed: dict[str, frozenset[str]] = field(default_factory=dict)
    """The headings of the cells that were locked though their columns were not, by the id of the row."""


@dataclass(frozen=True, slots=True)
class Base:
    """What a workbook was when it left."""

    owner: str
    """The role whose records it held; empty where it held all."""
    sheets: tuple[SheetBase, ...]


def base_rows(tables: Sequence[Table], names: Sequence[str], owner: str) -> Iterator[list[str]]:
    """The rows of the sheet that keeps what the cells said: on the workbook, on each sheet, and on each record."""
    yield ["govtool", str(VERSION), owner]
    for name, table in zip(names, tables, strict=True):
        headings = json.dumps([each.heading for each in table.columns], ensure_ascii=False)
        yield ["sheet", name, table.kind.plural, table.programme.origin.programme, *_chunks(headings)]
        for row in table.rows:
            yield ["row", row.record.id, *_chunks(json.dumps(row.cells, ensure_ascii=False))]
            if row.closed:
                closed = [table.columns[at].heading for at in sorted(row.closed)]
                yield ["closed", row.record.id, *_chunks(json.dumps(closed, ensure_ascii=False))]


def _chunks(text: str) -> list[str]:
    return [text[start : start + CHUNK] for start in range(0, len(text), CHUNK)]


def read_base(rows: Iterator[Sequence[str]]) -> Base:
    """What a workbook was when it left, from the rows of its hidden sheet. Raises NoBaseError where they are no such rows."""
    try:
        mark, version, owner = [*next(rows, []), "", "", ""][:3]
        if mark != "govtool" or int(version) != VERSION:
            raise NoBaseError
        return Base(owner, tuple(_sheets(rows)))
    except (ValueError, TypeError, KeyError, IndexError):
        raise NoBaseError from None


def _sheets(rows: Iterator[Sequence[str]]) -> Iterator[SheetBase]:
    sheet: SheetBase | None = None
    for mark, name, *rest in rows:
        if mark == "sheet":
            if sheet:
                yield sheet
            kind, programme, *headings = rest
            if kind not in PLURALS:
                raise NoBaseError
            sheet = SheetBase(name, kind, programme, tuple(json.loads("".join(headings))), {})
        elif mark == "row" and sheet:
            sheet.cells[name] = dict(zip(sheet.headings, json.loads("".join(rest)), strict=True))
        elif mark == "closed" and sheet:
            sheet.closed[name] = frozenset(map(str, json.loads("".join(rest))))
        else:
            raise NoBaseError
    if sheet:
        yield sheet

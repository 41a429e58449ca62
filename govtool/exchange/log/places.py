"""What the linter finds in records that were brought in, told at the cells that they came from."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from govtool.exchange.log.bring import Brought
from govtool.exchange.log.records import Place
from govtool.problems import Problem
from govtool.registers.editing.apply import Edited
from govtool.source import Location


def in_cells(problems: Iterable[Problem], edited: Edited, brought: Brought) -> list[Problem]:
    """Those problems that are about the records brought in, each at its cell instead of its line.

    What is about a field that the sheet has not is told at the first cell of its row.
    """
    sheet = brought.found.table.sheet
    rows = {row.id: row for row in brought.rows}
    cells = dict(_cells(edited, brought))
    found = []
    for problem in problems:
        row = rows.get(problem.record or "")
        if row is not None and problem.location.path == edited.path:
            cell = cells.get(problem.location, row.lead)
            found.append(replace(problem, location=sheet.at(cell.row, cell.column)))
    return found


def _cells(edited: Edited, brought: Brought) -> Iterator[tuple[Location, Any]]:
    """The cell of every place that a field of the records brought in is written at; inner ones win."""
    written = {record.id: record for record in edited.after.records}
    for row in brought.rows:
        record = written[row.id]
        for path in _paths(row.fields):
            if path != ("id",):
                yield record.at(*path), row.cell_of(path)


def _paths(fields: dict[str, Any]) -> Iterator[Place]:
    for name, value in fields.items():
        yield (name,)
        if isinstance(value, dict):
            yield from ((name, *path) for path in _paths(value))

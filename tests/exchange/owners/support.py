"""What tests of workbooks share: registers as a workbook, a cell changed as its owner would, and what comes back."""

from __future__ import annotations

import io
from collections.abc import Iterable
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl

from govtool.exchange.owners.book import workbook
from govtool.exchange.owners.merge import Merged
from govtool.exchange.owners.merge import merge
from govtool.exchange.owners.returned import answers
from govtool.exchange.owners.returned import base_of
from govtool.exchange.owners.tables import Table
from govtool.exchange.owners.tables import tables
from govtool.exchange.reading.cells import Book
from govtool.exchange.reading.cells import letters
from govtool.exchange.reading.workbook import read_workbook
from govtool.records.kinds import KINDS
from govtool.records.record import Record
from govtool.registers.editing.edits import Edit
from govtool.workspace import AsOf
from govtool.workspace import Workspace
from tests.support import day

SETTINGS = """\
programme:
  id: example
  title: Bridges
  prefix: EX
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8, green: 1}}
  fields:
    - {on: risks, name: insured, type: yes or no}
    - {on: risks, name: premium, type: number}
"""
TEXT = (
    SETTINGS
    + """\
risks:
  - id: EX-1
    title: Bridge closes early
    cause: The pier moves
    owner: Works Manager
    response: treat
    controls: [A daily look, A barrier]
    actions: [EX-A1]
    inherent: {likelihood: 4, impact: 4}
    insured: yes
    premium: 1200.50
    review: 1 Dec 2026
    assessments:
      - {on: 5 Oct 2026, residual: {likelihood: 3, impact: 4}, by: Engineer}
  - {id: EX-2, title: Ferry stops}
plans:
  - id: EX-P1
    title: Works
    actions:
      - {id: EX-A1, title: Prop it, owner: Engineer, due: 30 Nov 2026, progress: [{on: 2 Nov 2026, text: Steel is here}]}
milestones:
  - {id: EX-MS1, title: Bridge opens, baseline: 18 Dec 2026}
"""
)

ON = day("2026-11-24")
"""The day on which workbooks leave, and come back."""

TODAY = AsOf(today=ON)
BY = "Programme Manager"


def out(workspace: Workspace, *plurals: str) -> list[Table]:
    """The tables of some registers; of all that hold records where none is named."""
    kinds = [
        kind
        for kind in KINDS.values()
        if (kind.plural in plurals if plurals else kind.kind not in ("programme", "paper"))
    ]
    records: list[Record] = [record for kind in kinds for record in workspace.every(kind)]
    return tables(kinds, records, workspace, TODAY)


def book_of(content: bytes, folder: Path) -> Book:
    """A workbook as it is read when it comes back."""
    path = folder / "back.xlsx"
    path.write_bytes(content)
    return read_workbook(path, "back.xlsx")


def changed(content: bytes, cells: Mapping[tuple[str, str], Any]) -> bytes:
    """A workbook in which somebody wrote into cells, by sheet and name: `{("Risks", "B3"): "Another title"}`."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for (sheet, name), value in cells.items():
        book[sheet][name] = value
    return saved(book)


def back(content: bytes, workspace: Workspace, folder: Path) -> Merged:
    """What a workbook that came back comes to."""
    book = book_of(content, folder)
    return merge(answers(book, base_of(book), workspace), workspace, TODAY, on=ON, by=BY)


def sent(workspace: Workspace, *plurals: str) -> bytes:
    """Some registers as a workbook."""
    return workbook(out(workspace, *plurals))


def edits(merged: Merged) -> list[Edit]:
    """The edits that answers come to."""
    return [edit for _, each in merged.edits for edit in each]


def remarks(merged: Merged) -> list[str]:
    """What is told of cells that could not be taken, each with its place."""
    return [f"{each.at}: {each.text}" for each in merged.remarks]


def saved(book: openpyxl.Workbook) -> bytes:
    """A workbook as a file."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def place(table: Table, heading: str, row: int = 0) -> str:
    """The name of a cell, by its column's heading and the place of its record."""
    at = [each.heading for each in table.columns].index(heading)
    return f"{letters(at + 1)}{row + 3}"


def of_sheet(made: Iterable[Table], plural: str) -> Table:
    """The first table of a register."""
    return next(each for each in made if each.kind.plural == plural)

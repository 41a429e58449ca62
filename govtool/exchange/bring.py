"""A sheet brought in: from a file to records, with everything that there is to say of its cells. Nothing is written.

book = read_book(path, "log.xlsx")
brought = bring(book, sheet, mapping, stem="EX-R", scoring=None)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from govtool.exchange.cells import Book
from govtool.exchange.cells import Cell
from govtool.exchange.cells import Sheet
from govtool.exchange.fields import KINDS
from govtool.exchange.looking import of_cells
from govtool.exchange.mapping import Map
from govtool.exchange.mapping import means
from govtool.exchange.mapping import propose
from govtool.exchange.package import RefusedError
from govtool.exchange.reader import Reader
from govtool.exchange.records import Row
from govtool.exchange.records import rows_of
from govtool.exchange.sorting import table_in
from govtool.exchange.structure import of_book
from govtool.exchange.structure import of_table
from govtool.exchange.table import Table
from govtool.exchange.text_table import read_text_table
from govtool.exchange.tidy import tidied
from govtool.exchange.workbook import read_workbook
from govtool.problems import Problem
from govtool.problems import in_order
from govtool.records.scoring import Scoring
from govtool.sentences import listed

TEXTS = (".csv", ".tsv", ".txt")
"""The endings of files that hold a table as text."""


@dataclass(frozen=True, kw_only=True)
class Brought:
    """A table as records."""

    book: Book
    table: Table
    mapping: Map
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    """What there is to say of its cells, in the order of sheets and rows."""


@dataclass(frozen=True)
class Found:
    """A table in a book, with the kind of record that its headings mean the most of."""

    table: Table
    kind: str

    @property
    def known(self) -> int:
        """How many fields its headings mean."""
        return self.table.header.known


def read_book(path: Path, shown: str) -> Book:
    """A workbook, or a file of text by its ending. Raises RefusedError, in one sentence, where it cannot be read."""
    return read_text_table(path, shown) if path.suffix.lower() in TEXTS else read_workbook(path, shown)


def tables_of(book: Book, kinds: Sequence[str] = tuple(KINDS), sheet: str | None = None) -> list[Found]:
    """The tables of a book, that with the most known headings first; hidden sheets only where `sheet` names one.

    Raises RefusedError where there is no such sheet, or no table in any.
    """
    sheets = [each for each in book.sheets if each.state == "visible"] if sheet is None else [_named(book, sheet)]
    every = [
        Found(table, kind) for each in sheets for kind in kinds if (table := table_in(each, means(kind))) is not None
    ]
    best: dict[str, Found] = {}
    for found in every:
        title = found.table.sheet.title
        if title not in best or found.known > best[title].known:
            best[title] = found
    if not best:
        where = f'the sheet "{sheet}"' if sheet is not None else "any sheet that is shown"
        raise RefusedError(
            f"{book.file} has no row of headings that govtool knows in {where}, such as {_example(kinds)}; name the "
            "columns with --map, or write such headings over them."
        )
    return sorted(best.values(), key=lambda each: -each.known)


def bring(book: Book, found: Table, mapping: Map, *, stem: str, scoring: Scoring | None) -> Brought:
    """The records of a table, as its map says; `stem` is what new ids begin with."""
    reader = Reader(found, mapping, scoring)
    rows = tuple(rows_of(reader, stem))
    ids = frozenset(tidied(each.shown) for each in _ids(found, mapping))
    names = {number: row.id for row in rows for number in row.numbers}
    said = [*of_book(book, found.sheet), *of_table(found, mapping), *of_cells(found, names, ids), *reader.problems]
    return Brought(book=book, table=found, mapping=mapping, rows=rows, problems=tuple(in_order(said)))


def proposed(found: Found, kind: str) -> Map:
    """The map that is proposed for a table."""
    return propose(found.table, kind)


def _ids(table: Table, mapping: Map) -> list[Cell]:
    column = mapping.column_of("id")
    return list(table.column_cells(column)) if column else []


def _named(book: Book, name: str) -> Sheet:
    exact = [each for each in book.sheets if each.title == name]
    alike = [each for each in book.sheets if each.title.strip().lower() == name.strip().lower()]
    if found := exact or alike:
        return found[0]
    there = listed([f'"{each.title}"' for each in book.sheets])
    raise RefusedError(f'{book.file} has no sheet "{name}"; it has {there}.')


def _example(kinds: Sequence[str]) -> str:
    examples = {"risks": "Ref, Risk, Owner, Likelihood, Impact", "actions": "Ref, Action, Owner, Due, Status"}
    return examples.get(kinds[0], "Ref, Title, Owner, Due date")

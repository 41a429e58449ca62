"""A sheet brought in: from a file to records, with everything that there is to say of its cells. Nothing is written.

book = read_book(path, path.name)
found = tables_of(book, ("risks",))[0]
brought = bring(found, stem="EX-R")
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from pathlib import Path

from govtool.exchange.log.fields import KINDS
from govtool.exchange.log.looking import of_cells
from govtool.exchange.log.map_file import MapFile
from govtool.exchange.log.mapping import Map
from govtool.exchange.log.mapping import means
from govtool.exchange.log.mapping import propose
from govtool.exchange.log.reader import Reader
from govtool.exchange.log.records import Row
from govtool.exchange.log.records import rows_of
from govtool.exchange.log.scales import of_scales
from govtool.exchange.log.sorting import table_in
from govtool.exchange.log.structure import of_book
from govtool.exchange.log.structure import of_table
from govtool.exchange.log.table import Table
from govtool.exchange.log.tidy import tidied
from govtool.exchange.reading.cells import Book
from govtool.exchange.reading.cells import Sheet
from govtool.exchange.reading.package import RefusedError
from govtool.exchange.reading.text_table import read_text_table
from govtool.exchange.reading.workbook import read_workbook
from govtool.problems import Problem
from govtool.problems import in_order
from govtool.records.scoring import Scoring
from govtool.registers.load import ID
from govtool.sentences import listed

TEXTS = (".csv", ".tsv", ".txt")
"""The endings of files that hold a table as text."""


@dataclass(frozen=True)
class Found:
    """A table in a book, and which of its columns is which field."""

    book: Book
    table: Table
    mapping: Map

    @property
    def kind(self) -> str:
        """The register that it is for: `risks`."""
        return self.mapping.kind

    @property
    def known(self) -> int:
        """How many of its columns have a field."""
        return len(self.mapping.used)


@dataclass(frozen=True)
class Brought:
    """A table as records."""

    found: Found
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    """What there is to say of its cells, in the order of sheets and rows."""


def read_book(path: Path, shown: str) -> Book:
    """A workbook, or a file of text by its ending. Raises RefusedError, in one sentence, where it cannot be read."""
    return read_text_table(path, shown) if path.suffix.lower() in TEXTS else read_workbook(path, shown)


def tables_of(book: Book, kinds: Sequence[str] = tuple(KINDS), sheet: str | None = None) -> list[Found]:
    """The tables of a book, one a sheet: each as the kind that its headings mean most of, the best known first.

    Hidden sheets are passed over unless `sheet` names one. Raises RefusedError where there is no such sheet, or no
    table in any.
    """
    found = [best for each in _sheets(book, sheet) if (best := _best(book, each, kinds)) is not None]
    if not found:
        where = f'the sheet "{sheet}"' if sheet is not None else "any sheet that is shown"
        raise RefusedError(
            f"{book.file} has no row of headings that govtool knows in {where}, such as {_example(kinds)}; write such "
            "headings over the columns, or name each column's field with --map."
        )
    return sorted(found, key=lambda each: -each.known)


def rivals(found: Found) -> list[str]:
    """The other sheets that are shown and hold such a table, by their names."""
    others = (each for each in _sheets(found.book, None) if each is not found.table.sheet)
    alike = (best for each in others if (best := _best(found.book, each, (found.kind,))) is not None)
    return [each.table.sheet.title for each in alike if 2 * each.known > found.known]


def table_by(book: Book, given: MapFile, sheet: str | None = None) -> Found:
    """The table that a map is of. Raises RefusedError where no sheet has its columns."""
    renamed = sheet is None and all(each.title != given.sheet for each in book.sheets)
    for each in _sheets(book, None if renamed else sheet or given.sheet):
        table = table_in(each, given.means(), least=1)
        if table is not None:
            return Found(book, table, given.of(table))
    headings = listed([each.heading for each in given.entries if each.field == "title"])
    raise RefusedError(f"{given.path}: no sheet of {book.file} has a column headed {headings}, which is the title.")


def bring(found: Found, *, stem: str, scoring: Scoring | None = None) -> Brought:
    """The records of a table; `stem` is what new ids begin with, `scoring` the programme's matrix."""
    reader = Reader(found.table, found.mapping, scoring)
    rows = tuple(rows_of(reader, stem))
    names = {number: row.id for row in rows for number in row.numbers}
    column = found.mapping.column_of("id")
    ids = frozenset(tidied(each.shown) for each in found.table.column_cells(column)) if column else frozenset()
    said = (
        *of_book(found.book, found.table.sheet),
        *of_table(found.table, found.mapping),
        *of_scales(found.table, found.mapping, scoring),
        *of_cells(found.table, names, ids),
        *reader.problems,
    )
    return Brought(found, rows, tuple(in_order(said)))


def with_prefix(found: Found, prefix: str | None) -> Found:
    """A table whose ids get a prefix; that of its map where none is given. Raises RefusedError for one that no id may have."""
    if prefix is None:
        return found
    if prefix and not ID.fullmatch(f"{prefix}1"):
        raise RefusedError(f"{prefix} cannot begin an id; write letters, digits, - and _ only, such as NORTH-.")
    return replace(found, mapping=replace(found.mapping, prefix=prefix))


def _best(book: Book, sheet: Sheet, kinds: Sequence[str]) -> Found | None:
    tables = [(table, kind) for kind in kinds if (table := table_in(sheet, means(kind))) is not None]
    if not tables:
        return None
    table, kind = max(tables, key=lambda each: each[0].header.known)
    return Found(book, table, propose(table, kind))


def _sheets(book: Book, name: str | None) -> list[Sheet]:
    """The sheets that are shown, or the one of a name. Raises RefusedError where there is none of it."""
    if name is None:
        return [each for each in book.sheets if each.state == "visible"]
    alike = [each for each in book.sheets if each.title.strip().lower() == name.strip().lower()]
    if not alike:
        there = listed([f'"{each.title}"' for each in book.sheets])
        raise RefusedError(f'{book.file} has no sheet "{name}"; it has {there}.')
    return [each for each in alike if each.title == name] or alike[:1]


def _example(kinds: Sequence[str]) -> str:
    examples = {"risks": "Ref, Risk, Owner, Likelihood, Impact", "actions": "Ref, Action, Owner, Due, Status"}
    return examples.get(kinds[0], "Ref, Title, Owner, Due date")

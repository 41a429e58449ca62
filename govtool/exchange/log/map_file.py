"""A map kept in a file, so that the next import of the same log needs no thought.

into: risks
sheet: "Risk log "
columns:
- {column: A, heading: Ref, field: id}
- {column: O, heading: Legal advice, field: ""}   # left out
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass

from govtool.exchange.log.fields import FIELDS
from govtool.exchange.log.fields import SEVERAL
from govtool.exchange.log.headings import plain
from govtool.exchange.log.mapping import Choice
from govtool.exchange.log.mapping import Map
from govtool.exchange.log.table import Column
from govtool.exchange.log.table import Table
from govtool.exchange.reading.cells import letters
from govtool.exchange.reading.package import RefusedError
from govtool.nodes import Listing
from govtool.nodes import Mapping
from govtool.nodes import Node
from govtool.nodes import Scalar
from govtool.registers.editing.layout import inline
from govtool.registers.editing.scalars import one_line as scalar
from govtool.registers.parse import parse
from govtool.sentences import listed
from govtool.source import SourceFile


@dataclass(frozen=True)
class Entry:
    """A line of a map: a column, and the field that it is of."""

    heading: str
    letters: str
    field: str
    """Empty where the column is left out."""
    line: int


@dataclass(frozen=True)
class MapFile:
    """A map as a file holds it."""

    path: str
    kind: str
    sheet: str | None
    """None where it does not say."""
    entries: tuple[Entry, ...]
    prefix: str = ""

    def means(self) -> Callable[[str], tuple[str, ...]]:
        """What headings mean by this map; a header is found by them."""
        fields = {plain(each.heading): (each.field,) for each in self.entries if each.field}
        return lambda heading: fields.get(plain(heading), ())

    def of(self, table: Table) -> Map:
        """The map of a table's columns. Raises RefusedError for an entry whose column the table has not."""
        found = {column: entry for entry in self.entries for column in [self._column(entry, table)]}
        left_out = "the map does not name it"
        choices = (
            Choice(each, found[each].field, "" if found[each].field else "the map leaves it out")
            if each in found
            else Choice(each, "", left_out)
            for each in table.columns
        )
        return Map(self.kind, tuple(choices), self.prefix)

    def _column(self, entry: Entry, table: Table) -> Column:
        """The column of an entry: that of its letters where the heading is the same, else the only one of the heading."""
        alike = [each for each in table.columns if plain(each.heading) == plain(entry.heading)]
        exact = [each for each in alike if letters(each.number) == entry.letters]
        if exact or len(alike) == 1:
            return (exact or alike)[0]
        there = listed([each.name for each in table.columns])
        how = "more than one column" if alike else "no column"
        raise RefusedError(
            f"{self.path}:{entry.line}: {how} of the sheet is headed {entry.heading!r}; it has {there}; change the line, "
            "or take the map away and another is proposed."
        )


def written(mapping: Map, table: Table) -> str:
    """A map as the text of a file."""
    head = (
        f"# Which column of {table.sheet.file} is which field. Change a field, or empty it to leave the column out.\n"
    )
    known = f"# The fields of {mapping.kind}: {', '.join(FIELDS[mapping.kind])}.\n"
    sheet = f"sheet: {scalar(table.sheet.title, flow=False)}\n" if table.sheet.title else ""
    prefix = f"prefix: {scalar(mapping.prefix, flow=False)}\n" if mapping.prefix else ""
    lines = (
        "  - " + inline({"column": letters(each.column.number), "heading": each.column.heading, "field": each.field})
        for each in mapping.choices
        if each.column.heading
    )
    return f"{head}{known}into: {mapping.kind}\n{sheet}{prefix}columns:\n" + "".join(f"{line}\n" for line in lines)


def read_map(file: SourceFile) -> MapFile:
    """The map of a file. Raises RefusedError, with the line, where it makes no sense."""
    root, problems = parse(file)
    if problems:
        first = problems[0]
        raise RefusedError(f"{file.path}:{first.location.line}: {first.message}. {first.remedy}")
    if not isinstance(root, Mapping):
        raise RefusedError(f"{file.path} is no map; it needs into: and columns:, as import writes them.")
    kind = _text(file, root, "into")
    if kind not in FIELDS:
        raise _refusal(
            file, root.values.get("into", root), f"into is {kind!r}; write one of {listed(list(FIELDS), 'or')}"
        )
    sheet = _text(file, root, "sheet") if "sheet" in root.values else None
    return MapFile(file.path, kind, sheet, tuple(_entries(file, root, kind)), _text(file, root, "prefix"))


def _entries(file: SourceFile, root: Mapping, kind: str) -> Iterator[Entry]:
    columns = root.values.get("columns")
    if not isinstance(columns, Listing):
        raise _refusal(file, columns or root, "columns: needs a list of columns, each with its heading and field")
    taken: dict[str, int] = {}
    for item in columns.items:
        if not isinstance(item, Mapping):
            raise _refusal(file, item, "a column needs its heading and field: {column: A, heading: Ref, field: id}")
        heading, column, field = (_text(file, item, name) for name in ("heading", "column", "field"))
        entry = Entry(heading, column, field, item.mark.line + 1)
        if entry.field and entry.field not in FIELDS[kind]:
            names = listed(list(FIELDS[kind]), "or")
            raise _refusal(file, item, f"{kind} have no field {entry.field!r}; write one of {names}")
        if entry.field in taken and entry.field not in SEVERAL:
            raise _refusal(file, item, f"the column on line {taken[entry.field]} is {entry.field} already")
        if entry.field:
            taken.setdefault(entry.field, entry.line)
        yield entry
    if "title" not in taken:
        raise _refusal(file, columns, "no column is the title, without which no row is a record")


def _text(file: SourceFile, group: Mapping, name: str) -> str:
    node = group.values.get(name)
    if node is None:
        return ""
    if not isinstance(node, Scalar):
        raise _refusal(file, node, f"{name} is {node.describe()}, where a text is needed")
    return node.text


def _refusal(file: SourceFile, node: Node, message: str) -> RefusedError:
    return RefusedError(f"{file.path}:{node.mark.line + 1}: {message}.")

"""What `import` and `check` share: the table that is meant, its map, and how what there is to say of it is printed."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from pathlib import Path

import click

from govtool.cli.common import Stop
from govtool.cli.common import terminal_width
from govtool.exchange.log.bring import Found
from govtool.exchange.log.bring import rivals
from govtool.exchange.log.bring import table_by
from govtool.exchange.log.bring import tables_of
from govtool.exchange.log.fields import KINDS
from govtool.exchange.log.map_file import MapFile
from govtool.exchange.log.map_file import read_map
from govtool.exchange.reading.cells import Book
from govtool.problems import Level
from govtool.problems import Problem
from govtool.source import read

MOST_OF_A_SORT = 8
"""So many problems of one code are listed; more of them are counted."""

WIDTH = 100
"""Characters of a line where no terminal says how many it has."""

file_argument = click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
sheet_option = click.option("--sheet", metavar="NAME", help="The sheet that holds the table (default: the only one).")
map_option = click.option(
    "--map", "map_file", type=click.Path(path_type=Path), metavar="FILE", help="A file that names each column's field."
)
prefix_option = click.option(
    "--prefix", metavar="TEXT", help="What to put before every id of the log, where another log has the same ids."
)
each_option = click.option("--each", is_flag=True, help="List every problem, even many of one sort.")


def kept_map(file: Path) -> Path:
    """Where the map of a log is kept for the next time: beside it, under its name."""
    return file.with_suffix(".map.yaml")


def found_in(book: Book, kind: str | None, given: MapFile | None, sheet: str | None, *, ask: bool) -> Found:
    """The table that is meant. `ask` is whether to stop where two sheets hold one; else the best known is taken."""
    if given is not None:
        if kind not in (None, given.kind):
            raise Stop(
                f"{given.path} is a map of {given.kind}, not of {kind}; take another, or say --into {given.kind}."
            )
        return table_by(book, given, sheet)
    first = tables_of(book, (kind,) if kind else tuple(KINDS), sheet)[0]
    if ask and sheet is None and (others := rivals(first)):
        names = ", ".join(f'"{each}"' for each in (first.table.sheet.title, *others))
        raise Stop(f"several sheets of {book.file} hold such a table: {names}; say which with --sheet.")
    return first


def map_of(file: Path, map_file: Path | None) -> MapFile | None:
    """The map that is given, else the one kept beside the file; None where there is none."""
    path = map_file or kept_map(file)
    if map_file is None and not path.is_file():
        return None
    return read_map(read(path, str(path)))


def listed(problems: Sequence[Problem], *, each: bool) -> Iterator[str]:
    """A line a problem, as the linter prints them; of many of one code the first ones, and how many more there are."""
    shown: dict[tuple[str, Level], int] = {}
    for problem in problems:
        sort = (problem.code, problem.level)
        shown[sort] = shown.get(sort, 0) + 1
        if each or shown[sort] <= MOST_OF_A_SORT:
            about = f"{problem.record}: " if problem.record else ""
            yield f"{problem.location}: {problem.level} {problem.code} {about}{problem.message}"
    many = {code: number - MOST_OF_A_SORT for (code, _), number in shown.items() if number > MOST_OF_A_SORT}
    if many and not each:
        yield f"And more: {', '.join(f'{number} {code}' for code, number in many.items())}. --each lists them."


def read_as(found: Found) -> str:
    """Which column was read as which field, in a sentence: `A "Ref" as id, B "Risk" as title`."""
    pairs = (f"{each.column.name} as {each.field}" for each in found.mapping.choices if each.field)
    return f"Columns read: {', '.join(pairs)}."


def in_sheet(found: Found) -> str:
    """The file with its sheet: `log.xlsx, sheet "Risks"`."""
    title = found.table.sheet.title
    return f'{found.book.file}, sheet "{title}"' if title else found.book.file


def cells(problems: Iterable[Problem], found: Found) -> list[str]:
    """The cells of problems, each once: `C14`, and with its sheet where that is another than the table's."""
    here = f"{found.table.sheet.at(1, 1).path}!"
    file = f"{found.book.file}:"
    return list(dict.fromkeys(str(each.location).removeprefix(here).removeprefix(file) for each in problems))


def wrapped(text: str, indent: int = 2) -> list[str]:
    """A text as lines that fit the terminal, those after the first indented."""
    width = terminal_width() or WIDTH
    return textwrap.wrap(text, width, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)

"""The columns of a kind of record in a workbook: what each cell says, and the edit that a changed cell asks for.

A cell is a text, a date in the registers' own words, or a whole number, always told as text: `CellText`. Nothing is written
twice: the two levels of a score have a cell each, and what is computed of them is shown and never read back.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from typing import Literal

from govtool.records.fields import Field
from govtool.records.fields import choices
from govtool.records.fields import fields_of
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.records.scoring import Score
from govtool.records.scoring import worth
from govtool.records.serialise import in_one_line
from govtool.records.serialise import to_data
from govtool.records.when import When

CellText = str
"""What a cell says, without spaces around it; empty where it says nothing."""

Sort = Literal["text", "lines", "date", "level", "number", "choice", "score", "rag", "shown"]
"""What a cell holds. Of `lines` each is a value of its own; `score` and `rag` are computed, `shown` is only to be read."""

OPEN: tuple[Sort, ...] = ("text", "lines", "date", "level", "number", "choice")
"""The sorts whose cells may be changed."""


_ENDS = {
    **dict.fromkeys(("status", "completed"), "status"),
    **dict.fromkeys(("closed", "closed_because", "resolution"), "closed"),
}
"""The fields that say together how something ended, each with the name of that answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a sheet."""

    heading: str
    """Its words in the header; unique in a sheet."""
    sort: Sort
    says: Callable[[Any, Programme, datetime.date], CellText]
    """What its cell says of a record on a day."""
    help: str = ""
    path: tuple[str, ...] = ()
    """The field that a changed cell is written to; empty where `part` says what becomes of it."""
    part: str = ""
    """What it is of an entry that a changed cell adds: `likelihood` of an assessment, `text` of a report."""
    entry: str = ""
    """The list of dated entries that a changed cell adds to: assessments, forecasts, revisions, progress."""
    words: tuple[str, ...] = ()
    """The only words that it takes; none where it takes any."""
    long: bool = False
    """Whether its cells are only read, and hold sentences."""
    main: bool = False
    """Whether it stands in the sheet though no record has a word in it."""

    @property
    def together(self) -> str:
        """What its cell is one answer with: the levels of a score, a date and its reason, an end and its day; else itself."""
        if self.entry and self.entry != "progress":
            return self.entry
        if len(self.path) > 1:
            return self.path[0]
        return _ENDS.get(self.path[0], self.heading) if self.path else self.heading

    @property
    def is_reason(self) -> bool:
        """Whether it only says why another cell of its answer was changed."""
        return self.part == "because"

    @property
    def open(self) -> bool:
        """Whether its cells may be changed."""
        return self.sort in OPEN


def says_field(*path: str) -> Callable[[Any, Programme, datetime.date], CellText]:
    """What a field, or a field inside one, says."""

    def says(record: Any, programme: Programme, on: datetime.date) -> CellText:
        value = record
        for name in path:
            value = getattr(value, name, None)
        return cell_text(value)

    return says


def says_worth(name: str) -> Callable[[Any, Programme, datetime.date], CellText]:
    """What the programme's matrix makes of a score."""

    def says(record: Any, programme: Programme, on: datetime.date) -> CellText:
        score: Score | None = getattr(record, name)
        return cell_text(worth(score, programme.scoring)) if score else ""

    return says


def says_own(name: str) -> Callable[[Any, Programme, datetime.date], CellText]:
    """What a field of the council's own says."""

    def says(record: Any, programme: Programme, on: datetime.date) -> CellText:
        return cell_text(record.own.get(name))

    return says


def cell_text(value: Any) -> CellText:
    """A value as its cell says it: the entries of a list on a line each, yes or no, a date in its own words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, tuple):
        return "\n".join(cell_text(each) for each in value)
    if isinstance(value, int | Decimal | When):
        return str(value)
    return in_one_line(to_data(value))


def plain_columns(
    kind: type[Record], left_out: frozenset[str], locked: frozenset[str], main: frozenset[str]
) -> dict[str, list[Column]]:
    """The columns of the fields that need no more than themselves, by the field's name, in the order declared.

    `locked` are fields that are only to be read, `main` those that have a column though no record says anything there.
    """
    found: dict[str, list[Column]] = {}
    for field in fields_of(kind).values():
        if field.name not in {"id", "exempt", "source", *left_out}:
            found[field.name] = list(_of_field(field, locked=field.name in locked, main=field.name in main))
    return found


def _of_field(field: Field, *, locked: bool, main: bool) -> Iterator[Column]:
    if field.type is Score:
        yield from score_columns(field.name, field.help, main=main)
        return
    sort: Sort | None = "shown" if locked and sort_of(field) else sort_of(field)
    if sort:
        path = (field.name,) if sort in OPEN else ()
        yield Column(
            heading=heading_of(field.name),
            sort=sort,
            says=says_field(field.name),
            help=field.help,
            path=path,
            words=("yes", "no") if field.type is bool else choices(field.type),
            main=main,
        )


def sort_of(field: Field) -> Sort | None:
    """What a cell of a field holds; None for groups of fields, which have no cell."""
    if field.to:
        return "shown"  # ids: a word more or less would lead nowhere
    if field.type is When:
        return "date"
    if field.type is bool or choices(field.type):
        return "choice"
    if field.type in (int, Decimal):
        return "number"
    if field.type is str:
        return "text"
    return "lines" if field.type == tuple[str, ...] else None


def score_columns(name: str, help_text: str, *, main: bool) -> Iterator[Column]:
    """The two levels of a score that has no dated history, and what they come to."""
    for level in ("likelihood", "impact"):
        yield Column(
            heading=f"{heading_of(name)} {level}",
            sort="level",
            says=says_field(name, level),
            help=help_text,
            path=(name, level),
            main=main,
        )
    yield Column(heading=f"{heading_of(name)} score", sort="score", says=says_worth(name), help=help_text, main=main)


def heading_of(name: str) -> str:
    """The words of a field's name: `closed_because` is `Closed because`."""
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]

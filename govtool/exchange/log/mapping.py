"""Which column is which field: proposed from the headings, and from what stands under them."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from govtool.exchange.log.fields import FIELDS
from govtool.exchange.log.fields import LEVELS
from govtool.exchange.log.fields import SEVERAL
from govtool.exchange.log.headings import meant
from govtool.exchange.log.headings import plain
from govtool.exchange.log.table import Column
from govtool.exchange.log.table import Table
from govtool.records.risk import STAGES

PROSE = 30
"""Characters of a text beyond which it is no level: a column of them headed Impact tells of effects."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A column and the field that it is of."""

    column: Column
    field: str
    """Empty where the column is left out."""
    why: str = ""
    """What was taken for granted, or why it is left out; part of a sentence."""


@dataclass(frozen=True)
class Map:
    """Which column is which field of a kind."""

    kind: str
    choices: tuple[Choice, ...]
    prefix: str = ""
    """What stands before every id of the log in the registers, where its own would be those of another's."""

    @cached_property
    def used(self) -> dict[int, str]:
        """The field of each column that is not left out."""
        return {each.column.number: each.field for each in self.choices if each.field}

    @property
    def left_out(self) -> list[Choice]:
        """The columns that are."""
        return [each for each in self.choices if not each.field]

    def column_of(self, field: str) -> int | None:
        """The first column of a field."""
        return next((number for number, name in self.used.items() if name == field), None)


def propose(table: Table, kind: str) -> Map:
    """The columns of a table with the fields of a kind that they mean; no column is passed over without a word."""
    beside = _beside(table, kind)
    own = [each for each in table.columns if beside is None or each.number < beside.number]
    staged = _staged([(column, _meant(table, column, kind)) for column in own])
    why = f"it is of another table, which begins in column {beside.name}" if beside else ""
    return Map(kind, (*_chosen(staged), *(Choice(each, "", why) for each in table.columns[len(own) :])))


def _beside(table: Table, kind: str) -> Column | None:
    """The first column of a table beside this one: headed again as the column of its ids is."""
    ids = [each for each in table.columns if each.heading and meant(each.heading, kind)[:1] == ("id",)]
    again = (each for each in ids[1:] if plain(each.heading) == plain(ids[0].heading))
    return next(again, None)


def means(kind: str) -> Callable[[str], tuple[str, ...]]:
    """What headings mean for a kind of record."""
    return lambda heading: meant(heading, kind)


def _meant(table: Table, column: Column, kind: str) -> tuple[str, ...]:
    fields = meant(column.heading, kind) if column.heading else ()
    if fields and fields[0].endswith(".impact") and _is_prose(table, column):
        return ("effect",) if "effect" in FIELDS[kind] else ()
    return fields


def _is_prose(table: Table, column: Column) -> bool:
    """Whether most cells of a column are sentences, and no levels: `People are cut off`, not `Very likely` or `4 - Major`."""
    texts = [cell.shown for cell in table.column_cells(column.number)]
    return 2 * sum(_is_sentence(each) for each in texts) > len(texts)


def _is_sentence(text: str) -> bool:
    return len(text) > PROSE or (len(text.split()) > 2 and not any(letter.isdigit() for letter in text))


Meant = tuple[Column, tuple[str, ...], str]
"""A column, the fields that it may be, and what is taken for granted of it."""


def _staged(meanings: Iterable[tuple[Column, tuple[str, ...]]]) -> Iterator[Meant]:
    """Scores that do not say of which stage they are: of that of the score beside them, else by their order, which is said.

    Two sets of them are before and after controls, three have the target last; one is the residual score, or the
    inherent one where the residual score is named.
    """
    meanings = list(meanings)
    order = {2: STAGES[:2], 3: STAGES}.get(_sets(meanings), ())
    taken = {fields[0] for _, fields in meanings if fields and not fields[0].startswith("?")}
    beside, named = "", False
    for column, fields in meanings:
        if not fields or not fields[0].startswith("?"):
            beside = fields[0].partition(".")[0] if fields and "." in fields[0] else ""
            named = bool(beside)
            yield column, fields, ""
            continue
        name = fields[0].partition(".")[2]
        stages = (beside, *order, "residual", "inherent")
        stage = next((each for each in stages if each and f"{each}.{name}" not in taken), "")
        named = named and stage == beside
        beside = stage
        taken.add(f"{stage}.{name}")
        why = "" if named else f"its heading does not say of which score it is, so it was taken for the {stage} one"
        yield column, (f"{stage}.{name}",) if stage else (), why if stage else "its score is read from other columns"


def _sets(meanings: Iterable[tuple[Column, tuple[str, ...]]]) -> int:
    """How many sets of levels stand in the table without their stages."""
    names = [fields[0] for _, fields in meanings if fields]
    return min(names.count(f"?residual.{level}") for level in LEVELS)


def _chosen(meanings: Iterable[Meant]) -> Iterator[Choice]:
    """A field for each column; one that another column has goes to whatever else its heading may mean."""
    taken: dict[str, Column] = {}
    for column, fields, why in meanings:
        field = next((each for each in fields if each not in taken or each in SEVERAL), "")
        if field:
            taken.setdefault(field, column)
            yield Choice(column, field, why)
        elif fields:
            yield Choice(column, "", f"{taken[fields[0]].name} is read as {fields[0]} already")
        else:
            yield Choice(column, "", why)

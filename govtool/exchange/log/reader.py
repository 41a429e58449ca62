"""The values of one table, read as the fields that its map gives them: what each row says, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from govtool.exchange.log.dates import Order
from govtool.exchange.log.dates import order_of
from govtool.exchange.log.dates import read_date
from govtool.exchange.log.faults import fault
from govtool.exchange.log.fields import FIELDS
from govtool.exchange.log.fields import LEVELS
from govtool.exchange.log.fields import Sort
from govtool.exchange.log.levels import Words
from govtool.exchange.log.levels import read_level
from govtool.exchange.log.levels import read_score
from govtool.exchange.log.levels import words_in
from govtool.exchange.log.mapping import Map
from govtool.exchange.log.readings import Taken
from govtool.exchange.log.readings import refused
from govtool.exchange.log.table import Table
from govtool.exchange.log.tidy import one_line
from govtool.exchange.log.tidy import quoted
from govtool.exchange.log.tidy import tidied
from govtool.exchange.log.words import ANSWERS
from govtool.exchange.log.words import RESPONSES
from govtool.exchange.log.words import STATES
from govtool.exchange.log.words import STATUSES
from govtool.exchange.log.words import read_owner
from govtool.exchange.log.words import read_rag
from govtool.exchange.log.words import read_share
from govtool.exchange.log.words import read_word
from govtool.exchange.reading.cells import Cell
from govtool.problems import Level
from govtool.problems import Problem
from govtool.records.scoring import Scoring

NONE = ("n/a", "na", "none", "nil", "not applicable", "none identified", "tbc")
"""What stands in a list for no entry."""

BLANKS = ("", "-", "\N{EN DASH}", "\N{EM DASH}")
"""What stands for nothing in a cell."""


class Reader:
    """Reads the cells of a table, and keeps what there is to say of them."""

    def __init__(self, table: Table, mapping: Map, scoring: Scoring | None) -> None:
        self.table = table
        self.mapping = mapping
        self.scoring = scoring
        self.problems: list[Problem] = []
        self.lost: list[tuple[Cell, str]] = []
        """The cells of the record being read whose values could not be used, and what they say."""
        self.record = ""
        """The id of the record being read."""
        self._orders: dict[int, Order] = {}
        self._wholes: dict[int, float] = {}

    def read(self, cell: Cell) -> Taken:
        """A cell as its column's field; what there is to say of it is kept, and so is a text that could not be used."""
        field = self.mapping.used[cell.column]
        if cell.error or not (self.says(cell) or (cell.fill and field.endswith("rag"))):
            return Taken()
        taken = self._taken(cell, field)
        for said in taken.said:
            self.say(said.code, cell, said.message, said.level)
        if taken.value is None and self.says(cell):
            self.lost.append((cell, one_line(cell.shown)))
        return taken

    def share(self, cell: Cell) -> str | None:
        """The status that a share alone would come to, without a word about it."""
        status: str | None = read_share(cell, self._whole(cell.column)).value
        return status

    def says(self, cell: Cell) -> bool:
        """Whether a cell says anything: a stroke, spaces and a formula that was never calculated do not."""
        text = cell.shown.strip()
        return text not in BLANKS and (text.isprintable() or one_line(text) not in BLANKS)

    def say(self, code: str, cell: Cell, message: str, level: Level | None = None) -> None:
        """Keep a problem at a cell; without a level it has that of its sort."""
        place = self.table.sheet.at(cell.row, cell.column)
        self.problems.append(fault(code, place, message, level=level, record=self.record))

    def heading(self, column: int) -> str:
        """The heading of a column."""
        return self.table.header.headings.get(column, "")

    def _taken(self, cell: Cell, field: str) -> Taken:
        """A cell as the sort of value that a field holds."""
        sort: Sort = FIELDS[self.mapping.kind][field]
        match sort:
            case "id" | "text":
                return Taken(tidied(cell.shown))
            case "title":
                return Taken(one_line(cell.shown))
            case "list" if one_line(cell.shown).lower() in NONE:
                return refused("XLS033", f"{quoted(cell.shown)} names none")
            case "list":
                return Taken([each for each in map(one_line, tidied(cell.shown).split("\n")) if each])
            case "owner":
                return read_owner(cell)
            case "date":
                return read_date(cell, self._order(cell.column), from_1904=self.table.sheet.counts_from_1904)
            case "level":
                return read_level(cell, self._words[field.rpartition(".")[2]])
            case "score":
                return read_score(cell)
            case "rag":
                return read_rag(cell)
            case "word":
                return read_word(cell, self._choices(field))
            case "state":
                return read_word(cell, STATES)
            case "share":
                return read_share(cell, self._whole(cell.column))

    @cached_property
    def _words(self) -> dict[str, Words]:
        scales = {name: getattr(self.scoring, name).words if self.scoring else () for name in LEVELS}
        return {name: words_in(self._cells_of(name), words) for name, words in scales.items()}

    def _cells_of(self, name: str) -> Iterator[Cell]:
        """Every cell of the columns of likelihood, or of impact."""
        for column, field in self.mapping.used.items():
            if field.endswith(f".{name}"):
                yield from self.table.column_cells(column)

    def _choices(self, field: str) -> dict[str, str]:
        if field == "status":
            return STATUSES
        return RESPONSES if self.mapping.kind == "risks" else ANSWERS

    def _order(self, column: int) -> Order:
        if column not in self._orders:
            self._orders[column] = order_of(self.table.column_cells(column))
        return self._orders[column]

    def _whole(self, column: int) -> float:
        """What all of it is in a column of shares: 100 where any number in it is above 1."""
        if column not in self._wholes:
            numbers = [each.value for each in self.table.column_cells(column) if isinstance(each.value, float)]
            self._wholes[column] = 100.0 if any(each > 1 for each in numbers) else 1.0
        return self._wholes[column]

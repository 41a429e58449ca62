"""What a sheet calls its levels: said once for a column, since the names belong to the programme's scale."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.exchange.log.faults import fault
from govtool.exchange.log.fields import LEVELS
from govtool.exchange.log.headings import plain
from govtool.exchange.log.levels import split
from govtool.exchange.log.mapping import Map
from govtool.exchange.log.table import Table
from govtool.exchange.log.tidy import one_line
from govtool.problems import Problem
from govtool.records.scoring import Scoring
from govtool.sentences import listed


def of_scales(table: Table, mapping: Map, scoring: Scoring | None) -> Iterator[Problem]:
    """The names of levels that the programme's scale does not have, at the heading of their column."""
    for column, field in mapping.used.items():
        level = field.rpartition(".")[2]
        if level not in LEVELS:
            continue
        scale = getattr(scoring, level).words if scoring else ()
        known = {(number, plain(word)) for number, word in enumerate(scale, 1)}
        names = [each for each in _names(table, column) if (each[0], plain(each[1])) not in known]
        if names:
            said = listed([f"{number} {word}" for number, word in names])
            place = table.sheet.at(table.header.rows[-1], column)
            yield fault("XLS040", place, f"levels of {level} have names, which are not kept: {said}")


def _names(table: Table, column: int) -> list[tuple[int, str]]:
    """The levels of a column that stand there with a word, each pair once, from the lowest."""
    texts = (one_line(each.value) for each in table.column_cells(column) if isinstance(each.value, str))
    pairs = {(parts[0], plain(parts[1])): parts for text in texts if (parts := split(text))}
    return sorted(pairs.values())

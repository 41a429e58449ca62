"""What a sheet says of itself: how many records it has, and who may read it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govtool.exchange.log.faults import fault
from govtool.exchange.log.mapping import Map
from govtool.exchange.log.table import Table
from govtool.exchange.log.tidy import one_line
from govtool.exchange.log.tidy import quoted
from govtool.problems import Problem

_COUNT = re.compile(r"(?:.*[:=]\s*(\d+)|(\d+) [a-z ]+|.*\btotal\D* (\d+))\W*", re.IGNORECASE)
_PRIVATE = re.compile(
    r"\b(?:confidential\w*|exempt|restricted|sensitive|sensitivity|private|not for publication|protective marking)\b",
    re.IGNORECASE,
)
"""What says of a log, or in a heading, that not everyone may read it."""
_NO = ("n", "no", "none", "open", "public", "official", "false", "0")
"""What says in a column with such a heading that everyone may."""


def counts(table: Table, kind: str) -> Iterator[Problem]:
    """A count at the foot, or in a title, that is not the number of records."""
    number = len(table.entries)
    for row in table.rows_of("above", "below"):
        cell = table.first(row)
        text = one_line(cell.shown)
        match = _COUNT.fullmatch(text)
        about = re.search(rf"\b(?:number|total|count|{kind}|open|records|rows|items)\b", text, re.IGNORECASE)
        if match and about and (said := int(next(filter(None, match.groups())))) != number:
            message = f"{quoted(text)} counts {said}, where {number} {kind} stand in the sheet"
            yield fault("XLS007", table.sheet.at(row, cell.column), message)


def kept_back(table: Table, mapping: Map) -> Iterator[Problem]:
    """What says that not everyone may read the log, or some of its records: no mark of that is taken over."""
    for row in table.rows_of("above", "below", "heading"):
        for cell in table.sheet.rows[row].values():
            if _PRIVATE.search(cell.shown):
                message = f"{quoted(cell.shown)} stands over or under the records, and none is marked so"
                yield fault("XLS037", table.sheet.at(row, cell.column), message)
    for column in table.columns:
        if _PRIVATE.search(column.heading) and column.number not in mapping.used:
            for cell in table.column_cells(column.number):
                if cell.shown.strip().lower() not in _NO:
                    message = (
                        f"{quoted(cell.shown)} stands under {quoted(column.heading)}, and the record is not marked so"
                    )
                    yield fault("XLS037", table.sheet.at(cell.row, cell.column), message)

"""What the rows of tables tell of a record, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from typing import Any

from govtool.records.record import Record
from govtool.records.serialise import to_data
from govtool.reports.parts import Block

Texts = Sequence[str]
"""The texts of the cells of one row."""


def rows_of(blocks: Iterable[Block]) -> Iterator[Texts]:
    """Every row of the tables among some blocks."""
    return ([cell.text for cell in row] for block in blocks if block.table for row in block.table.rows)


def own_rows(record: Record, rows: Iterable[Texts]) -> list[str]:
    """Those of some rows that are a record's own: one of their cells is its id, reference or title."""
    names = {record.id, record.title, getattr(record, "reference", "") or record.id}
    return ["\n".join(row) for row in rows if names.intersection(row)]


def tells(rows: Iterable[str], record: Record, name: str) -> bool:
    """Whether one of some rows has every word of a field. Of numbers nobody can say: rows write them in their own way."""
    words = list(_leaves(to_data(record)[name]))
    return all(isinstance(each, str) for each in words) and any(all(_has(row, each) for each in words) for row in rows)


def _leaves(value: Any) -> Iterator[Any]:
    """What stands at the ends of a value's branches."""
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _leaves(each)
    else:
        yield value


def _has(row: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", row) is not None

"""Where the header of a table is: the row, or the two rows, whose headings mean the most fields."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator
from typing import NamedTuple

from govtool.exchange.log.fields import KINDS
from govtool.exchange.log.headings import is_score
from govtool.exchange.log.headings import meant
from govtool.exchange.log.headings import stage_of
from govtool.exchange.log.tidy import one_line
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Sheet

Meaning = Callable[[str], tuple[str, ...]]
"""The fields that a heading may mean, the likeliest first."""

DEEPEST = 60
"""Rows with something in them under which no header is looked for."""
LEAST = 3
"""Fewer known headings than this make no header."""
LONGEST_HEADING = 80
ID_ALONE = re.compile(r"[A-Za-z]{0,6}[-./ ]?\d+[a-z]?")
"""An id and nothing else."""


class Header(NamedTuple):
    """The headings of a table."""

    rows: tuple[int, ...]
    headings: dict[int, str]
    """By column; of two rows, the upper one's words first."""
    known: int
    """How many fields the headings mean."""


def header_of(sheet: Sheet, means: Meaning, least: int = LEAST) -> Header | None:
    """The header of a sheet; None where fewer than `least` headings are known, or none of them means a title."""
    found = [_header(rows, sheet, means) for rows in _places(sheet)]
    best = max(found, key=lambda each: (each.known, -len(each.rows), -each.rows[0]), default=None)
    if best is None or best.known < least:
        return None
    titled = any("title" in means(heading) for heading in best.headings.values())
    return best if titled else None


def _places(sheet: Sheet) -> Iterator[tuple[int, ...]]:
    numbers = sorted(sheet.rows)[:DEEPEST]
    for number in numbers:
        yield (number,)
        if number + 1 in sheet.rows and _leads(sheet, number):
            yield (number, number + 1)


def _leads(sheet: Sheet, row: int) -> bool:
    """Whether a row may be the upper one of two: a heading of it spans some columns, or both rows, or names a stage."""
    spans = [area for area in sheet.merged if area.first_row == row]
    some = any(area.first_column < area.last_column and area.first_column > 1 for area in spans)
    both = any(area.last_row == row + 1 for area in spans)
    return some or both or any(stage_of(cell.shown) for cell in sheet.rows[row].values())


def _header(rows: tuple[int, ...], sheet: Sheet, means: Meaning) -> Header:
    lower = _texts(sheet, rows[-1])
    headings = lower if len(rows) == 1 else _together(_spread(sheet, rows[0], lower), lower)
    fields = {meant[0] for heading in headings.values() if (meant := means(heading))}
    return Header(rows, headings, len(fields))


def _texts(sheet: Sheet, row: int) -> dict[int, str]:
    texts = {column: one_line(cell.shown) for column, cell in sheet.rows[row].items() if not cell.formula}
    return {column: text for column, text in texts.items() if 0 < len(text) <= LONGEST_HEADING}


def _spread(sheet: Sheet, row: int, lower: dict[int, str]) -> dict[int, str]:
    """The headings of an upper row, over each column that they are meant for.

    One that names a stage reaches over the headings of scores under it until it meets another, merged or not.
    """
    own = _texts(sheet, row)
    if not own:
        return {}
    here = [each for each in sheet.merged if each.first_row <= row <= each.last_row]
    spread: dict[int, str] = {}
    for column, text in own.items():
        area = next((each for each in here if each.holds(row, column)), None)
        last = area.last_column if area else column
        while area is None and stage_of(text) and is_score(lower.get(last + 1, "")) and last + 1 not in own:
            last += 1
        spread |= dict.fromkeys(range(column, last + 1), text)
    return spread


def _together(upper: dict[int, str], lower: dict[int, str]) -> dict[int, str]:
    columns = sorted(upper.keys() | lower.keys())
    pairs = {column: (upper.get(column, ""), lower.get(column, "")) for column in columns}
    return {column: " ".join(each for each in dict.fromkeys(pair) if each) for column, pair in pairs.items()}


def begins_table(cells: list[Cell]) -> bool:
    """Whether the cells of a row are headings: short texts and no ids, the first and at least half of them known as headings."""
    texts = [one_line(each.value) for each in cells if isinstance(each.value, str) and not each.formula]
    if (
        len(texts) < max(len(cells), LEAST)
        or max(map(len, texts)) > LONGEST_HEADING
        or any(map(ID_ALONE.fullmatch, texts))
    ):
        return False
    known = [is_heading(each) for each in cells]
    return known[0] and sum(known) >= LEAST and 2 * sum(known) >= len(known)


def is_heading(cell: Cell) -> bool:
    """Whether a cell says what the columns of some register are headed."""
    return isinstance(cell.value, str) and any(meant(one_line(cell.value), kind) for kind in KINDS)

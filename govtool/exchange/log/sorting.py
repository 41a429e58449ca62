"""Which rows of a sheet are records, and what the others are."""

from __future__ import annotations

import re
from bisect import bisect_left
from bisect import bisect_right
from collections.abc import Iterator

from govtool.exchange.log.header import LEAST
from govtool.exchange.log.header import Header
from govtool.exchange.log.header import Meaning
from govtool.exchange.log.header import begins_table
from govtool.exchange.log.header import header_of
from govtool.exchange.log.header import is_heading
from govtool.exchange.log.table import Column
from govtool.exchange.log.table import Sort
from govtool.exchange.log.table import Table
from govtool.exchange.reading.cells import Area
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Sheet

_TOTAL = re.compile(r"\W*(?:grand |running |sub ?-? ?)?totals?\b|\W*(?:sum|average|mean|count)\b", re.IGNORECASE)


def table_in(sheet: Sheet, means: Meaning, least: int = LEAST) -> Table | None:
    """The table in a sheet, by what its headings mean; None where no header is found."""
    header = header_of(sheet, means, least)
    if header is None:
        return None
    sorts = dict(_sorted(sheet, header))
    data = [row for row, sort in sorts.items() if sort == "record"]
    spans = _spans(sheet, data)
    lead = _leading(header, means)
    entries = tuple(_entries(data, spans, lead))
    return Table(sheet, header, tuple(_columns(sheet, header, data)), sorts, spans, entries)


def _sorted(sheet: Sheet, header: Header) -> Iterator[tuple[int, Sort]]:
    """What each row is; a lone text is a heading where records follow it, and stands below them where none does."""
    found = dict(_told_apart(sheet, header))
    last = max((row for row, sort in found.items() if sort == "record"), default=header.rows[-1])
    for row, sort in found.items():
        yield row, "below" if sort == "heading" and row > last else sort


def _told_apart(sheet: Sheet, header: Header) -> Iterator[tuple[int, Sort]]:
    """What each row is by itself; another table goes from its own headings to those of this one, or to the end."""
    inside_another = False
    for row in sorted(sheet.rows):
        cells = sheet.filled(row)
        if not cells:
            continue
        sort = _sort(sheet, header, row, cells)
        inside_another = sort != "header" and (inside_another or begins_table(cells))
        yield row, "other" if inside_another else sort


def _sort(sheet: Sheet, header: Header, row: int, cells: list[Cell]) -> Sort:
    if row < header.rows[0]:
        return "above"
    if row <= header.rows[-1] or any(_repeats(sheet, each, cells) for each in header.rows):
        return "header"
    if _TOTAL.match(cells[0].shown) and (len(cells) > 1 or not re.search(r"\d", cells[0].shown)):
        return "total"
    return "heading" if len(cells) == 1 else "record"


def _repeats(sheet: Sheet, header: int, cells: list[Cell]) -> bool:
    """Whether cells say what those of the header above them say, most of them and at least two, and none is another heading."""
    texts = {column: cell.shown.split() for column, cell in sheet.rows[header].items() if cell.filled}
    others = [each for each in cells if texts.get(each.column) != each.shown.split()]
    same = len(cells) - len(others)
    return same >= 2 and 2 * same >= max(len(texts), len(cells)) and not any(map(is_heading, others))


def _spans(sheet: Sheet, data: list[int]) -> dict[tuple[int, int], Area]:
    """The merged areas that begin in a record's row and span several, by every cell of their first column in such rows.

    The columns beside it have lost their values.
    """
    spans: dict[tuple[int, int], Area] = {}
    for area in sorted(sheet.merged):
        at = bisect_left(data, area.first_row)
        if area.last_row == area.first_row or at == len(data) or data[at] != area.first_row:
            continue
        for row in data[at : bisect_right(data, area.last_row)]:
            if spans.setdefault((row, area.first_column), area) is not area:
                break  # areas that overlap, as no program writes them
    return spans


def _leading(header: Header, means: Meaning) -> int | None:
    """The column that tells one record from the next: that of the title."""
    return next((column for column, heading in header.headings.items() if "title" in means(heading)[:1]), None)


def _entries(data: list[int], spans: dict[tuple[int, int], Area], lead: int | None) -> Iterator[tuple[int, ...]]:
    """The rows of each record; one whose title is merged over several rows has all of them."""
    rows: list[int] = []
    for row in data:
        area = spans.get((row, lead)) if lead else None
        if rows and (area is None or area.first_row == row):
            yield tuple(rows)
            rows = []
        rows.append(row)
    if rows:
        yield tuple(rows)


def _columns(sheet: Sheet, header: Header, data: list[int]) -> Iterator[Column]:
    """Every column with a heading, or with anything in a record's row."""
    filled = {cell.column for row in data for cell in sheet.rows[row].values() if cell.filled}
    for number in sorted(filled | header.headings.keys()):
        yield Column(number, header.headings.get(number, ""))

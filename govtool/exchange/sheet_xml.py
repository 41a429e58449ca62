"""The cells of a sheet, row by row: only those that hold or show something are kept, so empty rows cost no memory."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from typing import IO
from xml.etree import ElementTree as ET

from govtool.exchange.cells import Area
from govtool.exchange.cells import Cell
from govtool.exchange.cells import Value
from govtool.exchange.cells import position
from govtool.exchange.package import RefusedError
from govtool.exchange.styles import Style
from govtool.exchange.xml_names import local
from govtool.exchange.xml_names import text_of

MOST_CELLS = 500_000
"""Cells that hold something which a workbook may have; a log of 5,000 rows has a fifth of that."""
_NO_STYLE = Style("", is_date=False)


@dataclass
class Content:
    """What a sheet's XML says."""

    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)


class SheetReader:
    """Reads the sheets of one workbook, whose texts and styles they share."""

    def __init__(self, file: str, texts: list[str], styles: list[Style], epoch: datetime.datetime) -> None:
        self.file = file
        self.texts = texts
        self.styles = styles
        self.epoch = epoch
        """The day that dates are counted from."""
        self.cells = 0

    def read(self, stream: IO[bytes], comments: dict[str, str]) -> Content:
        """One sheet, with its comments by cell. Raises ValueError where its XML makes no sense."""
        content, row = Content(), 0
        trail: list[ET.Element] = []
        for event, element in ET.iterparse(stream, ("start", "end")):  # noqa: S314  # it has no document type
            if event == "start":
                trail.append(element)
                continue
            trail.pop()
            name = local(element)
            if name == "row":
                row = self._row(element, row + 1, content)
            elif name == "mergeCell":
                content.merged.append(_area(element.get("ref", "")))
            elif name == "col" and _is_hidden(element):
                content.hidden_columns.append((int(element.get("min", "1")), int(element.get("max", "1"))))
            if len(trail) == 2:  # an entry of one of the sheet's lists: of what was read nothing is kept
                trail[-1].clear()
        for place, text in comments.items():
            _comment(content, place, text)
        return content

    def _row(self, element: ET.Element, number: int, content: Content) -> int:
        number = int(element.get("r", number))
        cells = {each.column: each for each in self._cells(element, number)}
        if cells:
            content.rows[number] = cells
            self._count(len(cells))
            if element.get("hidden") in ("1", "true"):
                content.hidden_rows.add(number)
        return number

    def _cells(self, element: ET.Element, row: int) -> Iterator[Cell]:
        column = 0
        for each in element:
            place = each.get("r")
            column = position(place)[1] if place else column + 1
            cell = self._cell(each, row, column)
            if cell is not None:
                yield cell

    def _cell(self, element: ET.Element, row: int, column: int) -> Cell | None:
        style_number = int(element.get("s", "0"))
        style = self.styles[style_number] if style_number < len(self.styles) else _NO_STYLE
        formula, written, inline = "", "", ""
        for child in element:
            name = local(child)
            if name == "v":
                written = child.text or ""
            elif name == "f":
                formula = "=" + (child.text or "")
            elif name == "is":
                inline = text_of(child)
        sort = element.get("t", "n")
        value = inline or (self._value(sort, written, style) if written else None)
        value = None if value == "" else value
        if value is None and not formula and not style.fill:
            return None
        return Cell(row, column, value, formula, error=sort == "e", fill=style.fill)

    def _value(self, sort: str, written: str, style: Style) -> Value:
        if sort == "s":
            return self.texts[int(written)]
        if sort == "b":
            return written == "1"
        if sort == "d":
            return datetime.date.fromisoformat(written[:10])
        if sort != "n":
            return written
        number = float(written)
        return self._day(number) if style.is_date else number

    def _day(self, number: float) -> Value:
        """The day of a number in the format of a date; a time of day alone, and what is no day, stay numbers."""
        from openpyxl.utils.datetime import from_excel

        if number < 1:
            return number
        try:
            day = from_excel(number, self.epoch)
        except (ValueError, OverflowError):
            return number
        return day.date() if isinstance(day, datetime.datetime) else number

    def _count(self, more: int) -> None:
        self.cells += more
        if self.cells > MOST_CELLS:
            raise RefusedError(
                f"{self.file} has more than {MOST_CELLS:,} cells that hold something; copy the rows of the log into a "
                "new workbook and save that."
            )


def _is_hidden(element: ET.Element) -> bool:
    return element.get("hidden") in ("1", "true") or element.get("width") == "0"


def _area(name: str) -> Area:
    first, _, last = name.partition(":")
    return Area(*position(first), *position(last or first))


def _comment(content: Content, place: str, text: str) -> None:
    row, column = position(place)
    cells = content.rows.setdefault(row, {})
    old = cells.get(column) or Cell(row, column)
    cells[column] = Cell(row, column, old.value, old.formula, error=old.error, fill=old.fill, comment=text)

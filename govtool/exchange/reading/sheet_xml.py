"""The cells of a sheet, row by row: only those that hold or show something are kept, so empty rows cost no memory."""

from __future__ import annotations

import datetime
from typing import IO
from typing import NamedTuple
from xml.etree import ElementTree as ET

from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Value
from govtool.exchange.reading.cells import position
from govtool.exchange.reading.package import RefusedError
from govtool.exchange.reading.sheet_content import MOST_COLUMNS
from govtool.exchange.reading.sheet_content import MOST_ROWS
from govtool.exchange.reading.sheet_content import Content
from govtool.exchange.reading.sheet_content import end_entry
from govtool.exchange.reading.sheet_content import put
from govtool.exchange.reading.styles import Style
from govtool.exchange.reading.xml_names import local
from govtool.exchange.reading.xml_names import text_of

MOST_CELLS = 500_000
"""Cells that hold something which a workbook may have; a log of 5,000 rows has a fifth of that."""
_OF_A_CELL = frozenset(("v", "f", "is", "t", "r", "rPr", "rPh"))
"""The elements inside a cell."""
_NO_STYLE = Style("", is_date=False)


class _Pending(NamedTuple):
    """A cell of the row that is read; its row is known once the row ends."""

    column: int
    value: Value
    formula: str
    error: bool
    style: Style


class SheetReader:
    """Reads the sheets of one workbook, whose texts and styles they share."""

    def __init__(self, file: str, texts: list[str], styles: list[Style], epoch: datetime.datetime) -> None:
        self.file = file
        self.texts = texts
        self.styles = styles
        self.epoch = epoch
        """The day that dates are counted from."""
        self.cells = 0

    @property
    def counts_from_1904(self) -> bool:
        """Whether dates are counted from 1904."""
        return self.epoch.year == 1904

    def read(self, stream: IO[bytes], comments: dict[str, str], addresses: dict[str, str]) -> Content:
        """One sheet, with its comments by cell and the addresses that it leads to by their ids.

        Raises ValueError where its XML makes no sense.
        """
        content, pending = Content(), list[_Pending]()
        row = rows = column = columns = 0
        for _, element in ET.iterparse(stream):  # noqa: S314  # it has no document type
            name = local(element)
            if name == "c":
                columns += 1
                place = element.get("r")
                column = position(place)[1] if place else column + 1
                if (cell := self._cell(element, column)) is not None:
                    pending.append(cell)
            elif name == "row":
                row, rows = int(element.get("r", row + 1)), rows + 1
                self._end_row(element, row, pending, content)
                column = columns = 0
                pending.clear()
            elif name in _OF_A_CELL:
                continue  # its cell is read as a whole
            else:
                end_entry(element, content)
            element.clear()  # of what was read nothing is kept
            if rows > MOST_ROWS or columns > MOST_COLUMNS:
                raise ValueError("more rows or columns than a sheet can have")
        for place, text in comments.items():
            put(content, place, comment=text)
        for place, name in content.links.items():
            if place and addresses.get(name):
                put(content, place, link=addresses[name])
        return content

    def _end_row(self, element: ET.Element, row: int, pending: list[_Pending], content: Content) -> None:
        """Put the cells of a row in their place, now that its own number is known."""
        if not pending:
            return
        self.cells += len(pending)
        if self.cells > MOST_CELLS:
            raise RefusedError(
                f"{self.file} has more than {MOST_CELLS:,} cells that hold something; copy the rows of the log into a "
                "new workbook and save that."
            )
        content.rows[row] = {
            each.column: Cell(
                row,
                each.column,
                each.value,
                each.formula,
                error=each.error,
                fill=each.style.fill,
                struck=each.style.struck,
            )
            for each in pending
        }
        if element.get("hidden") in ("1", "true"):
            content.hidden_rows.add(row)

    def _cell(self, element: ET.Element, column: int) -> _Pending | None:
        """A cell; None where nothing stands in it and nothing is behind it."""
        formula, written, inline = "", "", ""
        for child in element:
            name = local(child)
            if name == "v":
                written = child.text or ""
            elif name == "f":
                formula = "=" + (child.text or "")
            elif name == "is":
                inline = text_of(child)
        style_number = int(element.get("s", "0"))
        style = self.styles[style_number] if style_number < len(self.styles) else _NO_STYLE
        sort = element.get("t", "n")
        value = inline or (self._value(sort, written, style) if written else None)
        value = None if value == "" else value
        if value is None and not formula and not style.fill:
            return None
        return _Pending(column, value, formula, sort == "e", style)

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
        day = self._day(number) if style.is_date else number
        return f"{day:%b %Y}" if style.is_month and isinstance(day, datetime.date) and day.day == 1 else day

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

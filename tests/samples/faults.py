"""What each sort of fault in the sample spreadsheets is: whether it really stands in a cell."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.utils.datetime import from_excel

VAGUE = ("ASAP", "Ongoing", "Q2", "Sept 25")
LEVEL_WORDS = ("Major", "Medium", "Possible", "Moderate", "Half")
ID = re.compile(r"[A-Z]{1,2}-?[0-9]+")
ERRORS = ("#REF!", "#VALUE!")


@dataclass(frozen=True)
class Place:
    """A cell of a workbook that was read twice: with its formulas, and with their results."""

    formulas: Workbook
    results: Workbook
    sheet: str
    cell: str

    @property
    def of(self) -> Any:
        return self.formulas[self.sheet]

    @property
    def here(self) -> Any:
        return self.of[self.cell]

    @property
    def value(self) -> Any:
        return self.here.value

    @property
    def result(self) -> Any:
        return self.results[self.sheet][self.cell].value

    @property
    def ids(self) -> list[str]:
        """Every id in the first column, tidied."""
        texts = [str(cell.value or "").strip() for cell in self.of["A"]]
        return [text for text in texts if ID.fullmatch(text)]

    def row(self, number: int) -> list[Any]:
        return [cell.value for cell in self.of[number]]


def _number(value: Any) -> int:
    match = re.search(r"[0-9]+", str(value))
    assert match
    return int(match[0])


def _typed_over(place: Place) -> bool:
    factors = [_number(place.here.offset(0, -step).value) for step in (1, 2)]
    return place.here.data_type != "f" and _number(place.value) != factors[0] * factors[1]


def _no_calendar_has_it(text: str) -> bool:
    day, month, _ = re.split(r"[/ ]", text)
    return int(day) == 31 and month in {"04", "April"}


def _header_repeated(place: Place) -> bool:
    above = [place.row(number) for number in range(1, place.here.row)]
    return place.row(place.here.row) in above


def _is_date(value: Any, number_format: str) -> bool:
    return isinstance(value, datetime.datetime) and number_format == "DD/MM/YYYY"


def _is_serial(place: Place) -> bool:
    day = from_excel(place.value)
    return place.here.number_format == "General" and isinstance(day, datetime.datetime) and day.year in {2026, 2027}


IS_THERE: dict[str, Callable[[Place], bool]] = {
    "title row over the header": lambda place: not any(place.row(1)[1:]),
    "sheet name with a space after it": lambda place: place.sheet.endswith(" "),
    "merged cells": lambda place: any(
        area.start_cell.coordinate == place.cell for area in place.of.merged_cells.ranges
    ),
    "header repeated": _header_repeated,
    "colour without a word": lambda place: place.value is None and place.here.fill.fill_type == "solid",
    "level with its word": lambda place: bool(re.fullmatch(r"[1-5] - [A-Z][a-z]+", place.value)),
    "score with its word": lambda place: bool(re.fullmatch(r"[0-9]+ \([A-Z][a-z]+\)", place.value)),
    "score typed over its formula": _typed_over,
    "decimal among levels": lambda place: isinstance(place.value, float) and place.value % 1 > 0,
    "word among levels": lambda place: place.value in LEVEL_WORDS,
    "number as text": lambda place: place.here.data_type == "s" and _number(place.value) > 0,
    "real date": lambda place: _is_date(place.value, place.here.number_format),
    "date as text": lambda place: bool(re.fullmatch(r"\d\d[/.]\d\d[/.]\d\d(\d\d)?", place.value)),
    "date as a serial number": _is_serial,
    "impossible date": lambda place: _no_calendar_has_it(place.value),
    "vague date": lambda place: place.value in VAGUE,
    "error cell": lambda place: place.here.data_type == "e" and place.value in ERRORS,
    "formula that gives an error": lambda place: place.here.data_type == "f" and place.result in ERRORS,
    "id with a space after it": lambda place: place.value != place.value.strip() and place.value.strip() in place.ids,
    "id used twice": lambda place: place.ids.count(place.value.strip()) == 2,
    "as another row": lambda place: place.value[:3] == "As " and place.value[3:] in place.ids,
    "owner not known": lambda place: place.value.endswith("TBC"),
    "two owners": lambda place: bool(re.search(r"/|&", place.value)),
    "hidden row": lambda place: place.of.row_dimensions[place.here.row].hidden,
    "hidden column": lambda place: place.of.column_dimensions[place.here.column_letter].hidden,
    "hidden sheet": lambda place: place.of.sheet_state != "visible",
    "private note": lambda place: bool(place.here.comment and place.here.comment.text),
    "total inside the data": lambda place: (
        "otal" in place.value and any(ID.fullmatch(str(cell.value)) for cell in place.of["A"][place.here.row :])
    ),
    "footer whose count disagrees": lambda place: _number(place.value) != len(place.ids),
    "zero-width space": lambda place: "\u200b" in place.value,
    "no-break space": lambda place: "\u00a0" in place.value,
    "formula with its result": lambda place: place.here.data_type == "f" and place.result is not None,
    "formula without its result": lambda place: place.here.data_type == "f" and place.result is None,
    "text that begins like a formula": lambda place: place.here.data_type == "s" and place.value[0] in "=+-@",
}

"""A table in a text file (.csv) into plain data: its encoding and what parts its values are found out, and said."""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from io import StringIO
from itertools import islice
from pathlib import Path

from govtool.exchange.reading.cells import Book
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import Sheet
from govtool.exchange.reading.package import RefusedError
from govtool.exchange.reading.sheet_xml import MOST_CELLS
from govtool.source import LARGEST_FILE
from govtool.source import read

_BINARY = (b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"%PDF")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
LONGEST_VALUE = 131_072
"""Characters that one value may have: four times what a cell of Excel holds."""


def read_text_table(path: Path, shown: str) -> Book:
    """The only sheet of a text file; `shown` is its name for messages.

    Raises RefusedError, in one sentence, for what is no text or too large.
    """
    if not path.is_file():
        what = "it is a folder; name the file in it" if path.is_dir() else "there is no such file"
        raise RefusedError(f"{shown} cannot be read: {what}.")
    content = read(path, shown).content
    if len(content) > LARGEST_FILE:
        raise RefusedError(f"{shown} is larger than {LARGEST_FILE // 2**20} MB; split it into several files.")
    if content.startswith(_BINARY):
        raise RefusedError(
            f"{shown} is no text file, though it may be called one; import it as xlsx, or save it as .csv."
        )
    text, said = _decoded(content)
    if "\x00" in text:
        raise RefusedError(f"{shown} is no text file; save the sheet as CSV UTF-8 and import that.")
    delimiter = _delimiter(text)
    if delimiter != ",":
        said.append(f"its values are parted by {'tabs' if delimiter == chr(9) else 'semicolons'}")
    return Book(file=shown, sheets=(Sheet(file=shown, title="", rows=_rows(shown, text, delimiter)),), said=tuple(said))


def _decoded(content: bytes) -> tuple[str, list[str]]:
    """The text, and a sentence where its encoding had to be taken for granted."""
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    if not encoding and content[1:200:2].count(0) > 40:
        encoding = "utf-16-le"
    try:
        return content.decode(encoding or "utf-8"), []
    except UnicodeDecodeError:
        said = "it is not UTF-8, so it was read as Windows-1252: a letter that Windows-1252 lacks is lost in it"
        return content.decode("cp1252", errors="replace"), [said]


def _delimiter(text: str) -> str:
    """What parts the values: that of comma, semicolon and tab which gives the most lines the same number of them."""
    return max(",;\t", key=lambda each: _agreement(text[:65536], each))


def _agreement(text: str, delimiter: str) -> int:
    widths = [len(row) for row in islice(csv.reader(StringIO(text, newline=""), delimiter=delimiter), 200)]
    (width, lines), *_ = Counter(each for each in widths if each).most_common(1) or [(0, 0)]
    return lines * width if width > 1 else 0


def _rows(file: str, text: str, delimiter: str) -> dict[int, dict[int, Cell]]:
    rows: dict[int, dict[int, Cell]] = {}
    count, before = 0, csv.field_size_limit(LONGEST_VALUE)
    try:
        for number, values in enumerate(csv.reader(StringIO(text, newline=""), delimiter=delimiter), 1):
            cells = {at: _cell(number, at, value) for at, value in enumerate(values, 1) if value.strip()}
            if cells:
                rows[number] = cells
                count += len(cells)
            if count > MOST_CELLS:
                raise RefusedError(f"{file} has more than {MOST_CELLS:,} values; split it into several files.")
    except csv.Error:
        raise RefusedError(
            f"{file} has a value of more than {LONGEST_VALUE:,} characters, so a quotation mark may not be closed; "
            "save the sheet as CSV UTF-8 again."
        ) from None
    finally:
        csv.field_size_limit(before)
    return rows


def _cell(row: int, column: int, value: str) -> Cell:
    is_error = value.strip() in ("#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!")
    return Cell(row, column, value, error=is_error)

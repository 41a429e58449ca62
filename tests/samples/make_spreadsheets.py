"""Makes samples/spreadsheets anew: `.venv/bin/python -m tests.samples.make_spreadsheets`."""

from __future__ import annotations

import csv
import datetime
from io import StringIO
from pathlib import Path

from tests.samples import fellbeck_register
from tests.samples import thornmere_log
from tests.samples import thornmere_tracker
from tests.samples.books import Book
from tests.samples.books import Formula
from tests.samples.books import Sheet
from tests.samples.books import Value
from tests.samples.writing import content

FOLDER = Path(__file__).parent.parent.parent / "samples" / "spreadsheets"
BOOKS = (thornmere_log.BOOK, fellbeck_register.BOOK, thornmere_tracker.BOOK)
COPY = "action-tracker-thornmere.csv"

_OPENING = """\
# Spreadsheets

Two messy risk logs and an action tracker, as programme offices keep them. The councils and the Trust do not exist; everything
is invented for trying govtool. The same files come out each time that `python -m tests.samples.make_spreadsheets` is run in a
checkout; they, and the table below, are written by it, so change what stands in `tests/samples/`.

| file | what |
|---|---|
| `risk-log-thornmere.xlsx` | A council's risk log: two rows of headings, scores as formulas, likelihood before impact. |
| `risk-register-fellbeck-trust.xlsx` | An NHS partner's register: an export edited by hand, consequence before likelihood, three ratings. |
| `action-tracker-thornmere.xlsx` | The council's action tracker. |
| `action-tracker-thornmere.csv` | Its first sheet saved as text by an older program: Windows-1252, lines that end with CR LF. |

In the text copy a letter that Windows-1252 lacks has become a question mark, hidden rows and columns are shown, and merged cells,
colours and comments are gone.

## What is wrong, and where

A cell is written as sheet!cell; of an area it is the first, and of a whole sheet it is A1.

| file | cell | fault | what stands there |
|---|---|---|---|
"""


def _text(value: Value) -> str:
    """What the cell shows."""
    if isinstance(value, Formula):
        return _text(value.cached)
    if isinstance(value, datetime.date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)


def as_csv(sheet: Sheet) -> bytes:
    """A sheet as spreadsheet programs save it as text in an older Windows encoding."""
    width = max(len(values) for values in sheet.rows.values())
    last = max(int(start[1:]) for start in sheet.rows)
    rows = [[*map(_text, sheet.rows.get(f"A{number}", ()))] for number in range(1, last + 1)]
    stream = StringIO(newline="")
    csv.writer(stream).writerows([row + [""] * (width - len(row)) for row in rows])
    return stream.getvalue().encode("cp1252", errors="replace")


def readme(books: tuple[Book, ...]) -> str:
    """The list of every fault and its cell."""
    rows = [
        f"| `{book.name}` | `{fault.place}` | {fault.kind} | {fault.what} |\n"
        for book in books
        for fault in book.faults
    ]
    return _OPENING + "".join(rows)


def files() -> dict[str, bytes]:
    """Every file of the folder by its name."""
    made = {book.name: content(book) for book in BOOKS}
    return made | {COPY: as_csv(thornmere_tracker.BOOK.sheets[0]), "README.md": readme(BOOKS).encode()}


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, written in files().items():
        (FOLDER / name).write_bytes(written)

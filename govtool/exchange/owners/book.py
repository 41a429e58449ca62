"""Workbooks for owners: a guide, and a sheet for each table.

What the cells said when the workbook left stands in a sheet that no menu shows, so that one that comes
back can be compared with it.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from govtool.exchange.owners.base import BASE
from govtool.exchange.owners.base import base_rows
from govtool.exchange.owners.guide import GUIDE
from govtool.exchange.owners.guide import HINT
from govtool.exchange.owners.guide import guide
from govtool.exchange.owners.looks import DAY
from govtool.exchange.owners.looks import Looks
from govtool.exchange.owners.sheet import write_table
from govtool.exchange.owners.tables import Table
from govtool.sentences import short_day

NOT_FOR_ALL = "NOT FOR PUBLICATION"
"""What a sheet says over its header, and on paper, that holds what not everyone may read."""

_BIRTH = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""Every workbook's day of creation, so that the same registers give the same bytes."""

_MOST_NAME = 31
"""Characters that the name of a sheet may have."""


def workbook(tables: Sequence[Table], *, owner: str = "", marked: bool = False) -> bytes:
    """Tables as a workbook with a sheet each; of the records of one owner where one is named.

    `marked` is whether any of them says what not everyone may read, which each sheet then says.

    The same tables give the same bytes.
    """
    import xlsxwriter  # only an export needs it

    stream = io.BytesIO()
    options = {"constant_memory": True, "default_date_format": DAY}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"title": f"For {owner}" if owner else "Registers", "created": _BIRTH})
        names = sheet_names(tables)
        looks = Looks(book)
        _write_guide(book.add_worksheet(GUIDE), looks, tables, owner)
        for name, table in zip(names, tables, strict=True):
            sheet = book.add_worksheet(name)
            mark = f"{NOT_FOR_ALL}. " if marked else ""
            write_table(sheet, looks, table, f"{mark}{name}: position at {short_day(table.on)}. {HINT}")
            if mark:
                sheet.set_header(f'&C&"Bold"{NOT_FOR_ALL}')
            if name == names[0]:
                sheet.activate()
        _write_base(book.add_worksheet(BASE), tables, names, owner)
    return stream.getvalue()


def sheet_names(tables: Sequence[Table]) -> list[str]:
    """The name of each table's sheet: the register's, and the programme's where there are several of a kind."""
    kinds = [each.kind for each in tables]
    names: list[str] = []
    for each in tables:
        several = f" {each.programme.id}" if kinds.count(each.kind) > 1 else ""
        names.append(_unused(f"{each.kind.plural.capitalize()}{several}", {*names, GUIDE, BASE}))
    return names


def _unused(name: str, taken: AbstractSet[str]) -> str:
    """A name that a sheet may have, of 31 characters at most, and none has in whatever case."""
    small = {each.casefold() for each in taken}
    plain = re.sub(r"[\[\]:*?/\\]", "-", name)
    found, number = plain[:_MOST_NAME], 2
    while found.casefold() in small:
        end = f" {number}"
        found, number = plain[: _MOST_NAME - len(end)] + end, number + 1
    return found


def _write_guide(sheet: Any, looks: Looks, tables: Sequence[Table], owner: str) -> None:
    sheet.set_column(0, 0, 34, looks.name)
    sheet.set_column(1, 1, 90, looks.text)
    for number, (name, text) in enumerate(guide(tables, owner)):
        sheet.write_string(number, 0, name, looks.title if number == 0 else looks.name)
        sheet.write_string(number, 1, text, looks.text)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.protect()


def _write_base(sheet: Any, tables: Sequence[Table], names: Sequence[str], owner: str) -> None:
    for number, texts in enumerate(base_rows(tables, names, owner)):
        for at, text in enumerate(texts):
            sheet.write_string(number, at, text)
    sheet.very_hidden()

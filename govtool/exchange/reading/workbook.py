"""A workbook (.xlsx) into plain data."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree as ET

from govtool.exchange.reading.cells import Book
from govtool.exchange.reading.cells import Sheet
from govtool.exchange.reading.package import Package
from govtool.exchange.reading.package import Part
from govtool.exchange.reading.package import RefusedError
from govtool.exchange.reading.package import opened
from govtool.exchange.reading.sheet_xml import SheetReader
from govtool.exchange.reading.styles import styles_of
from govtool.exchange.reading.xml_names import attribute
from govtool.exchange.reading.xml_names import find
from govtool.exchange.reading.xml_names import local
from govtool.exchange.reading.xml_names import text_of

MOST_SHEETS = 200
_THREAD = "\nComment:\n"
_STATES: dict[str, Literal["visible", "hidden", "veryHidden"]] = {"hidden": "hidden", "veryHidden": "veryHidden"}


def read_workbook(path: Path, shown: str) -> Book:
    """Every sheet of a workbook; `shown` is its name for messages.

    Macros and links to other workbooks are passed over, and said. Raises RefusedError, in one sentence, for what is
    no workbook, is locked, damaged or too large.
    """
    package = opened(path, shown)
    with package.damage_told():
        return _book(package)


def _book(package: Package) -> Book:
    main = next((each.path for each in package.related("") if each.sort == "officeDocument"), "xl/workbook.xml")
    if main not in package.names:
        raise RefusedError(f"{package.file} is not an Excel workbook; open it in Excel and save it as .xlsx.")
    workbook, parts = package.tree(main), package.related(main)
    listed = find(workbook, "sheets")
    if len(listed) > MOST_SHEETS:
        raise RefusedError(f"{package.file} has more than {MOST_SHEETS} sheets; save the one to import by itself.")
    reader = _reader(package, workbook, parts)
    by_id = {each.id: each for each in parts}
    sheets = [(each, by_id.get(attribute(each, "id"))) for each in listed]
    return Book(
        file=package.file,
        sheets=tuple(_sheet(package, reader, each, part) for each, part in sheets if part and part.sort == "worksheet"),
        said=tuple(_passed_over(package)),
    )


def _reader(package: Package, workbook: ET.Element, parts: list[Part]) -> SheetReader:
    from openpyxl.utils.datetime import MAC_EPOCH
    from openpyxl.utils.datetime import WINDOWS_EPOCH

    of = {each.sort: each.path for each in parts if each.path in package.names}
    styles, theme = (package.tree(of[name]) if name in of else None for name in ("styles", "theme"))
    texts = list(_texts(package, of["sharedStrings"])) if "sharedStrings" in of else []
    settings = next((each for each in workbook if local(each) == "workbookPr"), None)
    counts_from_1904 = settings is not None and settings.get("date1904") in ("1", "true")
    epoch: datetime.datetime = MAC_EPOCH if counts_from_1904 else WINDOWS_EPOCH
    return SheetReader(package.file, texts, styles_of(styles, theme), epoch)


def _texts(package: Package, path: str) -> Iterator[str]:
    """The texts that the cells of all sheets share, one after the other."""
    with package.stream(path) as stream:
        root: ET.Element | None = None
        for event, element in ET.iterparse(stream, ("start", "end")):  # noqa: S314  # it has no document type
            if root is None:
                root = element
            elif event == "end" and local(element) == "si":
                yield text_of(element)
                root.clear()  # of what was read nothing is kept


def _sheet(package: Package, reader: SheetReader, listed: ET.Element, part: Part) -> Sheet:
    comments = {
        name: text
        for each in package.related(part.path)
        if each.sort == "comments" and each.path in package.names
        for name, text in _comments(package.tree(each.path))
    }
    with package.stream(part.path) as stream:
        content = reader.read(stream, comments, package.addresses(part.path))
    return Sheet(
        file=package.file,
        title=listed.get("name", ""),
        state=_STATES.get(listed.get("state", ""), "visible"),
        rows=content.rows,
        merged=tuple(content.merged),
        ruled=tuple(content.ruled),
        counts_from_1904=reader.counts_from_1904,
        hidden_rows=frozenset(content.hidden_rows),
        hidden_columns=tuple(content.hidden_columns),
    )


def _comments(root: ET.Element) -> list[tuple[str, str]]:
    """The comments of a sheet with the names of their cells."""
    listed = find(root, "commentList")
    texts = ((each, next((text_of(inner) for inner in each if local(inner) == "text"), "")) for each in listed)
    return [(each.get("ref", ""), said) for each, text in texts if (said := _said(text))]


def _said(comment: str) -> str:
    """The words of a comment. Those of a thread stand behind a paragraph that Excel writes for older programs."""
    _, begun, thread = comment.partition(_THREAD) if comment.startswith("[Threaded comment]") else ("", "", "")
    return (thread if begun else comment).strip()


def _passed_over(package: Package) -> list[str]:
    said = []
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        said.append("it holds macros; none was run")
    if any("externallinks/" in name.lower() for name in package.names):
        said.append("it leads to other workbooks; none was opened, and the results kept in this one were read")
    return said

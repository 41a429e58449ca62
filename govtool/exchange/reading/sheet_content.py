"""What the XML of a sheet says, as it is gathered: cells by row and column, and the lists that stand before and after them."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field
from xml.etree import ElementTree as ET

from govtool.exchange.reading.cells import Area
from govtool.exchange.reading.cells import Cell
from govtool.exchange.reading.cells import position
from govtool.exchange.reading.xml_names import attribute
from govtool.exchange.reading.xml_names import local

MOST_AREAS = 50_000
"""Merged areas that a sheet may have."""
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
"""The rows and columns of a sheet, as the format has them."""


@dataclass
class Content:
    """What a sheet's XML says."""

    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    ruled: list[Area] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    """The ids of the addresses that cells lead to, by the first of those cells."""
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)


def end_entry(element: ET.Element, content: Content) -> None:
    """Add an entry of the lists of merged areas, of those that rules colour, and of columns."""
    if local(element) == "mergeCell":
        content.merged.append(_area(element.get("ref", "")))
    elif local(element) == "hyperlink":
        content.links[element.get("ref", "").partition(":")[0]] = attribute(element, "id")
    elif local(element) == "conditionalFormatting":
        content.ruled.extend(_area(each) for each in element.get("sqref", "").split())
    elif local(element) == "col" and _is_hidden(element):
        content.hidden_columns.append((int(element.get("min", "1")), int(element.get("max", "1"))))
    if (
        max(len(content.merged), len(content.ruled), len(content.links)) > MOST_AREAS
        or len(content.hidden_columns) > MOST_COLUMNS
    ):
        raise ValueError("more merged areas or columns than a sheet can have")


def _is_hidden(element: ET.Element) -> bool:
    return element.get("hidden") in ("1", "true") or element.get("width") == "0"


def _area(name: str) -> Area:
    first, _, last = name.partition(":")
    return Area(*position(first), *position(last or first))


def put(content: Content, place: str, *, comment: str = "", link: str = "") -> None:
    """Give a cell a comment or an address; one where nothing stood becomes one."""
    row, column = position(place)
    cells = content.rows.setdefault(row, {})
    old = cells.get(column) or Cell(row, column)
    cells[column] = old._replace(comment=comment or old.comment, link=link or old.link)

"""Elements of a workbook's XML by their own names: the same in both of the format's namespaces."""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree import ElementTree as ET

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a workbook writes a character that XML does not allow, such as a carriage return."""


def local(element: ET.Element) -> str:
    """An element's name without its namespace."""
    return _without_namespace(element.tag)


@lru_cache(maxsize=1024)
def _without_namespace(tag: str) -> str:
    return tag.rpartition("}")[2]


def find(parent: ET.Element, name: str) -> list[ET.Element]:
    """The children of the first child of a name; none where there is no such child."""
    return next((list(each) for each in parent if local(each) == name), [])


def text_of(element: ET.Element) -> str:
    """The words of a text in runs, without the hints on how to pronounce them."""
    runs = [element] if element.text and local(element) == "t" else []
    for child in element:
        if local(child) == "t":
            runs.append(child)
        elif local(child) == "r":
            runs += [each for each in child if local(each) == "t"]
    text = "".join(each.text or "" for each in runs)
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def attribute(element: ET.Element, name: str) -> str:
    """An attribute by its own name, whatever its namespace; empty where it is not given."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")

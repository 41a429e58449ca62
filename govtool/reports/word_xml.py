"""The small pieces that a Word document is written from: elements, runs of text, paragraphs, fields."""

from __future__ import annotations

import re
from collections.abc import Iterable

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

Node = BaseOxmlElement
"""An element of a Word document's XML."""

SPACE = re.compile("[ \t\n\v\f\r\x85\u2028\u2029]+")
"""What stands between two words, whatever it was pasted from: as on the page, it shows as one space."""

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold at all, and what makes Word refuse a whole document."""


def legal(text: str) -> str:
    """A text as Word can hold it: a character that no document may have becomes a visible mark, so that none is lost unseen."""
    return ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", SPACE.sub(" ", text))


def node(name: str, /, *children: Node, **values: object) -> Node:
    """An element of WordprocessingML with its children and its attributes."""
    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def run(text: str, *properties: Node) -> Node:
    """A run of text, with properties in the order that Word's schema has them."""
    return _run(_words("t", legal(text)), properties)


def tab() -> Node:
    """A run that moves to the next tab stop."""
    return node("r", node("tab"))


def styled(style: str) -> Node:
    """The property that gives a run a character style."""
    return node("rStyle", val=style)


def paragraph(style: str, runs: Iterable[Node], *properties: Node) -> Node:
    """A paragraph of a style, with properties in the order that Word's schema has them."""
    return node("p", node("pPr", node("pStyle", val=style), *properties), *runs)


def kept(condition: bool) -> list[Node]:  # read as "kept if"
    """The property that keeps a paragraph on the page of the one after it, where a condition holds."""
    return [node("keepNext")] if condition else []


def field(code: str, *result: Node) -> list[Node]:
    """The parts of a field: what Word works out when it lays the page out, and what stands there until then."""
    return [
        *field_start(code),
        *result,
        node("r", node("fldChar", fldCharType="end")),
    ]


def field_start(code: str) -> list[Node]:
    """The parts of a field that stand before its result."""
    return [
        node("r", node("fldChar", fldCharType="begin")),
        node("r", _words("instrText", f" {code} ")),
        node("r", node("fldChar", fldCharType="separate")),
    ]


def _run(content: Node, properties: tuple[Node, ...]) -> Node:
    return node("r", *([node("rPr", *properties)] if properties else []), content)


def _words(name: str, text: str) -> Node:
    made = node(name)
    made.text = text
    # Without this Word drops the spaces at either end.
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made

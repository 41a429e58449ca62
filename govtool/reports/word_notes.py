"""Footnotes of a Word document: real ones, which renumber themselves where a clerk cuts or pastes."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from govtool.reports.parts import Text
from govtool.reports.word_xml import Node
from govtool.reports.word_xml import node
from govtool.reports.word_xml import paragraph
from govtool.reports.word_xml import run
from govtool.reports.word_xml import styled

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"

LINES = {"separator": -1, "continuationSeparator": 0}
"""The lines that Word draws over the notes are notes themselves, with the numbers that Word gives them."""


class Notes:
    """The footnotes of one document, in the order in which the text comes to them."""

    def __init__(self) -> None:
        """Start with none."""
        self._texts: list[str] = []

    def runs(self, text: Text) -> list[Node]:
        """The runs of a text in stretches, each note hung on the end of its stretch."""
        return [made for span in text for made in (run(span.text), *([self._hung(span.note)] if span.note else []))]

    def add_to(self, document: Document) -> None:
        """Put the notes into the document; one without notes gets no part for them."""
        if not self._texts:
            return
        root = node("footnotes", *(_line(kind, number) for kind, number in LINES.items()))
        root.extend(_note(number, text) for number, text in enumerate(self._texts, start=1))
        package = document.part.package
        part = XmlPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE, root, package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        document.settings.element.insert_element_before(
            node("footnotePr", *(node("footnote", id=number) for number in LINES.values())), "w:compat"
        )

    def _hung(self, note: str) -> Node:
        self._texts.append(note)
        return node("r", node("rPr", styled("FootnoteReference")), node("footnoteReference", id=len(self._texts)))


def _line(kind: str, number: int) -> Node:
    return node("footnote", node("p", node("r", node(kind))), type=kind, id=number)


def _note(number: int, text: str) -> Node:
    mark = node("r", node("rPr", styled("FootnoteReference")), node("footnoteRef"))
    return node("footnote", paragraph("FootnoteText", [mark, run(" "), run(text)]), id=number)

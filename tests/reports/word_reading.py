"""Reads a Word document back: its text in reading order with each note at its mark, and the order of its elements."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from govtool.reports.parts import Block
from govtool.reports.parts import Report
from govtool.reports.parts import Text

# An element answers to any attribute, so naming its type would check nothing.
Element = Any

ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u vertAlign lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW tcBorders shd vAlign",
    "tbl": "tblPr tblGrid tr",
    "sectPr": "headerReference type pgSz pgMar cols titlePg docGrid",
    "settings": "zoom defaultTabStop characterSpacingControl footnotePr compat themeFontLang decimalSymbol listSeparator",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tblStylePr",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr",
    "sdt": "sdtPr sdtContent",
}
"""The order of the children that we write, as the schema of WordprocessingML (ECMA-376) has it; Word refuses others."""


def opened(content: bytes) -> Document:
    """A document, read back."""
    return docx.Document(io.BytesIO(content))


def part(content: bytes, name: str) -> Element:
    """One part of a document's file, as XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return parse_xml(file.read(name))


def parts(content: bytes) -> dict[str, Element]:
    """All parts that are XML, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: parse_xml(file.read(name)) for name in file.namelist() if name.endswith((".xml", ".rels"))}


def text(content: bytes) -> str:
    """What the document says, in reading order: each note stands at its mark, each picture's description in its place."""
    notes = notes_of(content)
    return "\n".join(words(each, notes) for each in part(content, "word/document.xml").iter(qn("w:p")))


def notes_of(content: bytes) -> dict[str, str]:
    """The footnotes by their numbers."""
    every = parts(content)
    found = every["word/footnotes.xml"].iter(qn("w:footnote")) if "word/footnotes.xml" in every else []
    return {note.get(qn("w:id")): words(note, {})[1:] for note in found if note.get(qn("w:type")) is None}


def words(element: Element, notes: dict[str, str]) -> str:
    """What an element says."""
    return "".join(_word(each, notes) for each in element.iter())


def _word(element: Element, notes: dict[str, str]) -> str:
    if element.tag == qn("w:tab"):
        return " " if element.getparent().tag == qn("w:r") else ""
    if element.tag == qn("w:footnoteReference"):
        return notes[element.get(qn("w:id"))]
    if element.tag == qn("wp:docPr"):
        return str(element.get("descr"))
    return str(element.text or "") if element.tag == qn("w:t") else ""


def strings(report: Report) -> Iterator[str]:
    """Everything that a report says, in the order in which it is to be read; the contents are read before the sections."""
    yield from (report.marking, report.council, report.body, report.title, f"Position at {report.position}")
    for fact in report.facts:
        yield from (fact.label, fact.value)
    yield from _in_blocks(report.first_page)
    named = [
        *(f"{each.number}. {each.heading}" for each in report.sections),
        *(f"{each.number}: {each.heading}" for each in report.appendices),
    ]
    yield from named
    for heading, section in zip(named, (*report.sections, *report.appendices), strict=True):
        yield heading
        yield from _in_blocks(section.blocks)


def _in_blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if block.paragraph:
            yield block.paragraph.number
            yield from _spans(block.paragraph.text)
            for point in block.paragraph.points:
                yield from _spans(point)
        if block.chart:
            yield from (block.chart.title, block.chart.description)
        if block.table:
            yield block.table.caption
            yield from (column.heading for column in block.table.columns)
            yield from (
                line for row in block.table.rows for cell in row for line in cell.text.split("\n") if line.strip()
            )
            yield block.table.note
        yield from (each for each in (block.heading, block.said) if each)


def _spans(stretches: Text) -> Iterator[str]:
    for span in stretches:
        yield from (span.text, span.note)


def out_of_order(root: Element) -> list[str]:
    """The elements whose children the schema has in another order, or does not have there: `pPr: jc ind`."""
    found = []
    for element in root.iter():
        name = str(element.tag).rsplit("}", 1)[-1]
        order = ORDERS.get(name, "").split() if element.tag == qn(f"w:{name}") else []
        inner = [str(each.tag).rsplit("}", 1)[-1].replace("footerR", "headerR") for each in element]
        if order and (set(inner) - set(order) or inner != sorted(inner, key=order.index)):
            found.append(f"{name}: {' '.join(inner)}")
    return found

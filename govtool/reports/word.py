"""A report as a Word document: for those who clear it in comments, and for the clerk who pastes it into a template.

Every number is real text and every style a real one, so that both survive a paste; colours and pictures say nothing
that the words do not.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from docx.document import Document
from docx.shared import Length

from govtool.reports.parts import Block
from govtool.reports.parts import Chart
from govtool.reports.parts import Paragraph
from govtool.reports.parts import Report
from govtool.reports.word_contents import contents
from govtool.reports.word_contents import heading
from govtool.reports.word_contents import titles
from govtool.reports.word_notes import Notes
from govtool.reports.word_package import blank
from govtool.reports.word_package import packed
from govtool.reports.word_page import first_pages
from govtool.reports.word_page import text_height
from govtool.reports.word_page import text_width
from govtool.reports.word_page import turn
from govtool.reports.word_table import facts_table
from govtool.reports.word_table import table_parts
from govtool.reports.word_xml import Node
from govtool.reports.word_xml import kept
from govtool.reports.word_xml import legal
from govtool.reports.word_xml import node
from govtool.reports.word_xml import paragraph
from govtool.reports.word_xml import run
from govtool.reports.word_xml import tab

Drawn = Callable[[Chart], bytes | None]
"""Draws a chart as PNG; None where it cannot be drawn here, and its description stands in its place."""

TALLEST = 0.8
"""How much of a page's height a picture may take."""


def write_docx(report: Report, folders: Sequence[Path], drawn: Drawn) -> bytes:
    """A report as a Word document, the same bytes each time for the same report.

    The styles are from the folders, the first before the others. Raises RenderError where a
    folder's styles cannot be used.
    """
    document = blank(report, folders)
    first_pages(document, report)
    writer = _Writer(document=document, notes=Notes(), drawn=drawn)
    writer.write(_front(report))
    writer.write_blocks(report.first_page, wide=False)
    writer.write(contents(report))
    _write_sections(report, writer)
    writer.notes.add_to(document)
    return packed(document)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Adds what a report is made of to the end of a document."""

    document: Document
    notes: Notes
    drawn: Drawn

    def write(self, parts: Iterable[Node]) -> None:
        end = self.document.element.body.sectPr
        for part in parts:
            end.addprevious(part)

    def write_blocks(self, blocks: Iterable[Block], *, wide: bool) -> None:
        given = tuple(blocks)
        for block, following in zip_longest(given, given[1:]):
            self.write(self._block(block, wide=wide, introduces=bool(following and following.table)))

    def _block(self, block: Block, *, wide: bool, introduces: bool) -> Iterator[Node]:
        """What a block is written as; one that introduces a table stays on its page."""
        if block.paragraph:
            yield from self._paragraph(block.paragraph, introduces=introduces)
        if block.heading:
            yield paragraph("Heading2", [run(block.heading)])
        if block.said:
            yield paragraph("BodyText", [run(block.said)], *kept(introduces))
        if block.chart:
            yield from self._chart(block.chart, wide=wide)
        if block.table:
            yield from table_parts(block.table, text_width(wide=wide).twips)

    def _paragraph(self, part: Paragraph, *, introduces: bool) -> Iterator[Node]:
        text = [run(part.number), tab(), *self.notes.runs(part.text)]
        yield paragraph("NumberedParagraph", text, *kept(introduces and not part.points))
        for place, point in enumerate(part.points, start=1):
            yield paragraph("ListBullet", self.notes.runs(point), *kept(introduces and place == len(part.points)))

    def _chart(self, chart: Chart, *, wide: bool) -> Iterator[Node]:
        yield paragraph("Caption", [run(chart.title)])
        picture = self.drawn(chart)
        if picture is None:
            yield paragraph("BodyText", [run(chart.description)])
        else:
            yield self._picture(picture, chart, wide=wide)

    def _picture(self, content: bytes, chart: Chart, *, wide: bool) -> Node:
        width, height = _size(chart, wide=wide)
        inline = self.document.part.new_pic_inline(io.BytesIO(content), width, height)
        inline.docPr.set("descr", legal(chart.description))
        inline.docPr.set("title", legal(chart.title))
        for side in ("distT", "distB", "distL", "distR"):
            # LibreOffice takes what is not said for 3 mm, and the picture runs over the margin.
            inline.set(side, "0")
        return paragraph("Picture", [node("r", node("drawing", inline))])


def _front(report: Report) -> Iterator[Node]:
    if report.marking:
        yield paragraph("Mark", [run(report.marking)])
    yield paragraph("Council", [run(report.council)])
    yield paragraph("Subtitle", [run(report.body)])
    yield paragraph("Title", [run(report.title)])
    yield paragraph("BodyText", [run(f"Position at {report.position}")])
    if report.draft:
        yield paragraph("Mark", [run("DRAFT")])
    yield facts_table(report.facts, text_width(wide=False).twips)
    yield paragraph("SourceNote", [])


def _write_sections(report: Report, writer: _Writer) -> None:
    """The sections one after another, and each appendix on a page of its own, lying where it has a wide table."""
    lying = False
    for number, (section, title) in enumerate(titles(report), start=1):
        turned = section.wide != lying
        if turned:
            turn(writer.document, report, wide=section.wide)
        fresh = number > len(report.sections) and not turned
        writer.write([heading(title, number, *([node("pageBreakBefore")] if fresh else []))])
        writer.write_blocks(section.blocks, wide=section.wide)
        lying = section.wide


def _size(chart: Chart, *, wide: bool) -> tuple[Length, Length]:
    """As wide as the text, or narrower where it would be too tall for a page."""
    tallest = text_height(wide=wide) * TALLEST
    width = min(text_width(wide=wide), tallest * chart.width / chart.height)
    return Length(round(width)), Length(round(width * chart.height / chart.width))

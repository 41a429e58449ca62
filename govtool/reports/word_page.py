"""Pages of a Word document: A4 upright or lying, with what stands over and under every page."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.section import WD_SECTION
from docx.section import Section as Pages
from docx.section import _Footer
from docx.section import _Header
from docx.shared import Length
from docx.shared import Mm

from govtool.reports.parts import Report
from govtool.reports.word_xml import Node
from govtool.reports.word_xml import field
from govtool.reports.word_xml import node
from govtool.reports.word_xml import paragraph
from govtool.reports.word_xml import run
from govtool.reports.word_xml import tab

SHORT, LONG = Mm(210), Mm(297)
"""The sides of A4."""

TOP, SIDE, BOTTOM, EDGE = Mm(24), Mm(20), Mm(22), Mm(10)
"""The margins, and how far the running lines stand from the edge of the paper."""


def text_width(*, wide: bool) -> Length:
    """How wide the text is on an upright page or a lying one."""
    return Length((LONG if wide else SHORT) - 2 * SIDE)


def text_height(*, wide: bool) -> Length:
    """How tall the text is on an upright page or a lying one."""
    return Length((SHORT if wide else LONG) - TOP - BOTTOM)


def first_pages(document: Document, report: Report) -> None:
    """Set the pages that a document begins with; the first has no running lines over it, for it says all that in large letters."""
    pages = document.sections[0]
    _lay(pages, wide=False)
    pages.different_first_page_header_footer = True
    _write(pages.first_page_header, [])
    _write(pages.first_page_footer, [_foot(report, wide=False)])
    _run_over(pages, report, wide=False)


def turn(document: Document, report: Report, *, wide: bool) -> None:
    """Begin new pages, upright or lying, with running lines of their own width."""
    _end_in_last_paragraph(document)
    pages = document.sections[-1]
    pages.different_first_page_header_footer = False
    _lay(pages, wide=wide)
    _run_over(pages, report, wide=wide)


def _end_in_last_paragraph(document: Document) -> None:
    """Break where the text ends: python-docx adds an empty paragraph for it, which may come to stand on an empty page."""
    document.add_section(WD_SECTION.NEW_PAGE)
    added = document.element.body.p_lst[-1]
    before = added.getprevious()
    if before is not None and before.tag == added.tag:
        before.get_or_add_pPr().append(added.pPr.sectPr)
        document.element.body.remove(added)


def _lay(pages: Pages, *, wide: bool) -> None:
    pages.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    pages.page_width, pages.page_height = (LONG, SHORT) if wide else (SHORT, LONG)
    pages.top_margin, pages.bottom_margin = TOP, BOTTOM
    pages.left_margin = pages.right_margin = SIDE
    pages.header_distance = pages.footer_distance = EDGE


def _run_over(pages: Pages, report: Report, *, wide: bool) -> None:
    title = paragraph("Header", [run(f"{report.council}, {report.body}: {report.title}")])
    _write(pages.header, [*_marks(report), title])
    _write(pages.footer, [_foot(report, wide=wide)])


def _marks(report: Report) -> Iterator[Node]:
    """What every page says of the whole paper: whether the public may read it, and whether it is final."""
    if report.marking:
        yield paragraph("Mark", [run(report.marking)])
    if report.draft:
        yield paragraph("Mark", [run("DRAFT")])


def _foot(report: Report, *, wide: bool) -> Node:
    width = text_width(wide=wide).twips
    stops = node("tabs", node("tab", val="right", pos=width))
    number, count = field("PAGE", run("1")), field("NUMPAGES", run("1"))
    left = [run(f"Position at {report.position}"), tab()]
    return paragraph("Footer", [*left, run("Page "), *number, run(" of "), *count], stops)


def _write(place: _Header | _Footer, lines: list[Node] | Iterator[Node]) -> None:
    """Put lines in place of what stands there; a header may not be empty, so one without lines keeps an empty paragraph."""
    place.is_linked_to_previous = False
    root = place._element  # noqa: SLF001  # python-docx has no other way to a header's XML
    root[:] = list(lines) or [paragraph("Header", [])]

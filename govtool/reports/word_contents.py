"""The contents of a Word document, and the headings that they lead to."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.reports.parts import Report
from govtool.reports.parts import Section
from govtool.reports.word_xml import Node
from govtool.reports.word_xml import field_start
from govtool.reports.word_xml import kept
from govtool.reports.word_xml import legal
from govtool.reports.word_xml import node
from govtool.reports.word_xml import paragraph
from govtool.reports.word_xml import run
from govtool.reports.word_xml import styled

CODE = r'TOC \o "1-1" \n \h \z'
r"""The field that makes the contents: headings of the first level, as links. `\n` leaves page numbers out, for only the
program that lays the pages out knows them: so what stands here is right before any field has been updated, and after."""


def titles(report: Report) -> list[tuple[Section, str]]:
    """Each section and appendix with its heading as printed, number and all: a comment can cite it, and a paste keeps it."""
    return [
        *((section, f"{section.number}. {section.heading}") for section in report.sections),
        *((section, f"{section.number}: {section.heading}") for section in report.appendices),
    ]


def heading(text: str, number: int, *properties: Node) -> Node:
    """A heading of the first level that the contents lead to; `number` is its place among them, from 1."""
    marked = [node("bookmarkStart", id=number, name=_bookmark(number)), run(text), node("bookmarkEnd", id=number)]
    return paragraph("Heading1", marked, *properties)


def contents(report: Report) -> Iterator[Node]:
    """The contents under their heading, as Word's own table of contents; nothing for a brief report, or without sections.

    They stand whole on one page: on the first where it has room for them.
    """
    named = [title for _, title in titles(report)]
    if named and not report.brief:
        gallery = node("docPartObj", node("docPartGallery", val="Table of Contents"), node("docPartUnique"))
        yield node("sdt", node("sdtPr", gallery), node("sdtContent", *_entries(named, fresh=_fresh(report))))


def _fresh(report: Report) -> bool:
    """Whether the contents begin a page: not under a bare front sheet, nor after tables, which may run over the first page."""
    return bool(report.first_page) and not any(block.table for block in report.first_page)


def _entries(named: Sequence[str], *, fresh: bool) -> Iterator[Node]:
    yield paragraph("TOCHeading", [run("Contents")], *([node("pageBreakBefore")] if fresh else []))
    for number, title in enumerate(named, start=1):
        link = node("hyperlink", run(legal(title), styled("Hyperlink")), anchor=_bookmark(number), history=1)
        before = field_start(CODE) if number == 1 else []
        after = [node("r", node("fldChar", fldCharType="end"))] if number == len(named) else []
        yield paragraph("TOC1", [*before, link, *after], *kept(number < len(named)))


def _bookmark(number: int) -> str:
    """A name as Word gives them itself, so that updating the contents finds these."""
    return f"_Toc{number:08}"

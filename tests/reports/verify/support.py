"""Papers, and what committee systems do to them: stamping every page, and binding papers into a pack."""

from __future__ import annotations

import datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf

from govtool.reports.pdf import write_pdf

DAY = datetime.date(2026, 11, 22)

PAGE = """\
<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{title}</title>
<style>@page {{ size: A4; margin: 24mm 20mm }} p {{ margin: 3mm 0 }} {style}</style></head><body>{body}</body></html>
"""


@cache
def pdf_of(html: str) -> bytes:
    """A web page as a PDF."""
    return write_pdf(html, folders=[Path(__file__).parent], created=DAY).content


def plain_page(body: str, style: str = "", title: str = "A page") -> str:
    """A small web page."""
    return PAGE.format(body=body, style=style, title=title)


@cache
def stamp(pages: int, text: str) -> bytes:
    """Pages that bear only a stamp and their number, at the top and in the foot of the margin."""
    marks = "@page { margin: 10mm; @top-right { content: 'MARK' } @bottom-center { content: 'Page ' counter(page) } }"
    style = marks.replace("MARK", text) + " p { break-after: page; margin: 0 }"
    return pdf_of(plain_page("<p></p>" * pages, style, title="Stamp"))


def stamped_with_pypdf(content: bytes, text: str = "Agenda Item 7") -> bytes:
    """A copy on whose pages pypdf has put a stamp."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(content))
    over = pypdf.PdfReader(BytesIO(stamp(len(writer.pages), text)))
    for page, mark in zip(writer.pages, over.pages, strict=False):
        page.merge_page(mark)
    return _written(writer)


def stamped_with_pikepdf(content: bytes, text: str = "Agenda Item 7") -> bytes:
    """A copy on whose pages pikepdf has laid a stamp."""
    with pikepdf.open(BytesIO(content)) as pdf, pikepdf.open(BytesIO(stamp(len(pdf.pages), text))) as over:
        for page, mark in zip(pdf.pages, over.pages, strict=False):
            page.add_overlay(mark, None)
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def bound_with_pypdf(*papers: bytes) -> bytes:
    """A pack of papers, bound by pypdf; it carries none of their files."""
    writer = pypdf.PdfWriter()
    for each in papers:
        for page in pypdf.PdfReader(BytesIO(each)).pages:
            writer.add_page(page)
    return _written(writer)


def bound_with_pikepdf(*papers: bytes) -> bytes:
    """A pack of papers, bound by pikepdf."""
    with pikepdf.new() as pack:
        for each in papers:
            with pikepdf.open(BytesIO(each)) as pdf:
                pack.pages.extend(pdf.pages)
        out = BytesIO()
        pack.save(out)
    return out.getvalue()


def _written(writer: pypdf.PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()

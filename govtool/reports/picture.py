"""A chart as a PNG, for the forms that cannot draw it themselves: drawn by the same template as the page's."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from govtool.fonts import printable
from govtool.reports.parts import Chart
from govtool.reports.pdf import write_pdf
from govtool.reports.web_page import render_html

TEMPLATE = "_picture.html"

DOTS = 200
"""Dots to the inch: sharp in print, and a picture is a few tens of kilobytes."""

POINTS = 72
"""Points to the inch, the unit of a PDF's page."""

ANY_DAY = datetime.date(2000, 1, 1)
"""The PDF between needs a date, and no one sees it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What the template of a picture places."""

    language: str
    chart: Chart


def drawn_as_png(chart: Chart, language: str, folders: Sequence[Path]) -> bytes:
    """A chart as a PNG, the same bytes each time. Raises RenderError where it cannot be drawn."""
    page = printable(render_html(TEMPLATE, Picture(language=language, chart=chart), folders))
    return _png(write_pdf(page, folders=folders, created=ANY_DAY).content)


def _png(pdf: bytes) -> bytes:
    # Imported here, for few papers have both charts and a form that needs them as dots.
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        image = document[0].render(scale=DOTS / POINTS).to_pil()
    finally:
        document.close()
    made = io.BytesIO()
    image.save(made, format="PNG", dpi=(DOTS, DOTS), optimize=True)
    return made.getvalue()

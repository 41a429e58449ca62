"""The forms that a report can take, each by the ending of its file's name."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from govtool.fonts import printable
from govtool.reports.page_head import lacking_head
from govtool.reports.pango import pango_missing
from govtool.reports.parts import Chart
from govtool.reports.parts import Report
from govtool.reports.pdf import write_pdf
from govtool.reports.provenance import Kept
from govtool.reports.provenance import attached
from govtool.reports.provenance import proofs
from govtool.reports.render_error import RenderError
from govtool.reports.web_page import render_html

PICTURES_LEFT_OUT = "the pictures stand as their descriptions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A report in one form, ready to be saved."""

    content: bytes
    pages: int = 0
    """How many pages it has; 0 where that is not known before it is opened."""
    data: bytes = b""
    """The report as data; empty where it was not asked for."""
    manifest: bytes = b""
    """What it was made from; empty likewise."""
    warning: str = ""
    """What is not as it should be, in a sentence for the person who runs the command; empty where all is well."""


class Form(Protocol):
    """One form."""

    def __call__(self, report: Report, template: str, folders: Sequence[Path], kept: Kept | None = None, /) -> Made:
        """Make a report with its template, from the first folder that has it. Raises RenderError where that fails."""


def _pdf(report: Report, template: str, folders: Sequence[Path], kept: Kept | None = None) -> Made:
    html = printable(render_html(template, report, folders))
    data, manifest = proofs(report, html, kept, "pdf")
    pdf = write_pdf(
        html,
        folders=folders,
        created=datetime.date.fromisoformat(report.created),
        attached=attached(data, manifest) if kept and kept.inside else (),
    )
    return Made(content=pdf.content, pages=pdf.pages, data=data, manifest=manifest)


def _html(report: Report, template: str, folders: Sequence[Path], kept: Kept | None = None) -> Made:
    html = render_html(template, report, folders)
    if lacks := lacking_head(html):
        raise RenderError(
            f"{template} makes a page without {lacks}, so a screen reader cannot announce it; extend _report.html."
        )
    data, manifest = proofs(report, html, kept, "html")
    return Made(content=html.encode(), data=data, manifest=manifest)


def _docx(report: Report, template: str, folders: Sequence[Path], kept: Kept | None = None) -> Made:
    # Imported here, for the other forms do without python-docx.
    from govtool.reports.picture import drawn_as_png
    from govtool.reports.word import write_docx

    missing = pango_missing() if _has_chart(report) else None

    def drawn(chart: Chart) -> bytes | None:
        return None if missing else drawn_as_png(chart, report.language, folders)

    content = write_docx(report, folders, drawn)
    data, manifest = proofs(report, render_html(template, report, folders) if kept else "", kept, "docx")
    warning = f"{PICTURES_LEFT_OUT}: {missing}" if missing else ""
    return Made(content=content, data=data, manifest=manifest, warning=warning)


def _has_chart(report: Report) -> bool:
    blocks = [*report.first_page, *(block for part in (*report.sections, *report.appendices) for block in part.blocks)]
    return any(block.chart for block in blocks)


FORMS: dict[str, Form] = {"pdf": _pdf, "html": _html, "docx": _docx}
"""Every form, by the ending of its file's name."""

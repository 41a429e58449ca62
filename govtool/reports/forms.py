"""The forms that a report can take, each by the ending of its file's name."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from govtool.fonts import printable
from govtool.reports.parts import Chart
from govtool.reports.parts import Report
from govtool.reports.render import pango_missing
from govtool.reports.render import render_html
from govtool.reports.render import write_pdf

PICTURES_LEFT_OUT = "the pictures stand as their descriptions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A report in one form, ready to be saved."""

    content: bytes
    pages: int = 0
    """How many pages it has; 0 where that is not known before it is opened."""
    warning: str = ""
    """What is not as it should be, in a sentence for the person who runs the command; empty where all is well."""


Form = Callable[[Report, str, Sequence[Path]], Made]
"""From a report, its template and the folders that templates are in. Raises RenderError where it cannot be made."""


def _pdf(report: Report, template: str, folders: Sequence[Path]) -> Made:
    html = printable(render_html(template, report, folders))
    pdf = write_pdf(html, folders=folders, created=datetime.date.fromisoformat(report.created))
    return Made(content=pdf.content, pages=pdf.pages)


def _html(report: Report, template: str, folders: Sequence[Path]) -> Made:
    return Made(content=render_html(template, report, folders).encode())


def _docx(report: Report, _template: str, folders: Sequence[Path]) -> Made:
    # Imported here, for the other forms do without python-docx.
    from govtool.reports.picture import drawn_as_png
    from govtool.reports.word import write_docx

    missing = pango_missing() if _has_chart(report) else None

    def drawn(chart: Chart) -> bytes | None:
        return None if missing else drawn_as_png(chart, report.language, folders)

    content = write_docx(report, folders, drawn)
    return Made(content=content, warning=f"{PICTURES_LEFT_OUT}: {missing}" if missing else "")


def _has_chart(report: Report) -> bool:
    blocks = [*report.first_page, *(block for part in (*report.sections, *report.appendices) for block in part.blocks)]
    return any(block.chart for block in blocks)


FORMS: dict[str, Form] = {"pdf": _pdf, "html": _html, "docx": _docx}
"""Every form, by the ending of its file's name."""

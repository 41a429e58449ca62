"""The smallest pages and reports that tests of rendering need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from govtool.reports.web_page import render_html

TEMPLATES = Path(__file__).parents[2] / "report_templates"
CREATED = date(2017, 12, 31)


@dataclass(frozen=True)
class Note:
    """The smallest report there can be."""

    title: str = "A title"


def page(body: str, head: str = "") -> str:
    """Return a page that is complete but for what a test adds to it."""
    return f'<!DOCTYPE html><html lang="en-GB"><head><title>T</title>{head}</head><body><h1>T</h1>{body}</body></html>'


def fill(folder: Path, source: str, report: object | None = None) -> str:
    """Fill in a template given as a string."""
    (folder / "t.html").write_text(source, encoding="utf-8")
    return render_html("t.html", report or Note(), [folder])

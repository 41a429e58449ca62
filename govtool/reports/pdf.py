"""Turns a web page into an accessible, archival PDF."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from pathlib import Path
from typing import Any

from govtool.fonts import as_code
from govtool.fonts import lacking
from govtool.reports.finish import ends_clearly
from govtool.reports.finish import finish
from govtool.reports.finish_tags import FinishError
from govtool.reports.links import check_link
from govtool.reports.links import check_links
from govtool.reports.pango import pango_missing
from govtool.reports.pdf_files import fetcher
from govtool.reports.pdf_setting import fixed_clock
from govtool.reports.pdf_setting import own_font
from govtool.reports.pdf_setting import quiet_logs
from govtool.reports.pdf_setting import rare_collections
from govtool.reports.render_error import RenderError

_ATTEMPTS = 5
"""One PDF in a hundred needs a second."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF, ready to be saved."""

    content: bytes
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file that lies in a PDF."""

    name: str
    content: bytes
    description: str
    relationship: str
    """How it stands to the pages, in the words of PDF/A-3: Source, Data."""


def write_pdf(html: str, *, folders: Sequence[Path], created: date, attached: Sequence[Attached] = ()) -> Pdf:
    """Lay out a web page as an accessible, archival PDF, the same bytes each time for the same page.

    Pictures and style sheets may come from the folders only. `created` is the date that the PDF carries. Raises
    RenderError where the page cannot be laid out, where Pango is missing, or where the page asks for what it may not.
    """
    check_links(html)
    if unknown := lacking(html):
        raise RenderError(f"The font of the report cannot show {', '.join(as_code(char) for char in unknown)}.")
    with own_font(), quiet_logs() as problems:
        if missing := pango_missing():
            raise RenderError(missing)
        with fixed_clock(created), rare_collections():
            pdf = _lay_out(html, folders, created, attached)
            for padding in range(1, _ATTEMPTS):
                pdf = pdf if ends_clearly(pdf.content) else _lay_out(html, folders, created, attached, padding)
    if problems:
        raise RenderError(f"The page cannot be laid out as it is written: {problems[0]}.")
    return pdf


def _lay_out(html: str, folders: Sequence[Path], created: date, attached: Sequence[Attached], padding: int = 0) -> Pdf:
    import weasyprint

    blocked: list[str] = []
    base = folders[0].resolve().as_uri() + "/" if folders else None
    page = weasyprint.HTML(string=html, base_url=base, url_fetcher=fetcher(folders, blocked))
    document = _document(page)
    _check_document(document)
    document.metadata.created = document.metadata.modified = created.isoformat()
    try:
        content = document.write_pdf(
            finisher=functools.partial(finish, padding=padding),
            pdf_variant="pdf/a-3a",
            attachments=[_attachment(each, created) for each in attached],
        )
    except FinishError as error:
        raise RenderError(f"The PDF cannot be made accessible: {error}.") from error
    if blocked:
        raise RenderError(f"The page asks for {blocked[0]}, which is not a file beside its template.")
    return Pdf(content=content, pages=len(document.pages))


def _attachment(each: Attached, created: date) -> Any:
    import weasyprint

    # Without a day of their own they carry the moment of writing, and no two PDFs are the same bytes.
    midnight = datetime.combine(created, time.min)
    return weasyprint.Attachment(
        string=each.content.decode(),
        name=each.name,
        description=each.description,
        relationship=each.relationship,
        created=midnight,
        modified=midnight,
    )


def _document(page: Any) -> Any:
    try:
        return page.render(pdf_variant="pdf/a-3a")
    except MemoryError:
        raise
    except Exception as error:
        # Some style sheets are beyond WeasyPrint, and it says so in no particular way.
        raise RenderError(f"WeasyPrint cannot lay out this page ({error!r}).") from error


def _check_document(document: Any) -> None:
    # WeasyPrint reads faulty HTML in its own way, so the links that it has found are checked as well.
    for page in document.pages:
        for kind, target, *_ in page.links:
            if kind == "attachment":
                raise RenderError(f"The page attaches the file {target}, which only the program itself may do.")
            if kind == "external":
                check_link(target)

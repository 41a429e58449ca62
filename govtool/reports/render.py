"""Turns a report into a web page and the web page into a PDF: the only module that knows Jinja2 and WeasyPrint.

Templates come from councils and values from spreadsheets, so neither is trusted. A template can place values and
nothing else; a page can use files that lie beside its template and nothing else, and never the network.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import importlib
import io
import re
import traceback
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from datetime import time
from html.parser import HTMLParser
from pathlib import Path
from types import FrameType
from typing import Any
from typing import NoReturn
from typing import cast
from urllib.parse import urlsplit
from urllib.request import url2pathname

import jinja2
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from govtool.fonts import as_code
from govtool.fonts import lacking
from govtool.reports.finish import ends_clearly
from govtool.reports.finish import finish
from govtool.reports.finish_tags import FinishError
from govtool.reports.render_setting import fixed_clock
from govtool.reports.render_setting import install_advice
from govtool.reports.render_setting import own_font
from govtool.reports.render_setting import quiet_logs
from govtool.reports.render_setting import rare_collections

LARGEST_PAGE = 20_000_000
"""Characters that a web page may have; that of a paper with a risk appendix of 1,000 rows has 0.8 million."""
_ATTEMPTS = 5
_PERMITTED_LINK = re.compile(r"https?:|mailto:|#", re.IGNORECASE)


class RenderError(Exception):
    """A report could not be rendered; the message says why, in a sentence for the person who runs the command."""


@dataclasses.dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF, ready to be saved."""

    content: bytes
    pages: int


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file that lies in a PDF."""

    name: str
    content: bytes
    description: str
    relationship: str
    """How it stands to the pages, in the words of PDF/A-3: Source, Data."""


def render_html(template: str, report: object, folders: Sequence[Path]) -> str:
    """Fill in a template with a report's fields, each by its own name, and return a web page that needs no other file.

    The template, and those that it includes, are each taken from the first of the folders that has one of that name.
    """
    if not dataclasses.is_dataclass(report):
        raise TypeError("a report is a dataclass")
    values = {field.name: getattr(report, field.name) for field in dataclasses.fields(report)}
    try:
        html = _joined(_environment(folders).get_template(template), values)
    except jinja2.TemplateNotFound as error:
        raise RenderError(f"There is no template {error.name} in {_listed(folders)}.") from error
    except jinja2.TemplateSyntaxError as error:
        raise RenderError(f"{error.filename or error.name}, line {error.lineno}: {error.message}") from error
    except (RenderError, MemoryError):
        raise
    except Exception as error:
        # Whatever goes wrong while a template runs is the template's doing; its author needs the line.
        raise RenderError(f"{_place(error, folders)}: {_reason(error)}") from error
    _check_links(html)
    return html


def write_pdf(html: str, *, folders: Sequence[Path], created: date, attached: Sequence[Attached] = ()) -> Pdf:
    """Lay out a web page as an accessible, archival PDF, the same bytes each time for the same page.

    Pictures and style sheets may come from the folders only. `created` is the date that the PDF carries.
    """
    _check_links(html)
    if unknown := lacking(html):
        raise RenderError(f"The font of the report cannot show {', '.join(as_code(char) for char in unknown)}.")
    with own_font(), quiet_logs() as problems:
        if missing := pango_missing():
            raise RenderError(missing)
        with fixed_clock(created), rare_collections():
            pdf = _lay_out(html, folders, created, attached)
            for padding in range(1, _ATTEMPTS):
                # One PDF in a hundred needs a second attempt.
                pdf = pdf if ends_clearly(pdf.content) else _lay_out(html, folders, created, attached, padding)
    if problems:
        raise RenderError(f"The page cannot be laid out as it is written: {problems[0]}.")
    return pdf


def pango_missing() -> str | None:
    """Say what must be installed before PDFs can be written; None where nothing is missing."""
    # WeasyPrint prints advice of its own when it cannot find Pango, and warns when there are no fonts.
    silence = io.StringIO()
    with own_font(), contextlib.redirect_stdout(silence), contextlib.redirect_stderr(silence):
        try:
            importlib.import_module("weasyprint")
        except OSError:
            return f"PDFs need the text layout library Pango, which is not installed here. {install_advice()}"
    return None


def pango_version() -> str:
    """The version of the text layout library, on which the bytes of a PDF depend; empty where it is not installed."""
    if pango_missing():
        return ""
    from weasyprint.text.ffi import pango

    number = int(pango.pango_version())
    return f"{number // 10_000}.{number // 100 % 100}.{number % 100}"


class _Environment(ImmutableSandboxedEnvironment):
    """Templates that can place values, and cannot reach the program or compute."""

    # Without this a template of one line can ask for more memory than there is.
    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)

    def call_binop(self, _context: jinja2.runtime.Context, operator: str, _left: Any, _right: Any) -> NoReturn:
        raise SecurityError(f"a template cannot calculate ({operator})")

    def is_safe_callable(self, obj: Any) -> bool:
        return isinstance(obj, jinja2.runtime.Macro | jinja2.runtime.BlockReference)


class _Loader(jinja2.FileSystemLoader):
    """Templates from folders; one that is no text is named, not the one that includes it."""

    def get_source(self, environment: jinja2.Environment, template: str) -> Any:
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            path = next(path for folder in self.searchpath if (path := Path(folder) / template).is_file())
            raise RenderError(f"{path} is not UTF-8 text; save it again with the encoding UTF-8.") from error


def _environment(folders: Sequence[Path]) -> _Environment:
    environment = _Environment(
        loader=_Loader(folders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Filters would let a template switch off escaping, and the global functions make long lists.
    environment.filters.clear()
    environment.globals.clear()
    return environment


def _joined(template: jinja2.Template, values: dict[str, Any]) -> str:
    """What a template prints; one that repeats itself is stopped before it fills the memory."""
    pieces, length = [], 0
    for piece in template.generate(values):
        pieces.append(piece)
        length += len(piece)
        if length > LARGEST_PAGE:
            raise RenderError(
                f"{template.filename}: the template prints more than {LARGEST_PAGE:,} characters; "
                "look for a loop inside a loop."
            )
    return "".join(pieces)


def line_running(frame: FrameType | None) -> str:
    """Where a template is at work, seen from the program's innermost frame: its file and line.

    Empty where none is, and where it is between two lines, as Python sometimes is.
    """
    while frame is not None:
        template, line = frame.f_globals.get("__jinja_template__"), cast("int | None", frame.f_lineno)
        if isinstance(template, jinja2.Template):
            return "" if line is None else f"{template.filename}, line {template.get_corresponding_lineno(line)}"
        frame = frame.f_back
    return ""


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "a macro calls itself, or a template includes itself, without an end"
    return str(error)


def _place(error: Exception, folders: Sequence[Path]) -> str:
    frames = reversed(traceback.extract_tb(error.__traceback__))
    inside = (frame for frame in frames if any(Path(frame.filename).is_relative_to(folder) for folder in folders))
    frame = next(inside, None)
    return f"{frame.filename}, line {frame.lineno}" if frame else "The template"


def _listed(folders: Sequence[Path]) -> str:
    return " or ".join(str(folder) for folder in folders)


class _Links(HTMLParser):
    """Collects where the links of a page lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # `base` would turn every `#section` into a link to somewhere else.
        if tag in ("a", "area", "base"):
            self.targets += [value or "" for name, value in attrs if name in ("href", "xlink:href")]


def _check_links(html: str) -> None:
    links = _Links()
    links.feed(html)
    links.close()
    for target in links.targets:
        _check_link(target)


def _check_link(target: str) -> None:
    if not _PERMITTED_LINK.match(target):
        raise RenderError(f"A link leads to {target!r}; links must be to http, https, mailto or a place in the page.")


def _lay_out(html: str, folders: Sequence[Path], created: date, attached: Sequence[Attached], padding: int = 0) -> Pdf:
    import weasyprint

    blocked: list[str] = []
    base = folders[0].resolve().as_uri() + "/" if folders else None
    page = weasyprint.HTML(string=html, base_url=base, url_fetcher=_fetcher(folders, blocked))
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
                _check_link(target)


def _fetcher(folders: Sequence[Path], blocked: list[str]) -> Any:
    """Return what WeasyPrint gets every file through; addresses that it refused are added to `blocked`."""
    from weasyprint import urls

    roots = [folder.resolve() for folder in folders]

    class Fetcher(urls.URLFetcher):  # type: ignore[misc]  # the base class has no type information
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            if url.lower().startswith("data:"):
                return super().fetch(url, headers)
            file = _file_at(url)
            if file is None or not any(file.is_relative_to(root) for root in roots):
                # WeasyPrint goes on without a picture it cannot have, so the refusal is remembered.
                blocked.append(url)
                raise ValueError("not permitted")
            return urls.URLFetcherResponse(url, file.read_bytes())

    return Fetcher(allowed_protocols={"data"}, allow_redirects=False)


def _file_at(url: str) -> Path | None:
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        return None
    return Path(url2pathname(parts.path)).resolve()

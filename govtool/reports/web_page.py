"""Turns a report into a web page, by a template."""

from __future__ import annotations

import dataclasses
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import Any
from typing import cast

import jinja2

from govtool.reports.links import check_links
from govtool.reports.render_error import RenderError
from govtool.reports.sandbox import sandbox

LARGEST_PAGE = 20_000_000
"""Characters that a web page may have; that of a paper with a risk appendix of 1,000 rows has 0.8 million."""


def render_html(template: str, report: object, folders: Sequence[Path]) -> str:
    """Fill in a template with a report's fields, each by its own name, and return a web page that needs no other file.

    The template, and those that it includes, are each taken from the first of the folders that has one of that name.
    Raises RenderError where the template cannot be filled in, or a link leads where none may.
    """
    if not dataclasses.is_dataclass(report):
        raise TypeError("a report is a dataclass")
    values = {field.name: getattr(report, field.name) for field in dataclasses.fields(report)}
    try:
        html = _joined(sandbox(folders).get_template(template), values)
    except jinja2.TemplateNotFound as error:
        raise RenderError(f"There is no template {error.name} in {_listed(folders)}.") from error
    except jinja2.TemplateSyntaxError as error:
        raise RenderError(f"{error.filename or error.name}, line {error.lineno}: {error.message}") from error
    except (RenderError, MemoryError):
        raise
    except Exception as error:
        # Whatever goes wrong while a template runs is the template's doing; its author needs the line.
        raise RenderError(f"{_place(error, folders)}: {_reason(error)}") from error
    check_links(html)
    return html


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

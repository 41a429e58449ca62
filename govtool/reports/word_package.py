"""The file that a Word document is: an empty one to write into, and its bytes, the same each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn

from govtool.reports.parts import Report
from govtool.reports.word_styles import styles
from govtool.reports.word_xml import Node
from govtool.reports.word_xml import legal
from govtool.reports.word_xml import node

KEPT = ("styles", "settings", "numbering", "theme")
"""The parts of python-docx's own empty document that are of use; the rest says that a Macintosh made it."""

LONGEST = 255
"""Characters that a property of a document may have."""

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX = 3


def blank(report: Report, folders: Sequence[Path]) -> Document:
    """An empty document with our styles, language and properties. Raises RenderError as `styles` does."""
    document = docx.Document()
    _strip(document)
    _replace(document.styles.element, styles(folders, brief=report.brief))
    _replace(document.settings.element, _settings(report))
    _replace(document.part.numbering_part.element, node("numbering", _bullets(), _list(1)))
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), report.language)
    _describe(document, report)
    return document


def _strip(document: Document) -> None:
    for holder in (document.part, document.part.package):
        unused = [name for name, link in holder.rels.items() if link.reltype.rsplit("/", 1)[-1] not in KEPT]
        for name in unused:
            if not holder.rels[name].reltype.endswith(("/officeDocument", "/core-properties")):
                del holder.rels[name]


def _replace(old: Node, new: Node) -> None:
    """Put the content of one element in place of another's."""
    old[:] = list(new)


def _settings(report: Report) -> Node:
    latest = node("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return node(
        "settings",
        node("zoom", percent=100),
        node("defaultTabStop", val=720),
        node("characterSpacingControl", val="doNotCompress"),
        node("compat", latest),
        node("themeFontLang", val=report.language),
        node("decimalSymbol", val="."),
        node("listSeparator", val=","),
    )


def _bullets() -> Node:
    level = node(
        "lvl",
        node("start", val=1),
        node("numFmt", val="bullet"),
        node("pStyle", val="ListBullet"),
        node("lvlText", val="\N{BULLET}"),
        node("lvlJc", val="left"),
        node("pPr", node("ind", left=1191, hanging=397)),
        ilvl=0,
    )
    return node("abstractNum", node("multiLevelType", val="singleLevel"), level, abstractNumId=0)


def _list(number: int) -> Node:
    return node("num", node("abstractNumId", val=0), numId=number)


def _describe(document: Document, report: Report) -> None:
    known = document.core_properties
    known.title = _short(f"{report.marking}: {report.title}" if report.marking else report.title)
    known.author = _short(report.author)
    known.subject = _short(f"{report.body}: position at {report.position}")
    known.language = report.language
    known.created = known.modified = datetime.fromisoformat(report.created).replace(tzinfo=UTC)
    known.last_modified_by = known.comments = known.keywords = ""
    known.revision = 1


def _short(text: str) -> str:
    """A text as a property: all of it, or as much as fits with a mark that more was there."""
    whole = legal(text)
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1]}\N{HORIZONTAL ELLIPSIS}"


def packed(document: Document) -> bytes:
    """The bytes of a document, with no trace of when or where they were made."""
    made = io.BytesIO()
    document.save(made)
    fixed = io.BytesIO()
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(_entry(name), source.read(name))
    return fixed.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, ZIP_EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = UNIX
    return entry

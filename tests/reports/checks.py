"""What a PDF must be besides valid: the faults that no validator of PDF/UA or PDF/A looks for, each in a sentence."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator
from typing import Any

import page as validator
import pikepdf
import tinyhtml5

from tests.reports.reading import Reading
from tests.reports.reading import Tag

SMALLEST = 8.0
"""Points; smaller print cannot be read by many. Half a point less is a rounding of the picture it stands in."""
HEADINGS = re.compile(r"/H([1-6])")


def failures(file: str, profile: str) -> list[str]:
    """What the validator holds against a PDF: profile ua1 or 3a."""
    result = validator.validate_pdf(file, profile=profile, limits=validator.SafetyLimits.unlimited())
    assert result.rules.total > 100  # it has looked
    found = [f"{failure.rule_id}: {failure.message}" for failure in result.failures]
    return found if found or result.is_compliant else ["the validator names no failure, and does not call it compliant"]


def complaints(content: bytes, html: str) -> list[str]:
    """What is wrong with the PDF of a web page, beyond what a validator sees."""
    reading = Reading(content)
    elements = list(tinyhtml5.parse(html, namespace_html_elements=False).iter())
    names = [element.tag.rpartition("}")[2] for element in elements if isinstance(element.tag, str)]
    return [
        *_document(reading),
        *_tables(reading, names),
        *_headings(reading),
        *_pictures(reading, names),
        *_links(reading),
        *_attachments(reading),
        *_print(reading),
        *_rag_words(elements),
    ]


def _document(reading: Reading) -> Iterator[str]:
    root: Any = reading.pdf.Root
    if str(root.get("/Lang", "")) != "en-GB":
        yield "its language is not en-GB"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "its title is not shown"
    if not str(reading.pdf.docinfo.get("/Title", "")):
        yield "it has no title"


def _tables(reading: Reading, names: list[str]) -> Iterator[str]:
    captions = names.count("caption") + names.count("figcaption")
    for kind, name in (("Table", "table"), ("TR", "tr"), ("THead", "thead"), ("Caption", "caption")):
        tags, wanted = len(reading.tags(kind)), captions if name == "caption" else names.count(name)
        if tags != wanted:
            yield f"{tags} tags {kind} for {wanted} elements {name}"
    for head in reading.tags("TH"):
        if str(head.get("/A", {}).get("/Scope", "")) not in ("/Row", "/Column"):
            yield f"the header cell {reading.text(head)!r} has no scope"
    for number, table in enumerate(reading.tags("Table"), start=1):
        widths = {sum(_span(cell) for cell in _cells(reading, row)) for row in reading.tags("TR", table)}
        if len(widths) > 1:
            yield f"table {number} has rows of {sorted(widths)} cells"


def _cells(reading: Reading, row: Tag) -> list[Tag]:
    return [cell for cell in reading.tags(start=row) if str(cell.S) in ("/TH", "/TD")]


def _span(cell: Tag) -> int:
    return int(cell.get("/A", {}).get("/ColSpan", 1))


def _headings(reading: Reading) -> Iterator[str]:
    tags = [(found, tag) for tag in reading.tags() if (found := HEADINGS.fullmatch(str(tag.S)))]
    levels = [int(found[1]) for found, _ in tags]
    if levels[:1] != [1] or levels.count(1) > 1:
        yield "it has not one heading of the first level, at its start"
    if any(later > earlier + 1 for earlier, later in itertools.pairwise(levels)):
        yield f"a level of headings is skipped: {levels}"
    with reading.pdf.open_outline() as outline:
        listed = list(_listed(outline.root))
    if [_squeezed(reading.text(tag)) for _, tag in tags] != [_squeezed(title) for title in listed]:
        yield f"the bookmarks {listed} are not its headings"


def _listed(entries: Any) -> Iterator[str]:
    for entry in entries:
        yield entry.title
        yield from _listed(entry.children)


def _squeezed(text: str) -> str:
    """A text without its spaces: a PDF does not keep those at the ends of lines."""
    return "".join(text.split())


def _pictures(reading: Reading, names: list[str]) -> Iterator[str]:
    figures = reading.tags("Figure")
    drawn = names.count("img") + names.count("svg")
    if len(figures) != drawn:
        yield f"{len(figures)} tags Figure for {drawn} pictures"
    if not all(str(figure.get("/Alt", "")).strip() for figure in figures):
        yield "a picture has no text in its place"


def _links(reading: Reading) -> Iterator[str]:
    for link in reading.tags("Link"):
        words = reading.text(link)
        for area in reading.annotations(link):
            if _squeezed(str(area.get("/Contents", ""))) != _squeezed(words):
                yield f"a link is announced as {area.get('/Contents')!s} where it says {words}"


def _attachments(reading: Reading) -> Iterator[str]:
    root: Any = reading.pdf.Root
    files = [entry.objgen for entry in root.get("/AF", [])]
    if len(files) != len(set(files)):
        yield "a file is attached twice"
    listed = list(root.get("/Names", {}).get("/EmbeddedFiles", {}).get("/Names", []))[::2]
    if [bytes(name) for name in listed] != sorted(bytes(name) for name in listed):
        yield "the names of its attached files are not in order"


def _print(reading: Reading) -> Iterator[str]:
    sizes = {size for page in reading.pdf.pages for size in printed_sizes(page)}
    small = sorted(size for size in sizes if size < SMALLEST - 0.05)
    if small:
        yield f"text of {', '.join(f'{size:.1f}' for size in small)} pt is too small to read"


def printed_sizes(page: pikepdf.Page) -> Iterator[float]:
    """The sizes in points that the text of a page is printed in, a picture's scale included."""
    size, text, matrix, kept = 0.0, _matrix([1, 0, 0, 1, 0, 0]), _matrix([1, 0, 0, 1, 0, 0]), []
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = list(instruction.operands), str(instruction.operator)
        if operator == "q":
            kept.append(matrix)
        elif operator == "Q":
            matrix = kept.pop()
        elif operator == "cm":
            matrix = _matrix(operands) @ matrix
        elif operator == "Tm":
            text = _matrix(operands)
        elif operator == "Tf":
            size = float(operands[1])
        elif operator in ("TJ", "Tj"):
            yield size * _scale(text @ matrix)


def _matrix(operands: list[Any]) -> pikepdf.Matrix:
    return pikepdf.Matrix(*(float(operand) for operand in operands))


def _scale(matrix: pikepdf.Matrix) -> float:
    return math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))


def _rag_words(elements: list[Any]) -> Iterator[str]:
    for element in elements:
        for style in str(element.get("class", "")).split():
            word = style.removeprefix("rag-")
            if word != style and word not in "".join(element.itertext()).lower():
                yield f"{word} is shown by colour alone in {''.join(element.itertext())!r}"

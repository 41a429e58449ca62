"""The parts that every report is laid out from: finished text, in reading order.

A report is a dataclass of these parts. Every value in them is final (a formatted date, a number with its unit, a RAG
word), so that a template only places values and a test of a report needs no HTML. Each field says what it is for: it is
what a council that changes a template reads, in README.md, and a test holds the templates to it both ways.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of running text."""

    text: Annotated[str, "The words."]
    note: Annotated[str, "The footnote that hangs on its end; empty where there is none."] = ""


Text = tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with its own number, as committee papers have them, and the bullet points under it."""

    number: Annotated[str, "Its number as printed: 3.5."]
    text: Annotated[Text, "Its text, in stretches."]
    points: Annotated[tuple[Text, ...], "The bullet points under it."] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    heading: Annotated[str, "Its heading."]
    share: Annotated[int, "Its share of the table's width, in per cent; a table's shares add up to 100."]
    style: Annotated[str, "A CSS class: text, number, rag or id."] = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table."""

    text: Annotated[str, "Its text."]
    style: Annotated[
        str,
        "CSS classes: its column's, or rag-red and the like for a RAG word; long where it may be taller than a page.",
    ] = "text"
    heads_row: Annotated[bool, "Whether a screen reader announces it as the row's header."] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table, with what a reader needs to trust it: a caption, and where and when it comes from."""

    caption: Annotated[str, "What it shows."]
    columns: Annotated[tuple[Column, ...], "Its columns."]
    rows: Annotated[tuple[tuple[Cell, ...], ...], "Its rows, a cell for each column."]
    note: Annotated[str, "The position date and the source documents, in a sentence."]
    short: Annotated[bool, "Whether it has so few rows that it stands whole on one page."] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle of a picture. Coordinates are in the picture's own units, from its top left corner."""

    x: Annotated[float, "Its left edge."]
    y: Annotated[float, "Its top edge."]
    width: Annotated[float, "Its width."]
    height: Annotated[float, "Its height."]
    style: Annotated[str, "A class of chart.css."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line of a picture through two or more points."""

    points: Annotated[str, "Its points: 10,20 30,40."]
    style: Annotated[str, "A class of chart.css."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A filled figure of a picture, such as a diamond or an arrow's head."""

    points: Annotated[str, "Its corners: 10,20 30,40 50,20."]
    style: Annotated[str, "A class of chart.css."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A few words in a picture."""

    x: Annotated[float, "Where they are anchored."]
    y: Annotated[float, "Their base line."]
    text: Annotated[str, "The words."]
    anchor: Annotated[str, "How they stand to x: start, middle or end."] = "start"
    style: Annotated[str, "A class of chart.css."] = "label"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture: boxes, then lines, then shapes, then words, drawn in that order; its numbers stand in its words, or beside it."""

    title: Annotated[str, "What it shows; it stands over it as its caption."]
    description: Annotated[str, "What it says, in words, for those who do not see it."]
    width: Annotated[float, "Its width in its own units."]
    height: Annotated[float, "Its height in its own units."]
    boxes: Annotated[tuple[Box, ...], "Its rectangles."] = ()
    strokes: Annotated[tuple[Stroke, ...], "Its lines."] = ()
    shapes: Annotated[tuple[Shape, ...], "Its figures."] = ()
    labels: Annotated[tuple[Label, ...], "Its words."] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a section: exactly one of its fields is given."""

    paragraph: Annotated[Paragraph | None, "A numbered paragraph."] = None
    heading: Annotated[str, "A heading under the section's."] = ""
    said: Annotated[str, "A sentence without a number: what the registers come to, or that they hold nothing."] = ""
    table: Annotated[Table | None, "A table."] = None
    chart: Annotated[Chart | None, "A picture."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A numbered section, or an appendix."""

    key: Annotated[
        str, "The template profile's name for it, for a style of its own; empty for a paper's own appendix."
    ] = ""
    number: Annotated[str, "Its number as printed: 3, or Appendix A."]
    anchor: Annotated[str, "A name for links within the document: section-3."]
    heading: Annotated[str, "Its heading."]
    blocks: Annotated[tuple[Block, ...], "What is in it, in order."]
    wide: Annotated[bool, "Whether it has a table that needs a landscape page."] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line of the front sheet: Wards affected, All."""

    label: Annotated[str, "What the line says."]
    value: Annotated[str, "What it says of this paper."]
    stated: Annotated[bool, "False where the paper gives no value, and the value says so."] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report, ready to be placed on the page."""

    language: Annotated[str, "The BCP 47 tag of its language: en-GB."]
    council: Annotated[str, "The council's name, over the title and in the running header."]
    body: Annotated[str, "The body that takes it: Cabinet."]
    title: Annotated[str, "Its title."]
    author: Annotated[str, "The role that wrote it, for the PDF's metadata; empty where none is stated."]
    position: Annotated[str, "The position date in words: 31 December 2017."]
    created: Annotated[
        str, "The position date in ISO form; the PDF carries it, so that two renderings are the same bytes."
    ]
    draft: Annotated[bool, "Whether every page is stamped DRAFT."]
    marking: Annotated[
        str, "What every page says where the public may not read it: NOT FOR PUBLICATION, and why; else empty."
    ] = ""
    brief: Annotated[bool, "Whether it is so short that it needs no list of contents."] = False
    facts: Annotated[tuple[Fact, ...], "The front sheet, line by line."]
    first_page: Annotated[tuple[Block, ...], "What stands on the first page under the front sheet."] = ()
    sections: Annotated[tuple[Section, ...], "Its sections, in order."]
    appendices: Annotated[tuple[Section, ...], "Its appendices, in order."]

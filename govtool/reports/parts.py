"""The parts that every report is laid out from: finished text, in reading order.

A report is a dataclass of these parts. Every value in them is final (a formatted date, a number with its unit, a RAG
word), so that a template only places values and a test of a report needs no HTML.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of running text, and the footnote that hangs on its end."""

    text: str
    note: str = ""
    """The footnote's text; empty where there is none."""


Text = tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with its own number, as committee papers have them, and the bullet points under it."""

    number: str
    """As printed: `3.5`."""
    text: Text
    points: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    heading: str
    share: int
    """Its share of the table's width, in per cent; a table's shares add up to 100."""
    style: str = "text"
    """A CSS class: `text`, `number`, `rag` or `id`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table."""

    text: str
    style: str = "text"
    """A CSS class: its column's, or `rag-red` and the like where the text is a RAG word."""
    heads_row: bool = False
    """Whether a screen reader should announce it as the row's header."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table, with what a reader needs to trust it: a caption, and where and when it comes from."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str
    """The position date and the source documents, in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or a table: exactly one of the two is given."""

    paragraph: Paragraph | None = None
    table: Table | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A numbered section, or an appendix."""

    number: str
    """`3`, or `Appendix A`."""
    anchor: str
    """A name for links within the document: `section-3`."""
    heading: str
    blocks: tuple[Block, ...]
    wide: bool = False
    """Whether it has a table that needs a landscape page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line of the front sheet: `Wards affected: All`."""

    label: str
    value: str
    stated: bool = True
    """False where the source prints no value, and the value says so."""

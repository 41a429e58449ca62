"""The agenda of a risk review as plain text, for a terminal or an email: no line is longer than the width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.reports.parts import Block
from govtool.reports.parts import Cell
from govtool.reports.parts import Report
from govtool.reports.parts import Table

WIDTH = 80
"""Columns where nobody says how many there are."""

NARROWEST = 40
"""Columns below which lines run over rather than become a word each."""

INDENT = "   "
NO_BREAK = "\N{NO-BREAK SPACE}"


def as_text(report: Report, width: int | None = None) -> str:
    """An agenda as lines of at most so many columns, the last of them ended."""
    return "\n".join(_lines(report, width or WIDTH)) + "\n"


def _lines(report: Report, width: int) -> Iterator[str]:
    if report.marking:
        yield from _wrapped(report.marking, width)
        yield ""
    yield from _wrapped(report.title, width)
    about = ", ".join(filter(None, [report.council, report.body]))
    yield from _wrapped(f"{about}. Position at {report.position}.", width)
    for fact in report.facts:
        yield from _wrapped(f"{fact.label}: {fact.value}.", width, hanging=INDENT)
    for block in report.first_page:
        yield from _wrapped(block.said, width)
    long = True
    for section in report.sections:
        before, long = long, len(section.blocks) > 1 or not section.blocks[0].said
        if before or long:
            yield ""
        yield from _section(f"{section.number}. {section.heading}", section.blocks, width)


def _section(heading: str, blocks: Sequence[Block], width: int) -> Iterator[str]:
    """A heading with what stands under it; one sentence stands on its line."""
    if len(blocks) == 1 and blocks[0].said:
        yield from _wrapped(f"{heading}: {_small(blocks[0].said)}", width, hanging=INDENT)
        return
    counted = next((block.table.caption for block in blocks if block.table), "")
    yield from _wrapped(f"{heading} ({counted})", width, hanging=INDENT)
    for block in blocks:
        if block.table:
            yield from _table(block.table, width)
        else:
            yield from _wrapped(block.said, width, first=INDENT, hanging=INDENT)


def _table(table: Table, width: int) -> Iterator[str]:
    """Each row as a paragraph: the reference in the margin, then the matter with its score, what is said, and who."""
    margin = max(len(row[0].text) for row in table.rows) + 2
    heads = [column.heading for column in table.columns]
    for row in table.rows:
        cells = dict(zip(heads, row, strict=True))
        first, hanging = f"{INDENT}{row[0].text:{margin}}", INDENT + " " * margin
        for text in _texts(cells, heads):
            yield from _wrapped(text, width, first=first, hanging=hanging)
            first = hanging


def _texts(cells: dict[str, Cell], heads: Sequence[str]) -> Iterator[str]:
    score = cells["Score"].text if "Score" in cells else ""
    yield cells[heads[1]].text + (f" [{score.replace(' ', NO_BREAK)}]" if score else "")
    yield from cells[heads[-2]].text.split("\n")
    yield f"{heads[-1]}: {cells[heads[-1]].text}"


def _wrapped(text: str, width: int, *, first: str = "", hanging: str = "") -> list[str]:
    width = max(width, NARROWEST)
    lines = textwrap.wrap(text, width, initial_indent=first, subsequent_indent=hanging, break_on_hyphens=False)
    return [line.replace(NO_BREAK, " ") for line in lines]


def _small(said: str) -> str:
    """A sentence that goes on after a colon; a name keeps its capital."""
    return said[0].lower() + said[1:] if said.startswith("No") else said

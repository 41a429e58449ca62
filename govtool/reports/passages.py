"""A paper's own passages as numbered paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.paper import Passage
from govtool.reports.basis import Basis
from govtool.reports.parts import Block
from govtool.reports.parts import Paragraph
from govtool.reports.shows import show
from govtool.reports.wording import running
from govtool.reports.wording import with_figures


def passage_blocks(passage: Passage, number: str, basis: Basis) -> Iterator[Block]:
    """A passage as it is printed."""
    if passage.numbered:
        yield Block(paragraph=_paragraph(passage, number, basis))
    if passage.table:
        yield from show(passage.table, basis)


def _paragraph(passage: Passage, number: str, basis: Basis) -> Paragraph:
    workspace = basis.workspace
    notes = {name: with_figures(note, workspace) for name, note in basis.paper.notes.items()}
    return Paragraph(
        number=number,
        text=running(with_figures(passage.text, workspace), notes),
        points=tuple(running(with_figures(point, workspace), notes) for point in passage.points),
    )

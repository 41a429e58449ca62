"""The purpose of a report, in a standard sentence where the paper gives none of its own."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.parts import Block
from govtool.reports.period import not_begun
from govtool.reports.period import silence
from govtool.reports.told import period_words

_READERS = {"briefing": "briefs the member on", "scrutiny": "lets scrutiny judge", "cabinet": "tells Cabinet"}


def purpose(shown: Slice, basis: Basis) -> Iterator[Block]:
    """What the report is for, where its paper does not say, and what days it looks back on.

    Where nothing at all is dated in its period it says so here, before a reader looks for it.
    """
    days = _looked_back(basis)
    given = any(section.section == "purpose" and section.passages for section in basis.paper.sections)
    yield Block(said=days if given else f"{_standard(basis)} {days}")
    if told := silence(basis):
        yield Block(said=told)


def _standard(basis: Basis) -> str:
    reader = _READERS.get(basis.paper.audience or "", "tells members")
    return f"This report {reader} what was promised, what came of it and what is next."


def _looked_back(basis: Basis) -> str:
    span = basis.span
    if span is None:
        return "It names no period with dates."
    if told := not_begun(basis):
        return f"It is about {basis.paper.period}." if basis.paper.period else told
    return f"It looks back on {basis.paper.period or 'the time since the last meeting'}: {period_words(span)}."

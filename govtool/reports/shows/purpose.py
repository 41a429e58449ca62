"""The purpose of a report, in a standard sentence where the paper gives none of its own."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.parts import Block
from govtool.reports.period import silence
from govtool.reports.told import period_words

_READERS = {"briefing": "briefs the member", "scrutiny": "lets scrutiny judge", "cabinet": "tells Cabinet"}


def purpose(shown: Slice, basis: Basis) -> Iterator[Block]:
    """What the report is for, where its paper does not say; and that nothing is dated in its period, where that is so."""
    paper = basis.paper
    if not any(section.section == "purpose" and section.passages for section in paper.sections):
        yield Block(said=_sentence(basis))
    elif not silence(basis):
        yield Block(said=_looked_back(basis))
    if told := silence(basis):
        yield Block(said=told)


def _sentence(basis: Basis) -> str:
    reader = _READERS.get(basis.paper.audience or "", "tells members")
    return f"This report {reader} what was promised, what came of it and what is next. {_looked_back(basis)}"


def _looked_back(basis: Basis) -> str:
    span = basis.span
    if span is None:
        return "It names no period."
    return f"It looks back on {basis.paper.period or 'the time since the last meeting'}: {period_words(span)}."

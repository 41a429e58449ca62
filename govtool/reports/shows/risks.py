"""The risk log."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from govtool.records.risk import Risk
from govtool.records.risk import Stage
from govtool.records.scoring import worth
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import rag_cell
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.parts import Cell
from govtool.reports.wording import NOT_RECORDED
from govtool.reports.wording import joined
from govtool.reports.wording import score
from govtool.workspace import Workspace

_LOG = columns(
    ("Ref", 8, "id"),
    ("Risk", 22, "text"),
    ("What is done about it", 30, "text"),
    ("Owner", 10, "text"),
    ("Inherent score", 10, "text"),
    ("Residual score", 10, "text"),
    ("RAG", 10, "rag"),
)


def risks(shown: Slice, basis: Basis) -> Iterator[Block]:
    """The risks that are open on the position date, each with its scores and RAG."""
    found = [each for each in basis.records(shown) if isinstance(each, Risk)]
    rows = [_row(risk, basis.workspace, basis.on(risk)) for risk in found if not risk.closed_by(basis.on(risk))]
    yield table(shown.caption or "Risk log", _LOG, rows, origin(found, basis))


def _row(risk: Risk, workspace: Workspace, on: datetime.date) -> Row:
    return [
        risk.id,
        risk.title,
        joined(risk.measures),
        joined(risk.owner),
        score_words(risk, "inherent", workspace, on),
        score_words(risk, "residual", workspace, on),
        rag_words(risk, workspace, on),
    ]


def score_words(risk: Risk, stage: Stage, workspace: Workspace, on: datetime.date) -> str:
    """The score of a stage in words: `4 x 4 = 16`, with a multiplication sign."""
    value, scoring = risk.score_at(stage, on), workspace.programme_of(risk).scoring
    if value is None:
        return NOT_RECORDED
    number = worth(value, scoring)
    return score(value, value.product if number is None else number)


def rag_words(risk: Risk, workspace: Workspace, on: datetime.date) -> Cell:
    """The residual RAG: of the score, where the programme has bands; else as printed, and said so."""
    band = risk.band_at("residual", on, workspace.programme_of(risk).scoring)
    if band:
        return rag_cell(band, band)
    printed = risk.printed and risk.printed.residual and risk.printed.residual.rag
    return rag_cell(printed, f"{printed} as printed") if printed else Cell(text=NOT_RECORDED, style="rag")

"""Tables of register records, as they stand at a position date."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from collections.abc import Sequence

from govtool.records.milestone import Milestone
from govtool.records.paper import Slice
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.risk import Stage
from govtool.records.scheme import Scheme
from govtool.records.scoring import Rag
from govtool.records.scoring import worth
from govtool.records.statement import Statement
from govtool.reports.parts import Cell
from govtool.reports.parts import Column
from govtool.reports.parts import Table
from govtool.reports.wording import NOT_RECORDED
from govtool.reports.wording import day
from govtool.reports.wording import joined
from govtool.reports.wording import score
from govtool.reports.wording import sources
from govtool.slices import records_of
from govtool.workspace import AsOf
from govtool.workspace import Workspace

Rows = tuple[tuple[Cell, ...], ...]


def table(shown: Slice, workspace: Workspace, as_of: AsOf) -> Table:
    """A slice of the registers as a table."""
    records = records_of(shown, workspace)
    columns, row = _LAYOUTS[shown.of]
    rows: list[tuple[Cell, ...]] = []
    for record in records:
        position = as_of.of(workspace.programme_of(record))
        rows.extend(_styled(columns, cells) for cells in row(record, workspace, position))
    return Table(caption=shown.caption, columns=columns, rows=tuple(rows), note=_note(records, workspace, as_of))


def _note(records: Sequence[Record], workspace: Workspace, as_of: AsOf) -> str:
    """From when and where the rows are: `Position at 20 September 2017. Source: ...`."""
    if not records:
        return "No records."
    dates = dict.fromkeys(as_of.of(workspace.programme_of(record)) for record in records)
    said = sources([record.source for record in records], workspace)
    return f"Position at {' and '.join(day(date) for date in dates)}." + (f" Source: {said}." if said else "")


def _styled(columns: tuple[Column, ...], cells: Sequence[str | Cell]) -> tuple[Cell, ...]:
    """Cells in the styles of their columns; the first heads its row."""
    return tuple(
        cell if isinstance(cell, Cell) else Cell(text=cell, style=column.style, heads_row=place == 0)
        for place, (column, cell) in enumerate(zip(columns, cells, strict=True))
    )


def _columns(*columns: tuple[str, int, str]) -> tuple[Column, ...]:
    return tuple(Column(heading=heading, share=share, style=style) for heading, share, style in columns)


def _risk(record: Record, workspace: Workspace, on: datetime.date) -> list[list[str | Cell]]:
    assert isinstance(record, Risk)
    if record.closed_by(on):
        return []
    return [
        [
            record.id,
            record.title,
            joined(record.measures),
            joined(record.owner),
            _score(record, "inherent", workspace, on),
            _score(record, "residual", workspace, on),
            _rag(record, workspace, on),
        ]
    ]


def _score(risk: Risk, stage: Stage, workspace: Workspace, on: datetime.date) -> str:
    value, scoring = risk.score_at(stage, on), workspace.programme_of(risk).scoring
    if value is None:
        return NOT_RECORDED
    number = worth(value, scoring)
    return score(value, value.product if number is None else number)


def _rag(risk: Risk, workspace: Workspace, on: datetime.date) -> Cell:
    """The residual RAG: of the score, where the programme has bands; else as printed, and said so."""
    band = risk.band_at("residual", on, workspace.programme_of(risk).scoring)
    if band:
        return _rag_cell(band, band)
    printed = risk.printed and risk.printed.residual and risk.printed.residual.rag
    return _rag_cell(printed, f"{printed} as printed") if printed else Cell(text=NOT_RECORDED, style="rag")


def _rag_cell(rag: Rag, text: str) -> Cell:
    return Cell(text=text, style=f"rag rag-{rag.lower()}")


def _recommendation(record: Record, workspace: Workspace, on: datetime.date) -> list[list[str | Cell]]:
    assert isinstance(record, Recommendation)
    actions = [f"{action.title} ({action.id})" for action in workspace.linked(record, "actions")]
    return [
        [
            record.reference or record.id,
            record.title,
            (record.response or NOT_RECORDED).capitalize(),
            (record.status or NOT_RECORDED).capitalize(),
            joined(actions),
            str(record.due or NOT_RECORDED),
        ]
    ]


def _milestone(record: Record, workspace: Workspace, on: datetime.date) -> list[list[str | Cell]]:
    assert isinstance(record, Milestone)
    title = f"{record.group}: {record.title}" if record.group else record.title
    due = f"{record.due_at(on) or NOT_RECORDED}" + (f", listed under {record.year}" if record.year else "")
    return [[record.reference or record.id, title, due, _standing(record, on)]]


def _standing(milestone: Milestone, on: datetime.date) -> str:
    """Where a milestone stands on a day, as far as the register says."""
    if milestone.reached(on):
        return "Reached"
    if milestone.status:
        return f"{milestone.status} as printed"
    due = milestone.due_at(on)
    if due is None or due.state == "unknown":
        return "No date yet"
    return "Date passed; not recorded as reached" if due.passed(on) else "To come"


def _statement(record: Record, workspace: Workspace, on: datetime.date) -> list[list[str | Cell]]:
    assert isinstance(record, Statement)
    metrics = [f"{metric.title} ({metric.id})" for metric in workspace.linked(record, "metrics")]
    return [[record.id, record.title, joined(metrics, "No measure recorded"), joined(record.owner)]]


def _sites(record: Record, workspace: Workspace, on: datetime.date) -> list[list[str | Cell]]:
    assert isinstance(record, Scheme)
    return [[site.name, site.host] for site in record.sites]


_LAYOUTS: dict[str, tuple[tuple[Column, ...], Callable[[Record, Workspace, datetime.date], list[list[str | Cell]]]]] = {
    "risks": (
        _columns(
            ("Ref", 8, "id"),
            ("Risk", 22, "text"),
            ("What is done about it", 30, "text"),
            ("Owner", 10, "text"),
            ("Inherent score", 10, "text"),
            ("Residual score", 10, "text"),
            ("RAG", 10, "rag"),
        ),
        _risk,
    ),
    "recommendations": (
        _columns(
            ("Ref", 7, "id"),
            ("Recommendation", 36, "text"),
            ("Response", 12, "text"),
            ("Status", 12, "text"),
            ("Actions", 21, "text"),
            ("Due", 12, "text"),
        ),
        _recommendation,
    ),
    "milestones": (
        _columns(("Ref", 9, "id"), ("Milestone", 45, "text"), ("Due", 26, "text"), ("Standing", 20, "text")),
        _milestone,
    ),
    "statements": (
        _columns(("Ref", 10, "id"), ("Outcome", 50, "text"), ("Measured by", 22, "text"), ("Owner", 18, "text")),
        _statement,
    ),
    "sites": (_columns(("Site", 40, "text"), ("Host authority", 60, "text")), _sites),
}

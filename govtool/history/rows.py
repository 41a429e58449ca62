"""Records as rows of a list: the few columns that an officer looks for first."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from govtool.history.due import due
from govtool.history.due import overdue
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.risk import Stage
from govtool.records.scoring import Rag
from govtool.records.scoring import worth
from govtool.workspace import Workspace

Column = tuple[str, Callable[[Any, Workspace, datetime.date], str]]


def columns(kind: type[Record], records: list[Record]) -> list[Column]:
    """The columns of a list: those of its kind in which any record has something to say."""
    known = [
        column for column in _OF.get(kind.kind, _PLAIN) if column[0] in ("id", "title") or _used(column[0], records)
    ]
    return known + [_own(name) for name in dict.fromkeys(name for record in records for name in record.own)]


def rag(risk: Risk, workspace: Workspace, on: datetime.date) -> Rag | None:
    """The RAG of a risk on a day: that of its residual score, else as printed."""
    band = risk.band_at("residual", on, workspace.programme_of(risk).scoring)
    if band:
        return band
    return risk.printed.residual.rag if risk.printed and risk.printed.residual else None


def _used(name: str, records: list[Record]) -> bool:
    return any(getattr(record, name, "computed") for record in records)


def _own(name: str) -> Column:
    """The column of a field that the council has added."""
    return name, lambda record, *_: _say(record.own.get(name))


def _field(name: str) -> Callable[[Any, Workspace, datetime.date], str]:
    def say(record: Any, workspace: Workspace, on: datetime.date) -> str:
        return _say(getattr(record, name))

    return say


def _say(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(each) for each in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _score(risk: Risk, workspace: Workspace, on: datetime.date) -> str:
    stages: tuple[Stage, ...] = ("residual", "inherent")
    for stage in stages:
        score = risk.score_at(stage, on)
        number = worth(score, workspace.programme_of(risk).scoring) if score else None
        if number is not None:
            return f"{number} {stage}"
    return ""


def _rag(risk: Risk, workspace: Workspace, on: datetime.date) -> str:
    return rag(risk, workspace, on) or ""


def _due(record: Record, workspace: Workspace, on: datetime.date) -> str:
    when = due(record)
    return f"{when} OVERDUE" if overdue(record, on) else _say(when)


def _column(name: str) -> Column:
    return name, _field(name)


_PLAIN: list[Column] = [_column("id"), _column("title"), _column("source")]
_HEAD: list[Column] = [_column("id"), _column("title")]
_OF: dict[str, list[Column]] = {
    "risk": [*_HEAD, _column("owner"), ("score", _score), ("RAG", _rag), ("review", _due)],
    "action": [*_HEAD, _column("owner"), ("due", _due), _column("status")],
    "recommendation": [*_HEAD, _column("response"), _column("status"), _column("owner"), ("due", _due)],
    "milestone": [
        _column("id"),
        _column("group"),
        _column("title"),
        _column("baseline"),
        _column("forecast"),
        _column("actual"),
        ("due", _due),
    ],
    "statement": [*_HEAD, _column("says"), _column("area"), _column("owner")],
    "scheme": [*_HEAD, _column("area"), _column("theme"), _column("owner")],
    "metric": [*_HEAD, _column("unit"), _column("polarity"), _column("owner")],
    "figure": [*_HEAD, _column("value"), _column("unit"), _column("period"), _column("area")],
    "benefit": [*_HEAD, _column("to"), _column("amount"), _column("unit"), ("by", _due)],
    "issue": [*_HEAD, _column("owner"), _column("raised"), _column("closed")],
    "dependency": [*_HEAD, _column("on"), _column("owner"), ("needed", _due)],
    "meeting": [*_HEAD, _column("board"), _column("on")],
    "decision": [*_HEAD, _column("meeting"), _column("by"), _column("on"), _column("effective")],
    "term": [*_HEAD, _column("acronym"), _column("also"), _column("now")],
    "board": [*_HEAD, _column("tier"), _column("cadence"), _column("reports_to")],
    "evidence": [*_HEAD, _column("category"), _column("dated"), _column("verified_by")],
    "lesson": [*_HEAD, _column("learnt"), _column("owner")],
    "option": [*_HEAD, _column("reference"), _column("recommended")],
}

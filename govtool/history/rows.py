"""Records as rows of a list: the few columns that an officer looks for first."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from typing import Any

from govtool.history.due import due
from govtool.history.due import overdue
from govtool.records.milestone import Milestone
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.risk import Stage
from govtool.records.scoring import Rag
from govtool.records.scoring import worth
from govtool.workspace import AsOf
from govtool.workspace import Workspace

Column = tuple[str, Callable[[Any, Workspace, datetime.date], str]]


def as_rows(
    kind: type[Record], records: Sequence[Record], workspace: Workspace, as_of: AsOf
) -> tuple[list[str], list[list[str]]]:
    """Records as headings and rows: the columns of their kind, and the council's own, in which any has a word to say."""
    own = (_own(name) for name in dict.fromkeys(_own_names(records)))
    columns = [*_OF.get(kind.kind, _PLAIN), ("not for all", _kept_back), *own]
    rows = [
        [say(record, workspace, as_of.of(workspace.programme_of(record))) for _, say in columns] for record in records
    ]
    used = [
        place for place, (name, _) in enumerate(columns) if name in ("id", "title") or any(row[place] for row in rows)
    ]
    return [columns[place][0] for place in used], [[row[place] for place in used] for row in rows]


def _own_names(records: Sequence[Record]) -> Iterator[str]:
    return (name for record in records for name in record.own)


def rag(risk: Risk, workspace: Workspace, on: datetime.date) -> Rag | None:
    """The RAG of a risk on a day: that of its residual score, else as printed."""
    band = risk.band_at("residual", on, workspace.programme_of(risk).scoring)
    if band:
        return band
    return risk.printed.residual.rag if risk.printed and risk.printed.residual else None


def _kept_back(record: Record, workspace: Workspace, on: datetime.date) -> str:
    """Why not everyone may read a record; nothing where everyone may."""
    if record.exempt:
        return "exempt" if record.kept_back else f"exempt: {', '.join(record.exempt.fields)}"
    return "restricted" if workspace.register_of(record).restricted else ""


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
    when = due(record, on)
    return f"{when} OVERDUE" if overdue(record, on) else _say(when)


def _date(milestone: Milestone, workspace: Workspace, on: datetime.date) -> str:
    """When it was reached, is expected or was due, and whether that is past."""
    when = milestone.due_at(on)
    if when is None:
        return milestone.status
    return f"{when} reached" if milestone.reached(on) else f"{when} OVERDUE" if overdue(milestone, on) else str(when)


def _baseline(milestone: Milestone, workspace: Workspace, on: datetime.date) -> str:
    """When it was first due, where that is not the date that counts."""
    return _say(milestone.baseline) if milestone.due_at(on) is not milestone.baseline else ""


def in_date_order(records: Sequence[Record]) -> list[Record]:
    """Records that stand under headings with dates: each heading where it first comes, and by date beneath it.

    What has no date stands last under its heading; other records keep their order.
    """
    groups: dict[str, int] = {}
    for record in records:
        groups.setdefault(getattr(record, "group", ""), len(groups))
    return sorted(records, key=lambda record: (groups[getattr(record, "group", "")], _when(record)))


def _when(record: Record) -> datetime.date:
    when = record.due if isinstance(record, Milestone) else None
    return (when and (when.earliest or when.latest)) or datetime.date.max


def _column(name: str) -> Column:
    return name, _field(name)


_PLAIN: list[Column] = [_column("id"), _column("title"), _column("source")]
_HEAD: list[Column] = [_column("id"), _column("title")]
_OF: dict[str, list[Column]] = {
    "risk": [*_HEAD, _column("owner"), ("score", _score), ("RAG", _rag), ("review", _due)],
    "action": [*_HEAD, _column("owner"), ("due", _due), _column("status")],
    "recommendation": [*_HEAD, _column("response"), _column("status"), _column("owner"), ("due", _due)],
    "milestone": [_column("id"), _column("group"), _column("title"), ("date", _date), ("baseline", _baseline)],
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

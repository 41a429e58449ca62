"""A log that comes in again: what its rows say that the records do not, as edits of the records, and its new rows.

An office keeps its log in Excel and brings it in each month. So a row whose id is that of a record is that record: what it
says differently is changed, a score, a date and a forecast beside those of before, with the day on which it came in. A cell
that says nothing takes nothing out.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from govtool.exchange.log.bring import Brought
from govtool.exchange.log.fields import KINDS
from govtool.exchange.log.into import additions
from govtool.exchange.log.records import Row
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.records.when import read_when
from govtool.registers.editing.apply import Edited
from govtool.registers.editing.apply import apply
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import Data
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import SetField
from govtool.registers.editing.edits import as_data
from govtool.registers.register import Register
from govtool.workspace import Workspace

_KEPT = ("id", "note")
"""What a row never changes of its record: a note may hold what officers wrote since."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """What a log comes to beside the registers."""

    edited: tuple[Edited, ...]
    """Every register that changes."""
    new: tuple[str, ...]
    """The ids of the records that are added."""
    changed: tuple[str, ...]
    """The ids of those that say something else now."""
    same: int
    """How many rows say nothing new."""


def renewed(brought: Brought, programme: str, workspace: Workspace, *, on: datetime.date) -> Renewed:
    """The registers with what a log says that they do not; `on` is the day on which it came in.

    Raises RefusedError where a row has the id of a record of another kind or programme; EditError where a register cannot
    hold what a row says.
    """
    known = {row.id: record for row in brought.rows if (record := _known(row, brought, programme, workspace))}
    fresh = [row for row in brought.rows if row.id not in known]
    edits: dict[str, tuple[Register, list[Edit]]] = {}
    changed = []
    for row in brought.rows:
        if record := known.get(row.id):
            own = list(edits_of(row, record, on))
            changed += [record.id] if own else []
            _put(edits, workspace.register_of(record), own)
    _put(edits, *additions(brought, fresh, programme, workspace))
    fields = workspace.programmes[programme].fields if programme in workspace.programmes else ()
    edited = tuple(apply(register, each, fields) for register, each in edits.values() if each)
    return Renewed(edited, tuple(row.id for row in fresh), tuple(changed), len(known) - len(changed))


def _known(row: Row, brought: Brought, programme: str, workspace: Workspace) -> Record | None:
    """The record of the programme that a row is of; None where none has its id."""
    record = workspace.records.get(row.id)
    alike = record is not None and type(record) is KINDS[brought.found.kind] and record.origin.programme == programme
    return record if alike else None


def _put(edits: dict[str, tuple[Register, list[Edit]]], register: Register, more: Iterable[Edit]) -> None:
    edits.setdefault(register.file.path, (register, []))[1].extend(more)


def edits_of(row: Row, record: Record, on: datetime.date) -> Iterator[Edit]:
    """What a row says that its record does not, as edits, in the order of its columns."""
    for name, value in row.fields.items():
        if name not in _KEPT and not _says(record, name, value, on):
            yield _edit(record, name, value, on)


def _says(record: Any, name: str, value: Any, on: datetime.date) -> bool:
    """Whether a record says a value in a field by a day, in whatever way it writes it."""
    now = _now(record, name, on)
    if isinstance(now, When):
        new = read_when(str(value))
        return new is not None and new.same_as(now)
    if now in (None, "", ()):
        return False
    return _alike(as_data(now), as_data(value))


def _now(record: Any, name: str, on: datetime.date) -> Any:
    """What holds of a field on a day: of a score or a date with a history, the last of it."""
    if name == "residual" and isinstance(record, Risk):
        return record.score_at("residual", on)
    if name == "due" and isinstance(record, Action | Recommendation):
        return record.due_at(on)
    if name in ("baseline", "forecast") and isinstance(record, Milestone):
        return record.forecast_at(on) or record.baseline
    return getattr(record, name, None)


def _alike(one: Data, other: Data) -> bool:
    """Whether two values say the same: one alone stands without its list, and groups have fields in any order."""
    if isinstance(one, dict) or isinstance(other, dict):
        return one == other
    first, second = ([each] if isinstance(each, str) else each for each in (one, other))
    return [" ".join(str(each).split()) for each in first] == [" ".join(str(each).split()) for each in second]


def _edit(record: Any, name: str, value: Any, on: datetime.date) -> Edit:
    """The edit that makes a record say a value: another score or date goes beside those of before."""
    if name == "residual" and isinstance(record, Risk):
        return AddEntry(record.id, ("assessments",), {"on": on, "residual": value})
    if name == "due" and isinstance(record, Action | Recommendation) and record.due_at(on):
        return AddEntry(record.id, ("revisions",), {"on": on, "due": value})
    if name in ("baseline", "forecast") and isinstance(record, Milestone) and _now(record, name, on):
        return AddEntry(record.id, ("forecasts",), {"on": on, "expected": value})
    return SetField(record.id, (name,), value)

"""A log that comes in again: what its rows say that the records do not, as edits of the records, and its new rows.

An office keeps its log in Excel and brings it in each month. So a row whose id is that of a record is that record: what it
says differently is changed, a score, a date and a forecast beside those of before, with the day on which it came in. A cell
that says nothing takes nothing out.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from govtool.exchange.log.bring import Brought
from govtool.exchange.log.differences import differences
from govtool.exchange.log.differences import first_and_later
from govtool.exchange.log.differences import keeps_first
from govtool.exchange.log.fields import KINDS
from govtool.exchange.log.into import additions
from govtool.exchange.log.into import check_ids
from govtool.exchange.log.records import Row
from govtool.exchange.reading.package import RefusedError
from govtool.history.promises import due_at
from govtool.problems import Problem
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.plan import Plan
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
    missing: tuple[str, ...] = ()
    """The ids of the programme's records of the kind of which no row is, where any row is of one."""
    said: tuple[Problem, ...] = ()
    """What rows say otherwise than their records, which stay as they are."""


def renewed(brought: Brought, programme: str, workspace: Workspace, *, on: datetime.date) -> Renewed:
    """The registers with what a log says that they do not; `on` is the day on which it came in.

    Raises RefusedError where a row has the id of a record of another kind or programme, or of one whose title another row's
    record has; EditError where a register cannot hold what a row says.
    """
    fellows = workspace.every(KINDS[brought.found.kind], [programme])
    there = {each.id: each for each in fellows}
    titled = {_plain(each.title): each for each in reversed(fellows)}
    found = ((row.id, _known(row, brought, there, titled, workspace)) for row in brought.rows)
    known = {name: record for name, record in found if record}
    fresh = [row for row in brought.rows if row.id not in known]
    edits: dict[str, tuple[Register, list[Edit]]] = {}
    changed = []
    for row in brought.rows:
        if record := known.get(row.id):
            own = list(edits_of(row, record, on))
            changed += [record.id] if own else []
            _put(edits, workspace.register_of(record), own)
    _put(edits, *_new(brought, fresh, list(known.values()), programme, workspace))
    fields = workspace.programmes[programme].fields if programme in workspace.programmes else ()
    edited = tuple(apply(register, each, fields) for register, each in edits.values() if each)
    there_still = {record.id for record in known.values()}
    sheet = brought.found.table.sheet
    return Renewed(
        edited,
        tuple(row.id for row in fresh),
        tuple(changed),
        len(known) - len(changed),
        tuple(each.id for each in fellows if known and each.id not in there_still),
        tuple(each for row in brought.rows if row.id in known for each in differences(row, known[row.id], sheet)),
    )


def _known(
    row: Row, brought: Brought, there: Mapping[str, Record], titled: Mapping[str, Record], workspace: Workspace
) -> Record | None:
    """The record of the programme that a row is of, by its id or its title; None where none is.

    An id that its cell holds is enough. One that was made, from a number, a place or a row, may be that of quite another
    record: then the title has to be the same. Raises RefusedError where such an id is in use and no title is.
    """
    record = there.get(row.id)
    title = _plain(str(row.fields["title"]))
    other = titled.get(title)
    if not row.made:
        if record and other and _plain(record.title) != title:
            raise RefusedError(
                f"{brought.found.table.sheet.at(row.lead.row, row.lead.column)}: {row.id} has the title of {other.id} here, "
                f'and is "{record.title}" in the registers; were the ids given anew? Give each row the id that it had.'
            )
        return record
    found = record if record and _plain(record.title) == title else other
    if found is None and row.id in workspace.records:
        other = workspace.records[row.id]
        raise RefusedError(
            f"{brought.found.table.sheet.at(row.lead.row, row.lead.column)}: this row would be called {row.id}, which is "
            f'"{other.title}" at {other.at()}; give it an id of its own, or say --prefix.'
        )
    return found


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())


def _new(
    brought: Brought, fresh: list[Row], known: list[Record], programme: str, workspace: Workspace
) -> tuple[Register, list[Edit]]:
    """The edits that add new rows: those of a plan whose other actions came of the same log go there."""
    if KINDS[brought.found.kind] is not Action or not known:
        return additions(brought, fresh, programme, workspace)
    ids = {each.id for each in known}
    held = {each.id: sum(action.id in ids for action in each.actions) for each in workspace.every(Plan, [programme])}
    plan = workspace.records[max(held, key=lambda each: held[each])]
    check_ids(brought, fresh, workspace)
    return workspace.register_of(plan), [AddEntry(plan.id, ("actions",), row.fields) for row in fresh]


def _put(edits: dict[str, tuple[Register, list[Edit]]], register: Register, more: Iterable[Edit]) -> None:
    edits.setdefault(register.file.path, (register, []))[1].extend(more)


def edits_of(row: Row, record: Record, on: datetime.date) -> Iterator[Edit]:
    """What a row says that its record does not, as edits, in the order of its columns."""
    for name, value in row.fields.items():
        if name == "note":
            yield from _noted(record, str(value))
        elif name == first_and_later(record)[0] and keeps_first(record, row):
            continue  # the first date stays the first
        elif name == "closed" and value == "TBC" and getattr(record, "closed", None):
            continue  # the sheet only calls it closed, and the register says when
        elif name != "id" and (kept := _as_kept(record, name, value)) and not _says(record, name, kept, row, on):
            yield _edit(record, name, kept, row, on)


def _as_kept(record: Record, name: str, value: Any) -> Any:
    """A value as the record keeps it: what the log calls a record that was found by its title is no news."""
    if name != "printed":
        return value
    before = getattr(record, "printed", None)
    reference = {"reference": before.reference} if before and before.reference else {}
    return reference | {stage: printed for stage, printed in value.items() if stage != "reference"}


def _noted(record: Record, note: str) -> Iterator[Edit]:
    """What a row notes that its record does not: below what officers have written there."""
    lines = [line for line in note.splitlines() if line not in record.note]
    if lines:
        yield SetField(record.id, ("note",), "\n".join([*record.note.splitlines(), *lines]))


def _says(record: Any, name: str, value: Any, row: Row, on: datetime.date) -> bool:
    """Whether a record says a value in a field by a day, in whatever way it writes it."""
    now = _now(record, name, row, on)
    if isinstance(now, When):
        new = read_when(str(value))
        return new is not None and new.same_as(now)
    if now in (None, "", ()):
        return False
    return _alike(as_data(now), as_data(value))


def _now(record: Any, name: str, row: Row, on: datetime.date) -> Any:
    """What holds of a field on a day: of a score, and of a date where the row has one only, the last of its history."""
    if name == "residual" and isinstance(record, Risk):
        return record.score_at("residual", on)
    if _is_date_now(record, name, row):
        return due_at(record, on)
    return getattr(record, name, None)


def _is_date_now(record: Any, name: str, row: Row) -> bool:
    """Whether a field of a row is the date that holds now: the later of two columns, or the only one."""
    first, later = first_and_later(record)
    return isinstance(record, Action | Milestone | Recommendation) and (
        name == later or (name == first and later not in row.fields)
    )


def _alike(one: Data, other: Data) -> bool:
    """Whether two values say the same: one alone stands without its list, and groups have fields in any order."""
    if isinstance(one, dict) or isinstance(other, dict):
        return one == other
    first, second = ([each] if isinstance(each, str) else each for each in (one, other))
    return [" ".join(str(each).split()) for each in first] == [" ".join(str(each).split()) for each in second]


def _edit(record: Any, name: str, value: Any, row: Row, on: datetime.date) -> Edit:
    """The edit that makes a record say a value: another score or date goes beside those of before."""
    if name == "residual" and isinstance(record, Risk):
        return AddEntry(record.id, ("assessments",), {"on": on, "residual": value})
    if _is_date_now(record, name, row) and due_at(record, on):
        if isinstance(record, Milestone):
            return AddEntry(record.id, ("forecasts",), {"on": on, "expected": value})
        return AddEntry(record.id, ("revisions",), {"on": on, "due": value})
    return SetField(record.id, (name,), value)

"""A log that comes in again: what its rows say that the records do not, as edits of the records, and its new rows.

An office keeps its log in Excel and brings it in each month. So a row whose id is that of a record is that record: what it
says differently is changed, a score, a date and a forecast beside those of before, with the day on which it came in. A cell
that says nothing takes nothing out.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass

from govtool.exchange.log.bring import Brought
from govtool.exchange.log.differences import differences
from govtool.exchange.log.fields import KINDS
from govtool.exchange.log.into import additions
from govtool.exchange.log.into import check_ids
from govtool.exchange.log.records import Row
from govtool.exchange.log.row_edits import edits_of
from govtool.exchange.reading.package import RefusedError
from govtool.problems import Problem
from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.record import Record
from govtool.registers.editing.apply import Edited
from govtool.registers.editing.apply import apply
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import Edit
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

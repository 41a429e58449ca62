"""A deed: one thing that was decided, as the edits of registers that record it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from govtool.records.plan import Action
from govtool.records.programme import Board
from govtool.records.record import Record
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import SetField
from govtool.registers.editing.homes import home
from govtool.registers.editing.ids import new_id
from govtool.registers.editing.ids import stem_of
from govtool.registers.register import Register
from govtool.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Write:
    """An edit, and the register that it is of."""

    register: Register
    edit: Edit


@dataclass(frozen=True, slots=True)
class Deed:
    """Something decided, in one sentence, and what is to be written for it."""

    said: str
    """`BCF-1 is rescored from 3 x 4 = 12 to 4 x 4 = 16`, without a full stop."""
    writes: tuple[Write, ...]
    made: str = ""
    """The id of the record that it makes; empty where it makes none."""


def fields(record: Record, workspace: Workspace, values: Mapping[str, Any]) -> list[Write]:
    """Fields of a record given values; those that are empty are left as they are."""
    register = workspace.register_of(record)
    return [Write(register, SetField(record.id, (name,), value)) for name, value in values.items() if value]


def entry(record: Record, workspace: Workspace, name: str, values: Mapping[str, Any]) -> Write:
    """An entry at the end of a list of a record: an assessment, a report, a forecast."""
    return Write(workspace.register_of(record), AddEntry(record.id, (name,), values))


def linked(record: Record, workspace: Workspace, name: str, target: str) -> Write:
    """An id at the end of a list of ids of a record."""
    return Write(workspace.register_of(record), AddEntry(record.id, (name,), target))


def new_record(
    kind: type[Record], programme: str, workspace: Workspace, values: Mapping[str, Any], chance: random.Random | None
) -> tuple[str, Write]:
    """A record at the end of the programme's register of its kind, and its id: the one given, else a new one.

    Raises EditError where the id given is in use, or there is no title.
    """
    if not str(values.get("title") or "").strip():
        raise EditError(f"give the {kind.kind} a title, in one line.")
    register = home(workspace.registers.values(), programme, kind)
    record_id = unused_id(kind, programme, workspace, values.get("id", ""), chance)
    return record_id, Write(register, AddRecord(kind.plural, {**values, "id": record_id}))


def unused_id(
    kind: type[Record], programme: str, workspace: Workspace, given: str, chance: random.Random | None
) -> str:
    """An id for a new record of a kind, which no record has: the one given, else one that begins as its fellows' do.

    Raises EditError where the id given is in use.
    """
    if given in workspace.records:
        raise EditError(f"{given} is the id of a record already, at {workspace.records[given].at()}.")
    if given:
        return given
    settings = workspace.programmes[programme]
    alike = [record.id for record in workspace.every(kind, [programme])]
    taken = {*workspace.records, *(each.target for each in workspace.dangling)}
    return new_id(stem_of(alike, settings.prefix or settings.id.upper()), taken, chance)


def board_named(words: str, workspace: Workspace) -> Board:
    """The board of an id or a title. Raises EditError where there is none, or several have the title."""
    found = [each for each in workspace.every(Board) if words.lower() in (each.id.lower(), each.title.lower())]
    if len(found) == 1:
        return found[0]
    known = ", ".join(f"{each.id} ({each.title})" for each in found or workspace.every(Board))
    if found:
        raise EditError(f"several boards are called {words}: {known}; give the id.")
    raise EditError(f"there is no board {words}; there are {known}." if known else "no board is recorded.")


def alone(values: Sequence[str]) -> str | Sequence[str]:
    """Several values as a register writes them: one alone stands without its list."""
    return values[0] if len(values) == 1 else values


def open_actions(record: Record, workspace: Workspace) -> list[Action]:
    """The actions of a record that are not done."""
    return [each for each in workspace.linked(record, "actions") if isinstance(each, Action) and not each.done]

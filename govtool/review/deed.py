"""A deed: one thing that was decided, as the edits of registers that record it."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from govtool.records.plan import Action
from govtool.records.record import Record
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import SetField
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
    notes: tuple[str, ...] = ()
    """What whoever decides should know of it before it is written, in a sentence each, with its full stop."""


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


def alone(values: Sequence[str]) -> str | Sequence[str]:
    """Several values as a register writes them: one alone stands without its list."""
    return values[0] if len(values) == 1 else values


def open_actions(record: Record, workspace: Workspace) -> list[Action]:
    """The actions of a record that are not done."""
    return [each for each in workspace.linked(record, "actions") if isinstance(each, Action) and not each.done]

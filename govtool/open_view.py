"""The open view of a workspace: what the public may read of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import msgspec

from govtool.records.record import Record
from govtool.registers.register import Register
from govtool.workspace import Workspace
from govtool.workspace import link


def open_view(workspace: Workspace) -> Workspace:
    """The workspace without its exempt records, all restricted registers, and whatever names any of them."""
    hidden = {record.id for register in workspace.registers.values() for record in _hidden(register)}
    if not hidden:
        return workspace
    shown = [_without(register, hidden) for register in workspace.registers.values() if not register.restricted]
    return link(shown, workspace.shelf)


def _hidden(register: Register) -> Iterator[Record]:
    for record in register.records:
        if register.restricted or record.exempt:
            yield record
            yield from _inside(record)


def _inside(record: Record) -> Iterator[Record]:
    """The records that stand inside one: a plan's actions."""
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Record))


def _without(register: Register, hidden: set[str]) -> Register:
    return replace(
        register,
        records=tuple(_thinned(record, hidden) for record in register.records if record.id not in hidden),
        references=tuple(each for each in register.references if not {each.record, each.target} & hidden),
    )


def _thinned(record: Record, hidden: set[str]) -> Record:
    """A record without the hidden ones inside it, and without their ids in its fields."""
    kept: dict[str, Any] = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if (
            isinstance(value, tuple)
            and (left := tuple(each for each in value if not _is_hidden(each, hidden))) != value
        ):
            kept[name] = left
        elif isinstance(value, str) and value in hidden:
            kept[name] = ""
    return msgspec.structs.replace(record, **kept) if kept else record


def _is_hidden(value: Any, hidden: set[str]) -> bool:
    return (value.id if isinstance(value, Record) else value) in hidden if isinstance(value, Record | str) else False

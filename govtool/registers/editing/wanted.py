"""What a register is to say once some edits are made: its data with the changes in, everything else the same object."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from typing import Any

from govtool.records.fields import fields_of
from govtool.records.fields import is_part
from govtool.records.fields import is_record
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import Data
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import Remove
from govtool.registers.editing.edits import SetField
from govtool.registers.editing.edits import Steps
from govtool.registers.editing.edits import as_data
from govtool.registers.editing.edits import shown
from govtool.registers.editing.find import check_readable
from govtool.registers.editing.find import find
from govtool.registers.editing.find import item_of
from govtool.registers.editing.find import line
from govtool.registers.editing.find import records
from govtool.registers.editing.find import type_of
from govtool.registers.load import TOP_LEVEL
from govtool.registers.register import Register

Change = Callable[[Data | None], Data | None]
"""From the value that is there, if any, to the one that is to be there, if any."""

_LAST = ("exempt", "source", "note")
"""Fields of every record that registers write after all others."""


def wanted(register: Register, said: dict[str, Data], edits: Iterable[Edit]) -> dict[str, Data]:
    """The data of a register's file, `said`, with edits made one after the other.

    Raises EditError where a record or a value that an edit names is not there.
    """
    ids: set[str] | None = None  # of many records added one after the other, they are gathered once
    for edit in edits:
        if isinstance(edit, AddRecord):
            ids = _ids(said) if ids is None else ids
            said = _with_record(register, said, edit, ids)
        else:
            said, ids = _with(register, said, edit), None
    return said


def _ids(said: dict[str, Data]) -> set[str]:
    """The ids of every record of a file, those inside others too."""
    return {written for _, _, written in records(said) if isinstance(written, str)}


def _with(register: Register, said: dict[str, Data], edit: SetField | AddEntry | Remove) -> dict[str, Data]:
    """The data with one edit of a record made."""
    kind, place = find(register, said, edit.record)
    if not edit.path:
        raise EditError(f"an edit of {edit.record} names no field.")
    if edit.path == ("id",):
        raise EditError(f"the id of {edit.record} stands in other records too; use govtool rename.")
    check_readable(register, edit.record, edit.path)
    try:
        changed = _changed(said, place, lambda record: _changed(record, edit.path, _change(edit), kind), None)
    except _NowhereError as nowhere:
        number = line(register, edit.record, edit.path)
        raise EditError(f"{register.file.path}:{number}: cannot {edit}: {nowhere}.") from None
    return changed if isinstance(changed, dict) else {}


class _NowhereError(Exception):
    """A path that leads nowhere."""


def _change(edit: SetField | AddEntry | Remove) -> Change:
    if isinstance(edit, Remove):
        return _removed
    value = as_data(edit.value)
    if not value:
        raise EditError(f"{shown(edit.path)} of {edit.record} would be empty; take the field out instead.")
    return (lambda here: _added(here, value)) if isinstance(edit, AddEntry) else (lambda here: _set(here, value))


def _removed(here: Data | None) -> None:
    if here is None:
        raise _NowhereError("there is nothing to take out")


def _added(here: Data | None, value: Data) -> Data:
    if not here:
        return [value]
    return [*here, value] if isinstance(here, list) else [here, value]  # one value may stand without its list


def _set(here: Data | None, value: Data) -> Data:
    """The new value, with whatever of the old it repeats."""
    if isinstance(here, dict) and isinstance(value, dict):
        kept = {name: _set(inner, value[name]) for name, inner in here.items() if name in value}
        return kept | {name: inner for name, inner in value.items() if name not in kept}
    if isinstance(here, str) and isinstance(value, str):
        return here if here.strip() == value else value
    return value


def _changed(here: Data | None, path: Steps, change: Change, of: Any) -> Data | None:
    """A value with what stands at a path in it changed; `of` is its type, where that is known."""
    if not path:
        return change(here)
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return _changed_item(here, step, rest, change, item_of(of))
    if isinstance(here, str) and here and getattr(of, "shorthand", "") == step and not rest:
        return change(here)  # the field's name is left out: a passage that is only its text
    if here and not isinstance(here, dict):
        raise _NowhereError("it is written as one value there, without fields")
    group = dict(here) if isinstance(here, dict) else {}
    value = _changed(group.get(step), rest, change, type_of(of, step))
    if value is None:
        group.pop(step, None)
        return group or None
    return _placed(group, step, value, _order(of))


def _changed_item(here: Data | None, step: int, rest: Steps, change: Change, of: Any) -> Data | None:
    if here and not isinstance(here, list) and step == 0:
        return _changed(here, rest, change, of)
    if not isinstance(here, list) or not 0 <= step < len(here):
        number = len(here) if isinstance(here, list) else 1 if here else 0
        raise _NowhereError(f"the list has {number} {'entry' if number == 1 else 'entries'}")
    value = _changed(here[step], rest, change, of)
    items = [*here[:step], *([] if value is None else [value]), *here[step + 1 :]]
    return items or None


def _order(of: Any) -> list[str]:
    """The order in which registers write the fields of a type."""
    names = list(fields_of(of)) if is_part(of) else []
    return [name for name in names if name not in _LAST] + [*_LAST] if is_record(of) else names


def _placed(group: dict[str, Data], name: str, value: Data, order: list[str]) -> dict[str, Data]:
    """A group with a field: where it stands, else at the last place that breaks the declared order least."""
    if name in group:
        return {**group, name: value}
    names = list(group)
    ranks = {each: place for place, each in enumerate(order)}
    usual = ranks["exempt"] - 0.5 if "exempt" in ranks else len(order)  # a field of the council's own
    rank = [ranks.get(each, usual) for each in names]
    own = ranks.get(name, usual)
    broken = [sum(r > own for r in rank[:slot]) + sum(r < own for r in rank[slot:]) for slot in range(len(names) + 1)]
    slot = max(range(len(broken)), key=lambda each: (-broken[each], each))
    placed = [*list(group.items())[:slot], (name, value), *list(group.items())[slot:]]
    return dict(placed)


def _with_record(register: Register, said: dict[str, Data], edit: AddRecord, ids: set[str]) -> dict[str, Data]:
    """The data with a record more at the end of its register; its ids join those of the file."""
    kind, fields = TOP_LEVEL.get(edit.register), as_data(edit.fields)
    if kind is None or not isinstance(fields, dict) or not fields.get("id"):
        raise EditError(f"{register.file.path}: to {edit}, name the register, such as risks, and give an id.")
    if str(fields["id"]) in ids:
        raise EditError(f"{register.file.path} has a record {fields['id']} already; give the new one another id.")
    ids |= _ids({edit.register: [fields]})
    alone = said.get(kind.kind)
    name = kind.kind if isinstance(alone, list) and kind.plural not in said else kind.plural
    order = _order(kind)
    known = {each: fields[each] for each in order if each in fields}
    return {**said, name: _added(said.get(name), known | fields)}

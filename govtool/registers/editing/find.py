"""Where a record of a register is, in what its file says, and of which types the values in it are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any
from typing import get_args
from typing import get_origin

from govtool.nodes import Listing
from govtool.nodes import Mapping
from govtool.nodes import Node
from govtool.records.fields import fields_of
from govtool.records.fields import is_part
from govtool.records.fields import is_record
from govtool.records.fields import without_none
from govtool.records.record import Record
from govtool.registers.editing.edits import Data
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import Steps
from govtool.registers.editing.edits import shown
from govtool.registers.load import TOP_LEVEL
from govtool.registers.register import Register


def find(register: Register, said: dict[str, Data], record: str) -> tuple[type[Record], Steps]:
    """The kind of a record and its place in the file."""
    found = [(kind, place) for kind, place, written in records(said) if written == record]
    if len(found) > 1:
        lines = " and ".join(str(each.at().line) for each in register.records if each.id == record)
        raise EditError(
            f"{register.file.path}: {record} is the id of the records on lines {lines}; change one of them."
        )
    if not found:
        raise EditError(f"{register.file.path} has no record {record} that can be read.")
    return found[0]


def records(said: dict[str, Data]) -> Iterator[tuple[type[Record], Steps, Data]]:
    """Every record of a file, those inside others too: its kind, its place and its id."""
    for name, value in said.items():
        if name in TOP_LEVEL:
            yield from _records_in(TOP_LEVEL[name], (name,), value)


def _records_in(kind: type[Record], place: Steps, value: Data) -> Iterator[tuple[type[Record], Steps, Data]]:
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _records_in(kind, (*place, number), item)
    elif isinstance(value, dict):
        yield kind, place, value.get("id", "")
        for name in _with_records(kind):
            if name in value:
                yield from _records_in(item_of(type_of(kind, name)), (*place, name), value[name])


@cache
def _with_records(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind that hold records of their own: the actions of a plan."""
    return tuple(name for name, field in fields_of(kind).items() if is_record(item_of(field.type)))


def type_of(of: Any, name: str) -> Any:
    """The type of a field of a record, of a part of one or of a table; None where it is not known."""
    if get_origin(of) is dict:
        return without_none(get_args(of)[1])
    declared = fields_of(of).get(name) if is_part(of) else None
    return declared.type if declared else None


def item_of(of: Any) -> Any:
    """The type of the entries of a list; the type itself where it is none, for one value may stand without its list."""
    return without_none(get_args(of)[0]) if get_origin(of) is tuple else of


def check_readable(register: Register, record: str, path: Steps) -> None:
    """See that positions in lists are the same as loaded and as written: what cannot be read is not counted there."""
    node: Node | None = next((each.origin.node for each in register.records if each.id == record), None)
    for depth, step in enumerate(path):
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.values.get(step)
        elif isinstance(node, Listing) and isinstance(step, int):
            if node.kept is not None:
                where = f"{register.file.path}:{node.mark.line + 1}"
                raise EditError(
                    f"{where}: an entry of {shown(path[:depth])} of {record} cannot be read; mend it first."
                )
            node = node.items[step] if 0 <= step < len(node.items) else None


def line(register: Register, record: str, path: Steps) -> int:
    """The line of the last place on a path that is there."""
    places = [each.at(*path).line for each in register.records if each.id == record]
    return places[0] if places else 1

"""A record without some ids: it names nothing that a reader may not know of."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any
from typing import TypeVar

import msgspec

from govtool.records.fields import fields_of
from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.slice import Slice

AnyRecord = TypeVar("AnyRecord", bound=Record)
NOTHING = object()
"""What stands for a group of fields that cannot do without an id that it has lost."""


def without_names(record: AnyRecord, hidden: AbstractSet[str]) -> AnyRecord:
    """A record without the hidden records inside it, and without their ids in its fields; itself, where it has none.

    A slice keeps them: with no id left to choose by it would show every record of its kind.
    """
    changed = dict(_changed(record, hidden))
    return msgspec.structs.replace(record, **changed, unnamed=tuple(sorted(changed))) if changed else record


def _changed(part: Part, hidden: AbstractSet[str]) -> Iterator[tuple[str, Any]]:
    for name in part.__struct_fields__:
        value = getattr(part, name)
        left = value if name == "id" else _left(value, hidden)
        if left is NOTHING:
            yield name, None
        elif left is not value:
            yield name, left


def _left(value: Any, hidden: AbstractSet[str]) -> Any:
    if isinstance(value, str):
        return "" if value in hidden else value
    if isinstance(value, tuple):
        left = tuple(_left(each, hidden) for each in value if not _is_hidden(each, hidden))
        kept = tuple(each for each in left if each is not NOTHING)
        return value if len(kept) == len(value) and all(map(_same, kept, value)) else kept
    if isinstance(value, dict):
        # a council's own fields, and a paper's notes: texts by name, of which none is left empty
        told = {name: each for name, each in value.items() if not _is_hidden(each, hidden)}
        return value if len(told) == len(value) else told
    if isinstance(value, Part) and not isinstance(value, Slice):
        return _part(value, hidden)
    return value


def _part(part: Part, hidden: AbstractSet[str]) -> Any:
    changed = dict(_changed(part, hidden))
    if not changed:
        return part
    declared = fields_of(type(part))
    lost = any(value in ("", None) and declared[name].required for name, value in changed.items() if name in declared)
    return NOTHING if lost and not isinstance(part, Record) else msgspec.structs.replace(part, **changed)


def _is_hidden(value: Any, hidden: AbstractSet[str]) -> bool:
    return (value.id if isinstance(value, Record) else value) in hidden if isinstance(value, Record | str) else False


def _same(one: Any, other: Any) -> bool:
    return one is other

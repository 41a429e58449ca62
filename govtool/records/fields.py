"""The fields that a record or a part of one declares, as data for readers, messages and pages."""

from __future__ import annotations

import types
from dataclasses import dataclass
from typing import Annotated
from typing import Any
from typing import Literal
from typing import Union
from typing import get_args
from typing import get_origin
from typing import get_type_hints

import msgspec

from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.record import To


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name, help text, type without None, whether it must be given, and what its ids may be."""

    name: str
    help: str
    type: Any
    required: bool
    to: To | None


_KNOWN: dict[type[Any], dict[str, Field]] = {}


def fields_of(owner: type[Any]) -> dict[str, Field]:
    """The fields of a record type, or of a part of one, in the order declared."""
    if owner not in _KNOWN:
        _KNOWN[owner] = _declared(owner)
    return _KNOWN[owner]


def _declared(owner: type[Any]) -> dict[str, Field]:
    hints = get_type_hints(owner, include_extras=True)
    names, defaults = owner.__struct_fields__, owner.__struct_defaults__
    given = dict(zip(names[len(names) - len(defaults) :], defaults, strict=True))
    return {
        name: _field(name, hints[name], required=given.get(name, msgspec.NODEFAULT) is msgspec.NODEFAULT)
        for name in names
        if get_origin(hints[name]) is Annotated
    }


def _field(name: str, hint: Any, *, required: bool) -> Field:
    of, help_text, *more = get_args(hint)
    to = next((each for each in more if isinstance(each, To)), None)
    return Field(name, help_text, without_none(of), required, to)


def may_be_exempt(kind: type[Record]) -> list[str]:
    """The fields of a kind of record that a mark may keep back by themselves: not those that say how it is read."""
    return [
        field.name
        for field in fields_of(kind).values()
        if field.name not in ("id", "exempt", *kind.never_exempt) and (field.type is str or not field.required)
    ]


def without_none(of: Any) -> Any:
    """The type that a field has when it is given: `Score | None` is Score."""
    if get_origin(of) in (Union, types.UnionType):
        return next(each for each in get_args(of) if each is not type(None))
    return of


def is_part(of: Any) -> bool:
    """Whether a type is a group of fields."""
    return isinstance(of, type) and issubclass(of, Part)


def is_record(of: Any) -> bool:
    """Whether a type is a kind of record, with ids of its own."""
    return isinstance(of, type) and issubclass(of, Record)


def choices(of: Any) -> tuple[str, ...]:
    """The words that a field allows; none where it allows any."""
    return get_args(of) if get_origin(of) is Literal else ()

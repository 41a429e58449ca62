"""The fields that a record or a part of one declares, as data for readers, messages and pages."""

from __future__ import annotations

import dataclasses
import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated
from typing import Any
from typing import Literal
from typing import Union
from typing import get_args
from typing import get_origin
from typing import get_type_hints

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


@cache
def fields_of(owner: type) -> dict[str, Field]:
    """The fields of a record type, or of a part of one, in the order declared."""
    hints = get_type_hints(owner, include_extras=True)
    return {
        each.name: _field(each, hints[each.name])
        for each in dataclasses.fields(owner)
        if get_origin(hints[each.name]) is Annotated
    }


def _field(declared: dataclasses.Field[Any], hint: Any) -> Field:
    of, help_text, *more = get_args(hint)
    to = next((each for each in more if isinstance(each, To)), None)
    needed = declared.default is dataclasses.MISSING and declared.default_factory is dataclasses.MISSING
    return Field(declared.name, help_text, without_none(of), needed, to)


def without_none(of: Any) -> Any:
    """The type that a field has when it is given: `Score | None` is Score."""
    if get_origin(of) in (Union, types.UnionType):
        (of,) = (each for each in get_args(of) if each is not type(None))
    return of


def is_record(of: Any) -> bool:
    """Whether a type is a kind of record, with ids of its own."""
    return isinstance(of, type) and issubclass(of, Record)


def choices(of: Any) -> tuple[str, ...]:
    """The words that a field allows; none where it allows any."""
    return get_args(of) if get_origin(of) is Literal else ()

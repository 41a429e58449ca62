"""Data as a register is written by hand: without what goes without saying."""

from __future__ import annotations

from functools import cache
from typing import Any
from typing import get_args
from typing import get_origin

import msgspec

from govtool.records.fields import fields_of
from govtool.records.fields import is_part
from govtool.records.fields import is_record
from govtool.records.serialise import SAID_OF_RECORDS
from govtool.records.serialise import to_data
from govtool.registers.editing.edits import Data

_LAST = ("source", "note", "exempt")
"""Fields of every record that registers write after all others."""


def spare(value: Any, of: Any = None) -> Data:
    """A value of some type as a register writes it: no usual value of a field, nor one that the header gives.

    What does not fit the type is kept as it is, for the reader of registers to complain of.
    """
    if isinstance(value, dict):
        return _group(value, of)
    if isinstance(value, list):
        inner = get_args(of)[0] if get_origin(of) is tuple else None
        return [spare(each, inner) for each in value]
    return _text(value)


def _group(value: dict[str, Any], of: Any) -> Data:
    if not is_part(of):
        inner = get_args(of)[1] if get_origin(of) is dict else None
        return {_text(name): spare(each, inner) for name, each in value.items()}
    fields, usual = fields_of(of), _usual(of)
    said = _own(value) if is_record(of) else value
    kept = {
        name: spare(said[name], fields[name].type if name in fields else None)
        for name in _ordered(said, of)
        if name not in usual or said[name] != usual[name]
    }
    if isinstance(owners := kept.get("owner"), list) and len(owners) == 1:
        kept["owner"] = owners[0]  # most records have one, and registers write it without its list
    shorthand = getattr(of, "shorthand", "")
    if kept.keys() == {shorthand} and isinstance(kept[shorthand], str):
        return kept[shorthand]
    return kept


def _own(record: dict[str, Any]) -> dict[str, Any]:
    """A record's own fields, without what its register's header says for it, and with what cannot be read."""
    inherited, unread = record.get("inherited"), record.get("unread")
    elsewhere = {*SAID_OF_RECORDS, *(inherited if isinstance(inherited, list) else ())}
    own = {name: each for name, each in record.items() if name not in elsewhere}
    return own | unread if isinstance(unread, dict) else own


def _ordered(value: dict[str, Any], of: Any) -> list[str]:
    """The names of a group's fields in the order in which registers write them."""
    last = [name for name in _LAST if is_record(of) and name in value]
    return [*(name for name in value if name not in last), *last]


@cache
def _usual(of: type[Any]) -> dict[str, Any]:
    """The values that fields of a type have where nothing is written, as they are read from an export."""
    found = {each.name: each.default for each in msgspec.structs.fields(of)}
    return {
        name: _as_read(to_data(found[name]))
        for name, field in fields_of(of).items()
        if not field.required and found[name] not in (None, msgspec.NODEFAULT)
    }


def _as_read(plain: Any) -> Any:
    """Plain data as it is read from an export, in which numbers are texts."""
    if isinstance(plain, dict):
        return {name: _as_read(each) for name, each in plain.items()}
    return plain if isinstance(plain, bool) else str(plain)


def _text(value: Any) -> str:
    """A single value as a register writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).strip()

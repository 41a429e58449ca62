"""Records as plain data: what every list, export and page that shows a whole record is made from."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from govtool.records.fields import fields_of
from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.when import When

SAID_OF_RECORDS = ("kind", "inherited", "unread", "withheld")
"""What lists and exports say of a record beside its fields, so that no field can have these names."""


def to_data(value: Any) -> Any:
    """A record, or a value inside one, as texts, numbers, lists and mappings.

    Fields that are empty are left out; a date is its words, and a number that is not whole is a text, so that it keeps
    every digit that was written.
    """
    if isinstance(value, When):
        return value.text
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [to_data(each) for each in value]
    if isinstance(value, dict):
        return {name: to_data(each) for name, each in value.items()}
    if isinstance(value, Part):
        return _fields(value)
    return value


def in_one_line(value: Any) -> str:
    """What `to_data` makes of a value, in one line of words: `likelihood 4, impact 3`; `Weekly call; Diversion signed`; `yes`.

    A record inside it is told without its kind.
    """
    if isinstance(value, dict):
        return ", ".join(f"{name} {in_one_line(each)}" for name, each in value.items() if name != "kind")
    if isinstance(value, list):
        return "; ".join(in_one_line(each) for each in value)
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _fields(value: Any) -> dict[str, Any]:
    given = {"kind": value.kind} if isinstance(value, Record) else {}
    for name in fields_of(type(value)):
        inner = getattr(value, name)
        if inner not in (None, "", (), {}):
            given[name] = to_data(inner)
    return {**given, **to_data(value.own), "kind": value.kind} if isinstance(value, Record) else given

"""What may be done to a register: edits as values, and what they write as plain data."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from govtool.nodes import Listing
from govtool.nodes import Mapping as MappingNode
from govtool.nodes import Node
from govtool.records.part import Part
from govtool.records.record import Record
from govtool.records.serialise import to_data
from govtool.records.when import When
from govtool.records.when import written
from govtool.source import SourceError

Step = str | int
Steps = tuple[Step, ...]
"""A way into a record: names of fields, and positions in lists counted from 0 as in the record as loaded."""

Data = str | list["Data"] | dict[str, "Data"]
"""What a file says, without where: texts, lists and groups of fields."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


class EditError(SourceError):
    """An edit that cannot be made; the message is one sentence for the officer, and nothing was written."""


@dataclass(frozen=True, slots=True)
class SetField:
    """Give a field of a record a value, whether or not it has one. Groups of fields on the way are made."""

    record: str
    path: Steps
    value: Any

    def __str__(self) -> str:
        return f"set {shown(self.path)} of {self.record} to {brief(self.value)}"


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Add an entry at the end of a list in a record; the list is made where it is not there."""

    record: str
    path: Steps
    value: Any

    def __str__(self) -> str:
        return f"add {brief(self.value)} to {shown(self.path)} of {self.record}"


@dataclass(frozen=True, slots=True)
class Remove:
    """Take out a field of a record, or an entry of a list in it; a list that holds nothing more goes with it."""

    record: str
    path: Steps

    def __str__(self) -> str:
        return f"take {shown(self.path)} out of {self.record}"


@dataclass(frozen=True, slots=True)
class AddRecord:
    """Add a record at the end of a register's list: `risks`. The list is made where the file has none."""

    register: str
    fields: Mapping[str, Any]

    def __str__(self) -> str:
        return f"add {self.fields.get('id', 'a record')} to {self.register}"


Edit = SetField | AddEntry | Remove | AddRecord


def shown(path: Steps) -> str:
    """A path in words: `assessments 2 because`, with positions counted from 1."""
    return " ".join(str(step + 1) if isinstance(step, int) else step for step in path)


def brief(value: Any) -> str:
    """A value for a message, on one line and cut where it is long."""
    text = str(value) if isinstance(value, str | int | Decimal | datetime.date | When) else str(as_data(value))
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"


def as_data(value: Any) -> Data:
    """A value as a register writes it; what is empty within it is left out.

    Takes texts, whole numbers, Decimals, dates, yes or no, lists, groups of fields, and records or parts of them.
    Raises EditError for what a register cannot hold.
    """
    if isinstance(value, Part | When):
        plain = to_data(value)
        return as_data({k: v for k, v in plain.items() if k != "kind"} if isinstance(value, Record) else plain)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return written(value, value)
    if isinstance(value, Mapping):
        return {str(name): as_data(inner) for name, inner in value.items() if _is_given(inner)}
    if isinstance(value, Sequence):
        return [as_data(inner) for inner in value if _is_given(inner)]
    raise EditError(f"a register cannot hold {value!r}.")


def _is_given(value: Any) -> bool:
    return value is not None and value not in ("", (), [], {})


def _text(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if bad := _UNWRITABLE.search(plain):
        raise EditError(f"the text {brief(plain)!r} holds the character U+{ord(bad[0]):04X}; take it out.")
    return plain


def data_of(node: Node | None) -> Data:
    """What a node says; nothing says an empty group. Line breaks at the end of a text say nothing: no reader sees them."""
    if node is None:
        return {}
    if isinstance(node, MappingNode):
        return {name: data_of(inner) for name, inner in node.values.items()}
    return [data_of(item) for item in node.items] if isinstance(node, Listing) else node.text.rstrip("\n")

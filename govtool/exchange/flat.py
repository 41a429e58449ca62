"""The records of one kind as a table: a row for each, and the same columns in every export of the kind.

A group of fields has a column for each, `inherent.likelihood`, `source.section`. A list has a line of its cell for each
entry, `on 2 Nov 2026, residual likelihood 3, impact 4, by Programme manager`; of records that stand inside another it
has their ids, for they have a table of their own, in which `inside` says where they stand. Names with values have a line
for each, `finance: 20 Nov 2026`. Dates are as written; what the open part withholds reads Withheld.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

from govtool.records.exempt import WITHHELD
from govtool.records.fields import fields_of
from govtool.records.fields import is_part
from govtool.records.kinds import REGISTERS
from govtool.records.record import Record
from govtool.records.serialise import in_one_line
from govtool.records.serialise import to_data
from govtool.workspace import Workspace

_LAST = ("source", "note", "exempt")
"""Fields of every record that stand after its own."""

Steps = tuple[str, ...]


def flat(kind: type[Record], workspace: Workspace, programmes: Iterable[str]) -> tuple[list[str], list[list[str]]]:
    """The headings and the rows of a kind's records, in the order written; a council's own fields stand last."""
    shown = list(programmes)
    columns = sorted(_columns(kind), key=lambda steps: steps[0] in _LAST)
    own = list(dict.fromkeys(_own_fields(kind, workspace, shown)))
    homes = {} if kind.plural in REGISTERS else dict(_homes(workspace))
    headings = [*map(".".join, columns), *own, *(["inside"] if kind.plural not in REGISTERS else [])]
    rows = [
        [
            *(_cell(record, steps) for steps in columns),
            *(_own_cell(record, name) for name in own),
            *([homes.get(record.id, "")] if kind.plural not in REGISTERS else []),
            record.origin.programme,
            record.origin.file.path,
        ]
        for record in workspace.every(kind, shown)
    ]
    return [*headings, "programme", "register"], rows


def _columns(of: type[Any], outer: Steps = ()) -> Iterator[Steps]:
    """The fields of a type, those of groups of fields each by itself."""
    for field in fields_of(of).values():
        steps = (*outer, field.name)
        if is_part(field.type):
            yield from _columns(field.type, steps)
        else:
            yield steps


def _own_fields(kind: type[Record], workspace: Workspace, programmes: Iterable[str]) -> Iterator[str]:
    for name in programmes:
        yield from (field.name for field in workspace.programmes[name].fields if field.on == kind.plural)


def _homes(workspace: Workspace) -> Iterator[tuple[str, str]]:
    """The ids of records that stand inside others, each with the id of that other."""
    for record in workspace.records.values():
        for name in fields_of(type(record)):
            value = getattr(record, name)
            if isinstance(value, tuple):
                yield from ((each.id, record.id) for each in value if isinstance(each, Record))


def _cell(record: Record, steps: Steps) -> str:
    value: Any = record
    for step in steps:
        value = getattr(value, step, None)
    if steps[0] in record.withheld and steps[0] != "title":
        return WITHHELD
    if isinstance(value, tuple) and value and isinstance(value[0], Record):
        return "\n".join(each.id for each in value)
    return _words(to_data(value))


def _own_cell(record: Record, name: str) -> str:
    return WITHHELD if name in record.withheld else _words(to_data(record.own.get(name)))


def _words(data: Any) -> str:
    if isinstance(data, list):
        return "\n".join(_line(in_one_line(each)) for each in data)
    if isinstance(data, dict):
        return "\n".join(_line(f"{name}: {in_one_line(each)}") for name, each in data.items())
    return "" if data is None else in_one_line(data)


def _line(words: str) -> str:
    """Words that stand on one line of a cell."""
    return " ".join(words.split())

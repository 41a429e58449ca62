"""The two views of a workspace: what the public may read of it, and what the exempt part of a paper is made from."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

import msgspec

from govtool.nodes import Mapping
from govtool.records.exempt import Exempt
from govtool.records.exempt import Withheld
from govtool.records.exempt_nodes import exempt_scalars
from govtool.records.masked import covered
from govtool.records.masked import masked
from govtool.records.masked import withheld_from
from govtool.records.record import Origin
from govtool.records.record import Record
from govtool.records.unnamed import without_names
from govtool.registers.register import Register
from govtool.source import SourceFile
from govtool.workspace import Workspace
from govtool.workspace import link


def open_view(workspace: Workspace) -> Workspace:
    """The workspace without all that is exempt, all restricted registers, and whatever names any of them.

    Its `withheld` says what is left out, and none of its records leads back to what it has lost.
    """
    hidden = dict(kept_back(workspace))
    registers = [register for register in workspace.registers.values() if not register.restricted]
    told = tuple(each for register in registers for each in _withheld(register, hidden))
    if not hidden and not told:
        return workspace
    return replace(link((_opened(each, hidden.keys()) for each in registers), workspace.shelf), withheld=told)


def exempt_view(workspace: Workspace, opened: Workspace) -> Workspace:
    """The workspace without restricted registers, which no paper shows, and whatever names anything in them.

    Its `withheld` is that of its open view, so that both number a paper's sections alike.
    """
    registers = workspace.registers.values()
    restricted = {record.id for register in registers if register.restricted for record in register.records}
    shown = (_without(each, restricted) for each in registers if not each.restricted)
    return replace(link(shown, workspace.shelf), withheld=opened.withheld)


def kept_back(workspace: Workspace) -> Iterator[tuple[str, Exempt | None]]:
    """The ids of which the public may read nothing, each with its record's mark; None for those that are restricted.

    What stands inside an exempt record, or in an exempt field of one, is exempt with it.
    """
    for register in workspace.registers.values():
        for record in register.records:
            whole = register.restricted or record.kept_back
            if whole:
                yield record.id, record.exempt
            yield from ((each.id, record.exempt) for each in _inside(record, whole=whole) if not each.kept_back)


def _inside(record: Record, *, whole: bool) -> Iterator[Record]:
    """The records that stand inside one, or in its exempt fields: a plan's actions."""
    for name in record.__struct_fields__ if whole else covered(record):
        value = getattr(record, name, None)
        if isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Record))


def _withheld(register: Register, hidden: dict[str, Exempt | None]) -> Iterator[Withheld]:
    for record in register.records:
        if mark := hidden.get(record.id):
            yield Withheld(record=record.id, kind=record.kind, programme=record.origin.programme, exempt=mark)
        elif record.id not in hidden:
            yield from withheld_from(record)


def _opened(register: Register, hidden: AbstractSet[str]) -> Register:
    left = _without(register, hidden)
    lost = {id(scalar) for record in left.records for scalar in exempt_scalars(record)}
    return replace(
        left,
        records=tuple(_bare(record, masked(record)) for record in left.records),
        references=tuple(each for each in left.references if id(each.node) not in lost),
    )


def _without(register: Register, hidden: AbstractSet[str]) -> Register:
    """A register without some records, and without their ids in the fields of others."""
    kept = [record for record in register.records if record.id not in hidden]
    return replace(
        register,
        records=tuple(_bare(record, without_names(record, hidden)) for record in kept),
        references=tuple(each for each in register.references if not {each.record, each.target} & hidden),
    )


def _bare(record: Record, changed: Record) -> Record:
    """A record that has lost something, without its text as it was written."""
    if changed is record:
        return record
    origin = record.origin
    file = SourceFile(origin.file.path, b"")
    return msgspec.structs.replace(changed, origin=Origin(file, origin.programme, Mapping(origin.node.mark)))

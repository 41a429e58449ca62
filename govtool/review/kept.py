"""Deeds as a journal keeps them, and as edits again of the registers that are there by then."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec

from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import Remove
from govtool.registers.editing.edits import SetField
from govtool.registers.editing.edits import as_data
from govtool.registers.editing.edits import data_of
from govtool.registers.load import load
from govtool.registers.register import Register
from govtool.review.deed import Deed
from govtool.review.deed import Write
from govtool.source import SourceFile
from govtool.workspace import Workspace


class Sitting(msgspec.Struct, frozen=True, kw_only=True):
    """Whose session it is."""

    programme: str
    meeting: str
    """The id of the meeting that is recorded; empty where none is of that day."""
    on: datetime.date


class KeptWrite(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An edit: of `add` a record to a list, `entry` to a list in a record, or a `field`, one of which is given."""

    file: str
    programme: str
    value: Any
    """As the register will say it."""
    record: str = ""
    add: str = ""
    entry: tuple[str | int, ...] = ()
    field: tuple[str | int, ...] = ()


class KeptDeed(msgspec.Struct, frozen=True, kw_only=True):
    """A deed as it is kept."""

    said: str
    made: str
    writes: tuple[KeptWrite, ...]

    def deed(self, workspace: Workspace) -> Deed:
        """The deed as edits of the registers as they are now.

        Raises EditError where a register is not there, or says it by now: it was written after all.
        """
        writes = tuple(Write(_register(each, workspace), _edit(each)) for each in self.writes)
        added = [each for each in writes if not isinstance(each.edit, SetField)]
        if all(_is_said(each.edit, workspace) for each in added or writes):
            raise EditError("it is in the registers already.")
        return Deed(self.said, writes, made=self.made)


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """All that is in a journal."""

    version: int
    sitting: Sitting
    deeds: tuple[KeptDeed, ...]


def kept(deed: Deed) -> KeptDeed:
    """A deed in the form in which it is kept. Raises EditError where it takes anything out of a register."""
    return KeptDeed(said=deed.said, made=deed.made, writes=tuple(_kept_edit(each) for each in deed.writes))


def _kept_edit(write: Write) -> KeptWrite:
    edit, file, programme = write.edit, write.register.file.path, write.register.programme
    if isinstance(edit, AddRecord):
        return KeptWrite(file=file, programme=programme, add=edit.register, value=as_data(edit.fields))
    if isinstance(edit, AddEntry):
        return KeptWrite(file=file, programme=programme, entry=edit.path, record=edit.record, value=as_data(edit.value))
    if isinstance(edit, SetField):
        return KeptWrite(file=file, programme=programme, field=edit.path, record=edit.record, value=as_data(edit.value))
    raise EditError(f"a review takes nothing out of a register: {edit}.")


def _register(kept: KeptWrite, workspace: Workspace) -> Register:
    """The register that it is of; a new one only where new records of its kind go."""
    there = workspace.registers.get(kept.file)
    if there:
        return there
    if kept.programme not in workspace.programmes or kept.file != f"registers/{kept.programme}/{kept.add}.yaml":
        raise EditError(f"there is no register {kept.file} any more.")
    return load(SourceFile(kept.file, b""), kept.programme)


def _edit(kept: KeptWrite) -> Edit:
    """The edit that was kept. Raises EditError where it is none."""
    if kept.add and isinstance(kept.value, dict):
        return AddRecord(kept.add, kept.value)
    if kept.record and kept.entry:
        return AddEntry(kept.record, kept.entry, kept.value)
    if kept.record and kept.field:
        return SetField(kept.record, kept.field, kept.value)
    raise EditError("what is kept of it is no edit of a register.")


def _is_said(edit: Edit, workspace: Workspace) -> bool:
    """Whether the registers say already what an edit is to make them say."""
    if isinstance(edit, AddRecord):
        return str(edit.fields.get("id", "")) in workspace.records
    record = workspace.records.get(edit.record)
    if record is None or isinstance(edit, Remove):
        return False
    said: Any = data_of(record.origin.node)
    for step in edit.path:
        said = said.get(step) if isinstance(said, dict) else None
    return said == edit.value if isinstance(edit, SetField) else isinstance(said, list) and edit.value in said

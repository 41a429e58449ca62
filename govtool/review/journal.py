"""A journal of what was recorded and is not written yet, so that nothing is lost when a session ends before its end."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import AddRecord
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import EditError
from govtool.registers.editing.edits import SetField
from govtool.registers.editing.edits import as_data
from govtool.registers.load import load
from govtool.review.deed import Deed
from govtool.review.deed import Write
from govtool.source import SourceFile
from govtool.source import save
from govtool.workspace import Workspace

NAME = ".govtool-review.json"
"""The journal's file, beside registers/."""


class Journal:
    """The journal of a workspace; there is at most one."""

    def __init__(self, root: Path) -> None:
        self.path = root / NAME

    def keep(self, deeds: Iterable[Deed]) -> None:
        """Keep these deeds, in place of those kept before; with none of them the journal is gone."""
        kept = [_as_json(deed) for deed in deeds]
        if kept:
            save(self.path, (json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode())
        else:
            self.path.unlink(missing_ok=True)

    def said(self) -> list[str]:
        """What was recorded and not written, in a sentence each. Raises EditError where the journal cannot be read."""
        return [str(each["said"]) for each in self._read()]

    def deed(self, number: int, workspace: Workspace) -> Deed:
        """A deed that was kept, as edits of the registers as they are now."""
        kept = self._read()[number]
        writes = tuple(_write(each, workspace) for each in kept["writes"])
        return Deed(kept["said"], writes, kept["made"])

    def _read(self) -> list[dict[str, Any]]:
        try:
            found = json.loads(self.path.read_text(encoding="utf-8")) if self.path.exists() else []
            return [{"said": each["said"], "made": each["made"], "writes": list(each["writes"])} for each in found]
        except (OSError, ValueError, TypeError, KeyError):
            raise EditError(f"{self.path} cannot be read; move it away and record again.") from None


def _as_json(deed: Deed) -> dict[str, Any]:
    return {"said": deed.said, "made": deed.made, "writes": [_write_as_json(each) for each in deed.writes]}


def _write_as_json(write: Write) -> dict[str, Any]:
    edit = write.edit
    place = {"file": write.register.file.path, "programme": write.register.programme}
    if isinstance(edit, AddRecord):
        return {**place, "add": edit.register, "value": as_data(edit.fields)}
    if isinstance(edit, AddEntry | SetField):
        how = "entry" if isinstance(edit, AddEntry) else "field"
        return {**place, how: list(edit.path), "record": edit.record, "value": as_data(edit.value)}
    raise EditError(f"a review takes nothing out of a register: {edit}.")


def _write(kept: dict[str, Any], workspace: Workspace) -> Write:
    path = kept["file"]
    register = workspace.registers.get(path) or load(SourceFile(path, b""), kept["programme"])
    return Write(register, _edit(kept))


def _edit(kept: dict[str, Any]) -> Edit:
    if "add" in kept:
        return AddRecord(kept["add"], kept["value"])
    if "entry" in kept:
        return AddEntry(kept["record"], tuple(kept["entry"]), kept["value"])
    return SetField(kept["record"], tuple(kept["field"]), kept["value"])

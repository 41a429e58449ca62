"""Writing edited registers: all of them or none, and never over what somebody else wrote meanwhile."""

from __future__ import annotations

from pathlib import Path

from govtool.records.record import Record
from govtool.records.serialise import to_data
from govtool.registers.editing.apply import Edited
from govtool.registers.load import load
from govtool.registers.register import Register
from govtool.source import ChangedMeanwhileError
from govtool.source import SourceError
from govtool.source import read
from govtool.source import save_together


def write(root: Path, *edited: Edited) -> None:
    """Write edited registers into the workspace at `root`, in the order given: all of them or none.

    Raises ChangedMeanwhileError, which names what changed record by record, where a file is no longer as it was read;
    SourceError where one cannot be written, or is a link that leads out of the workspace.
    """
    files = {root / each.path: each for each in edited if each.changes}
    contents = {path: each.content for path, each in files.items()}
    expecting = {path: each.before.file.sha256 for path, each in files.items()}
    try:
        save_together(contents, expecting=expecting, within=root)
    except ChangedMeanwhileError as error:
        told = "".join(f" {sentence}" for path, each in files.items() if (sentence := _told(path, each)))
        raise ChangedMeanwhileError(f"{error} Nothing was written.{told}") from None


def _told(path: Path, edited: Edited) -> str:
    """What somebody else changed in a file; nothing where it is as it was."""
    try:
        file = read(path, edited.path)
    except SourceError:
        return ""
    if file.content == edited.before.file.content:
        return ""
    return f"Since then: {what_changed(edited.before, load(file, edited.before.programme))}."


def what_changed(before: Register, now: Register) -> str:
    """What differs between two states of a file, record by record: `EX-3 changed (review), EX-9 is new`."""
    if now.root is None and now.problems:
        return f"the file cannot be read any more: {now.problems[0].message}"
    old, new = ({record.id: record for record in each.records} for each in (before, now))
    both = {each: _fields(old[each], new[each]) for each in old if each in new}
    changes = [
        *(f"{each} changed ({', '.join(fields)})" for each, fields in both.items() if fields),
        *(f"{each} is new" for each in new if each not in old),
        *(f"{each} is gone" for each in old if each not in new),
    ]
    return ", ".join(changes) or "no record says anything else"


def _fields(old: Record, new: Record) -> list[str]:
    """The names of the fields in which two states of a record differ."""
    one, other = to_data(old), to_data(new)
    return [name for name in {**one, **other} if one.get(name) != other.get(name)]

"""What a row of a log says that its record does not, as edits of the record."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from govtool.exchange.log.differences import first_and_later
from govtool.exchange.log.differences import keeps_first
from govtool.exchange.log.records import Row
from govtool.history.promises import due_at
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.records.when import read_when
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import Data
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import SetField
from govtool.registers.editing.edits import as_data


def edits_of(row: Row, record: Record, on: datetime.date) -> Iterator[Edit]:
    """What a row says that its record does not, as edits, in the order of its columns."""
    for name, value in row.fields.items():
        if name == "note":
            yield from _noted(record, str(value))
        elif name == first_and_later(record)[0] and keeps_first(record, row):
            continue  # the first date stays the first
        elif name == "closed" and value == "TBC" and getattr(record, "closed", None):
            continue  # the sheet only calls it closed, and the register says when
        elif name != "id" and (kept := _as_kept(record, name, value)) and not _says(record, name, kept, row, on):
            yield _edit(record, name, kept, row, on)


def _as_kept(record: Record, name: str, value: Any) -> Any:
    """A value as the record keeps it: what the log calls a record that was found by its title is no news."""
    if name != "printed":
        return value
    before = getattr(record, "printed", None)
    reference = {"reference": before.reference} if before and before.reference else {}
    return reference | {stage: printed for stage, printed in value.items() if stage != "reference"}


def _noted(record: Record, note: str) -> Iterator[Edit]:
    """What a row notes that its record does not: below what officers have written there."""
    lines = [line for line in note.splitlines() if line not in record.note]
    if lines:
        yield SetField(record.id, ("note",), "\n".join([*record.note.splitlines(), *lines]))


def _says(record: Any, name: str, value: Any, row: Row, on: datetime.date) -> bool:
    """Whether a record says a value in a field by a day, in whatever way it writes it."""
    now = _now(record, name, row, on)
    if isinstance(now, When):
        new = read_when(str(value))
        return new is not None and new.same_as(now)
    if now in (None, "", ()):
        return False
    return _alike(as_data(now), as_data(value))


def _now(record: Any, name: str, row: Row, on: datetime.date) -> Any:
    """What holds of a field on a day: of a score, and of a date where the row has one only, the last of its history."""
    if name == "residual" and isinstance(record, Risk):
        return record.score_at("residual", on)
    if _is_date_now(record, name, row):
        return due_at(record, on)
    return getattr(record, name, None)


def _is_date_now(record: Any, name: str, row: Row) -> bool:
    """Whether a field of a row is the date that holds now: the later of two columns, or the only one."""
    first, later = first_and_later(record)
    return isinstance(record, Action | Milestone | Recommendation) and (
        name == later or (name == first and later not in row.fields)
    )


def _alike(one: Data, other: Data) -> bool:
    """Whether two values say the same: one alone stands without its list, and groups have fields in any order."""
    if isinstance(one, dict) or isinstance(other, dict):
        return one == other
    first, second = ([each] if isinstance(each, str) else each for each in (one, other))
    return [" ".join(str(each).split()) for each in first] == [" ".join(str(each).split()) for each in second]


def _edit(record: Any, name: str, value: Any, row: Row, on: datetime.date) -> Edit:
    """The edit that makes a record say a value: another score or date goes beside those of before."""
    if name == "residual" and isinstance(record, Risk):
        return AddEntry(record.id, ("assessments",), {"on": on, "residual": value})
    if _is_date_now(record, name, row) and due_at(record, on):
        if isinstance(record, Milestone):
            return AddEntry(record.id, ("forecasts",), {"on": on, "expected": value})
        return AddEntry(record.id, ("revisions",), {"on": on, "due": value})
    return SetField(record.id, (name,), value)

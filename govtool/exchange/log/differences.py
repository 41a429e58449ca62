"""What a log that came in again says otherwise than its records, and the register keeps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from govtool.exchange.log.faults import fault
from govtool.exchange.log.records import Row
from govtool.exchange.log.tidy import quoted
from govtool.exchange.reading.cells import Sheet
from govtool.history.promises import first_due
from govtool.problems import Problem
from govtool.records.milestone import Milestone
from govtool.records.record import Record
from govtool.records.when import When
from govtool.records.when import read_when


def first_and_later(record: Any) -> tuple[str, str]:
    """The fields of a log for the first date of a promise, and for the one that took its place."""
    return ("baseline", "forecast") if isinstance(record, Milestone) else ("due", "revised")


def keeps_first(record: Any, row: Row) -> When | None:
    """The first date that a record keeps where a row gives another beside a later one; None where it keeps none."""
    first, later = first_and_later(record)
    if not {first, later} <= row.fields.keys():
        return None
    kept, given = first_due(record), read_when(str(row.fields[first]))
    return None if kept is None or (given and given.same_as(kept)) else kept


def differences(row: Row, record: Record, sheet: Sheet) -> Iterator[Problem]:
    """What a row says that its record keeps otherwise: what was closed stays so, and the first date stays the first."""
    closed = getattr(record, "closed", None)
    state = next(iter(row.cells.get("state", [])), None)
    if closed and "closed" not in row.fields and state is not None and state.filled:
        message = f"{quoted(state.shown)} stands here, and the register has it closed: {closed}; it stays closed"
        yield fault("XLS044", sheet.at(state.row, state.column), message, record=record.id)
    if kept := keeps_first(record, row):
        first, _ = first_and_later(record)
        cell = row.cell_of((first,))
        message = f"the first date is {row.fields[first]} here and {kept} in the register, which keeps it"
        yield fault("XLS044", sheet.at(cell.row, cell.column), message, record=record.id)

"""Answers merged into the registers: what only the owner changed is taken, what both changed is for the officer to settle."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field

from govtool.exchange.owners.answer import Answer
from govtool.exchange.owners.answer import Remark
from govtool.exchange.owners.asked import CellError
from govtool.exchange.owners.asked import edits_of
from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.kinds import columns_of
from govtool.exchange.owners.saying import quoted
from govtool.exchange.owners.saying import same
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.registers.editing.edits import Edit
from govtool.workspace import AsOf
from govtool.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell that its owner changed, and whose record says something else since the workbook left."""

    answer: Answer
    ours: CellText
    """What the register says now."""


@dataclass(slots=True)
class Merged:
    """What one or more returned workbooks come to."""

    edits: list[tuple[Record, list[Edit]]] = field(default_factory=list)
    """What is to be changed, record by record."""
    taken: list[Answer] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    already: list[Answer] = field(default_factory=list)
    """What the registers say already."""
    remarks: list[Remark] = field(default_factory=list)


def merge(found: Iterable[Answer | Remark], workspace: Workspace, as_of: AsOf, *, on: datetime.date, by: str) -> Merged:
    """What is to be changed for some answers, given by a role and taken in on a day, in registers of a position.

    What is one answer is taken or left whole: the levels of a score with their reason, a date with its own.
    """
    merged = Merged()
    groups: dict[tuple[str, str], list[Answer]] = {}
    for each in found:
        if isinstance(each, Remark):
            merged.remarks.append(each)
        else:
            groups.setdefault((each.record.id, each.column.together), []).append(each)
    asked: dict[str, list[Edit]] = {}
    for (name, _), answers in groups.items():
        asked.setdefault(name, []).extend(_edits(answers, workspace, as_of, on, by, merged))
    merged.edits = [(workspace.records[name], edits) for name, edits in asked.items() if edits]
    return merged


def _edits(
    answers: list[Answer], workspace: Workspace, as_of: AsOf, on: datetime.date, by: str, merged: Merged
) -> list[Edit]:
    """The edits of answers that belong together; none where they are there already, in conflict, or cannot be used."""
    record = answers[0].record
    programme = workspace.programme_of(record)
    day = max(on, as_of.of(programme))
    new = [each for each in answers if not _is_there(each, each.column.says(record, programme, day))]
    merged.already += [each for each in answers if each not in new]
    values = [each for each in new if not each.column.is_reason]
    if values and (moved := _moved(answers[0], programme, day)):
        merged.conflicts += [Conflict(each, moved.get(each.column.heading, each.was)) for each in values]
        merged.remarks += _left_behind([each for each in new if each.column.is_reason], "is in conflict")
        return []
    try:
        edits = list(edits_of(record, new, workspace, on=on, by=by)) if new else []
    except CellError as error:
        merged.remarks.append(Remark(error.answer.at, str(error)))
        merged.remarks += _left_behind([each for each in new if each is not error.answer], "cannot be used")
        return []
    merged.taken += new
    return edits


def _is_there(answer: Answer, ours: CellText) -> bool:
    """Whether the register says already what an owner says: now, or for a reason or a report in its history."""
    column = answer.column
    if column.part in ("because", "text"):
        told = (getattr(each, column.part) for each in getattr(answer.record, column.entry))
        return any(same(each, answer.says, "text") for each in told)
    return same(ours, answer.says, column.sort)


def _moved(answer: Answer, programme: Programme, day: datetime.date) -> dict[str, CellText]:
    """What the register says now of all that belongs to an answer, where any of it is another than when it left."""
    columns = [each for each in columns_of(type(answer.record), programme) if each.together == answer.column.together]
    values = [each for each in columns if each.open and not each.is_reason and each.heading in answer.left]
    ours = {each.heading: each.says(answer.record, programme, day) for each in values}
    stays = all(same(ours[each.heading], answer.left[each.heading], each.sort) for each in values)
    return {} if stays else ours


def _left_behind(answers: Iterable[Answer], why: str) -> Iterator[Remark]:
    for each in answers:
        yield Remark(
            each.at, f"{each.column.heading} of {each.record.id} goes with a cell that {why}; it was not taken"
        )


def lines_of(merged: Merged) -> Iterator[str]:
    """What cannot be taken without an officer, a line each: conflicts with both values, and remarks."""
    for each in merged.conflicts:
        answer = each.answer
        yield (
            f"{answer.at}: {answer.record.id} {answer.column.heading}: it was {quoted(answer.was)}, the owner says "
            f"{quoted(answer.says)} and the register says {quoted(each.ours)} by now. Not taken; decide which holds."
        )
    for remark in merged.remarks:
        yield f"{remark.at}: {remark.text}."

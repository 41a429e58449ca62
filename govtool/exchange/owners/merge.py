"""Answers merged into the registers: what only the owner changed is taken, what both changed is for the officer to settle."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from typing import Any

from govtool.exchange.owners.answer import Answer
from govtool.exchange.owners.answer import Remark
from govtool.exchange.owners.asked import CellError
from govtool.exchange.owners.asked import edits_of
from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.columns import cell_text
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
    beside: str = ""
    """What moved instead, where it is another cell of the same answer."""


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
    new = _new(answers, programme, day)
    there = [each for each in answers if each not in new]
    untold = [each for each in there if each.column.is_reason and not _is_told(each)]
    merged.already += [each for each in there if each not in untold]
    merged.remarks += _left_behind(untold, "the register says already")
    values = [each for each in new if not each.column.is_reason]
    if values and (moved := _moved(answers[0], programme, day)):
        merged.conflicts += [_conflict(each, moved) for each in values]
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


def _new(answers: list[Answer], programme: Programme, day: datetime.date) -> list[Answer]:
    """The answers of those that belong together which the register does not have already; a reason goes with its value."""
    record = answers[0].record
    values = [each for each in answers if not each.column.is_reason]
    reasons = [each for each in answers if each.column.is_reason]
    if reasons and any(_is_entry(entry, answers) for entry in getattr(record, answers[0].column.entry)):
        return []
    if answers[0].column.part == "text":
        return [each for each in values if not _is_reported(each)]
    new = [each for each in values if not same(each.column.says(record, programme, day), each.says, each.column.sort)]
    return [*new, *reasons] if new or not values else []


def _is_told(reason: Answer) -> bool:
    """Whether a reason stands in the register's history."""
    entries = getattr(reason.record, reason.column.entry)
    return any(same(each.because, reason.says, "text") for each in entries)


def _is_entry(entry: Any, answers: list[Answer]) -> bool:
    """Whether an entry of a record's history says all of an answer: taken in before, whatever was decided since."""
    return all(same(cell_text(_said_by(entry, each.column.part)), each.says, each.column.sort) for each in answers)


def _said_by(entry: Any, part: str) -> Any:
    return getattr(entry.residual, part, None) if part in ("likelihood", "impact") else getattr(entry, part)


def _is_reported(answer: Answer) -> bool:
    """Whether a report is there already: of those that came after the one that the workbook shows as the last."""
    told = getattr(answer.record, answer.column.entry)
    shown = [at for at, each in enumerate(told) if f"{each.on}: {each.text}" == answer.left.get("Last report")]
    return any(same(each.text, answer.says, "text") for each in told[shown[-1] + 1 if shown else 0 :])


def _moved(answer: Answer, programme: Programme, day: datetime.date) -> dict[str, CellText]:
    """What the register says now of all that belongs to an answer, where any of it is another than when it left."""
    columns = [each for each in columns_of(type(answer.record), programme) if each.together == answer.column.together]
    values = [each for each in columns if each.open and not each.is_reason and each.heading in answer.left]
    ours = {each.heading: each.says(answer.record, programme, day) for each in values}
    stays = all(same(ours[each.heading], answer.left[each.heading], each.sort) for each in values)
    return {} if stays else ours


def _conflict(answer: Answer, ours: Mapping[str, CellText]) -> Conflict:
    """A conflict with what the register says now; of another cell where that is what moved."""
    own = ours.get(answer.column.heading, answer.was)
    others = (each for each in ours if ours[each] != answer.left[each] and each != answer.column.heading)
    beside = ", ".join(f"{each} is {quoted(ours[each])} instead of {quoted(answer.left[each])}" for each in others)
    return Conflict(answer, own, "" if own != answer.was else beside)


def _left_behind(answers: Iterable[Answer], why: str) -> Iterator[Remark]:
    for each in answers:
        yield Remark(
            each.at,
            f"{each.column.heading} of {each.record.id} goes with a cell that {why}, so {quoted(each.says)} was not taken",
        )


def lines_of(merged: Merged) -> Iterator[str]:
    """What cannot be taken without an officer, a line each: conflicts with both values, and remarks."""
    for each in merged.conflicts:
        answer = each.answer
        now = f"beside it {each.beside} by now" if each.beside else f"the register says {quoted(each.ours)} by now"
        yield (
            f"{answer.at}: {answer.record.id} {answer.column.heading}: it was {quoted(answer.was)}, the owner says "
            f"{quoted(answer.says)} and {now}. Not taken; decide which holds."
        )
    for remark in merged.remarks:
        yield f"{remark.at}: {remark.text}."

"""Answers merged into the registers: what only the owner changed is taken, what both changed is for the officer to settle."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field

from govtool.exchange.owners.asked import CellError
from govtool.exchange.owners.asked import edits_of
from govtool.exchange.owners.columns import CellText
from govtool.exchange.owners.returned import Answer
from govtool.exchange.owners.returned import Remark
from govtool.exchange.owners.returned import same
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
    """What is to be changed for some answers, given by a role and taken in on a day, in registers of a position."""
    merged = Merged()
    by_record: dict[str, list[Answer]] = {}
    for each in found:
        if isinstance(each, Remark):
            merged.remarks.append(each)
        else:
            _sort_in(each, _ours(each, workspace, as_of), by_record, merged)
    for answers in by_record.values():
        _ask_for(answers, workspace, on, by, merged)
    return merged


def _ours(answer: Answer, workspace: Workspace, as_of: AsOf) -> CellText:
    programme = workspace.programme_of(answer.record)
    return answer.column.says(answer.record, programme, as_of.of(programme))


def _sort_in(answer: Answer, ours: CellText, by_record: dict[str, list[Answer]], merged: Merged) -> None:
    if same(ours, answer.says, answer.column.sort):
        merged.already.append(answer)
    elif same(ours, answer.was, answer.column.sort):
        by_record.setdefault(answer.record.id, []).append(answer)
    else:
        merged.conflicts.append(Conflict(answer, ours))


def _ask_for(answers: list[Answer], workspace: Workspace, on: datetime.date, by: str, merged: Merged) -> None:
    """The edits of one record; what a cell says that cannot be used is told, and the record's other cells are taken."""
    record = answers[0].record
    while answers:
        try:
            edits = list(edits_of(record, answers, workspace, on=on, by=by))
        except CellError as error:
            merged.remarks.append(Remark(error.answer.at, str(error)))
            answers = [each for each in answers if each is not error.answer]
            continue
        merged.edits.append((record, edits))
        merged.taken += answers
        return


def lines_of(merged: Merged) -> Iterator[str]:
    """What cannot be taken without an officer, a line each: conflicts with both values, and remarks."""
    for each in merged.conflicts:
        answer = each.answer
        yield (
            f"{answer.at}: {answer.record.id} {answer.column.heading}: it was {_quoted(answer.was)}, the owner says "
            f"{_quoted(answer.says)} and the register says {_quoted(each.ours)} since. Not taken; decide which holds."
        )
    for remark in merged.remarks:
        yield f"{remark.at}: {remark.text}."


def _quoted(text: CellText) -> str:
    return f'"{"; ".join(text.splitlines())}"' if text else "nothing"

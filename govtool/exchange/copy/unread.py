"""What of a record cannot be read, as it is written: an export that dropped it would give another workspace back."""

from __future__ import annotations

from govtool.nodes import mark_of_name
from govtool.problems import Level
from govtool.problems import Problem
from govtool.records.fields import fields_of
from govtool.records.record import Record
from govtool.registers.editing.edits import Data
from govtool.registers.editing.edits import data_of
from govtool.registers.register import Register

Place = tuple[int, int]
"""A line and a column, counted from 1."""


def unread(register: Register) -> dict[str, dict[str, Data]]:
    """By the ids of records: the fields, as written, that cannot be read in full, and those that govtool does not have."""
    wrong: dict[str, list[Problem]] = {}
    for problem in register.problems:
        if problem.record and problem.level is Level.ERROR:
            wrong.setdefault(problem.record, []).append(problem)
    return {record.id: _of(record, wrong[record.id]) for record in register.records if record.id in wrong}


def _of(record: Record, problems: list[Problem]) -> dict[str, Data]:
    written = record.origin.node.values
    known = {*fields_of(type(record)), *record.own}
    strange = {_name(record, name): name for name in written if name not in known}
    places = [(problem.location.line, problem.location.column) for problem in problems]
    lost = {*strange.values(), *(_field(record, place) for place in places if place not in strange)}
    return {name: data_of(node) for name, node in written.items() if name in lost}


def _name(record: Record, name: str) -> Place:
    """Where a field's name stands."""
    mark = mark_of_name(name, record.origin.node.values[name].mark, record.origin.file.text)
    return mark.line + 1, mark.column + 1


def _field(record: Record, place: Place) -> str:
    """The field whose value a place lies in; empty before the first."""
    found = ""
    for name, node in record.origin.node.values.items():
        if (node.mark.line + 1, node.mark.column + 1) <= place:
            found = name
    return found

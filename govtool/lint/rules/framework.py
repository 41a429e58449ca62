"""FRM: a council's own frameworks, and what records say of any."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.passages import tables_of
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import found_while_reading
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.paper import Paper
from govtool.records.record import Record
from govtool.records.statement import Statement
from govtool.sentences import listed


@found_while_reading("FRM001")
def framework_that_cannot_be_used() -> None:
    """A file in the folder frameworks/ holds no framework, profile or matrix, or one of another name than the file's.

    The version that govtool ships is used instead, so the council's changes to it would silently be without effect.

    Mend: Copy the file that govtool ships again, under its name, and change only what differs.

    Source: Design of the registers.
    """


@found_while_reading("FRM002", level=Level.WARNING)
def framework_copy_that_lacks_a_part() -> None:
    """A council's copy of a framework lacks a statement, condition or change that the framework has.

    What is not on the list is asked of nobody: the index of evidence and the reports pass over it.

    Mend: Put it back; if it is another framework, give the file and its id another name.

    Source: Design of the registers.
    """


@rule("FRM003", on=Record, level=Level.ERROR)
def framework_or_part_that_there_is_not(record: Record, context: Context) -> Iterator[Found]:
    """A statement or a table of a paper names a framework that there is not, or a part that it does not have.

    The statement would stand under no condition in any report, as if nobody had said it; the table would stay empty.

    Mend: Name one of the frameworks and one of its parts, or add the framework's file to the folder frameworks/.

    Source: Design of the registers.

    Bad:
        statements:
          - {id: EX-S1, says: finding, title: Trusted assessors are in place, framework: hicn, part: 6}  # problem
          - {id: EX-S2, says: finding, title: Trusted assessors are in place, framework: hicm, part: 9}  # problem
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            sections:
              - section: background
                passages:
                  - table: {of: statements, framework: hicn}  # problem

    Good:
        statements:
          - {id: EX-S1, says: finding, title: Trusted assessors are in place, framework: hicm, part: 6}
    """
    shelf = context.workspace.shelf
    for name, steps in _named(record):
        if shelf.framework(name) is None:
            message = f"there is no framework {name}; there is {listed(shelf.frameworks)}"
            yield Found(record.at(*steps, "framework"), message)
    if isinstance(record, Statement) and record.part and (framework := shelf.framework(record.framework)):
        parts = [part.id for part in framework.parts]
        if record.part not in parts:
            message = f"{framework.id} has no part {record.part}; its parts are {listed(parts)}"
            yield Found(record.at("part"), message)


def _named(record: Record) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """The frameworks that a record names, each with the steps to what names it in the record's values."""
    if isinstance(record, Statement) and record.framework:
        yield record.framework, ()
    if isinstance(record, Paper):
        yield from ((shown.framework, steps) for shown, steps in tables_of(record) if shown.framework)


@rule("FRM004", on=Statement, level=Level.INFO)
def level_off_the_scale(statement: Statement, context: Context) -> Iterator[Found]:
    """A level is none of its framework's levels.

    A level between two, or in other words, cannot be compared with another council's or with last year's.

    Mend: Give the level as the framework words it, or its number; say in the note what was meant.

    Source: LGA high impact change model (five levels); seen in published papers.

    Bad:
        statements:
          - {id: EX-S1, says: finding, title: Trusted assessors, framework: hicm, part: 6, level: Nearly mature}  # problem

    Good:
        statements:
          - {id: EX-S1, says: finding, title: Trusted assessors, framework: hicm, part: 6, level: Mature}
    """
    framework = context.workspace.shelf.framework(statement.framework) if statement.framework else None
    if framework is None or not framework.levels or not statement.level:
        return
    if framework.level_of(statement.level) is None:
        titles = listed([level.title for level in framework.levels])
        message = f'the level "{statement.level}" is not on the scale of {statement.framework}: {titles}'
        yield Found(statement.at("level"), message)

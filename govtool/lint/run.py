"""The linter: every rule over every record it looks at, and what the readers of the files found."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import Rule
from govtool.lint.rules import RULES
from govtool.problems import Problem
from govtool.problems import in_order
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.workspace import AsOf
from govtool.workspace import Workspace


def lint(workspace: Workspace, as_of: AsOf) -> list[Problem]:
    """Every problem of a workspace, in the order of files and lines.

    Each programme is judged at its own position date.
    """
    run = Run(workspace, as_of)
    found: list[Problem] = []
    for rule in RULES.values():
        found.extend(run.found_by(rule))
    return in_order([*workspace.problems, *found])


class Run:
    """One run of the rules over a workspace: what they share is made once."""

    def __init__(self, workspace: Workspace, as_of: AsOf) -> None:
        self.workspace = workspace
        indexes: dict[Any, Any] = {}
        self.contexts = {
            name: Context(workspace, programme, as_of.of(programme), indexes)
            for name, programme in workspace.programmes.items()
        }
        self._looked_at: dict[type[Record], list[tuple[Record, Context]]] = {}

    def found_by(self, rule: Rule) -> Iterator[Problem]:
        """What one rule finds; nothing for what the readers of files find."""
        check = rule.check
        if check is None:
            return
        for record, context in self._records(rule.on):
            for found in check(record, context):
                yield _problem(rule, record, context, found)

    def _records(self, kind: type[Record]) -> list[tuple[Record, Context]]:
        """The records that a rule looks at, each with what lies around it."""
        if kind not in self._looked_at:
            every = self._every(kind)
            self._looked_at[kind] = [(record, self.contexts[record.origin.programme]) for record in every]
        return self._looked_at[kind]

    def _every(self, kind: type[Record]) -> Iterable[Record]:
        if kind is Programme:
            return self.workspace.programmes.values()
        return self.workspace.records.values() if kind is Record else self.workspace.every(kind)


def _problem(rule: Rule, record: Record, context: Context, found: Found) -> Problem:
    return Problem(
        code=rule.code,
        level=found.level or rule.level,
        message=found.message,
        remedy=found.remedy or rule.mend,
        location=found.location,
        record=found.record or record.id,
        as_of=context.as_of,
        together=found.together or rule.summary,
    )

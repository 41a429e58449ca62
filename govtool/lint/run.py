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
    around = contexts(workspace, as_of)
    found: list[Problem] = []
    for rule in RULES.values():
        found.extend(apply(rule, around, workspace))
    return in_order([*workspace.problems, *found])


def contexts(workspace: Workspace, as_of: AsOf) -> dict[str, Context]:
    """What rules look at besides their record, by programme; what they build once, they share."""
    indexes: dict[Any, Any] = {}
    return {
        name: Context(workspace, programme, as_of.of(programme), indexes)
        for name, programme in workspace.programmes.items()
    }


def apply(rule: Rule, contexts: dict[str, Context], workspace: Workspace) -> Iterator[Problem]:
    """What one rule finds; nothing for what the readers of files find."""
    check = rule.check
    for record in _looked_at(rule, workspace) if check else ():
        assert check is not None
        context = contexts[record.origin.programme]
        for found in check(record, context):
            yield _problem(rule, record, context, found)


def _looked_at(rule: Rule, workspace: Workspace) -> Iterable[Record]:
    if rule.on is Programme:
        return workspace.programmes.values()
    if rule.on is Record:
        return workspace.records.values()
    return workspace.every(rule.on)


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

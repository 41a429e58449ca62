"""REC002: the golden thread from what others ask, or what may go wrong, to what is done."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.plan import Action
from govtool.records.plan import Plan

_REASONS = ("recommendation", "statement", "risk", "issue", "scheme", "milestone", "lesson", "decision")
"""The kinds of record that give a reason for an action that they name."""


@rule("REC002", on=Plan, level=Level.INFO)
def action_without_a_reason(plan: Plan, context: Context) -> Iterator[Found]:
    """An action in a plan answers no recommendation, statement, risk or issue, and leads to no milestone.

    The golden thread runs from what was asked, or what may go wrong, to what is done. An action that hangs on nothing
    takes time from those that do, and nobody can say when it is no longer needed. An action in a scheme has its reason
    there.

    Mend: Name the action in actions: of what it answers, or name the milestones: that it leads to; else drop it.

    Source: CQC local authority assessments, governance; published performance frameworks that ask for a golden thread.

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - {id: EX-A1, title: Sign a bridging contract}
              - {id: EX-A2, title: Raise awareness of the plan}  # problem
        risks:
          - {id: EX-1, title: The market cannot meet winter demand, actions: [EX-A1]}

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - {id: EX-A1, title: Sign a bridging contract}
        risks:
          - {id: EX-1, title: The market cannot meet winter demand, actions: [EX-A1]}
    """
    for action in plan.actions:
        if not action.milestones and not _has_reason(action, context):
            message = "it answers no recommendation, statement, risk or issue, and leads to no milestone"
            together = "no recommendation, statement, risk or issue is answered, and no milestone led to"
            yield Found(action.at(), message, together=together, record=action.id)


def _has_reason(action: Action, context: Context) -> bool:
    records = context.workspace.records
    return any(records[link.source].kind in _REASONS for link in context.workspace.inward.get(action.id, ()))

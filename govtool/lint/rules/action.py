"""ACT: actions."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import is_unknown
from govtool.lint.words import listed
from govtool.problems import Level
from govtool.records.plan import Action


@rule("ACT001", on=Action, level=Level.WARNING)
def action_nobody_can_be_asked_about(action: Action, context: Context) -> Iterator[Found]:
    """An action lacks its owner, its due date or its success measure.

    Without an owner nobody does it, without a date it is never late, and without a measure nobody can say that it
    worked.

    Mend: Name one role, a date, and how anybody will see that it worked.

    Source: LGA peer challenge practice; CQC local authority assessments, governance (plans with clear targets).

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1  # problem
                title: Sign a bridging contract
                owner: Head of Commissioning

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign a bridging contract
                owner: Head of Commissioning
                due: 30 Nov 2026
                success_measure: No package of care waits more than two days
    """
    absent = []
    if action.lacks("owner") or any(is_unknown(each) for each in action.owner):
        absent.append("owner")
    if action.lacks("due"):
        absent.append("due date")
    if action.lacks("success_measure"):
        absent.append("success measure")
    if absent:
        message = f"no {listed(absent, 'or')} is recorded"
        yield Found(action.at(), message, together=message)

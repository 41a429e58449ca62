"""ISS001: issues that nobody settles."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.issue import Issue
from govtool.records.owner import is_unknown
from govtool.records.plan import Action
from govtool.sentences import listed


@rule("ISS001", on=Issue, level=Level.WARNING)
def issue_that_nobody_settles(issue: Issue, context: Context) -> Iterator[Found]:
    """An issue has no owner or no action, or is closed without a resolution or with actions still open.

    It has happened already, so each week without somebody who settles it costs. One that is closed with work to do comes
    back.

    Mend: Name the owner and the actions:; when it is closed, say in resolution: how it was settled.

    Source: Orange Book 2023, Part I, D (from risk to issue); good practice in keeping issue logs.

    Bad:
        issues:
          - {id: EX-I1, title: The data feed broke}  # problem
          - {id: EX-I2, title: A provider handed back hours, owner: Head of Commissioning, closed: 2 Nov 2026}  # problem

    Good:
        issues:
          - id: EX-I2
            title: A provider handed back hours
            owner: Head of Commissioning
            closed: 2 Nov 2026
            resolution: Two other providers took the hours over
    """
    actions = [each for each in context.workspace.linked(issue, "actions") if isinstance(each, Action)]
    if issue.closed or issue.origin.writes("closed"):
        if issue.lacks("resolution"):
            message = "it is closed, and nothing says how it was settled"
            yield Found(issue.at("closed"), message, together="closed, and nothing says how")
        if still := [each.id for each in actions if not each.done]:
            message = f"it is closed, and {listed(still)} {'is' if len(still) == 1 else 'are'} not done"
            yield Found(issue.at("closed"), message, together="closed, and an action is not done")
        return
    absent = []
    if issue.lacks("owner") or any(is_unknown(each) for each in issue.owner):
        absent.append("owner")
    if issue.lacks("actions") and issue.lacks("resolution"):
        absent.append("action")
    if absent:
        message = f"no {listed(absent, 'or')} is recorded"
        yield Found(issue.at(), message, together=message)

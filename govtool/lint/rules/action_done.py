"""ACT005 and RAG004: actions and milestones that are said to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govtool.lint.lateness import days_late
from govtool.lint.lateness import looks_back
from govtool.lint.lateness import overdue
from govtool.lint.proof import evidence_for
from govtool.lint.proof import weaknesses
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.record import Record


@rule("ACT005", on=Action, level=Level.WARNING)
def action_complete_without_evidence(action: Action, context: Context) -> Iterator[Found]:
    """An action is complete, and nothing shows it or nobody has checked what shows it.

    That something was done is a claim until somebody other than its owner has looked. Assessors ask for the evidence,
    and for what people say of the change and not only for a procedure.

    Mend: Record the evidence with `shows:` and `verified_by:`. By default it may come within 31 days (grace_days:) and is
    old after 366 (evidence_days:), in the programme's thresholds.

    Source: CQC local authority assessments, governance and evidence categories; published trackers that tell verified
    from addressed.

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - {id: EX-A1, title: Sign a bridging contract, status: complete, completed: 1 Sep 2026}  # problem
              - {id: EX-A2, title: Fill the vacant posts, status: complete, completed: 1 Sep 2026}  # problem
        evidence:
          - {id: EX-E1, title: List of posts, shows: EX-A2, dated: 1 Sep 2026}

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - {id: EX-A1, title: Sign a bridging contract, status: complete, completed: 16 Nov 2026}
              - {id: EX-A2, title: Fill the vacant posts, status: complete, completed: 1 Sep 2026}
        evidence:
          - id: EX-E1
            title: Staff survey
            shows: EX-A2
            category: feedback from staff and leaders
            dated: 1 Sep 2026
            verified_by: Head of Workforce
    """
    complete = action.completed is not None or action.status in ("complete", "embedded")
    if not complete or action.status == "superseded" or _within_grace(action, context):
        return
    held, place = evidence_for([action.id], context), action.at("completed" if action.completed else "status")
    if not held:
        message = "it is complete, and no evidence shows it"
        yield Found(place, message, together="complete, and no evidence shows it")
    elif not any(each.verified_by for each in held):
        message = f"it is complete, and nobody is recorded as having checked the evidence ({held[0].id})"
        yield Found(place, message, together="complete, and nobody has checked the evidence")
    else:
        for message in weaknesses(action, held, context):
            yield Found(place, message, together="the evidence for what is complete is thin or old", level=Level.INFO)


def _within_grace(action: Action, context: Context) -> bool:
    done = action.completed.latest if action.completed else None
    return done is not None and (context.as_of - done).days <= context.programme.thresholds.grace_days


_SAYS_DONE = pattern(
    r"(?!.*\b(not|until|when|once|to be)\b).*\b(complete|completed|achieved|finished)\b", re.IGNORECASE
)


def says_done(status: str) -> bool:
    """Whether a milestone's own word on itself says that it was reached."""
    return _SAYS_DONE.match(status) is not None


@rule("RAG004", on=Record, level=Level.ERROR)
def status_against_its_dates(record: Record, context: Context) -> Iterator[Found]:
    """The status of an action or milestone does not agree with its dates.

    What is under way cannot have been completed, and what was completed next month was not. A reader who sees one such
    row believes none of the others.

    Mend: Correct the status or the date.

    Source: A published rule for trackers, which members had checked again; spreadsheets seen in use.

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - {id: EX-A1, title: Sign a bridging contract, status: under way, completed: 1 Sep 2026}  # problem
              - {id: EX-A2, title: Fill the vacant posts, status: complete}  # problem
              - {id: EX-A3, title: Open the hub, status: not started, start: 1 Oct 2026, due: 1 Dec 2026}  # problem
        milestones:
          - {id: EX-M1, title: Contract signed, actual: 1 Dec 2026}  # problem

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - {id: EX-A1, title: Sign a bridging contract, status: complete, completed: 1 Sep 2026}
              - {id: EX-A3, title: Open the hub, status: not started, start: 1 Dec 2026, due: 31 Dec 2026}
        milestones:
          - {id: EX-M1, title: Contract signed, baseline: 1 Dec 2026}
    """
    if isinstance(record, Action):
        yield from _of_action(record, context)
    elif isinstance(record, Milestone):
        yield from _of_milestone(record, context)


def _of_action(action: Action, context: Context) -> Iterator[Found]:
    status, completed = action.status, action.completed
    if completed and status in ("not started", "under way"):
        yield Found(action.at("status"), f"its status is {status}, and it was completed {completed}")
    elif completed and _to_come(action, context):
        yield Found(action.at("completed"), f"it was completed {completed}, which is still to come")
    elif status in ("complete", "embedded") and action.lacks("completed"):
        message = f"its status is {status}, and no date says when it was done"
        together = "complete, and no date says when"
        yield Found(action.at("status"), message, together=together, level=Level.WARNING)
    elif status == "not started":
        yield from _not_started(action, context)


def _not_started(action: Action, context: Context) -> Iterator[Found]:
    due = action.due_at(context.as_of)
    if due and overdue(due, context):
        message = f"its status is not started, and it was due {due}, {days_late(due, context)}"
    elif action.start and overdue(action.start, context):
        message = f"its status is not started, and it was to start {action.start}, {days_late(action.start, context)}"
    else:
        return
    together = "not started, although their dates have passed"
    yield Found(action.at("status"), message, together=together, level=Level.WARNING)


def _of_milestone(milestone: Milestone, context: Context) -> Iterator[Found]:
    if milestone.actual and _to_come(milestone, context):
        yield Found(milestone.at("actual"), f"it was reached {milestone.actual}, which is still to come")
    elif milestone.lacks("actual") and says_done(milestone.status):
        message = f'its status is "{milestone.status}", and no date says when it was reached'
        yield Found(milestone.at("status"), message, together="done, and no date says when", level=Level.INFO)


def _to_come(record: Action | Milestone, context: Context) -> bool:
    """Whether it is said to have happened after the position date, and the register is not looked at as of long ago."""
    happened = record.completed if isinstance(record, Action) else record.actual
    if happened is None or happened.earliest is None or happened.earliest <= context.as_of:
        return False
    return not looks_back(context)

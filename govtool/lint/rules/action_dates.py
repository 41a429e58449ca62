"""ACT002, ACT003, ACT006 and ACT010: when actions are due."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from govtool.lint.lateness import days_late
from govtool.lint.lateness import overdue
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.dated import latest_by
from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.when import When
from govtool.source import Location


@rule("ACT002", on=Action, level=Level.WARNING)
def action_without_a_real_date(action: Action, context: Context) -> Iterator[Found]:
    """An action's date is still to be settled, or it has no end and nobody is to look at it again.

    What is TBC is never late. Work that goes on for good is fine, as long as somebody asks on a set day whether it is
    still wanted.

    Mend: Give a date in due:, or for work without an end the day of its next look in review:.

    Source: Seen in published papers.

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign a bridging contract
                due: TBC  # problem
              - id: EX-A2
                title: Call the providers each week
                due: ongoing  # problem
              - id: EX-A3
                title: Keep the escalation sheet up to date
                due: ongoing
                review: 30 Oct 2026  # problem

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign a bridging contract
                due: 30 Nov 2026
              - id: EX-A2
                title: Call the providers each week
                due: ongoing
                review: 29 Jan 2027
    """
    due = action.due_at(context.as_of)
    if due is None or action.done:
        return
    if due.state == "unknown":
        yield Found(
            due_place(action, context), f"its due date is {due}", together="the due date is still to be settled"
        )
    elif due.state == "open" and action.lacks("review"):
        message = f"it is {due}, and no day is set on which it is looked at again"
        yield Found(due_place(action, context), message, together=message)
    elif due.state == "open" and action.review and overdue(action.review, context):
        message = f"it is {due}, and was to be looked at again by {action.review}, {days_late(action.review, context)}"
        yield Found(action.at("review"), message, together="it has no end, and its review date has passed")


@rule("ACT003", on=Action, level=Level.WARNING)
def action_overdue(action: Action, context: Context) -> Iterator[Found]:
    """An action is past its date, not done, and no later date was agreed.

    A slip that nobody has re-planned is a slip that nobody has told the board about.

    Mend: Report it as done, with its date and evidence, or agree a new date in revisions: and say why it moved.

    Source: LGA and audit practice on action plans; seen in published papers.

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign a bridging contract
                due: 30 Oct 2026  # problem
              - id: EX-A2
                title: Fill the vacant posts
                due: 31 Aug 2026
                revised: 13 Nov 2026  # problem

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign a bridging contract
                due: 30 Oct 2026
                revisions:
                  - {on: 28 Oct 2026, due: 18 Dec 2026, because: The second provider withdrew, by: Programme Board}
    """
    due = action.due_at(context.as_of)
    if due is None or action.done or not overdue(due, context):
        return
    if action.start and due.wholly_before(action.start):
        return  # the date is wrong, and not late
    if due is action.due:
        message = f"it was due {due}, {days_late(due, context)}; it is not done, and no later date was agreed"
        together = "past their date, not done, and no later date was agreed"
    else:
        message = f"it was re-planned to {due}, {days_late(due, context)}, and is not done"
        together = "past the date that they were re-planned to, and not done"
    yield Found(due_place(action, context), message, together=together)


def due_place(action: Action, context: Context) -> Location:
    """Where the date is written that `due_at` gives."""
    latest = latest_by(action.revisions, context.as_of)
    if latest:
        return action.at("revisions", action.revisions.index(latest), "due")
    return action.at("revised" if action.revised else "due")


@rule("ACT006", on=Action, level=Level.ERROR)
def action_that_ends_before_it_starts(action: Action, context: Context) -> Iterator[Found]:
    """An action is due, or was completed, before it starts.

    One of the two dates is wrong, most often by a year, and whoever chases by the wrong one chases the wrong thing.

    Mend: Correct the date that is wrong.

    Source: Spreadsheets seen in use.

    Bad:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign a bridging contract
                start: 1 Oct 2026
                due: 30 Nov 2025  # problem

    Good:
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - id: EX-A1
                title: Sign a bridging contract
                start: 1 Oct 2026
                due: 30 Nov 2026
    """
    if action.start is None:
        return
    due = action.due_at(context.as_of)
    if due and due.wholly_before(action.start):
        yield Found(due_place(action, context), f'it is due "{due}", before its start on "{action.start}"')
    if action.completed and action.completed.wholly_before(action.start):
        message = f'it was completed "{action.completed}", before its start on "{action.start}"'
        yield Found(action.at("completed"), message)


@rule("ACT010", on=Plan, level=Level.INFO)
def actions_due_on_one_day(plan: Plan, context: Context) -> Iterator[Found]:
    """Many actions of a plan are due on one and the same day.

    Dates that nobody thought about are all the end of a year. They come due together, when there is nobody free to do
    them, and until then no board sees anything late.

    Mend: Ask each owner for a date that follows from the work. By default 8 actions on a day are many: bunched_actions:
    in the programme's thresholds.

    Source: Seen in published papers.

    Bad:
        programme: {id: example, title: An invented programme, thresholds: {bunched_actions: 3}}
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - {id: EX-A1, title: Sign a bridging contract, due: 31 March 2027}  # problem
              - {id: EX-A2, title: Fill the vacant posts, due: 31 March 2027}
              - {id: EX-A3, title: Open the hub on Sundays, due: 2027-03-31}

    Good:
        programme: {id: example, title: An invented programme, thresholds: {bunched_actions: 3}}
        plans:
          - id: EX-P1
            title: Winter plan
            actions:
              - {id: EX-A1, title: Sign a bridging contract, due: 30 Nov 2026}
              - {id: EX-A2, title: Fill the vacant posts, due: 26 Feb 2027}
              - {id: EX-A3, title: Open the hub on Sundays, due: 31 March 2027}
    """
    least = context.programme.thresholds.bunched_actions
    if len(plan.actions) < least:
        return
    by_day: dict[datetime.date, list[tuple[Action, When]]] = {}
    for action in plan.actions:
        due = action.due_at(context.as_of)
        if due and due.exact and due.latest and not action.done:
            by_day.setdefault(due.latest, []).append((action, due))
    for bunch in by_day.values():
        if len(bunch) >= least:
            first, due = bunch[0]
            many = (
                f"all {len(bunch)}" if len(bunch) == len(plan.actions) else f"{len(bunch)} of the {len(plan.actions)}"
            )
            message = f"{many} actions of {plan.id} are due on one day, {due}"
            yield Found(due_place(first, context), message)

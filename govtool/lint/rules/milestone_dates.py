"""MIL002, MIL006 and MIL008: milestones in the wrong year, without a date, or late."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from govtool.lint.lateness import days_late
from govtool.lint.lateness import overdue
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.rules.action_done import says_done
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.milestone import Milestone
from govtool.records.moment import year_of
from govtool.records.period import read_period
from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.record import Record
from govtool.sentences import listed

_SPAN = pattern(r"(\d{4}) ?[/-] ?(\d{4}|\d{2})")
_YEAR = datetime.timedelta(days=366)


@rule("MIL002", on=Milestone, level=Level.WARNING)
def milestone_outside_its_year(milestone: Milestone, context: Context) -> Iterator[Found]:
    """A milestone's date lies outside the year that it is listed under, or outside its plan.

    Most often the year was mistyped, as happens around the turn of a year, and the step is looked for twelve months too
    late. What closes a year (a return, the accounts) may follow within 31 days, `grace_days:` in the programme's
    thresholds; a plan's first steps may come within the year before it.

    Mend: Correct the date, or move the milestone to the year it belongs to.

    Source: Seen in published papers.

    Bad:
        milestones:
          - id: EX-M1
            title: Proposal drafted
            year: 2017-18
            baseline: Oct-Dec 2018  # problem

    Good:
        milestones:
          - id: EX-M1
            title: Proposal drafted
            year: 2017-18
            baseline: Oct-Dec 2017
    """
    due = milestone.baseline
    if due is None or not (milestone.year or milestone.plan):
        return
    plan = context.workspace.records.get(milestone.plan) if milestone.plan else None
    text = milestone.year or (plan.period if isinstance(plan, Plan) else "")
    first, last = _days_of(text)
    if first and last:
        first -= datetime.timedelta() if milestone.year else _YEAR
        last += datetime.timedelta(days=context.programme.thresholds.grace_days)
        where = f"the year that it is listed under, {text}" if milestone.year else f"{milestone.plan}'s period, {text}"
        if due.earliest and due.earliest > last:
            yield Found(milestone.at("baseline"), f'"{due}" is after {where}')
        elif due.latest and due.latest < first:
            yield Found(milestone.at("baseline"), f'"{due}" is before {where}')


def _days_of(text: str) -> tuple[datetime.date | None, datetime.date | None]:
    """The first and last day of a period; of 2017-19, which may mean financial or calendar years, the widest span."""
    period = read_period(text)
    if period is None:
        return None, None
    if period.state == "unknown" and (match := _SPAN.fullmatch(text.strip())):
        first, last = year_of(match[1]), year_of(match[2])
        return (datetime.date(first, 1, 1), datetime.date(last, 12, 31)) if first < last else (None, None)
    return period.earliest, period.latest


@rule("MIL006", on=Milestone, level=Level.WARNING)
def date_that_others_wait_for_is_missing(milestone: Milestone, context: Context) -> Iterator[Found]:
    """A milestone that others wait for has no date.

    A reader who follows the reference finds TBC; and what waits for it cannot be planned, whatever date it prints.
    Where nothing that waits is dated either, that is only noted.

    Mend: Give it a date, if only the earliest month that is realistic.

    Source: Seen in published papers.

    Bad:
        milestones:
          - id: EX-M1
            title: Proposal drafted
            baseline: TBC  # problem
          - id: EX-M2
            title: Proposal agreed
            baseline: Jan 2018
            after: [EX-M1]

    Good:
        milestones:
          - id: EX-M1
            title: Proposal drafted
            baseline: Oct-Dec 2017
          - id: EX-M2
            title: Proposal agreed
            baseline: Jan 2018
            after: [EX-M1]
    """
    due = milestone.due
    unread = any(milestone.origin.writes(name) for name in ("baseline", "forecast", "forecasts", "actual"))
    if (due and due.state != "unknown") or (due is None and unread) or says_done(milestone.status):
        return
    links = [
        link
        for link in context.workspace.inward.get(milestone.id, ())
        if link.field in ("after", "milestones", "threatens")
    ]
    waits = list(dict.fromkeys(link.source for link in links if link.field != "threatens"))
    if waits:
        dated = [each for each in waits if _is_dated(context.workspace.records[each])]
        level = None if dated else Level.INFO
        absent = f"its date is {due}" if due else "it has no date"
        message = (
            f"{absent}, and {listed((dated or waits)[:6])} {'waits' if len(dated or waits) == 1 else 'wait'} for it"
        )
        place = milestone.at(milestone.due_field) if due else milestone.at()
        yield Found(place, message, together="others wait for milestones without a date", level=level)


def _is_dated(record: Record) -> bool:
    due = record.due if isinstance(record, Action | Milestone) else None
    return due is not None and due.state == "dated"


@rule("MIL008", on=Milestone, level=Level.WARNING)
def milestone_overdue(milestone: Milestone, context: Context) -> Iterator[Found]:
    """A milestone's date has passed, it is not recorded as reached, and no later date is forecast.

    Either it was reached and nobody wrote it down, or it slipped and nobody said to when. The board cannot tell which.
    Of a historic programme, in which nobody records anything any more, it is only noted.

    Mend: Record actual:, or the new date in forecasts: and why it moved.

    Source: LGA and audit practice on programme plans; seen in published papers.

    Bad:
        milestones:
          - {id: EX-M1, title: Proposal drafted, baseline: 30 Oct 2026}  # problem

    Good:
        milestones:
          - {id: EX-M1, title: Proposal drafted, baseline: 30 Oct 2026, actual: 2 Nov 2026}
          - id: EX-M2
            title: Proposal agreed
            baseline: 13 Nov 2026
            forecasts:
              - {on: 12 Nov 2026, expected: 18 Dec 2026, because: The board of November was cancelled}
    """
    if milestone.reached(context.as_of) or milestone.origin.writes("actual") or says_done(milestone.status):
        return
    forecast = milestone.forecast_at(context.as_of)
    due = forecast or milestone.baseline
    if due is None or not overdue(due, context):
        return
    if forecast:
        message = f"it was expected {due}, {days_late(due, context)}, and is not recorded as reached"
        together = "the date that was forecast has passed, and they are not recorded as reached"
    else:
        message = (
            f"it was due {due}, {days_late(due, context)}; it is not recorded as reached, and no later date is given"
        )
        together = "past their date, not recorded as reached, and no later date is given"
    field = "baseline" if not forecast else "forecasts" if milestone.forecasts else "forecast"
    level = Level.INFO if context.programme.status == "historic" else None
    yield Found(milestone.at(field), message, together=together, level=level)

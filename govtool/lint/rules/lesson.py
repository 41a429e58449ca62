"""REC005: lessons that were to be learnt."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.dated import known_by
from govtool.records.lesson import Lesson
from govtool.records.milestone import Milestone
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.scheme import Scheme


@rule("REC005", on=Record, level=Level.INFO)
def lesson_not_learnt(record: Record, context: Context) -> Iterator[Found]:
    """A scheme has ended, or a risk has long been RED, and no lesson is recorded.

    Assessors ask what a council learnt and what it does differently, and find that nothing was written down.

    Mend: Record a lesson: with `of:` naming it. By default one is expected within 184 days: lesson_days: in the
    programme's thresholds.

    Source: CQC local authority assessments, governance and learning (no documented lessons).

    Bad:
        schemes:
          - {id: EX-C1, title: Winter beds}  # problem
        milestones:
          - {id: EX-M1, title: Beds open, actual: 1 Dec 2025, schemes: EX-C1}
          - {id: EX-M2, title: Beds close, actual: 31 Mar 2026, schemes: EX-C1}

    Good:
        schemes:
          - {id: EX-C1, title: Winter beds}
        milestones:
          - {id: EX-M1, title: Beds open, actual: 1 Dec 2025, schemes: EX-C1}
          - {id: EX-M2, title: Beds close, actual: 31 Mar 2026, schemes: EX-C1}
        lessons:
          - {id: EX-L1, title: Beds need therapists from the first day, of: EX-C1}
    """
    if isinstance(record, Scheme):
        yield from _of_scheme(record, context)
    elif isinstance(record, Risk) and not record.closed:
        yield from _of_risk(record, context)


def _of_scheme(scheme: Scheme, context: Context) -> Iterator[Found]:
    sources = [context.workspace.records[link.source] for link in context.workspace.inward.get(scheme.id, ())]
    steps = [each for each in sources if isinstance(each, Milestone)]
    if not steps or not all(each.reached(context.as_of) for each in steps):
        return
    ended = max(each.actual.latest for each in steps if each.actual and each.actual.latest)
    everything = [scheme.id, *(each.id for each in steps), *(each.id for each in scheme.actions)]
    if _long_ago(ended, context) and not _learnt_from(everything, context):
        days = (context.as_of - ended).days
        message = f"its last milestone was reached {days} days ago, and no lesson of it is recorded"
        yield Found(scheme.at(), message, together="ended, and no lesson is recorded")


def _of_risk(risk: Risk, context: Context) -> Iterator[Found]:
    scoring = context.programme.scoring
    if scoring is None or len(risk.assessments) < 2:
        return
    since: datetime.date | None = None
    for each in known_by(risk.assessments, context.as_of):
        day = each.on.latest
        red = day is not None and risk.band_at("residual", day, scoring) == "RED"
        since = (since or day) if red else None
    if since and _long_ago(since, context) and not _learnt_from([risk.id], context):
        days = (context.as_of - since).days
        message = f"it has been RED for {days} days, and no lesson of it is recorded"
        yield Found(risk.at("assessments"), message, together="long RED, and no lesson is recorded")


def _long_ago(day: datetime.date, context: Context) -> bool:
    return (context.as_of - day).days > context.programme.thresholds.lesson_days


def _learnt_from(ids: Iterable[str], context: Context) -> bool:
    records, inward = context.workspace.records, context.workspace.inward
    links = (link for each in ids for link in inward.get(each, ()))
    return any(link.field == "of" and isinstance(records[link.source], Lesson) for link in links)

"""What changed between two days, by what the records themselves say: dated assessments, forecasts, revisions, reports.

A change is what a board would call one. That a file was reordered or a word corrected is none.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from typing import Any
from typing import Literal

from govtool.history.due import overdue
from govtool.history.meetings import decided_on
from govtool.history.movement import counted
from govtool.history.movement import movement
from govtool.history.span import Span
from govtool.records.benefit import Benefit
from govtool.records.dated import Entry
from govtool.records.dated import known_by
from govtool.records.dated import latest_by
from govtool.records.decision import Decision
from govtool.records.dependency import Dependency
from govtool.records.escalation import Escalation
from govtool.records.evidence import Evidence
from govtool.records.issue import Issue
from govtool.records.lesson import Lesson
from govtool.records.metric import Metric
from govtool.records.metric import Reading
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import DONE
from govtool.records.recommendation import Progress
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.workspace import Workspace

Sort = Literal[
    "new",
    "up",
    "down",
    "reviewed",
    "escalated",
    "closed",
    "removed",
    "reached",
    "re-planned",
    "newly overdue",
    "measured",
    "reported",
    "reworded",
    "changed",
]
"""`reviewed`, `removed`, `reworded` and `changed` are told only between two states of the registers, never of one."""

HEADINGS: dict[Sort, str] = {
    "new": "New",
    "up": "Scored higher",
    "down": "Scored lower",
    "reviewed": "Reviewed, score kept",
    "escalated": "Escalated",
    "closed": "Closed or done",
    "removed": "No longer in the registers",
    "reached": "Reached",
    "re-planned": "Re-planned",
    "newly overdue": "Newly overdue",
    "measured": "Measured",
    "reported": "Reported",
    "reworded": "Reworded",
    "changed": "Otherwise changed",
}
"""The sorts of change in the order in which a review takes them, with their headings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one record."""

    sort: Sort
    record: Record
    on: datetime.date | None
    """The day it is dated; None for what a day passing brought about."""
    words: str
    """What changed: `12 to 16`, `from Mar 2026 to Jul 2026`."""
    because: str = ""
    """The reason that was recorded."""
    field: str = ""
    """The field that was reworded or otherwise changed."""
    before: str = ""
    """What the field said, whole; empty where it said nothing."""
    after: str = ""
    """What it says now."""
    off_track: bool = False
    """Whether it is a result that misses its target by more than the metric tolerates."""


def changes(workspace: Workspace, span: Span, programmes: Iterable[str] | None = None) -> list[Change]:
    """Every change of a span of days, in the order of kinds, registers and lines."""
    chosen = None if programmes is None else list(programmes)
    return [
        change
        for kind, of in _OF.items()
        for record in workspace.every(kind, chosen)
        for change in of(record, span, workspace)
    ]


def _risk(risk: Risk, span: Span, workspace: Workspace) -> Iterator[Change]:
    if span.holds(risk.raised):
        yield dated("new", risk, risk.raised, _score(risk, span.until, workspace))
    elif not risk.closed_by(span.since):
        yield from _moved(risk, span, workspace)
    yield from _escalated(risk, span, workspace)
    if span.holds(risk.closed):
        yield dated("closed", risk, risk.closed, "", risk.closed_because)
    elif overdue(risk, span.until) and not overdue(risk, span.since):
        yield late(risk, risk.review)


def _moved(risk: Risk, span: Span, workspace: Workspace) -> Iterator[Change]:
    """How its score moved; of a risk that was closed in the same days, before it was."""
    moved = movement(risk, span.since, span.until, workspace.programme_of(risk).scoring)
    if moved.was and moved.now and moved.steps and moved.was.number != moved.now.number:
        sort: Sort = "up" if moved.now.number > moved.was.number else "down"
        step = moved.steps[-1]
        yield dated(sort, risk, step.on, f"{moved.was} to {moved.now}", step.because)


def _escalated(record: Risk | Issue, span: Span, workspace: Workspace) -> Iterator[Change]:
    """Each time that it was taken to a board."""
    for each in told_in(record.escalations, span):
        yield dated("escalated", record, each.on, escalated_to(each, workspace), each.because)


def escalated_to(escalation: Escalation, workspace: Workspace) -> str:
    """The board that something was taken to, in words: `to Cabinet`; its id where there is none."""
    board = workspace.records.get(escalation.to)
    return f"to {board.title if board else escalation.to}"


def _score(risk: Risk, on: datetime.date, workspace: Workspace) -> str:
    """What a new risk scores: its residual score, else its inherent one; nothing in place of one that this view withholds."""
    residual, scoring = risk.score_at("residual", on), workspace.programme_of(risk).scoring
    if residual is None and risk.withholds("residual"):
        return ""
    return str(counted(residual or risk.inherent, scoring) or "")


def _milestone(milestone: Milestone, span: Span, workspace: Workspace) -> Iterator[Change]:
    if span.holds(milestone.actual):
        first = f"first due {milestone.baseline}" if milestone.baseline else ""
        yield dated("reached", milestone, milestone.actual, first)
        return
    told = told_in(milestone.forecasts, span)
    before, after = milestone.due_at(span.since), milestone.due_at(span.until)
    if told and before and after and not before.same_as(after):
        yield dated("re-planned", milestone, told[-1].on, f"from {before} to {after}", told[-1].because)
    if overdue(milestone, span.until) and not overdue(milestone, span.since):
        yield late(milestone, after)


def _action(action: Action, span: Span, workspace: Workspace) -> Iterator[Change]:
    if span.holds(action.completed):
        yield dated("closed", action, action.completed, f"due {action.due}" if action.due else "")
        return
    yield from _reported(action, span)
    yield from _replanned(action, span)


def _replanned(record: Action | Recommendation, span: Span) -> Iterator[Change]:
    """What was given a new date, and what fell due undone."""
    agreed = told_in(record.revisions, span)
    before, after = record.due_at(span.since), record.due_at(span.until)
    if agreed and before and after and not before.same_as(after):
        yield dated("re-planned", record, agreed[-1].on, f"from {before} to {after}", agreed[-1].because)
    if overdue(record, span.until) and not overdue(record, span.since):
        yield late(record, after)


def _recommendation(record: Recommendation, span: Span, workspace: Workspace) -> Iterator[Change]:
    if span.holds(record.made):
        yield dated("new", record, record.made, record.made_by)
    if record.status in DONE and (last := _last_word(record, span)):
        yield dated("closed", record, last.on, record.status, last.text)
        return
    yield from _reported(record, span)
    yield from _replanned(record, span)


def _last_word(record: Recommendation, span: Span) -> Progress | None:
    """The last report of all on a recommendation that is done, where it falls in the days: no other day of its end is kept."""
    last = latest_by(record.progress, datetime.date.max)
    return last if last and span.holds(last.on) else None


def _reported(record: Action | Recommendation, span: Span) -> Iterator[Change]:
    """The last report on it in the days."""
    told = told_in(record.progress, span)
    if told:
        yield dated("reported", record, told[-1].on, told[-1].text)


def _issue(issue: Issue, span: Span, workspace: Workspace) -> Iterator[Change]:
    if span.holds(issue.raised):
        yield dated("new", issue, issue.raised, f"was the risk {issue.risk}" if issue.risk else "")
    yield from _escalated(issue, span, workspace)
    if span.holds(issue.closed):
        yield dated("closed", issue, issue.closed, issue.resolution)


def _dependency(record: Dependency, span: Span, workspace: Workspace) -> Iterator[Change]:
    if span.holds(record.met):
        yield dated("reached", record, record.met, f"needed {record.needed}" if record.needed else "")
    elif overdue(record, span.until) and not overdue(record, span.since):
        yield late(record, record.needed)


def _decision(decision: Decision, span: Span, workspace: Workspace) -> Iterator[Change]:
    on, meeting = decided_on(decision, workspace), workspace.records.get(decision.meeting)
    if span.holds(on):
        yield dated("new", decision, on, meeting.title if meeting else decision.by, decision.reasons)


def _metric(metric: Metric, span: Span, workspace: Workspace) -> Iterator[Change]:
    """A result is new in the days in which its period ended: when it was first known, nobody records."""
    for reading in metric.readings:
        if reading.actual is not None and span.holds(reading.period):
            change = dated("measured", metric, reading.period, result(metric, reading), reading.note)
            yield replace(change, off_track=metric.on_track(reading) is False)


def result(metric: Metric, reading: Reading) -> str:
    """A result in words: `North, Q2 2026/27: 1.7 days, target 1.8, on track`."""
    where = ", ".join(each for each in (reading.area, str(reading.period)) if each)
    unit = metric.unit_of(reading)
    words = f"{where}: {reading.actual:,}" + ("%" if unit == "%" else f" {unit}" if unit else "")
    if reading.target is not None:
        words += f", target {reading.target:,}"
    on_track = metric.on_track(reading)
    return words if on_track is None else f"{words}, {'on track' if on_track else 'not on track'}"


def _evidence(evidence: Evidence, span: Span, workspace: Workspace) -> Iterator[Change]:
    on = evidence.verified or evidence.dated
    if span.holds(on):
        checked = f"checked by {evidence.verified_by}" if evidence.verified and evidence.verified_by else ""
        yield dated("new", evidence, on, checked)


def _benefit(benefit: Benefit, span: Span, workspace: Workspace) -> Iterator[Change]:
    if benefit.realised is not None and span.holds(benefit.realised_at):
        yield dated("measured", benefit, benefit.realised_at, realised(benefit))


def realised(benefit: Benefit) -> str:
    """How much has come of a benefit, in words: `500 of 2,000 miles`."""
    of = "" if benefit.amount is None else f" of {benefit.amount:,}"
    unit = f"({benefit.unit})" if benefit.unit.startswith("£") else benefit.unit
    return f"{benefit.realised:,}{of} {unit}".rstrip()


def _lesson(lesson: Lesson, span: Span, workspace: Workspace) -> Iterator[Change]:
    if span.holds(lesson.learnt):
        yield dated("new", lesson, lesson.learnt, lesson.differently)


def told_in(entries: Iterable[Entry], span: Span) -> list[Entry]:
    """The dated entries of a span of days, the earliest first, in whatever order they are written."""
    return [each for each in known_by(entries, span.until) if span.holds(each.on)]


def dated(sort: Sort, record: Record, on: When | None, words: str, because: str = "") -> Change:
    """A change on a day; of a longer time, on its last."""
    return Change(sort=sort, record=record, on=on.latest if on else None, words=words, because=because)


def late(record: Record, due: When | None) -> Change:
    """That the day has passed by which something was due."""
    return Change(sort="newly overdue", record=record, on=None, words=f"was due {due}")


_OF: dict[type[Record], Callable[[Any, Span, Workspace], Iterator[Change]]] = {
    Risk: _risk,
    Issue: _issue,
    Milestone: _milestone,
    Action: _action,
    Recommendation: _recommendation,
    Dependency: _dependency,
    Decision: _decision,
    Metric: _metric,
    Benefit: _benefit,
    Evidence: _evidence,
    Lesson: _lesson,
}

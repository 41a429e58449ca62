"""MIL003 and MIL005: milestones against other papers, and against the meetings and decisions they need."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.rules.decision import taken_on
from govtool.lint.words import plainly
from govtool.problems import Level
from govtool.records.decision import Decision
from govtool.records.meeting import Meeting
from govtool.records.milestone import Milestone
from govtool.records.record import Record
from govtool.records.when import When
from govtool.workspace import Workspace

_SOURCES = 8
"""Sources of one milestone that each further one is compared with."""


@rule("MIL003", on=Milestone, level=Level.WARNING)
def milestone_with_two_dates(milestone: Milestone, context: Context) -> Iterator[Found]:
    """The same milestone has different dates in two papers, or in two sections of one.

    Two boards that were told different days will hold the programme to different promises.

    Mend: Find out which date is right, and correct the other at its source.

    Source: Seen in published papers.

    Bad:
        documents:
          - {id: EX-D1, title: Delivery plan, sections: {2: Timetable, 7: Milestones}}
        milestones:
          - id: EX-M1
            title: Hub opens
            baseline: 30 Oct 2026
            source: {document: EX-D1, section: 2}
          - id: EX-M2
            title: The hub opens.
            baseline: 18 Dec 2026  # problem
            source: {document: EX-D1, section: 7}

    Good:
        documents:
          - {id: EX-D1, title: Delivery plan, sections: {2: Timetable, 7: Milestones}}
        milestones:
          - id: EX-M1
            title: Hub opens
            baseline: 30 Oct 2026
            source: {document: EX-D1, section: 2}
          - id: EX-M2
            title: The hub opens.
            baseline: Oct 2026
            source: {document: EX-D1, section: 7}
    """
    if milestone.source is None or milestone.due is None:
        return
    for other in context.once(_by_name).get(_name(milestone), ()):
        if other is milestone:
            return
        if other.due and other.source and other.source != milestone.source and _apart(milestone.due, other.due):
            message = f'"{milestone.due}" ({milestone.source}) and "{other.due}" ({other.id}, {other.source}) are given for it'
            yield Found(milestone.at(milestone.due_field), message)
            return


def _by_name(workspace: Workspace) -> dict[tuple[str, ...], list[Milestone]]:
    """The milestones that came from papers, by what makes them the same: the first of each source, and not of too many."""
    found: dict[tuple[str, ...], dict[str, Milestone]] = {}
    for each in workspace.every(Milestone):
        if each.source is not None and each.due is not None:
            alike = found.setdefault(_name(each), {})
            if len(alike) < _SOURCES:
                alike.setdefault(str(each.source), each)
    return {name: list(alike.values()) for name, alike in found.items()}


def _name(milestone: Milestone) -> tuple[str, ...]:
    title = " ".join(word for word in plainly(milestone.title).split() if word not in ("a", "an", "the"))
    area, group, year = plainly(milestone.area), plainly(milestone.group), plainly(milestone.year)
    return milestone.origin.programme, title, area, group, year, *milestone.schemes


def _apart(one: When, other: When) -> bool:
    return one.wholly_before(other) or other.wholly_before(one)


@rule("MIL005", on=Milestone, level=Level.WARNING)
def milestone_before_its_decision(milestone: Milestone, context: Context) -> Iterator[Found]:
    """A milestone is dated before the meeting or decision that has to come first.

    A plan that is approved or submitted before one of its boards has met asks that board to agree to what is done. A
    decision that delegates the approval puts it right.

    Mend: Move the milestone or the meeting, or record the decision by which the board delegated it.

    Source: Better Care Fund planning requirements (approval by the Health and Wellbeing Board); seen in published papers.

    Bad:
        programme:
          id: example
          title: An invented programme
          boards: [{id: EX-B1, title: Health and Wellbeing Board}]
        meetings:
          - {id: EX-MT1, title: December board, board: EX-B1, on: 9 Dec 2026}
        milestones:
          - {id: EX-M1, title: Plan submitted, baseline: 1 Dec 2026, after: EX-MT1}  # problem

    Good:
        programme:
          id: example
          title: An invented programme
          boards: [{id: EX-B1, title: Health and Wellbeing Board}]
        meetings:
          - {id: EX-MT1, title: December board, board: EX-B1, on: 9 Dec 2026}
        milestones:
          - {id: EX-M1, title: Plan submitted, baseline: 11 Dec 2026, after: EX-MT1}
    """
    due = milestone.due
    if due is None:
        return
    for index, name in enumerate(milestone.after):
        needed = context.workspace.records.get(name)
        day = _day_of(needed, context) if needed else None
        if needed and day and due.wholly_before(day) and not _delegated(milestone, context):
            message = f'it is dated "{due}", before {needed.id}, which has to come first: {needed.title}, {day}'
            yield Found(milestone.at("after", index), message)


def _day_of(record: Record, context: Context) -> When | None:
    """When a meeting is held, or a decision may be carried out."""
    if isinstance(record, Meeting):
        return record.on
    return (record.effective or taken_on(record, context)) if isinstance(record, Decision) else None


def _delegated(milestone: Milestone, context: Context) -> bool:
    """Whether a decision about it says that the approval was delegated."""
    links = context.workspace.inward.get(milestone.id, ())
    decisions = (context.workspace.records[link.source] for link in links if link.field == "about")
    return any(isinstance(each, Decision) and "delegat" in f"{each.title} {each.by}".lower() for each in decisions)

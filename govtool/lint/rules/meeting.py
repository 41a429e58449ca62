"""MIL004: what is to happen on a day when offices are closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.meeting import Meeting
from govtool.records.milestone import Milestone
from govtool.records.programme import Programme
from govtool.records.when import When
from govtool.records.working_days import closed_because

_HANDED_IN = pattern(r"\b(submi(t|ts|tted|ssion)|sign(s|ed)?[ -]off|published?|meets|meeting)\b", re.IGNORECASE)
_END_OF_A_PERIOD = pattern(r"\b(end|start|beginning)\b", re.IGNORECASE)


@rule("MIL004", on=Programme, level=Level.WARNING)
def day_on_which_offices_are_closed(programme: Programme, context: Context) -> Iterator[Found]:
    """A meeting, or something to be submitted, signed off or published, falls on a weekend or an English bank holiday.

    Nobody is there to hold or receive it, so the date was mistyped or will be missed.

    Mend: Check the day, and move it to a working day.

    Source: Seen in published papers; bank holidays of England.

    Bad:
        programme:
          id: example
          title: An invented programme
          boards: [{id: EX-B1, title: Programme Board}]
        meetings:
          - {id: EX-MT1, title: December board, board: EX-B1, on: 25 December 2026}  # problem
        milestones:
          - {id: EX-M1, title: Return submitted, baseline: 21 November 2026}  # problem

    Good:
        programme:
          id: example
          title: An invented programme
          boards: [{id: EX-B1, title: Programme Board}]
        meetings:
          - {id: EX-MT1, title: December board, board: EX-B1, on: 22 December 2026}
        milestones:
          - {id: EX-M1, title: Return submitted, baseline: 20 November 2026}
          - {id: EX-M2, title: Grant ends, baseline: end of October 2026}
    """
    own = [programme.origin.programme]
    meetings = ((each, "on", each.on) for each in context.workspace.every(Meeting, own))
    milestones = (
        (each, each.due_field, each.due)
        for each in context.workspace.every(Milestone, own)
        if _HANDED_IN.search(each.title)
    )
    for record, field, when in chain(meetings, milestones):
        closed = _closed(when)
        if closed:
            yield Found(record.at(field), f"{when} is {closed}", record=record.id)


def _closed(when: When | None) -> str:
    """Why offices are closed on the day that a date names; the end of a month or year is a limit and no such day."""
    if when is None or when.earliest is None or not when.exact or _END_OF_A_PERIOD.search(when.text):
        return ""
    return closed_because(when.earliest)

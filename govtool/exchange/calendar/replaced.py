"""What an earlier calendar may still have of a meeting though it is no longer due: cancelled, or it would stand for ever.

Before a meeting has papers its calendar has a draft and a despatch that are nobody's; once it has, each paper has its own.
Before a meeting is recorded, its entries are known by its first paper; once it is, by the meeting.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace

from govtool.history.deadlines import Deadline
from govtool.history.notice import is_executive
from govtool.history.sittings import Sitting
from govtool.history.sittings import sittings
from govtool.history.steps import after_meeting
from govtool.history.steps import before_any_meeting
from govtool.workspace import AsOf
from govtool.workspace import Workspace

BY_PAPER = "each paper has an entry of its own"
"""What becomes of a step of a meeting once it has papers."""

BY_MEETING = "the meeting has an entry of its own"
"""What becomes of the entries of a sitting that only papers told of, once its meeting is recorded."""

EXEMPT = "none of its papers can be called in"
"""Why a meeting of an executive body has no call-in."""


def replaced(
    workspace: Workspace, as_of: AsOf, programmes: Iterable[str], kept: datetime.timedelta
) -> Iterator[Deadline]:
    """The deadlines of coming meetings that other entries, or none, have taken the place of; `kept` is how long they are told."""
    for sitting in sittings(workspace, programmes):
        on, day = as_of.of(sitting.programme), sitting.day
        if day and sitting.papers:
            yield from (each for each in _before(sitting, day, on) if each.on >= on - kept)
            yield from _call_in(sitting, day, on)
            yield from _by_paper(sitting, day, on)


def as_papers_tell(sitting: Sitting) -> Sitting | None:
    """A sitting as it was while only papers told of it; None where no meeting is recorded, or no paper gives its day."""
    told = [paper for paper in sitting.papers if paper.meeting]
    return (
        replace(sitting, meeting=None, papers=tuple(told), when=told[0].meeting) if sitting.meeting and told else None
    )


def _before(sitting: Sitting, day: datetime.date, on: datetime.date) -> Iterator[Deadline]:
    """The steps that it had while it had no papers; one that only papers tell of never was without."""
    if sitting.meeting and day >= on:
        for step in before_any_meeting(sitting.body, day, sitting.programme.thresholds):
            yield Deadline(step=step, sitting=sitting, papers=(), state="not needed", recorded=BY_PAPER)


def _call_in(sitting: Sitting, day: datetime.date, on: datetime.date) -> Iterator[Deadline]:
    """The end of a call-in that there is not; papers say so, and often only after the first calendar went out."""
    end = after_meeting(day, sitting.programme.thresholds)
    excused = all(paper.call_in is False for paper in sitting.papers)
    if is_executive(sitting.body) and excused and end.on >= on:
        yield Deadline(step=end, sitting=sitting, papers=sitting.papers, state="not needed", recorded=EXEMPT)


def _by_paper(sitting: Sitting, day: datetime.date, on: datetime.date) -> Iterator[Deadline]:
    """The end of a call-in that was known by a paper."""
    before, end = as_papers_tell(sitting), after_meeting(day, sitting.programme.thresholds)
    if before and is_executive(sitting.body) and end.on >= on:
        yield Deadline(step=end, sitting=before, papers=before.papers, state="not needed", recorded=BY_MEETING)

"""What an earlier calendar may still have of a meeting though it is no longer due: cancelled, or it would stand for ever.

Before a meeting has papers its calendar has a draft and a despatch that are nobody's; once it has, each paper has its own.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator

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

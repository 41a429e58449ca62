"""What is due before each coming meeting and after it, counted back and on from its day by the programme's settings."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from govtool.history.notice import is_executive
from govtool.history.sittings import Sitting
from govtool.history.sittings import sittings
from govtool.history.steps import SORTS
from govtool.history.steps import Step
from govtool.history.steps import after_meeting
from govtool.history.steps import before_any_meeting
from govtool.history.steps import before_meeting
from govtool.records.paper import Paper
from govtool.workspace import AsOf
from govtool.workspace import Workspace

State = Literal["done", "done late", "not needed", "past", "today", "to come"]
"""`past` is what has no record of having been done by its day; `done late` what was done after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A step that is due because of a sitting, as it stands at the position date."""

    step: Step
    sitting: Sitting
    papers: tuple[Paper, ...]
    """The papers that it is for; none where none is recorded yet."""
    state: State
    recorded: str
    """What the record says of it: `30 Oct 2026`, `planned for 27 Nov 2026`, `finance not yet`; empty where it says nothing."""

    @property
    def on(self) -> datetime.date:
        """The last day for it."""
        return self.step.on


def deadlines(
    workspace: Workspace, as_of: AsOf, programmes: Iterable[str] | None = None
) -> tuple[list[Deadline], list[Sitting]]:
    """The deadlines of every coming sitting, by date; and the coming sittings whose day is not known, from which none counts.

    Of a sitting that is over only a call-in that still runs is told.
    """
    every = sittings(workspace, programmes)
    bodies = {each.body.lower() for each in every if each.papers}
    found: list[Deadline] = []
    for sitting in every:
        takes_papers = sitting.body.lower() in bodies or is_executive(sitting.body)
        found += _of(sitting, as_of.of(sitting.programme), workspace, takes_papers=takes_papers)
    uncounted = [each for each in every if each.day is None and not _is_over(each, as_of.of(each.programme))]
    return sorted(found, key=lambda each: (each.on, SORTS.index(each.step.sort))), uncounted


def _is_over(sitting: Sitting, on: datetime.date) -> bool:
    return sitting.when is not None and sitting.when.passed(on)


def _of(sitting: Sitting, on: datetime.date, workspace: Workspace, *, takes_papers: bool) -> Iterator[Deadline]:
    day, limits = sitting.day, sitting.programme.thresholds
    if day is None:
        return
    if day >= on:
        for paper in sitting.papers:
            for step in before_meeting(paper, day, workspace):
                yield _judged(step, sitting, (paper,), on)
        if not sitting.papers and takes_papers:
            for step in before_any_meeting(sitting.body, day, limits):
                yield _judged(step, sitting, (), on)
        yield _judged(Step(sort="meeting", on=day, what="Meeting"), sitting, sitting.papers, on)
    papers = tuple(paper for paper in sitting.papers if paper.call_in is not False)
    end = after_meeting(day, limits)
    if is_executive(sitting.body) and (papers or not sitting.papers) and end.on >= on:
        yield _judged(end, sitting, papers, on)


def _judged(step: Step, sitting: Sitting, papers: tuple[Paper, ...], on: datetime.date) -> Deadline:
    """A step as it stands on a day."""
    return Deadline(step=step, sitting=sitting, papers=papers, state=_state(step, on), recorded=_recorded(step, on))


def _state(step: Step, on: datetime.date) -> State:
    if step.excused:
        return "not needed"
    if step.done and _is_done(step, on):
        # a text that was changed since may have been ready in time: nobody can say
        late = step.sort != "draft" and step.done.earliest is not None and step.done.earliest > step.on
        return "done late" if late else "done"
    return "past" if step.on < on else "today" if step.on == on else "to come"


def _is_done(step: Step, on: datetime.date) -> bool:
    return step.done is not None and step.done.latest is not None and step.done.latest <= on


def _recorded(step: Step, on: datetime.date) -> str:
    """What the record says of it; a day that is still to come is only planned."""
    if step.excused or step.said:
        return step.excused or step.said
    if step.done is None:
        return ""
    return str(step.done) if _is_done(step, on) else f"planned for {step.done}"

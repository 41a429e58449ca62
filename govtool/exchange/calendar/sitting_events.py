"""A meeting, and what is due because of it, as entries of a calendar."""

from __future__ import annotations

import datetime
from dataclasses import replace

from govtool.exchange.calendar.ics import Event
from govtool.exchange.calendar.marks import Marks
from govtool.exchange.calendar.marks import marked
from govtool.exchange.calendar.marks import paragraphs
from govtool.exchange.calendar.record_event import is_sure
from govtool.exchange.calendar.record_event import said_of
from govtool.exchange.calendar.record_event import same_role
from govtool.exchange.calendar.replaced import BY_MEETING
from govtool.exchange.calendar.replaced import BY_PAPER
from govtool.history.deadlines import Deadline
from govtool.history.sittings import Sitting
from govtool.records.paper import Paper
from govtool.records.record import Record
from govtool.sentences import listed
from govtool.sentences import short_day

LONGEST = datetime.timedelta(days=6)
"""From the first to the last day of a meeting that may have several: longer spans are those of which one day is meant."""

INSTEAD = {BY_PAPER: "Now by paper", BY_MEETING: "Now by meeting"}
"""What stands over an entry that others have taken the place of."""

OVER = {"done": "Done", "done late": "Done late", "not needed": "Not needed"}
"""The states in which nothing more is to be done, in words."""


def meeting_event(sitting: Sitting, last: datetime.date, on: datetime.date, marks: Marks) -> Event:
    """A meeting, on all of its days; where only a month or the like is recorded, on the last day of that."""
    when = sitting.when
    first = when.earliest if when and when.earliest and last - when.earliest <= LONGEST else last
    sure = when is None or is_sure(when) or first != last
    mark = marks.of(*_records(sitting))
    body = sitting.body or "A body"
    papers = listed([f"{paper.id} {paper.title}" for paper in sitting.papers])
    named = sitting.meeting.title if sitting.meeting else f"{body} meets"
    return Event(
        uid=f"{_name(sitting)}.meeting@govtool",
        first=first,
        last=last,
        title=marked(f"{named} ({_name(sitting)})" + ("" if sure else f", {when}"), mark),
        text=paragraphs(
            (
                f"{body} meets." if sitting.meeting else "",
                f"Papers: {papers}." if papers else "",
                "" if sure or when is None else said_of(when),
                "The time of day is not recorded.",
                _footing(sitting, on),
            )
        ),
        category="Meeting",
        stamp=on,
        private=bool(mark),
    )


def cancelled(event: Event) -> Event:
    """The entry of a sitting that only papers told of, once its meeting has one of its own."""
    return replace(
        event, title=f"{INSTEAD[BY_MEETING]}: {event.title}", text=f"Recorded: {BY_MEETING}.\n{event.text}", over=True
    )


def deadline_event(deadline: Deadline, on: datetime.date, marks: Marks) -> Event:
    """What is due before or after a meeting, with the rule that it follows from."""
    step, sitting = deadline.step, deadline.sitting
    mark = marks.of(*(deadline.papers or sitting.papers), *((sitting.meeting,) if sitting.meeting else ()))
    over = INSTEAD.get(deadline.recorded) or OVER.get(deadline.state, "")
    papers = ", ".join(each.id for each in deadline.papers)
    meets = f"{sitting.body or 'the meeting'}, {short_day(sitting.day)}" if sitting.day else sitting.body
    title = f"{step.what}: {f'{papers} for {meets}' if papers else meets}"
    return Event(
        uid=f"{_name_of(deadline)}.{step.sort.replace(' ', '-')}@govtool",
        first=step.on,
        last=step.on,
        title=marked(f"{over}: {title}" if over else title, mark),
        text=paragraphs(
            (
                *(f"{paper.id}: {paper.title}" for paper in deadline.papers),
                f"The rule: {step.why}; the setting {step.setting}." if step.setting else f"The rule: {step.why}.",
                f"Recorded: {deadline.recorded}." if deadline.recorded else "",
                _footing(sitting, on),
            )
        ),
        category="Deadline",
        stamp=on,
        over=bool(over),
        private=bool(mark),
    )


def is_written_by(paper: Paper, role: str) -> bool:
    """Whether a role writes a paper or answers for it."""
    return any(same_role(each, role) for each in (paper.author, paper.accountable_director) if each)


def _records(sitting: Sitting) -> tuple[Record, ...]:
    return (*((sitting.meeting,) if sitting.meeting else ()), *sitting.papers)


def _name(sitting: Sitting) -> str:
    """The id that a sitting is known by: its meeting's, else its first paper's."""
    return _records(sitting)[0].id


def _name_of(deadline: Deadline) -> str:
    """The id that a deadline is known by: its paper's; a call-in's is the sitting's, however many papers may be called in."""
    alone = deadline.papers and deadline.step.sort != "end of call-in"
    return deadline.papers[0].id if alone else _name(deadline.sitting)


def _footing(sitting: Sitting, on: datetime.date) -> str:
    return f"{sitting.programme.title}, position at {short_day(on)}."

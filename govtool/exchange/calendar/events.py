"""What is due when, as the entries of a calendar: dates of records, meetings, and what is counted back from them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field

from govtool.exchange.calendar.ics import Event
from govtool.exchange.calendar.marks import Marks
from govtool.exchange.calendar.record_event import event_of
from govtool.exchange.calendar.record_event import is_owned_by
from govtool.exchange.calendar.replaced import as_papers_tell
from govtool.exchange.calendar.replaced import replaced
from govtool.exchange.calendar.sitting_events import cancelled
from govtool.exchange.calendar.sitting_events import deadline_event
from govtool.exchange.calendar.sitting_events import is_written_by
from govtool.exchange.calendar.sitting_events import meeting_event
from govtool.history.chase import owners
from govtool.history.deadlines import deadlines
from govtool.history.entries import DATED
from govtool.history.entries import entries
from govtool.history.sittings import Sitting
from govtool.history.sittings import sittings
from govtool.records.exempt import WITHHELD
from govtool.records.paper import Paper
from govtool.records.record import Record
from govtool.workspace import AsOf
from govtool.workspace import Workspace

KEPT = datetime.timedelta(days=31)
"""For how long after its day a calendar has what is over, or a meeting that was held: older ones stand in it as they were."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The entries of a calendar by date."""

    events: list[Event]
    undated: list[str]
    """The ids of what has a date without a last day, TBC or ongoing, and so has no entry."""


def calendar(workspace: Workspace, as_of: AsOf, programmes: Iterable[str], owner: str | None = None) -> Calendar:
    """The calendar of some programmes, each at its position date; of one role, what it owns and the papers that it writes."""
    maker = _Maker(workspace, as_of, list(programmes), owner, Marks(workspace))
    events = [*maker.records(), *maker.meetings(), *maker.deadlines()]
    return Calendar(sorted(events, key=lambda each: (each.first, each.uid)), maker.undated)


@dataclass(slots=True)
class _Maker:
    """What all the entries of a calendar are made with."""

    workspace: Workspace
    as_of: AsOf
    programmes: list[str]
    owner: str | None
    marks: Marks
    undated: list[str] = field(default_factory=list)

    def records(self) -> Iterator[Event]:
        """The dates of records; what is over only for a time."""
        for kind in DATED:
            for record in self.workspace.every(kind, self.programmes):
                if self.owner is None or is_owned_by(record, self.owner):
                    yield from self._of(record, self.as_of.of(self.workspace.programme_of(record)))

    def _of(self, record: Record, on: datetime.date) -> Iterator[Event]:
        for entry in entries(record, on):
            last = entry.when.latest
            if last is None:
                self.undated += [] if entry.over or entry.when.text == WITHHELD else [record.id]
            elif not entry.over or last >= on - KEPT:
                yield event_of(entry, last, on, self.workspace, self.marks)

    def meetings(self) -> Iterator[Event]:
        """The meetings to come, and for a time those that were held."""
        for sitting in sittings(self.workspace, self.programmes):
            on, last = self.as_of.of(sitting.programme), sitting.when.latest if sitting.when else None
            if not self._concerns(sitting.papers):
                continue
            if last is None:
                self.undated += [each.id for each in ((sitting.meeting,) if sitting.meeting else sitting.papers)]
            elif last >= on - KEPT:
                yield meeting_event(sitting, last, on, self.marks)
                yield from self._told_before(sitting, on)

    def _told_before(self, sitting: Sitting, on: datetime.date) -> Iterator[Event]:
        """The entry that a meeting to come had while only papers told of it, which is over."""
        before = as_papers_tell(sitting)
        last = before.when.latest if before and before.when else None
        if before and last and last >= on:
            yield cancelled(meeting_event(before, last, on, self.marks))

    def deadlines(self) -> Iterator[Event]:
        """What is due because of the meetings to come, and what no longer is."""
        due, _ = deadlines(self.workspace, self.as_of, self.programmes)
        for each in (*due, *replaced(self.workspace, self.as_of, self.programmes, KEPT)):
            if each.step.sort != "meeting" and self._concerns(each.papers):
                yield deadline_event(each, self.as_of.of(each.sitting.programme), self.marks)

    def _concerns(self, papers: Iterable[Paper]) -> bool:
        owner = self.owner
        return owner is None or any(is_written_by(paper, owner) for paper in papers)


def roles(workspace: Workspace, programmes: Iterable[str]) -> list[str]:
    """Every role that a calendar can be for, by name: that owns something, or writes or answers for a paper."""
    chosen = list(programmes)
    papers = workspace.every(Paper, chosen)
    written = [role for paper in papers for role in (paper.author, paper.accountable_director) if role]
    return sorted({*owners(workspace, chosen), *written})

"""What a report is made on: the registers, the paper, the position date, and since when it looks back."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field

from govtool.history.first_day import there_by
from govtool.history.meetings import meeting_before
from govtool.history.meetings import meeting_of
from govtool.history.span import Span
from govtool.records.exempt import Withheld
from govtool.records.meeting import Meeting
from govtool.records.paper import Paper
from govtool.records.record import Record
from govtool.records.slice import Slice
from govtool.registers.contacts import Contacts
from govtool.reports.wording import day
from govtool.slices import programmes_of
from govtool.slices import records_of
from govtool.workspace import AnyRecord
from govtool.workspace import AsOf
from govtool.workspace import Workspace

DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What one report is made on."""

    workspace: Workspace
    """The registers as this paper's readers may see them."""
    paper: Paper
    as_of: AsOf
    meeting: Meeting | None = None
    """The meeting that was asked for; None where the one that is recorded for the paper counts."""
    contacts: Contacts
    """Who holds which role, for the front sheet."""
    printed: str = ""
    """What the rest of the report prints, for the glossary of it; empty while that is made."""
    withheld: Mapping[Slice, tuple[Withheld, ...]] = field(default_factory=dict)
    """What each slice of the paper loses in its open part."""
    withheld_of_paper: tuple[Withheld, ...] = ()
    """What its own text and fields lose there."""
    exempt: bool = False
    """Whether it is the exempt part that is made, of what the open part withholds."""

    @property
    def only_exempt(self) -> bool:
        """Whether what is made is an exempt part beside an open one; a paper that is exempt as a whole has only one."""
        return self.exempt and not self.paper.kept_back

    @property
    def position(self) -> datetime.date:
        """The paper's own position date."""
        return self.as_of.of(self.workspace.programme_of(self.paper))

    def on(self, record: Record) -> datetime.date:
        """The position date of the programme that a record belongs to."""
        return self.as_of.of(self.workspace.programme_of(record))

    def records(self, shown: Slice) -> list[Record]:
        """The records of a slice that were there on the position date."""
        return [each for each in records_of(shown, self.paper, self.workspace) if self.was_there(each)]

    def was_there(self, record: Record) -> bool:
        """Whether a record was there on the position date: one that was raised, decided, made or learnt later was not."""
        return there_by(record, self.on(record), self.workspace)

    def every(self, kind: type[AnyRecord], shown: Slice) -> list[AnyRecord]:
        """The records of a kind among those of a slice."""
        return [each for each in self.records(shown) if isinstance(each, kind)]

    def programmes(self, shown: Slice) -> tuple[str, ...]:
        """The programmes that a slice takes records from."""
        return programmes_of(shown, self.paper)

    @property
    def since(self) -> datetime.date | None:
        """The day after which changes are told: the body's last meeting, or the day before the paper's period.

        None where neither is known.
        """
        period = self.paper.period
        if period and period.earliest:
            return period.earliest - DAY
        meeting = self.meeting or meeting_of(self.paper, self.workspace)
        before = meeting_before(meeting, self.workspace) if meeting else None
        return before.on.latest if before and before.on else None

    @property
    def span(self) -> Span | None:
        """The days that the paper looks back on: up to the position date, and no further than its period."""
        since, end = self.since, self.paper.period.latest if self.paper.period else None
        return Span(since, min(self.position, end or self.position)) if since else None

    def until(self, record: Record) -> datetime.date:
        """The last day of a record that the paper looks back on: its position date, and no later than the paper's period."""
        return min(self.on(record), self.span.until) if self.span else self.on(record)

    @property
    def ended(self) -> bool:
        """Whether the paper's period is over on the position date."""
        end = self.paper.period.latest if self.paper.period else None
        return end is not None and end <= self.position

    @property
    def since_words(self) -> str:
        """Since when the paper looks back: `since 19 July 2017, when the body last met`; empty where that is not known."""
        since, period = self.since, self.paper.period
        if since is None:
            return ""
        if period and period.earliest:
            return f"in the period {period}"
        return f"since {day(since)}, when the body last met"

    @property
    def since_aside(self) -> str:
        """The same inside a sentence that goes on after it, with the comma that closes it."""
        return f"{self.since_words}," if self.since_words.startswith("since") else self.since_words

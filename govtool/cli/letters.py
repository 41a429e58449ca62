"""What owners are asked, as text that can be pasted into e-mails: a block for each, then who has not been heard from.

It goes out by e-mail, so of what is exempt or restricted it says the id and the kind, and no more: even a title may tell.
"""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Iterator
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from govtool.cli.days import long_day
from govtool.history.answers import NEUTRAL
from govtool.history.answers import send_back
from govtool.history.answers import standing
from govtool.history.cadence import Silence
from govtool.history.chase import Ask
from govtool.history.chase import Block
from govtool.history.chase import meeting_for_answers
from govtool.records.meeting import Meeting
from govtool.records.owner import owners_of
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.records.working_days import closed_because
from govtool.records.working_days import working_days_before
from govtool.registers.contacts import Contacts
from govtool.registers.contacts import name_of
from govtool.registers.contacts import reached_at
from govtool.sentences import count_of_days
from govtool.sentences import short_day
from govtool.workspace import AsOf
from govtool.workspace import Workspace

WIDTH = 76
"""Characters on a line: mail programs break longer ones where they like."""


@dataclass(frozen=True)
class Letters:
    """The letters of a workspace at a position date."""

    workspace: Workspace
    contacts: Contacts
    position: AsOf
    days: int
    secret: AbstractSet[str]
    """The ids of which no more than the kind is said."""

    def block(self, block: Block) -> Iterator[str]:
        """The letter to one owner; for what nobody owns, a note to whoever sends the letters."""
        yield "-" * WIDTH
        if block.owner is None:
            yield from _filled(
                "For nobody: no owner is recorded. Name the one role that answers for each, then ask it."
            )
        else:
            reached = reached_at(block.owner, self.contacts)
            yield from _filled(f"To: {block.owner}{f', {reached}' if reached else ''}")
            yield from _filled(f"Subject: {self._programmes(block)}: {self._count(block)}", 2)
            yield f"\nDear {name_of(block.owner, self.contacts) or block.owner},\n"
            yield from _filled(f"These of yours are late or due soon, by {self._registers(block)}.")
        number = 0
        for heading, asks in (("LATE", block.late), (f"DUE {self._until(block)}", block.coming)):
            if asks:
                yield f"\n{heading}"
            for ask in asks:
                number += 1
                yield ""
                yield from self._item(number, ask)
        if block.owner is not None:
            yield ""
            sooner = "each by the day on which it is due, and all " if self._falls_due_before(block) else ""
            yield from _filled(f"Please answer {sooner}by {self.answer_by(block)}. Thank you.")
        yield ""

    def _item(self, number: int, ask: Ask) -> Iterator[str]:
        record, head = ask.record, f"{number}. "
        indent = len(head)
        if record.id in self.secret:
            yield from _filled(f"{head}{record.id}, {record.kind} (what it says is not for e-mail)", indent)
            asked = NEUTRAL
        else:
            asked = send_back(ask.matter, record, self.workspace)
            yield from _filled(f"{head}{record.id}, {record.kind}: {record.title}", indent)
            said = [f"{when(ask)}.", standing(record, self.workspace, ask.on), self._register_owner(record)]
            yield from _filled(" " * indent + " ".join(each for each in said if each), indent)
        yield from _filled(f"{' ' * indent}Send back: {asked}.", indent)

    def _register_owner(self, record: Record) -> str:
        """Who answers for the register of what nobody owns."""
        owners = () if owners_of(record) else self.workspace.register_of(record).header.owner
        return f"Its register is owned by {' and '.join(owners)}." if owners else ""

    def silent(self, blocks: Sequence[Block]) -> Iterator[str]:
        """The owners who have not updated something within the cadence, and since when."""
        yield "-" * WIDTH
        yield "Not updated within the cadence"
        for block in blocks:
            if block.silent:
                yield ""
                yield from _filled(f"{block.owner or 'Nobody owns'}:")
                for each in block.silent:
                    yield from _filled(f"  {self._silence(each)}", 4)
        yield ""

    def _silence(self, silence: Silence) -> str:
        record = silence.record
        if record.id in self.secret:
            return f"{record.id}, {record.kind}"
        since = f"Since {short_day(silence.since)}, {count_of_days(silence.days)}; {silence.allowed} are allowed"
        return f"{record.id}, {record.kind}: {record.title.rstrip('.')}. {since}"

    def answer_by(self, block: Block) -> str:
        """By when to answer: the next review meeting of each programme, else the last working day that was looked ahead to.

        A meeting that is further off than the days within which owners report is no reason to wait.
        """
        said: dict[str, list[str]] = {}
        for programme in self.programmes_of(block):
            said.setdefault(self._answer_by(programme), []).append(programme.title)
        if len(said) == 1:
            return next(iter(said))
        return "; and by ".join(f"{day} ({', '.join(titles)})" for day, titles in said.items())

    def _falls_due_before(self, block: Block) -> bool:
        """Whether something, of what may be told, is due sooner than its programme's answers are wanted."""
        told = (each for each in block.coming if each.record.id not in self.secret)
        days = ((each.due, self._wanted(self.workspace.programme_of(each.record))[0]) for each in told)
        return any(due is not None and due.passed(day) for due, day in days)

    def _answer_by(self, programme: Programme) -> str:
        day, meeting = self._wanted(programme)
        return f"{long_day(day)}, for {meeting.title}" if meeting else long_day(day)

    def _wanted(self, programme: Programme) -> tuple[datetime.date, Meeting | None]:
        """The day by which a programme wants answers, and the meeting that it wants them for, where it is one."""
        on = self.position.of(programme)
        meeting = meeting_for_answers(self.workspace, programme, on)
        day = meeting.on.latest if meeting and meeting.on and meeting.id not in self.secret else None
        if meeting and day and (day - on).days <= programme.thresholds.report_days:
            return day, meeting
        last = self._last(on)
        return last if not closed_because(last) else max(on, working_days_before(last, 1)), None

    def _last(self, on: datetime.date) -> datetime.date:
        return on + datetime.timedelta(days=min(self.days, (datetime.date.max - on).days))

    def programmes_of(self, block: Block) -> list[Programme]:
        """The programmes of what an owner is asked about, in the order in which they come."""
        records = [*(each.record for each in block.asks), *(each.record for each in block.silent)]
        return list({found.id: found for found in map(self.workspace.programme_of, records)}.values())

    def _programmes(self, block: Block) -> str:
        return ", ".join(programme.title for programme in self.programmes_of(block))

    def _registers(self, block: Block) -> str:
        dated: dict[str, list[str]] = {}
        for programme in self.programmes_of(block):
            dated.setdefault(short_day(self.position.of(programme)), []).append(programme.title)
        held = " and ".join(f"{', '.join(titles)} on {day}" for day, titles in dated.items())
        return f"the registers of {held}"

    def _until(self, block: Block) -> str:
        days = dict.fromkeys(short_day(self._last(self.position.of(each))) for each in self.programmes_of(block))
        return f"by {', '.join(days)}".upper() if len(days) == 1 else f"WITHIN {self.days} DAYS"

    def _count(self, block: Block) -> str:
        counts = [f"{len(block.late)} late" if block.late else "", f"{len(block.coming)} due" if block.coming else ""]
        return " and ".join(each for each in counts if each)


def when(ask: Ask) -> str:
    """When it is or was due, and how long that is from the position date: `25 days late: due 30 Oct 2026`."""
    days = count_of_days(abs(ask.days)) if ask.days is not None else ""
    if ask.due is None:
        return f"Without an action for {days}" if days else "Without an action"
    if ask.matter == "acceptance":
        return (
            f"Its acceptance ended {ask.due}, {days} ago"
            if ask.late
            else f"Its acceptance ends {ask.due}, {_ahead(ask)}"
        )
    if ask.late:
        return f"{days} late: {'review ' if ask.is_a_look else ''}due {ask.due}"
    return f"{'Review due' if ask.is_a_look else 'Due'} {ask.due}, {_ahead(ask)}"


def _ahead(ask: Ask) -> str:
    return f"in {count_of_days(-ask.days)}" if ask.days else "today"


def _filled(text: str, indent: int = 0) -> list[str]:
    start = text[: len(text) - len(text.lstrip())]
    return textwrap.wrap(
        text.strip(),
        WIDTH,
        initial_indent=start,
        subsequent_indent=" " * indent,
        break_on_hyphens=False,
        break_long_words=False,
    )

"""One date of one record as an entry of a calendar."""

from __future__ import annotations

import datetime

from govtool.exchange.calendar.ics import Event
from govtool.exchange.calendar.marks import Marks
from govtool.exchange.calendar.marks import marked
from govtool.exchange.calendar.marks import paragraphs
from govtool.history.answers import standing
from govtool.history.chase import Matter
from govtool.history.entries import Entry
from govtool.records.owner import owners_of
from govtool.records.owner import plain_role
from govtool.records.record import Record
from govtool.records.when import When
from govtool.records.when import written
from govtool.sentences import listed
from govtool.sentences import short_day
from govtool.workspace import Workspace

LABELS: dict[Matter, tuple[str, str]] = {
    "action": ("Action due", "Action"),
    "milestone": ("Milestone", "Milestone"),
    "recommendation": ("Recommendation due", "Recommendation"),
    "review": ("Risk review", "Risk review"),
    "acceptance": ("Acceptance of risk ends", "Risk review"),
    "dependency": ("Needed", "Dependency"),
    "benefit": ("Benefit due", "Benefit"),
}
"""What an entry is called, and the category by which a calendar colours it."""


def event_of(entry: Entry, last: datetime.date, on: datetime.date, workspace: Workspace, marks: Marks) -> Event:
    """The entry of a record on the last day that its date allows, as it stood on a day."""
    record, mark = entry.record, marks.of(entry.record)
    label, category = LABELS[entry.matter]
    dated = "" if is_sure(entry.when) else f", {entry.when}"
    title = f"{label}: {record.title} ({record.id}){dated}"
    return Event(
        uid=f"{record.id}.{entry.matter}@govtool",
        first=last,
        last=last,
        title=marked(f"{entry.over}: {title}" if entry.over else title, mark),
        text=paragraphs(
            (
                f"Owner: {listed(owners_of(record)) or 'none is recorded'}.",
                said_of(entry.when),
                "" if record.withheld else standing(record, workspace, on),
                f"{workspace.programme_of(record).title}, position at {short_day(on)}.",
            )
        ),
        category=category,
        stamp=on,
        over=bool(entry.over),
        private=bool(mark),
    )


def is_sure(when: When) -> bool:
    """Whether a date has one last day by its own words: `30 Nov 2026`, and `by end March 2027`, but not `Oct 2026`."""
    return when.exact or when.earliest is None


def said_of(when: When) -> str:
    """What the register says of a date that names no day, and that its last is taken; nothing for one that does."""
    if is_sure(when):
        return ""
    days = written(when.earliest, when.latest)
    meant = "" if days.lower() == when.text.lower() else f" ({days})"
    return f"The register says {when}{meant}, which names no day: it is entered on the last."


def is_owned_by(record: Record, role: str) -> bool:
    """Whether a role answers for a record, however it is capitalised and spaced."""
    return any(same_role(each, role) for each in owners_of(record))


def same_role(one: str, other: str) -> bool:
    """Whether two names of roles are the same, however they are capitalised and spaced."""
    return plain_role(one) == plain_role(other)

"""What a calendar has of a record: each date on which something is to happen to it, and whether it no longer is.

What is done with keeps its entry, because a calendar that had it before must be told: from one that is read again
without it, most programs do not take it away.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from govtool.history.chase import Matter
from govtool.history.chase import dates_of
from govtool.history.promises import ENDS
from govtool.history.promises import due_at
from govtool.records.benefit import Benefit
from govtool.records.dependency import Dependency
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.when import When

DATED: tuple[type[Record], ...] = (Milestone, Action, Recommendation, Risk, Dependency, Benefit)
"""The kinds of records that a calendar has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One date of one record."""

    record: Record
    matter: Matter
    """What happens: of a risk its review, or the end of its acceptance."""
    when: When
    over: str = ""
    """Why nothing is to happen any more, in a word: `Done`, `Reached`, `Closed`; empty where it still is."""


def entries(record: Record, on: datetime.date) -> Iterator[Entry]:
    """The entries of a record as it stood on a day: at most one for each matter.

    None where this view of it withholds whether it is done, or where it was not there yet.
    """
    if record.withholds(*ENDS) or (isinstance(record, Risk) and record.raised_after(on)):
        return
    coming = {matter: when for matter, when in dates_of(record, on) if when}
    for matter, when in _planned(record, on):
        if when and matter not in coming:
            over = _ending(record, on)
            if over or isinstance(record, Milestone):  # whatever a source says of it, it has not been reached
                yield Entry(record=record, matter=matter, when=when, over=over)
    yield from (Entry(record=record, matter=matter, when=when) for matter, when in coming.items())


def _planned(record: Record, on: datetime.date) -> Iterator[tuple[Matter, When | None]]:
    """The dates that a record has, done with or not."""
    if isinstance(record, Risk):
        yield "review", record.review
        yield "acceptance", record.tolerated_until
    elif isinstance(record, Action):
        when = due_at(record, on)
        yield "action", when if when and when.state != "open" else record.review
    elif isinstance(record, Milestone):
        yield "milestone", due_at(record, on)
    elif isinstance(record, Recommendation):
        yield "recommendation", due_at(record, on)
    elif isinstance(record, Benefit):
        yield "benefit", record.by
    elif isinstance(record, Dependency):
        yield "dependency", record.needed or record.expected


def _ending(record: Record, on: datetime.date) -> str:
    """How a record ended by a day; empty for one that has not."""
    if isinstance(record, Risk):
        return "Closed" if record.closed_by(on) else ""
    if isinstance(record, Milestone):
        return "Reached" if record.reached(on) else ""
    if isinstance(record, Action):
        return _done(record.status) if record.done_by(on) else ""
    if isinstance(record, Recommendation):
        return "Rejected" if record.response == "rejected" else _done(record.status)
    return "Met" if isinstance(record, Dependency) else "Realised"


def _done(status: str | None) -> str:
    return "Superseded" if status == "superseded" else "Done"

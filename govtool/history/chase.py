"""Who is to be asked about what: what is late, or due within some days, and who has not been heard from, by owner."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from typing import Literal

from govtool.history.cadence import Silence
from govtool.history.cadence import is_over
from govtool.history.cadence import silences
from govtool.history.due import due
from govtool.history.promises import settled
from govtool.records.benefit import Benefit
from govtool.records.dependency import Dependency
from govtool.records.issue import Issue
from govtool.records.meeting import Meeting
from govtool.records.milestone import Milestone
from govtool.records.owner import owners_of
from govtool.records.owner import plain_role
from govtool.records.plan import Action
from govtool.records.programme import Board
from govtool.records.programme import Programme
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.workspace import AsOf
from govtool.workspace import Workspace

Matter = Literal["action", "milestone", "recommendation", "review", "acceptance", "dependency", "benefit", "issue"]
"""What is asked about: of a risk its review, or the end of its acceptance; of an issue that nothing is done about it."""

ASKED: tuple[type[Record], ...] = (Action, Milestone, Recommendation, Risk, Dependency, Benefit, Issue)
"""The kinds of records that owners are asked about, in the order in which they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One thing to ask an owner."""

    record: Record
    matter: Matter
    due: When | None
    """When it is or was due; None for an issue, which waits for somebody to do something."""
    on: datetime.date
    """The position date of its programme."""

    @property
    def late(self) -> bool:
        """Whether its day has passed; an issue that nothing is done about always is."""
        return self.due is None or self.due.passed(self.on)

    @property
    def is_a_look(self) -> bool:
        """Whether it is to be looked at again: a risk at its review, and an action that has no last day."""
        return isinstance(self.record, Risk | Action) and self.due is not None and self.due is self.record.review

    @property
    def days(self) -> int | None:
        """Days since its day passed, or, below 0, until it comes; of an issue, since it was raised, where that is known."""
        when = self.record.raised if isinstance(self.record, Issue) else self.due
        return (self.on - when.latest).days if when and when.latest else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """All that one owner is to be asked."""

    owner: str | None
    """The role; None for what nobody owns."""
    asks: list[Ask] = field(default_factory=list)
    """What is late, the latest first; then what is due, the soonest first."""
    silent: list[Silence] = field(default_factory=list)
    """What the owner has not updated within the cadence, the longest ago first."""

    @property
    def late(self) -> list[Ask]:
        """What is late."""
        return [each for each in self.asks if each.late]

    @property
    def coming(self) -> list[Ask]:
        """What is due, and not late."""
        return [each for each in self.asks if not each.late]


def chase(workspace: Workspace, as_of: AsOf, days: int, programmes: Iterable[str] | None = None) -> list[Block]:
    """The blocks of the owners who are to be asked anything, by role; what nobody owns comes last.

    `days` is how far ahead of each programme's position date to look. An owner in several programmes has one block, and
    what two own is in the blocks of both.
    """
    chosen = None if programmes is None else list(programmes)
    asks = [
        each
        for kind in ASKED
        for record in workspace.every(kind, chosen)
        for each in _of(record, workspace, as_of, days)
    ]
    blocks: dict[str, Block] = {}
    for ask in sorted(asks, key=_urgency):
        for block in _blocks(ask.record, blocks):
            block.asks.append(ask)
    for silence in sorted(silences(workspace, as_of, chosen), key=lambda each: each.since):
        for block in _blocks(silence.record, blocks):
            block.silent.append(silence)
    return [blocks[key] for key in sorted(blocks, key=lambda key: (not key, key))]


def owners(workspace: Workspace, programmes: Iterable[str]) -> list[str]:
    """Every role that owns something that may be asked about, or that the programmes declare, as first written."""
    chosen = list(programmes)
    found = [role for name in chosen for role in workspace.programmes[name].roles]
    found += [role for kind in ASKED for record in workspace.every(kind, chosen) for role in owners_of(record)]
    return list({plain_role(role): role for role in reversed(found)}.values())


def meeting_for_answers(workspace: Workspace, programme: Programme, on: datetime.date) -> Meeting | None:
    """The next meeting after a day of the board nearest to the work: one that meets weekly, else that of the lowest tier.

    None where the programme records no such meeting with its day.
    """
    coming = [
        (_distance(workspace.records.get(each.board)), each.on.latest, each)
        for each in workspace.every(Meeting, [programme.origin.programme])
        if each.on and each.on.exact and each.on.latest and each.on.after(on)
    ]
    return min(coming, key=lambda each: each[:2])[2] if coming else None


def _distance(board: Record | None) -> tuple[bool, int]:
    """How far a board is from the weekly work."""
    return (not board.meets_weekly, -(board.tier or 0)) if isinstance(board, Board) else (True, 0)


def _urgency(ask: Ask) -> tuple[bool, int]:
    return not ask.late, -(ask.days or 0)


def _blocks(record: Record, blocks: dict[str, Block]) -> Sequence[Block]:
    """The blocks of a record's owners, made where there are none yet; that of nobody has an empty key."""
    found = [blocks.setdefault(plain_role(role), Block(owner=role)) for role in dict.fromkeys(owners_of(record))]
    return found or [blocks.setdefault("", Block(owner=None))]


def _of(record: Record, workspace: Workspace, as_of: AsOf, days: int) -> Iterator[Ask]:
    on = as_of.of(workspace.programme_of(record))
    if isinstance(record, Issue):
        if _neglected(record, workspace, on):
            yield Ask(record=record, matter="issue", due=None, on=on)
        return
    last = on + datetime.timedelta(days=min(days, (datetime.date.max - on).days))
    for matter, when in dates_of(record, on):
        if when and when.latest and when.latest <= last:
            yield Ask(record=record, matter=matter, due=when, on=on)


def _neglected(issue: Issue, workspace: Workspace, on: datetime.date) -> bool:
    """Whether an issue is open on a day, and nothing is done about it."""
    return issue.open_on(on) and not issue.resolution and not workspace.linked(issue, "actions")


def dates_of(record: Record, on: datetime.date) -> Iterator[tuple[Matter, When | None]]:
    """The dates of a record that is not done with, each with what is asked about it."""
    if isinstance(record, Risk | Recommendation) and is_over(record, on):
        return
    if isinstance(record, Risk):
        yield "review", record.review
        yield "acceptance", record.tolerated_until
    elif isinstance(record, Action):
        when = due(record, on)
        has_end = when is not None and when.latest is not None
        yield "action", when if has_end or settled(record, on) else record.review
    elif isinstance(record, Milestone):
        yield "milestone", due(record, on)
    elif isinstance(record, Recommendation):
        yield "recommendation", due(record, on)
    elif isinstance(record, Benefit):
        yield "benefit", due(record, on)
    elif isinstance(record, Dependency):
        yield "dependency", _sooner(record, on)


def _sooner(dependency: Dependency, on: datetime.date) -> When | None:
    """When it is needed or expected, whichever is sooner; None once it has come."""
    if dependency.met and dependency.met.come_by(on):
        return None
    dates = [each for each in (dependency.needed, dependency.expected) if each and each.latest]
    return min(dates, key=lambda each: each.latest or datetime.date.max, default=None)

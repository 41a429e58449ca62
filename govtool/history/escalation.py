"""Which board has to hear of which risk or issue by the programme's own rules, and by when.

A board hears of a risk whose residual score has reached its level (`escalates_at`), and of a risk or an issue of one of
its scopes whatever it scores. Where both the board and the record name an area, it must be the same one. The board has
heard once an escalation to it is recorded that is no older than the rule's beginning to hold.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from typing import Literal

from govtool.history.meetings import next_meeting
from govtool.history.movement import Standing
from govtool.history.movement import standing
from govtool.history.promises import ENDS
from govtool.records.dated import known_by
from govtool.records.issue import Issue
from govtool.records.meeting import Meeting
from govtool.records.programme import Board
from govtool.records.risk import Risk
from govtool.records.scoring import Scoring
from govtool.records.scoring import worth
from govtool.records.when import When
from govtool.workspace import Workspace

Rule = Literal["score", "scope"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A board that has to hear of a risk or an issue, and has not."""

    record: Risk | Issue
    board: Board
    rule: Rule
    """Whether it comes to the board by its score or by its scope."""
    now: Standing | None
    """What it scores; None for an issue, and where it is not scored."""
    since: datetime.date | None
    """The day since which the rule has held without a break; None where the register does not say."""
    by: datetime.date | None
    """The day by which the board is to be told; None where neither its settings nor its meetings give one."""
    at: Meeting | None
    """The meeting of that day, where it is a meeting that sets it."""


def escalations_due(workspace: Workspace, programmes: Iterable[str], on: datetime.date) -> list[Due]:
    """What each board has still to hear of on a day, risks before issues, in the order of registers and boards."""
    chosen = list(programmes)
    records: list[Risk | Issue] = [*workspace.every(Risk, chosen), *workspace.every(Issue, chosen)]
    return [due for record in records for due in due_of(record, workspace, on)]


def due_of(record: Risk | Issue, workspace: Workspace, on: datetime.date) -> Iterator[Due]:
    """The boards that have still to hear of one risk or issue on a day, each once.

    None where this view of it withholds whether it is open, or where it was taken.
    """
    if not record.open_on(on) or record.withholds("escalations", *ENDS):
        return
    programme = workspace.programme_of(record)
    now = standing(record, on, programme.scoring) if isinstance(record, Risk) else None
    for board in programme.boards:
        for rule, begun in _rules(record, board, now, programme.scoring, on):
            if not told(record, board, begun, on):
                since = begun.latest if begun else None
                by, at = _by_when(board, since, on, workspace)
                yield Due(record=record, board=board, rule=rule, now=now, since=since, by=by, at=at)
                break


def since_at_least(risk: Risk, level: int, on: datetime.date, scoring: Scoring | None) -> datetime.date | None:
    """The day since which a risk has stood at or above a score without a break, by its dated assessments.

    Where none is dated, the day it was raised. None where the register does not say, or it stands below.
    """
    begun = _begun(risk, level, on, scoring)
    return begun.latest if begun else None


def _begun(risk: Risk, level: int, on: datetime.date, scoring: Scoring | None) -> When | None:
    """When it came to stand there: from the earliest day on which it may have, by the first of which it is certain."""
    since: When | None = None
    for each in reversed(known_by(risk.assessments, on)):
        number = worth(each.residual, scoring)
        if number is None or number < level:
            return since
        since = each.on if since is None else replace(each.on, earliest=_earlier(each.on, since))
    if since is None and risk.raised and (number := _number(risk, on, scoring)) is not None and number >= level:
        return risk.raised
    return since


def _earlier(one: When, other: When) -> datetime.date | None:
    """The earliest day that either allows; None where one has no first day."""
    return min(one.earliest, other.earliest) if one.earliest and other.earliest else None


def _rules(
    record: Risk | Issue, board: Board, now: Standing | None, scoring: Scoring | None, on: datetime.date
) -> Iterator[tuple[Rule, When | None]]:
    """The rules by which a board has to hear of a record, each with when it began to hold."""
    level = board.escalates_at
    if isinstance(record, Risk) and now and level is not None and now.number >= level:
        yield "score", _begun(record, level, on, scoring)
    if in_scope(record, board):
        yield "scope", record.raised


def in_scope(record: Risk | Issue, board: Board) -> bool:
    """Whether a record reaches a board by its scope; not where this view of either withholds how far that is."""
    if record.withholds("scope", "area") or board.withholds("areas"):
        return False
    elsewhere = bool(record.area and board.areas) and record.area not in board.areas
    return record.scope in board.scopes and not elsewhere


def told(record: Risk | Issue, board: Board, begun: When | None, on: datetime.date) -> bool:
    """Whether a board was told by a day, and no earlier than the rule began to hold.

    Where the rule began in a month, being told in that month is early enough: of two days that may be one, neither is later.
    """
    days = [each.on for each in known_by(record.escalations, on) if each.to == board.id]
    return any(begun is None or not each.wholly_before(begun) for each in days)


def _by_when(
    board: Board, since: datetime.date | None, on: datetime.date, workspace: Workspace
) -> tuple[datetime.date | None, Meeting | None]:
    """The day by which a board is to be told, and its meeting, where it is that which sets the day."""
    if board.within_days is not None and since is not None:
        return since + datetime.timedelta(days=board.within_days), None
    meeting = next_meeting(board.id, since or on, workspace)
    return (meeting.on.latest, meeting) if meeting and meeting.on else (None, None)


def _number(risk: Risk, on: datetime.date, scoring: Scoring | None) -> int | None:
    now = standing(risk, on, scoring)
    return now.number if now else None

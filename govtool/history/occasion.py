"""For which meeting a risk review is prepared, since when it looks back, and when the body meets next."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from govtool.history.meetings import dated_meetings
from govtool.history.meetings import last_meeting
from govtool.history.meetings import next_meeting
from govtool.history.span import Span
from govtool.records.meeting import Meeting
from govtool.records.programme import Board
from govtool.records.programme import Programme
from govtool.records.when import written
from govtool.workspace import Workspace

WEEK = datetime.timedelta(days=7)
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One review of one programme."""

    programme: Programme
    board: Board | None
    """The body that reviews; None where the programme has none that meets weekly."""
    meeting: Meeting | None
    """Its meeting that the review is prepared for: the first on or after the position date; None where none is recorded."""
    span: Span
    """The days that it looks back on; the last of them is the position date."""
    since: str
    """Since when it looks back, and why since then, in words."""
    next: Meeting | None
    """The meeting after that one; None where none is recorded."""

    @property
    def on(self) -> datetime.date:
        """The position date."""
        return self.span.until

    @property
    def horizon(self) -> datetime.date:
        """The last day of what falls due before the body meets again; without such a meeting, a week ahead."""
        day = self.next.on.latest if self.next and self.next.on else None
        return day or self.on + WEEK


def weekly_board(programme: Programme, workspace: Workspace) -> Board | None:
    """The body of a programme that meets weekly: of several the first whose meetings are recorded, else the first."""
    weekly = [each for each in programme.boards if each.meets_weekly]
    return next((each for each in weekly if dated_meetings(each.id, workspace)), weekly[0] if weekly else None)


def weekly_occasion(
    programme: Programme, on: datetime.date, workspace: Workspace, since: datetime.date | None = None
) -> Occasion:
    """The weekly review of a programme on a day: since its body last met before that day, or since the day given."""
    board = weekly_board(programme, workspace)
    meeting = next_meeting(board.id, on, workspace) if board else None
    return _occasion(programme, board, meeting, on, workspace, since)


def occasion_at(
    meeting: Meeting, programme: Programme, on: datetime.date, workspace: Workspace, since: datetime.date | None = None
) -> Occasion:
    """The review of a programme for a meeting of any board, judged on a day that is no later than the meeting's.

    Raises ValueError where the day of the meeting is not recorded.
    """
    if meeting.on is None or not meeting.on.exact or meeting.on.latest is None:
        raise ValueError(f"the day of {meeting.id} is not recorded")
    board = workspace.records.get(meeting.board)
    on = min(on, meeting.on.latest)
    return _occasion(programme, board if isinstance(board, Board) else None, meeting, on, workspace, since)


def _occasion(
    programme: Programme,
    board: Board | None,
    meeting: Meeting | None,
    on: datetime.date,
    workspace: Workspace,
    given: datetime.date | None,
) -> Occasion:
    since, words = _since(board, on, workspace, given)
    after = meeting.on.latest + DAY if meeting and meeting.on and meeting.on.latest else on
    return Occasion(
        programme=programme,
        board=board,
        meeting=meeting,
        span=Span(since, on),
        since=words,
        next=next_meeting(board.id, after, workspace) if board else None,
    )


def _since(
    board: Board | None, on: datetime.date, workspace: Workspace, given: datetime.date | None
) -> tuple[datetime.date, str]:
    """The day after which a review looks, and why after that day."""
    if given:
        return given, f"{written(given, given)}, as asked"
    last = last_meeting(board.id, on, workspace) if board else None
    if last and last.on and last.on.latest:
        day = last.on.latest
        return day, f"{written(day, day)}, when the body last met ({last.id})"
    start = on - WEEK
    lacking = f"no earlier meeting of the {board.title} is" if board else "no body that meets weekly is"
    return start, f"{written(start, start)}, seven days before, because {lacking} recorded"

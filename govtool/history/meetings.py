"""The meetings of a board, one before and one after another; the one that a paper goes to; who took a decision when."""

from __future__ import annotations

import datetime
from operator import itemgetter

from govtool.records.decision import Decision
from govtool.records.meeting import Meeting
from govtool.records.paper import Paper
from govtool.records.when import When
from govtool.workspace import Workspace


def meeting_of(paper: Paper, workspace: Workspace) -> Meeting | None:
    """The meeting that takes a paper: of those that list it the one on its day, else the first; else its body's on its day."""
    every = workspace.every(Meeting)
    listing = [meeting for meeting in every if paper.id in meeting.papers]
    on_its_day = (meeting for meeting in listing or every if _is_on_its_day(meeting, paper))
    if listing:
        return next(on_its_day, listing[0])
    return next((meeting for meeting in on_its_day if is_of_its_body(meeting, paper, workspace)), None)


def decided_by(decision: Decision, workspace: Workspace) -> str:
    """The body whose meeting took a decision, else the role that did; empty where neither is recorded."""
    meeting = workspace.records.get(decision.meeting)
    board = workspace.records.get(meeting.board) if isinstance(meeting, Meeting) else None
    return board.title if board else decision.by


def decided_on(decision: Decision, workspace: Workspace) -> When | None:
    """The day of a decision, or of its meeting; None where neither is recorded."""
    meeting = workspace.records.get(decision.meeting)
    return decision.on or (meeting.on if isinstance(meeting, Meeting) else None)


def is_of_its_body(meeting: Meeting, paper: Paper, workspace: Workspace) -> bool:
    """Whether a meeting is one of the body that a paper goes to, which it names in words."""
    board = workspace.records.get(meeting.board)
    return board is not None and board.title.lower() == paper.body.lower()


def _is_on_its_day(meeting: Meeting, paper: Paper) -> bool:
    """Whether both are on the same days; a meeting of which only the month is known is not that of its last day."""
    return bool(meeting.on and paper.meeting and meeting.on.latest and meeting.on.same_as(paper.meeting))


def meeting_before(meeting: Meeting, workspace: Workspace) -> Meeting | None:
    """The same board's last meeting before one; None where there is none, or the day is not recorded."""
    day = meeting.on.latest if meeting.on and meeting.on.exact else None
    return last_meeting(meeting.board, day, workspace) if day else None


def last_meeting(board: str, before: datetime.date, workspace: Workspace) -> Meeting | None:
    """A board's last meeting before a day; None where none is recorded."""
    earlier = [each for each in dated_meetings(board, workspace) if each[0] < before]
    return max(earlier, key=itemgetter(0))[1] if earlier else None


def next_meeting(board: str, on: datetime.date, workspace: Workspace) -> Meeting | None:
    """A board's first meeting on or after a day; None where none is recorded."""
    later = [each for each in dated_meetings(board, workspace) if each[0] >= on]
    return min(later, key=itemgetter(0))[1] if later else None


def dated_meetings(board: str, workspace: Workspace) -> list[tuple[datetime.date, Meeting]]:
    """The meetings of a board whose days are recorded, each with its day, in the order written.

    One of which only the month is known is none of them: nobody knows whether it was before a day or is still to come.
    """
    return [
        (each.on.latest, each)
        for each in workspace.every(Meeting)
        if each.board == board and each.on and each.on.exact and each.on.latest
    ]

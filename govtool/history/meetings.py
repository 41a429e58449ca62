"""The meeting that a paper goes to, and the one before it."""

from __future__ import annotations

from govtool.records.meeting import Meeting
from govtool.records.paper import Paper
from govtool.workspace import Workspace


def meeting_of(paper: Paper, workspace: Workspace) -> Meeting | None:
    """The meeting that takes a paper: the one that names it, else the one of its body on its day."""
    every = workspace.every(Meeting)
    named = next((meeting for meeting in every if paper.id in meeting.papers), None)
    return named or next((meeting for meeting in every if _is_on_its_day(meeting, paper, workspace)), None)


def _is_on_its_day(meeting: Meeting, paper: Paper, workspace: Workspace) -> bool:
    board = workspace.records.get(meeting.board)
    same_day = bool(meeting.on and paper.meeting and meeting.on.latest and meeting.on.latest == paper.meeting.latest)
    return same_day and board is not None and board.title.lower() == paper.body.lower()


def meeting_before(meeting: Meeting, workspace: Workspace) -> Meeting | None:
    """The same board's last meeting before one; None where there is none, or the day is not recorded."""
    if meeting.on is None or meeting.on.latest is None:
        return None
    dated = [
        (each.on.latest, each)
        for each in workspace.every(Meeting)
        if each.board == meeting.board and each.on and each.on.latest and each.on.latest < meeting.on.latest
    ]
    return max(dated, key=lambda pair: pair[0])[1] if dated else None

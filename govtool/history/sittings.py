"""Sittings: a body that meets on a day, with the papers that it takes; from meetings, and from papers where no meeting is recorded."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from govtool.history.meetings import meeting_of
from govtool.records.meeting import Meeting
from govtool.records.paper import Paper
from govtool.records.programme import Programme
from govtool.records.when import When
from govtool.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One body that meets once."""

    body: str
    """Its name; empty where neither the meeting nor its papers say."""
    when: When | None
    """The day as it is recorded; None where none is."""
    meeting: Meeting | None
    """None where only papers tell of it."""
    papers: tuple[Paper, ...]
    programme: Programme
    """The one whose settings it goes by: the meeting's, else its first paper's."""

    @property
    def day(self) -> datetime.date | None:
        """Its day; None where the record names none, or more than one."""
        return self.when.latest if self.when and self.when.exact else None


def sittings(workspace: Workspace, programmes: Iterable[str] | None = None) -> list[Sitting]:
    """Every sitting that a programme of those named records, or whose papers it writes; of all where none is named.

    A member report that is for no meeting makes none.
    """
    chosen = set(workspace.programmes if programmes is None else programmes)
    taken = _by_meeting(workspace)
    recorded = [_recorded(meeting, taken.pop(meeting.id, []), workspace) for meeting in workspace.every(Meeting)]
    told = [_told(papers, workspace) for papers in taken.values()]
    return [each for each in (*recorded, *told) if chosen & set(_folders(each))]


def _by_meeting(workspace: Workspace) -> dict[object, list[Paper]]:
    """The papers by the id of their meeting; where none is recorded, by body and day, or each alone."""
    taken: dict[object, list[Paper]] = {}
    for paper in workspace.every(Paper):
        meeting = meeting_of(paper, workspace)
        if meeting or paper.meeting or paper.report != "member":
            day = (paper.body.lower(), paper.meeting.text) if paper.meeting else (paper.id, "")
            taken.setdefault(meeting.id if meeting else day, []).append(paper)
    return taken


def _recorded(meeting: Meeting, papers: list[Paper], workspace: Workspace) -> Sitting:
    board = workspace.records.get(meeting.board)
    body = board.title if board else next((paper.body for paper in papers), "")
    programme = workspace.programme_of(meeting)
    return Sitting(body=body, when=meeting.on, meeting=meeting, papers=tuple(papers), programme=programme)


def _told(papers: list[Paper], workspace: Workspace) -> Sitting:
    first = papers[0]
    programme = workspace.programme_of(first)
    return Sitting(body=first.body, when=first.meeting, meeting=None, papers=tuple(papers), programme=programme)


def _folders(sitting: Sitting) -> Iterator[str]:
    """The programmes that it belongs to, by their folders."""
    records = (*sitting.papers, *((sitting.meeting,) if sitting.meeting else ()))
    return (record.origin.programme for record in records)

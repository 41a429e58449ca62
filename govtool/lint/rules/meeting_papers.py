"""MTG001: papers on another day than the meeting that takes them."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.history.meetings import is_of_its_body
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.meeting import Meeting
from govtool.records.paper import Paper
from govtool.workspace import Workspace


@rule("MTG001", on=Paper, level=Level.ERROR)
def paper_on_another_day_than_its_meeting(paper: Paper, context: Context) -> Iterator[Found]:
    """A paper gives another day for its meeting than the meeting that lists it.

    Notices, the agenda and what changed since the body last met are counted from that day, so one of them is wrong. A
    paper that was put off may stand on both agendas, if one of them is on its day. Where only another body lists the
    paper it is a warning, because the paper may go there first.

    Mend: Correct the day in the paper or in the meeting, or list the paper under papers: of the meeting that takes it.

    Source: Design of the papers.

    Bad:
        programme:
          id: example
          title: An invented programme
          boards: [{id: EX-B1, title: Cabinet}]
        meetings:
          - {id: EX-MT1, title: December, board: EX-B1, on: 7 Dec 2026, papers: EX-P1}
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            body: Cabinet
            meeting: 2 Nov 2026  # problem

    Good:
        programme:
          id: example
          title: An invented programme
          boards: [{id: EX-B1, title: Cabinet}]
        meetings:
          - {id: EX-MT1, title: November, board: EX-B1, on: 2 Nov 2026, papers: EX-P1}
          - {id: EX-MT2, title: December, board: EX-B1, on: 7 Dec 2026, papers: EX-P1}
        papers:
          - id: EX-P1
            title: Winter plan
            report: cabinet
            body: Cabinet
            meeting: 7 Dec 2026
    """
    listing = context.once(_listing).get(paper.id, [])
    if paper.meeting is None or not listing or any(_may_be(meeting, paper) for meeting in listing):
        return
    own = [meeting for meeting in listing if is_of_its_body(meeting, paper, context.workspace)]
    meeting = own[0] if own else listing[0]
    message = f'"{paper.meeting}" is not the day of {meeting.id} ("{meeting.on}"), which lists the paper'
    yield Found(paper.at("meeting"), message, level=Level.ERROR if own else Level.WARNING)


def _listing(workspace: Workspace) -> dict[str, list[Meeting]]:
    """The meetings that list each paper."""
    found: dict[str, list[Meeting]] = {}
    for meeting in workspace.every(Meeting):
        for paper in meeting.papers:
            found.setdefault(paper, []).append(meeting)
    return found


def _may_be(meeting: Meeting, paper: Paper) -> bool:
    """Whether a meeting may be on the day that a paper gives."""
    if meeting.on is None or paper.meeting is None:
        return True
    return not (meeting.on.wholly_before(paper.meeting) or paper.meeting.wholly_before(meeting.on))

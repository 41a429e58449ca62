"""What a calendar of deadlines may say of a sitting and its papers, where not everyone may read all of them.

Whoever prepares a private meeting needs its deadlines, so what is to be done by when always stands there. Whose the meeting
is, on which day, what its papers are called and what is recorded of them are told only where that is open.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from dataclasses import replace
from functools import cached_property

from govtool.history.deadlines import Deadline
from govtool.history.sittings import Sitting
from govtool.open_view import kept_back
from govtool.records.paper import Paper
from govtool.records.record import Record
from govtool.workspace import Workspace

EXEMPT = "(exempt)"
"""What stands in the place of what may not be told."""

_BODY = frozenset({"board", "body"})
_DAY = frozenset({"on", "meeting"})
"""The fields of a meeting, or of a paper where none is recorded, that tell whose it is, and its day."""

_OF_ANY_MEETING = ("meeting", "end of call-in")
"""What stands in a calendar whatever papers a meeting takes."""


@dataclass(frozen=True)
class Discretion:
    """What may be told of the sittings of a workspace."""

    workspace: Workspace

    @cached_property
    def _hidden(self) -> AbstractSet[str]:
        return {name for name, _ in kept_back(self.workspace)}

    def apart(self, found: Iterable[Deadline], uncounted: Iterable[Sitting]) -> tuple[list[Deadline], list[Sitting]]:
        """Deadlines and sittings in which a paper stands alone where only what is kept back says which meeting takes it."""
        parted: dict[int, list[Sitting]] = {}
        told = []
        for each in found:
            if id(each.sitting) not in parted:
                parted[id(each.sitting)] = list(self._parted(each.sitting))
            told += [part for sitting in parted[id(each.sitting)] for part in _for_papers_of(each, sitting)]
        return told, [part for sitting in uncounted for part in self._parted(sitting)]

    def _parted(self, sitting: Sitting) -> Iterator[Sitting]:
        """A sitting with the papers of which everyone may read that it takes them; then each of the others by itself."""
        open_papers = tuple(paper for paper in sitting.papers if self._is_taken_openly(paper, sitting))
        if len(open_papers) == len(sitting.papers):
            yield sitting
            return
        if open_papers or sitting.meeting:
            yield replace(sitting, papers=open_papers)
        for paper in sitting.papers:
            if not self._is_taken_openly(paper, sitting):
                yield replace(sitting, body=paper.body, meeting=None, papers=(paper,))

    def _is_taken_openly(self, paper: Paper, sitting: Sitting) -> bool:
        """Whether everyone may read that a sitting takes a paper; of a meeting that is itself kept back only ids are told."""
        meeting = sitting.meeting
        if meeting and (paper.id in meeting.papers or meeting.id in self._hidden):
            return "papers" not in _marked(meeting)
        return self._open(paper, _BODY | _DAY)

    def title(self, paper: Paper) -> str:
        """A paper's title, or that it is exempt."""
        return paper.title if self._open(paper, frozenset({"title"})) else EXEMPT

    def body(self, sitting: Sitting) -> str:
        """The body that meets; nothing where only what is kept back names it, or tells its day: what is due by when tells that."""
        board = self.workspace.records.get(sitting.meeting.board) if sitting.meeting else None
        named = board is None or self._open(board, frozenset({"title"}))
        fields = _BODY | _DAY if sitting.day else _BODY
        return sitting.body if named and self._tells(sitting, fields) else ""

    def day(self, sitting: Sitting) -> datetime.date | None:
        """The day of a sitting; None where it is not known, or only what is kept back tells it."""
        return sitting.day if self._tells(sitting, _DAY) else None

    def when(self, sitting: Sitting) -> str:
        """When a sitting without an exact day is, as recorded, or that it is exempt; empty where nothing is recorded."""
        return str(sitting.when or "") if self._tells(sitting, _DAY) else EXEMPT

    def recorded(self, deadline: Deadline) -> str:
        """What the record says of a deadline; nothing of a paper of which more than the title is kept back."""
        told = (self._open(each, frozenset()) and not {*_marked(each)} - {"title"} for each in deadline.papers)
        return deadline.recorded if all(told) else ""

    def _tells(self, sitting: Sitting, fields: AbstractSet[str]) -> bool:
        named = first_record(sitting)
        return named is not None and self._open(named, fields)

    def _open(self, record: Record, fields: AbstractSet[str]) -> bool:
        """Whether everyone may read some fields of a record."""
        return record.id not in self._hidden and not fields & {*_marked(record)}


def _for_papers_of(deadline: Deadline, sitting: Sitting) -> Iterator[Deadline]:
    """A deadline for those of its papers that a part of its sitting takes; none where it is only for others."""
    ids = {paper.id for paper in sitting.papers}
    papers = tuple(paper for paper in deadline.papers if paper.id in ids)
    if papers or not deadline.papers or (sitting.meeting and deadline.step.sort in _OF_ANY_MEETING):
        yield replace(deadline, sitting=sitting, papers=papers)


def first_record(sitting: Sitting) -> Record | None:
    """The record that tells of a sitting: its meeting, else its first paper."""
    return sitting.meeting or next(iter(sitting.papers), None)


def _marked(record: Record) -> tuple[str, ...]:
    return record.exempt.fields if record.exempt else ()

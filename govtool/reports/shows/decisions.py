"""What was decided before."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.decision import Decision
from govtool.records.meeting import Meeting
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import NOT_RECORDED
from govtool.reports.wording import joined

_DECISIONS = columns(
    ("Decided", 17, "text"),
    ("Decision", 21, "text"),
    ("Reasons", 22, "text"),
    ("Alternatives rejected", 17, "text"),
    ("Interests declared", 11, "text"),
    ("Effective from", 12, "text"),
)


def decisions(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Every decision with its reasons, what was rejected, the interests declared and when it took effect."""
    found = basis.every(Decision, shown)
    if not found:
        yield Block(said="No decision is recorded.")
        return
    rows = [_row(each, basis) for each in found]
    yield table(shown.caption or "Decisions taken before", _DECISIONS, rows, origin(found, basis))


def _row(decision: Decision, basis: Basis) -> Row:
    return [
        _when(decision, basis),
        decision.title,
        decision.reasons or NOT_RECORDED,
        joined(decision.rejected),
        decision.interests or NOT_RECORDED,
        str(decision.effective or NOT_RECORDED),
    ]


def _when(decision: Decision, basis: Basis) -> str:
    """By whom and when: the body of the meeting and its day, else those of the decision itself."""
    meeting = basis.workspace.records.get(decision.meeting)
    if not isinstance(meeting, Meeting):
        return joined([str(each) for each in (decision.by, decision.on) if each]).replace("; ", ", ")
    board = basis.workspace.records.get(meeting.board)
    body = board.title if board else meeting.title
    return f"{body}, {meeting.on}" if meeting.on else body

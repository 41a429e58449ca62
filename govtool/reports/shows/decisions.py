"""What was decided before."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from govtool.history.meetings import decided_by
from govtool.history.meetings import decided_on
from govtool.records.decision import Decision
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import NOT_RECORDED
from govtool.reports.wording import joined
from govtool.reports.wording import missing
from govtool.workspace import Workspace

_DECISIONS = columns(
    ("Decided", 17, "text"),
    ("Decision", 21, "text"),
    ("Reasons", 22, "text"),
    ("Alternatives rejected", 17, "text"),
    ("Interests declared", 11, "text"),
    ("Effective from", 12, "text"),
)


def decisions(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Every decision, the earliest first, with its reasons, what was rejected, the interests declared, its effect."""
    found = basis.every(Decision, shown)
    if not found:
        yield Block(said="No decision is recorded.")
        return
    found.sort(key=lambda each: _day(each, basis.workspace))
    rows = [_row(each, basis) for each in found]
    yield table(shown.caption or "Decisions taken before", _DECISIONS, rows, origin(found, basis))


def _row(decision: Decision, basis: Basis) -> Row:
    return [
        _when(decision, basis.workspace),
        decision.title,
        decision.reasons or NOT_RECORDED,
        joined(decision.rejected),
        decision.interests or NOT_RECORDED,
        str(decision.effective or NOT_RECORDED),
    ]


def _day(decision: Decision, workspace: Workspace) -> datetime.date:
    """The day that puts it in order; what has none comes last."""
    on = decided_on(decision, workspace)
    return on.latest if on and on.latest else datetime.date.max


def _when(decision: Decision, workspace: Workspace) -> str:
    """By whom and when: the body of the meeting, else who took it, else the meeting itself; and the day."""
    meeting = workspace.records.get(decision.meeting)
    by = decided_by(decision, workspace) or (meeting.title if meeting else "")
    said = [str(each) for each in (by, decided_on(decision, workspace)) if each]
    return ", ".join(said) or missing(decision, "meeting")

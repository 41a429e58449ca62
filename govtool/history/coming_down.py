"""What was taken to a board by its score and has since fallen below the board's level, so that it may come down again."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from govtool.history.escalation import in_scope
from govtool.history.escalation import told
from govtool.history.movement import Standing
from govtool.history.movement import standing
from govtool.history.span import Span
from govtool.records.dated import known_by
from govtool.records.dated import latest_by
from govtool.records.programme import Board
from govtool.records.risk import Risk
from govtool.records.scoring import Scoring
from govtool.records.scoring import worth
from govtool.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Down:
    """A risk that was taken to a board by its score and now scores below its level: it may come down again."""

    risk: Risk
    board: Board
    now: Standing
    since: datetime.date
    """The day on which it fell below the level."""
    because: str
    """The reason that was recorded for it."""


def may_come_down(workspace: Workspace, programmes: Iterable[str], span: Span) -> list[Down]:
    """The risks that boards were told of by their score, and that fell below it in a span of days."""
    return [down for risk in workspace.every(Risk, programmes) for down in _down(risk, workspace, span)]


def _down(risk: Risk, workspace: Workspace, span: Span) -> Iterator[Down]:
    programme = workspace.programme_of(risk)
    if not risk.escalations or not risk.open_on(span.until):
        return
    now = standing(risk, span.until, programme.scoring)
    for board in programme.boards:
        level = board.escalates_at
        if now is None or level is None or now.number >= level or in_scope(risk, board):
            continue
        fell = _fell(risk, level, span, programme.scoring)
        if fell and told(risk, board, None, fell):
            step = latest_by(risk.assessments, fell)
            yield Down(risk=risk, board=board, now=now, since=fell, because=step.because if step else "")


def _fell(risk: Risk, level: int, span: Span, scoring: Scoring | None) -> datetime.date | None:
    """The day in a span of days on which a risk fell below a level, and has stayed there."""
    fell = None
    for each in reversed(known_by(risk.assessments, span.until)):
        number = worth(each.residual, scoring)
        if number is None:
            return None
        if number >= level:
            return fell
        fell = each.on.latest if span.holds(each.on) else None
    return None

"""How long before a meeting the public must be told, and what is due before that; how long after it a decision may be called in.

One place for each rule: the linter judges papers by it, and the calendar of deadlines counts by it. The lengths are the
programme's (thresholds), but for that of a second private notice, which the law fixes.
"""

from __future__ import annotations

import datetime
import re

from govtool.patterns import pattern
from govtool.records.exempt_nodes import marked
from govtool.records.paper import Paper
from govtool.records.thresholds import Thresholds
from govtool.records.working_days import clear_days_before
from govtool.records.working_days import days_before
from govtool.records.working_days import working_days_after
from govtool.records.working_days import working_days_before

SECOND_NOTICE_DAYS = 5
"""Clear working days of the second notice of a private item, which the law fixes."""

_EXECUTIVE = pattern(
    r"(the )?(cabinet|executive)( (sub-?)?committee)?|(the )?(leader|mayor)( of the council)?|(cabinet|executive) member\b.*",
    re.IGNORECASE,
)
"""The names of those whose decisions members may call in; a council's other boards and its officers are not among them."""


def is_executive(body: str) -> bool:
    """Whether a body or role decides for the council's executive, so that members may call its decisions in."""
    return _EXECUTIVE.fullmatch(body) is not None


def is_executive_paper(paper: Paper) -> bool:
    """Whether a paper is one on which the executive decides: only of these need key decisions and privacy be announced."""
    return paper.report == "cabinet"


def in_private(paper: Paper) -> bool:
    """Whether some or all of a paper is taken without the public."""
    return paper.exempt is not None or paper.open_report is False or paper.private is not None


def partly_private(paper: Paper) -> bool:
    """Whether the meeting is closed for a part of a paper: a passage, section or appendix of it is exempt."""
    return any(each.steps for each in marked(paper))


def notice_by(meeting: datetime.date, limits: Thresholds) -> datetime.date:
    """The last day for the notice of a key decision, and for the first one of a private item."""
    return days_before(meeting, limits.key_decision_days)


def second_notice_by(meeting: datetime.date) -> datetime.date:
    """The last day for the second notice of a private item."""
    return clear_days_before(meeting, SECOND_NOTICE_DAYS)


def agenda_by(meeting: datetime.date, limits: Thresholds) -> datetime.date:
    """The last day on which agenda and papers are sent out and made public."""
    return clear_days_before(meeting, limits.agenda_days)


def cleared_by(meeting: datetime.date, limits: Thresholds) -> datetime.date:
    """The day by which finance and legal have cleared a paper."""
    return working_days_before(agenda_by(meeting, limits), limits.clearance_days)


def drafted_by(meeting: datetime.date, limits: Thresholds) -> datetime.date:
    """The day by which the draft of a paper is ready."""
    return working_days_before(agenda_by(meeting, limits), limits.draft_days)


def call_in_until(taken: datetime.date, limits: Thresholds) -> datetime.date:
    """The last day on which members may call a decision in."""
    return working_days_after(taken, limits.call_in_days)

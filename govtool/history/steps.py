"""The steps of a paper on its way to a meeting, and after it: what each is, by when, and by which rule."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from typing import get_args

from govtool.history.notice import SECOND_NOTICE_DAYS
from govtool.history.notice import agenda_by
from govtool.history.notice import call_in_until
from govtool.history.notice import cleared_by
from govtool.history.notice import drafted_by
from govtool.history.notice import in_private
from govtool.history.notice import is_executive
from govtool.history.notice import is_executive_paper
from govtool.history.notice import notice_by
from govtool.history.notice import partly_private
from govtool.history.notice import second_notice_by
from govtool.records.paper import Paper
from govtool.records.paper import PrivateItem
from govtool.records.thresholds import Thresholds
from govtool.records.when import When
from govtool.sentences import listed
from govtool.workspace import Workspace

Sort = Literal[
    "notice of key decision",
    "first private notice",
    "second private notice",
    "draft",
    "clearance",
    "despatch",
    "meeting",
    "end of call-in",
]
"""What may be due, in the order in which it is listed on one day."""
SORTS: tuple[Sort, ...] = get_args(Sort)

_REGULATIONS = "SI 2012/2089, reg."
"""The Executive Arrangements (Access to Information) Regulations 2012."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something that is to be done by a day."""

    sort: Sort
    on: datetime.date
    what: str
    """In words, without the paper and the meeting: `The draft is ready`."""
    why: str = ""
    """The rule: `28 clear days before the meeting (SI 2012/2089, reg. 9)`."""
    setting: str = ""
    """The setting that its length was taken from, `key_decision_days: 28`; empty where it is no setting."""
    done: When | None = None
    """When it was done, or is planned."""
    said: str = ""
    """What the record says of it, where that is more than the day."""
    excused: str = ""
    """Why it is not needed."""


def before_meeting(paper: Paper, meeting: datetime.date, workspace: Workspace) -> Iterator[Step]:
    """The steps of a paper before the meeting that takes it."""
    limits = workspace.programme_of(paper).thresholds
    if is_executive_paper(paper):
        yield from _notices(paper, meeting, limits)
    yield _draft(meeting, limits, _first_text(paper))
    if matters := _matters(paper, workspace):
        yield _clearance(paper, matters, meeting, limits)
    yield _despatch(meeting, limits, paper.agenda)


def before_any_meeting(body: str, meeting: datetime.date, limits: Thresholds) -> Iterator[Step]:
    """The steps of a paper that might still come to the meeting of a body."""
    if is_executive(body):
        yield _key_decision(meeting, limits, "Notice of any key decision")
    yield _draft(meeting, limits, None)
    yield _despatch(meeting, limits, None)


def after_meeting(meeting: datetime.date, limits: Thresholds) -> Step:
    """The end of call-in of what an executive body decides at a meeting."""
    return Step(
        sort="end of call-in",
        on=call_in_until(meeting, limits),
        what="Last day on which members may call its decisions in",
        why=f"{limits.call_in_days} working days after the meeting (LGA 2000, s. 9F)",
        setting=f"call_in_days: {limits.call_in_days}",
    )


def _notices(paper: Paper, meeting: datetime.date, limits: Thresholds) -> Iterator[Step]:
    if paper.key_decision:
        excused = f"{paper.urgency} was used" if paper.urgency else ""
        yield _key_decision(meeting, limits, "Notice of the key decision", paper.notice, excused)
    if in_private(paper) or partly_private(paper):
        private = paper.private or PrivateItem()
        what = "it" if in_private(paper) else "a part of it"
        yield _first_notice(private, what, meeting, limits)
        yield _second_notice(private, what, meeting)


def _key_decision(
    meeting: datetime.date, limits: Thresholds, what: str, done: When | None = None, excused: str = ""
) -> Step:
    return Step(
        sort="notice of key decision",
        on=notice_by(meeting, limits),
        what=what,
        why=f"{limits.key_decision_days} clear days before the meeting ({_REGULATIONS} 9)",
        setting=f"key_decision_days: {limits.key_decision_days}",
        done=done,
        excused=excused,
    )


def _first_notice(private: PrivateItem, what: str, meeting: datetime.date, limits: Thresholds) -> Step:
    return Step(
        sort="first private notice",
        on=notice_by(meeting, limits),
        what=f"First notice that {what} is taken in private",
        why=f"{limits.key_decision_days} clear days before the meeting ({_REGULATIONS} 5)",
        setting=f"key_decision_days: {limits.key_decision_days}",
        done=private.first_notice,
        excused=_cannot_wait(private),
    )


def _second_notice(private: PrivateItem, what: str, meeting: datetime.date) -> Step:
    return Step(
        sort="second private notice",
        on=second_notice_by(meeting),
        what=f"Second notice that {what} is taken in private",
        why=f"{SECOND_NOTICE_DAYS} clear working days before the meeting ({_REGULATIONS} 5)",
        done=private.second_notice,
        excused=_cannot_wait(private),
    )


def _cannot_wait(private: PrivateItem) -> str:
    return f"{private.agreed_by} agreed that it cannot wait" if private.agreed_by else ""


def _draft(meeting: datetime.date, limits: Thresholds, text: When | None) -> Step:
    return Step(
        sort="draft",
        on=drafted_by(meeting, limits),
        what="The draft is ready",
        why=f"{limits.draft_days} working days before despatch",
        setting=f"draft_days: {limits.draft_days}",
        done=text,
        said=f"text of {text}" if text else "",
    )


def _first_text(paper: Paper) -> When | None:
    """The earliest day of which it is known that there was a text: it was changed then, or cleared."""
    dates = [paper.revised, *(each.on for each in paper.sign_offs)]
    return min((each for each in dates if each and each.latest), key=_last_day, default=None)


def _matters(paper: Paper, workspace: Workspace) -> list[str]:
    """What has to be cleared of a paper: what its template profile asks for, and what it carries."""
    profile = workspace.shelf.profile(paper.profile_name)
    return list(dict.fromkeys((*(profile.sign_offs if profile else ()), *(each.about for each in paper.sign_offs))))


def _clearance(paper: Paper, matters: list[str], meeting: datetime.date, limits: Thresholds) -> Step:
    """Its clearances; done with the last of them."""
    given = {matter: each.on for matter in matters if (each := paper.sign_off(matter)) and each.on}
    return Step(
        sort="clearance",
        on=cleared_by(meeting, limits),
        what=f"Cleared by {listed(matters)}",
        why=f"{limits.clearance_days} working days before despatch",
        setting=f"clearance_days: {limits.clearance_days}",
        done=max(given.values(), key=_last_day) if len(given) == len(matters) else None,
        said="; ".join(f"{matter} {given.get(matter, 'not yet')}" for matter in matters),
    )


def _last_day(when: When) -> datetime.date:
    return when.latest or datetime.date.max


def _despatch(meeting: datetime.date, limits: Thresholds, published: When | None) -> Step:
    return Step(
        sort="despatch",
        on=agenda_by(meeting, limits),
        what="Despatch, with agenda and papers made public",
        why=f"{limits.agenda_days} clear working days before the meeting (LGA 1972, s. 100B)",
        setting=f"agenda_days: {limits.agenda_days}",
        done=published,
    )

"""Who has not been heard from for longer than a programme allows: about risks by their RAG, about work by its own limit.

A risk was last looked at on the day of its latest assessment, or of its register's review as a whole; before any of
these, on the day it was raised. An action or a recommendation was last reported on with its latest progress or new date;
before any of these, it was started or made. Where no day is known, nobody can say how long it has been.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from govtool.history.promises import settled
from govtool.records.dated import latest_by
from govtool.records.plan import Action
from govtool.records.programme import Programme
from govtool.records.recommendation import Recommendation
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.workspace import AsOf
from govtool.workspace import Workspace

Updated = Risk | Action | Recommendation
"""The records that are to be heard of within a cadence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A record that nobody has updated for longer than its programme allows."""

    record: Updated
    since: datetime.date
    """The day of the last update."""
    days: int
    """How many days ago that was on the position date."""
    allowed: int
    """How many it may be."""


def silences(workspace: Workspace, as_of: AsOf, programmes: Iterable[str] | None = None) -> list[Silence]:
    """Every silence of the programmes named, or of all: risks, then actions, then recommendations, as written."""
    chosen = None if programmes is None else list(programmes)
    kinds: tuple[type[Updated], ...] = (Risk, Action, Recommendation)
    found = (
        silence(record, workspace, as_of.of(workspace.programme_of(record)))
        for kind in kinds
        for record in workspace.every(kind, chosen)
    )
    return [each for each in found if each]


_SAID_IN = ("assessments", "residual", "progress", "revisions", "raised", "start", "made")
"""The fields that say when somebody last told how a record stands: of what is kept back in them nobody can say since when."""


def silence(record: Updated, workspace: Workspace, on: datetime.date) -> Silence | None:
    """How a record went without an update for longer than allowed; None where it did not, or nobody can say."""
    if record.withholds(*_SAID_IN):
        return None
    programme = workspace.programme_of(record)
    allowed = allowed_days(record, programme, on)
    since = last_update(record, workspace, on)
    if allowed is None or since is None or (on - since).days <= allowed or is_over(record, on):
        return None
    return Silence(record=record, since=since, days=(on - since).days, allowed=allowed)


def is_over(record: Updated, on: datetime.date) -> bool:
    """Whether nobody need be asked about a record on a day: it was closed or done, turned down, or not there yet."""
    if isinstance(record, Risk):
        return not record.open_on(on)
    return settled(record, on) or (isinstance(record, Recommendation) and record.response == "rejected")


def allowed_days(record: Updated, programme: Programme, on: datetime.date) -> int | None:
    """How many days may pass between two updates; None where the programme sets none, or a risk has no RAG to go by."""
    if isinstance(record, Risk):
        return review_days(record.band_at("residual", on, programme.scoring), programme)
    return programme.thresholds.report_days


def review_days(rag: str | None, programme: Programme) -> int | None:
    """Within how many days a programme reviews its risks of a RAG; None where it does not say."""
    return programme.review_days.days(rag) if programme.review_days else None


def last_update(record: Updated, workspace: Workspace, on: datetime.date) -> datetime.date | None:
    """The last day on or before one on which somebody said how a record stands; None where no such day is known."""
    if isinstance(record, Risk):
        assessment = record.assessment_at(on)
        reports = [assessment.on if assessment else None, workspace.register_of(record).header.reviewed]
        begun = record.raised
    else:
        told = (latest_by(record.progress, on), latest_by(record.revisions, on))
        reports = [each.on if each else None for each in told]
        begun = record.start if isinstance(record, Action) else record.made
    return _last_of(reports, on) or _last_of([begun], on)


def _last_of(dates: Iterable[When | None], on: datetime.date) -> datetime.date | None:
    days = [when.latest for when in dates if when and when.latest and when.latest <= on]
    return max(days, default=None)

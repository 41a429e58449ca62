"""What a decision was taken on, and whether the records still say it.

A body decides on records as they stand before it. So its decision keeps a short fingerprint of what is material in each:

- the wording: what it is called, its cause, event and effect, what it says in detail, how success is measured. With other
  words the body would have decided about something else;
- the score: inherent, residual and target. A risk is accepted, or money given for it, at a level;
- the answer: treat or tolerate, accepted by whom and until when; a recommendation accepted or not;
- the dates: by when it is to be done;
- the numbers: amounts and targets.

Not material is what a body leaves to its officers, and what is meant to go on: owners, controls and actions as such, progress,
results, reviews, links, notes. As with a pull request, the sign-off is of the state that was looked at, and what is changed
afterwards is not signed off by it; unlike there, the record may change, and the decision only says that it has.

A decision stands for no longer than until the body, or another, decides about the same record again, and what has been closed
or done since needs nobody to decide again.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from govtool.history.fingerprint import short
from govtool.history.material import material
from govtool.history.matters import Matter
from govtool.history.meetings import decided_on
from govtool.history.movement import movement
from govtool.history.promises import Promise
from govtool.history.promises import due_at
from govtool.history.promises import settled
from govtool.records.dated import latest_by
from govtool.records.decision import AsDecided
from govtool.records.decision import Decision
from govtool.records.milestone import Forecast
from govtool.records.milestone import Milestone
from govtool.records.recommendation import Revision
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.workspace import Workspace

WHAT: dict[Matter, str] = {
    "wording": "the wording has changed since",
    "score": "the scores have changed since",
    "answer": "the response, or its acceptance, has changed since",
    "dates": "the date has moved since",
    "numbers": "the amounts or targets have changed since",
}
"""What is said where no dated entry tells how a matter changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """A matter of a record that is no longer as it was decided on."""

    record: Record
    matter: Matter
    place: int
    """The entry of `as_decided`, counted from 0."""
    words: str
    """What changed, and how, where the dated history tells it: `the residual score has changed since, 12 to 16 on 3 Nov 2026`."""
    because: str = ""
    """The reason that was recorded."""


def as_decided(decision: Decision, workspace: Workspace, on: datetime.date) -> tuple[AsDecided, ...]:
    """What a decision is to keep of the records that it is about, as they stood on a day."""
    return kept_of(decision.about, workspace, on)


def kept_of(about: Iterable[str], workspace: Workspace, on: datetime.date) -> tuple[AsDecided, ...]:
    """What is to be kept of records, by their ids, as they stood on a day; ids that no record has are left out."""
    records = (workspace.records.get(each) for each in dict.fromkeys(about))
    return tuple(_fingerprints(record, on) for record in records if record)


def _fingerprints(record: Record, on: datetime.date) -> AsDecided:
    given: dict[str, Any] = {matter: short(value) for matter, value in material(record, on).items()}
    return AsDecided(record=record.id, **given)


def changed_since(decision: Decision, workspace: Workspace, on: datetime.date) -> list[Departure]:
    """The matters that are not on a day as they were when a decision was taken, in the order recorded.

    None for a decision that has not been taken by then; of records that were closed or done since, or about which a later
    decision was taken; and of matters of which no fingerprint is recorded or that this view withholds.
    """
    when = decided_on(decision, workspace)
    taken = when.latest if when else None
    if taken is None or taken > on:
        return []
    return [
        departure
        for place, each in enumerate(decision.as_decided)
        if (record := workspace.records.get(each.record))
        and not _settled(record, on)
        and not _decided_again(record, taken, on, workspace)
        for departure in _departures(record, each, place, taken, on, workspace)
    ]


def _settled(record: Record, on: datetime.date) -> bool:
    if isinstance(record, Risk):
        return record.closed_by(on)
    return isinstance(record, Promise) and settled(record, on)


def _decided_again(record: Record, taken: datetime.date, on: datetime.date, workspace: Workspace) -> bool:
    """Whether a later decision about a record was taken by a day."""
    for link in workspace.inward.get(record.id, ()):
        other = workspace.records[link.source]
        if link.field == "about" and isinstance(other, Decision):
            when = decided_on(other, workspace)
            if when and when.latest and taken < when.latest <= on:
                return True
    return False


def _departures(
    record: Record, kept: AsDecided, place: int, taken: datetime.date, on: datetime.date, workspace: Workspace
) -> Iterator[Departure]:
    then, now = material(record, taken), material(record, on)
    for matter, value in now.items():
        recorded = getattr(kept, matter)
        if recorded and recorded != short(value):
            # what the dated entries say of that day is what was recorded then: so they tell how it changed since
            told = _told(record, matter, taken, on, workspace) if recorded == short(then[matter]) else None
            words, because = told or (WHAT[matter], "")
            yield Departure(record=record, matter=matter, place=place, words=words, because=because)


def _told(
    record: Record, matter: Matter, taken: datetime.date, on: datetime.date, workspace: Workspace
) -> tuple[str, str] | None:
    """How a matter changed by its dated entries, and the reason recorded; None where they do not tell."""
    if matter == "score" and isinstance(record, Risk):
        return _score(record, taken, on, workspace)
    if matter == "dates" and isinstance(record, Promise):
        return _date(record, taken, on)
    if matter == "answer" and isinstance(record, Risk) and record.acceptance:
        return f"it has been accepted since, on {record.acceptance.on}", record.acceptance.because
    return None


def _score(risk: Risk, taken: datetime.date, on: datetime.date, workspace: Workspace) -> tuple[str, str]:
    moved = movement(risk, taken, on, workspace.programme_of(risk).scoring)
    if moved.was and moved.now and moved.steps and moved.was.number != moved.now.number:
        step = moved.steps[-1]
        return (
            f"the residual score has changed since, {moved.was.number} to {moved.now.number} on {step.on}",
            step.because,
        )
    return "the residual score has changed since", ""


def _date(record: Promise, taken: datetime.date, on: datetime.date) -> tuple[str, str]:
    words = f"the date has moved since, {due_at(record, taken)} to {due_at(record, on)}"
    last: Forecast | Revision | None = (
        latest_by(record.forecasts, on) if isinstance(record, Milestone) else latest_by(record.revisions, on)
    )
    return (f"{words} on {last.on}", last.because) if last else (words, "")

"""The dated steps that a record has taken between two states of it: closed, moved, taken to a board, re-planned, reported on."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from typing import TypeVar

from govtool.history.changes import Change
from govtool.history.changes import Sort
from govtool.history.changes import dated
from govtool.history.changes import escalated_to
from govtool.history.changes import late
from govtool.history.changes import realised
from govtool.history.changes import result
from govtool.history.differences import Difference
from govtool.history.differences import canon
from govtool.history.differences import keys_of
from govtool.history.due import due
from govtool.history.due import overdue
from govtool.history.meetings import decided_on
from govtool.history.movement import movement
from govtool.history.movement import standing
from govtool.history.promises import Promise
from govtool.history.promises import due_at
from govtool.history.promises import first_due
from govtool.records.benefit import Benefit
from govtool.records.dated import latest_by
from govtool.records.decision import Decision
from govtool.records.dependency import Dependency
from govtool.records.issue import Issue
from govtool.records.metric import Metric
from govtool.records.metric import Reading
from govtool.records.milestone import Forecast
from govtool.records.milestone import Milestone
from govtool.records.part import Part
from govtool.records.plan import Action
from govtool.records.recommendation import DONE
from govtool.records.recommendation import Recommendation
from govtool.records.recommendation import Revision
from govtool.records.record import Record
from govtool.records.risk import Assessment
from govtool.records.risk import Risk
from govtool.records.when import When
from govtool.workspace import Workspace

AnyPart = TypeVar("AnyPart", bound=Part)

EXPLAINS: dict[Sort, frozenset[str]] = {
    "up": frozenset(("assessments", "residual", "review")),
    "down": frozenset(("assessments", "residual", "review")),
    "reviewed": frozenset(("assessments", "review")),
    "closed": frozenset(("closed", "closed_because", "completed", "status", "resolution")),
    "reached": frozenset(("actual", "met")),
    "re-planned": frozenset(("due", "revised", "revisions", "baseline", "forecast", "forecasts")),
    "escalated": frozenset(("escalations",)),
    "reported": frozenset(("progress",)),
    "measured": frozenset(("readings", "realised", "realised_at")),
}
"""The fields in which a step is written down."""

FIRST = ("due", "baseline")
"""The fields that keep what was first agreed: no later date explains that they say something else."""

ENTRIES = ("assessments", "revisions", "forecasts", "escalations", "progress", "readings")
"""The fields that grow by an entry for each step: none explains that an older entry is altered or gone."""

OVERWRITTEN = "The date was written over, and no reason is recorded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two states of a record, and the days at which they are judged."""

    old: Any
    """None for a record that was not there."""
    new: Any
    since: datetime.date
    until: datetime.date
    workspace: Workspace
    """In which the newer state stands."""

    def came(self, name: str) -> list[Any]:
        """The entries of a list that the older state does not have, the earlier written first.

        One that only says something else of the same day is no step of its own: that it was altered is told as a change.
        """
        now, had = getattr(self.new, name), getattr(self.old, name) if self.old else ()
        if now == had:  # as nearly every list is
            return []
        before, after = ([canon(each) for each in several] for several in (had, now))
        altered = [canon(keys_of(each)) for each in had if canon(each) not in after]
        return [each for each in now if canon(each) not in before and not _takes(canon(keys_of(each)), altered)]

    def came_true(self, holds: Callable[[Any, datetime.date], bool]) -> bool:
        """Whether something holds of the newer state on its day and did not of the older on its own."""
        return holds(self.new, self.until) and not (self.old and holds(self.old, self.since))


def _takes(key: Any, waiting: list[Any]) -> bool:
    """Whether a key is among those that wait, of which it is then taken."""
    if key not in waiting:
        return False
    waiting.remove(key)
    return True


def moves(pair: Pair) -> Iterator[Change]:
    """What is dated of what a record has gone through, and that it is newly overdue."""
    of = _OF.get(type(pair.new))
    if of is not None:
        yield from of(pair)
        if pair.came_true(overdue):
            yield late(pair.new, due(pair.new, pair.until))


def first_seen(record: Record, workspace: Workspace, on: datetime.date) -> Change:
    """That a record is new, with its score or date."""
    when: When | None = next(
        (found for name in ("raised", "made", "learnt", "dated") if (found := getattr(record, name, None))), None
    )
    if isinstance(record, Decision):
        when = decided_on(record, workspace)
    return dated("new", record, when, _stands(record, workspace, on))


def last_seen(record: Record, workspace: Workspace, on: datetime.date) -> str:
    """What a record that is gone said of how it stood: that it was closed or done, or else its score or date."""
    if isinstance(record, Risk | Issue) and record.closed_by(on):
        return "It was closed"
    if isinstance(record, Action | Recommendation | Milestone) and _done(record, on):
        return "It was done"
    stood = _stands(record, workspace, on)
    return f"It was open, {stood}" if stood else ""


def _stands(record: Record, workspace: Workspace, on: datetime.date) -> str:
    if isinstance(record, Risk):
        return str(standing(record, on, workspace.programme_of(record).scoring) or "")
    if isinstance(record, Action | Milestone | Recommendation):
        when = due_at(record, on)
        return f"due {when}" if when else ""
    return ""


def explained(found: Difference, told: Sequence[Change]) -> bool:
    """Whether a step that is told says what a difference comes to."""
    sorts = [each for each in told if found.field in EXPLAINS.get(each.sort, ())]
    if not sorts or not found.before:
        return bool(sorts)
    if found.field in ENTRIES:
        return False
    if found.field in FIRST:
        return any(each.words == f"from {found.before} to {found.after}" for each in sorts)
    return True


def _done(record: Promise, on: datetime.date) -> bool:
    if isinstance(record, Milestone):
        return record.reached(on)
    return record.done_by(on) if isinstance(record, Action) else record.status in DONE


def _risk(pair: Pair) -> Iterator[Change]:
    if pair.old and not pair.old.closed_by(pair.since):
        yield from _moved(pair)
    yield from _escalated(pair)
    if pair.came_true(lambda each, on: each.closed_by(on)):
        yield dated("closed", pair.new, pair.new.closed, "", pair.new.closed_because)


def _moved(pair: Pair) -> Iterator[Change]:
    scoring = pair.workspace.programme_of(pair.new).scoring
    was, now = standing(pair.old, pair.since, scoring), standing(pair.new, pair.until, scoring)
    if was and now and was.number != now.number:
        sort: Sort = "up" if now.number > was.number else "down"
        steps = movement(pair.new, pair.since, pair.until, scoring).steps
        last = steps[-1] if steps else latest_by(pair.new.assessments, pair.until)
        because = last.because if last else "No assessment is recorded with it"
        yield dated(sort, pair.new, last.on if last else None, f"{was} to {now}", because)
    elif was and now and (looked := _looked_at(pair)):
        yield dated("reviewed", pair.new, looked.on, f"stays at {now}", looked.because)


def _looked_at(pair: Pair) -> Assessment | None:
    """The assessment that the score of now stands on, where the older state has none of its day.

    One of an earlier day or of one to come says nothing of the score of now, and one that was written over is no new look.
    """
    last = latest_by(pair.new.assessments, pair.until)
    return last if last and last.on.latest not in {each.on.latest for each in pair.old.assessments} else None


def _escalated(pair: Pair) -> Iterator[Change]:
    for each in pair.came("escalations"):
        yield dated("escalated", pair.new, each.on, escalated_to(each, pair.workspace), each.because)


def _issue(pair: Pair) -> Iterator[Change]:
    yield from _escalated(pair)
    if pair.came_true(lambda each, on: each.closed_by(on)):
        yield dated("closed", pair.new, pair.new.closed, "", pair.new.resolution)


def _promise(pair: Pair) -> Iterator[Change]:
    record = pair.new
    if progress := pair.came("progress") if not isinstance(record, Milestone) else []:
        last = max(progress, key=lambda each: each.on.latest or datetime.date.min)
        yield dated("reported", record, last.on, last.text)
    if pair.came_true(_done):
        yield _finished(record)
    elif pair.old:
        yield from _replanned(pair)


def _finished(record: Promise) -> Change:
    if isinstance(record, Milestone):
        return dated("reached", record, record.actual, f"first due {record.baseline}" if record.baseline else "")
    completed = record.completed if isinstance(record, Action) else None
    return dated("closed", record, completed, f"due {record.due}" if record.due else "")


def _replanned(pair: Pair) -> Iterator[Change]:
    was, now = due_at(pair.old, pair.since), due_at(pair.new, pair.until)
    if was is None or now is None or canon(was) == canon(now):
        return
    entries = pair.new.forecasts if isinstance(pair.new, Milestone) else pair.new.revisions
    last = latest_by(entries, pair.until)
    written_over = canon(first_due(pair.old)) == canon(was) != canon(first_due(pair.new)) == canon(now)
    if last is None or (written_over and canon(_date_of(last)) != canon(now)):
        yield dated("re-planned", pair.new, None, f"from {was} to {now}", OVERWRITTEN)
    else:
        yield dated("re-planned", pair.new, last.on, f"from {was} to {now}", last.because)


def _date_of(entry: Forecast | Revision) -> When:
    return entry.expected if isinstance(entry, Forecast) else entry.due


def _dependency(pair: Pair) -> Iterator[Change]:
    if pair.came_true(lambda each, on: each.met is not None and each.met.come_by(on)):
        yield dated("reached", pair.new, pair.new.met, f"needed {pair.new.needed}" if pair.new.needed else "")


def _metric(pair: Pair) -> Iterator[Change]:
    """The results that were not there, by area, period and unit."""
    had = {_place(each) for each in pair.old.readings if each.actual is not None} if pair.old else set()
    for reading in pair.new.readings:  # a target that stood there before may have its result now
        if reading.actual is not None and _place(reading) not in had:
            yield dated("measured", pair.new, reading.period, result(pair.new, reading), reading.note)


def _place(reading: Reading) -> tuple[Any, ...]:
    return reading.area, canon(reading.period), reading.unit


def _benefit(pair: Pair) -> Iterator[Change]:
    if pair.new.realised is not None and (pair.old is None or pair.old.realised is None):
        yield dated("measured", pair.new, pair.new.realised_at, realised(pair.new))


_OF: dict[type[Record], Callable[[Pair], Iterator[Change]]] = {
    Risk: _risk,
    Issue: _issue,
    Milestone: _promise,
    Action: _promise,
    Recommendation: _promise,
    Dependency: _dependency,
    Metric: _metric,
    Benefit: _benefit,
}

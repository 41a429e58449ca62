"""What a review takes of work: what is due, done, moved or late, milestones and dependencies, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from govtool.history.agenda import Heading
from govtool.history.agenda import Item
from govtool.history.agenda import Review
from govtool.history.agenda_words import dated
from govtool.history.agenda_words import days
from govtool.history.agenda_words import last_day
from govtool.history.agenda_words import late
from govtool.history.agenda_words import owner
from govtool.history.agenda_words import reported
from govtool.history.cadence import silence
from govtool.history.changes import Change
from govtool.history.decided import changed_since
from govtool.history.due import due
from govtool.history.due import overdue
from govtool.history.meetings import decided_by
from govtool.records.decision import Decision
from govtool.records.dependency import Dependency
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.sentences import short_day
from govtool.workspace import AnyRecord


def arising(review: Review) -> Iterator[Item]:
    """The actions and recommendations due before the body meets again; then those whose date moved, or that were done."""
    horizon = review.occasion.horizon
    for record in _by_due_day([*_every(review, Action), *_every(review, Recommendation)], review):
        when = due(record, review.on)
        if when and when.latest and review.on <= when.latest <= horizon:
            why = reported(record, review.on)
            yield Item(heading="arising", record=record, words=f"due {when}", why=why, by=owner(record), on=when.latest)
    for change in review.changed("re-planned", Action, Recommendation):
        yield _changed("arising", change, f"moved {change.words}")
    for change in review.changed("closed", Action, Recommendation):
        overtaken = getattr(change.record, "status", None) == "superseded"
        yield _changed("arising", change, "superseded" if overtaken else "done")


def late_work(review: Review) -> Iterator[Item]:
    """The reviews of risks, and the actions and recommendations, whose day has passed; the longest overdue first."""
    records: list[Risk | Action | Recommendation] = [
        *_every(review, Risk),
        *_every(review, Action),
        *_every(review, Recommendation),
    ]
    for record in _by_due_day((each for each in records if overdue(each, review.on)), review):
        when = due(record, review.on)
        assert when  # it is overdue
        words = ("review " if isinstance(record, Risk) else "") + late(when, review.on)
        why = reported(record, review.on)
        yield Item(heading="overdue", record=record, words=words, why=why, by=owner(record), on=when.latest)
    yield from _unheard_of(records, review)


def _unheard_of(records: Iterable[Risk | Action | Recommendation], review: Review) -> Iterator[Item]:
    """What is not overdue, and nobody has told anything of within the programme's cadence; the longest silent first."""
    found = [each for record in records if (each := silence(record, review.workspace, review.on))]
    for each in sorted(found, key=lambda one: one.since):
        if not overdue(each.record, review.on):
            done = "looked at" if isinstance(each.record, Risk) else "reported on"
            words = f"not {done} since {short_day(each.since)}, {days(each.days)} ago; {each.allowed} are allowed"
            yield Item(heading="overdue", record=each.record, words=words, by=owner(each.record), on=each.since)


def milestones(review: Review) -> Iterator[Item]:
    """The milestones and dependencies that are late, will be, were given another date, or came."""
    late_ones = [*_every(review, Milestone), *_every(review, Dependency)]
    for record in _by_due_day((each for each in late_ones if overdue(each, review.on)), review):
        when = due(record, review.on)
        assert when  # it is overdue
        words = late(when, review.on)
        yield Item(heading="milestones", record=record, words=words, by=owner(record), on=when.latest)
    yield from _will_come_late(review)
    for change in review.changed("re-planned", Milestone):
        yield _changed("milestones", change, f"moved {change.words}")
    for change in review.changed("reached", Milestone, Dependency):
        word = "reached" if isinstance(change.record, Milestone) else "came"
        yield _changed("milestones", change, word, change.words)


def decided(review: Review) -> Iterator[Item]:
    """The decisions that were taken, each with the body and the reasons; then those that rest on what is no longer so."""
    for change in review.changed("new", Decision):
        assert isinstance(change.record, Decision)
        words = dated("decided", change.on)
        by = decided_by(change.record, review.workspace)
        yield Item(heading="decided", record=change.record, words=words, why=change.because, by=by, on=change.on)
    for decision in _every(review, Decision):
        for each in changed_since(decision, review.workspace, review.on):
            words, by = f"{each.record.id}: {each.words}", decided_by(decision, review.workspace)
            yield Item(heading="decided", record=decision, words=words, why=each.because, by=by)


def _will_come_late(review: Review) -> Iterator[Item]:
    """The dependencies that are expected only after they are needed."""
    for each in _every(review, Dependency):
        needed, expected = due(each, review.on), each.expected
        if needed and expected and needed.wholly_before(expected) and not overdue(each, review.on):
            words = f"needed {needed}, expected {expected}"
            yield Item(heading="milestones", record=each, words=words, by=owner(each), on=needed.latest)


def _every(review: Review, kind: type[AnyRecord]) -> list[AnyRecord]:
    return review.workspace.every(kind, review.programmes)


def _by_due_day(records: Iterable[Record], review: Review) -> list[Record]:
    """Records in the order of their due days; of one day, in the order written."""
    return sorted(records, key=lambda each: last_day(due(each, review.on)))


def _changed(heading: Heading, change: Change, words: str, besides: str = "") -> Item:
    """An item for a change: what became of it, on which day and why."""
    said = ", ".join(filter(None, [dated(words, change.on), besides]))
    by = owner(change.record)
    return Item(heading=heading, record=change.record, words=said, why=change.because, by=by, on=change.on)

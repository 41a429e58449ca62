"""What a review takes to boards: what has still to come to each by the programme's rules, and what may come down again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from govtool.history.agenda import Item
from govtool.history.agenda import Review
from govtool.history.agenda_words import NO_REASON
from govtool.history.agenda_words import days
from govtool.history.agenda_words import owner
from govtool.history.coming_down import may_come_down
from govtool.history.escalation import Due
from govtool.history.escalation import escalations_due
from govtool.sentences import short_day


def escalate(review: Review) -> Iterator[Item]:
    """What has to come to a board and has not, the first day first."""
    due = escalations_due(review.workspace, review.programmes, review.on)
    for each in sorted(due, key=lambda one: one.by or datetime.date.max):
        words, why = f"to the {each.board.title} {_by_when(each, review.on)}", _rule(each)
        by = owner(each.record)
        yield Item(heading="escalate", record=each.record, words=words, why=why, by=by, on=each.by, board=each.board)


def come_down(review: Review) -> Iterator[Item]:
    """What was taken to a board by its score, and has fallen below the level of that board since."""
    for each in may_come_down(review.workspace, review.programmes, review.occasion.span):
        words = f"from the {each.board.title}: below {each.board.escalates_at}, from which risks go there, since {short_day(each.since)}"
        why, by = each.because or NO_REASON, owner(each.risk)
        yield Item(heading="come down", record=each.risk, words=words, why=why, by=by, on=each.since, board=each.board)


def _by_when(due: Due, on: datetime.date) -> str:
    """`by its meeting on 9 Dec 2026`, `by 3 Nov 2026 (21 days ago)`; that no day is known."""
    if due.by is None:
        return "(by when is not known: no meeting is recorded)"
    passed = f" ({days((on - due.by).days)} ago)" if due.by < on else ""
    return f"by {'its meeting on ' if due.at else ''}{short_day(due.by)}{passed}"


def _rule(due: Due) -> str:
    """By which rule a board has to hear: `At 16 or above, from which risks go there, since 3 Nov 2026`."""
    since = f" since {short_day(due.since)}" if due.since else ""
    if due.rule == "score":
        return f"At {due.board.escalates_at} or above, from which risks go there{since and f',{since}'}"
    return f"Its scope is {due.record.scope}" + (f"; raised {short_day(due.since)}" if due.since else "")

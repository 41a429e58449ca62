"""What a review takes of risks and issues: new, moved, beyond the limit, soon to happen, happened, and tolerated."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from govtool.history.agenda import Item
from govtool.history.agenda import Review
from govtool.history.agenda_words import NO_REASON
from govtool.history.agenda_words import dated
from govtool.history.agenda_words import days
from govtool.history.agenda_words import last_day
from govtool.history.agenda_words import owner
from govtool.history.changes import Change
from govtool.history.escalation import since_at_least
from govtool.history.limits import above_limit
from govtool.history.limits import days_to
from govtool.history.limits import limit_passed
from govtool.history.limits import looked_at_too_late
from govtool.history.limits import printed_red
from govtool.history.limits import soon
from govtool.history.movement import standing
from govtool.history.promises import ENDS
from govtool.records.issue import Issue
from govtool.records.plan import Action
from govtool.records.risk import Risk
from govtool.sentences import short_day


def new(review: Review) -> Iterator[Item]:
    """The risks that were raised, each with what may happen: to be accepted, scored and owned."""
    for change in review.changed("new", Risk):
        risk = change.record
        assert isinstance(risk, Risk)
        words = dated("raised", change.on) + ("" if change.words else ", not scored yet")
        yield Item(heading="new", record=risk, words=words, why=risk.event, by=owner(risk), on=change.on)


def moved(review: Review) -> Iterator[Item]:
    """The risks that score higher or lower than before, the higher first, each with the reason."""
    for change in (*review.changed("up", Risk), *review.changed("down", Risk)):
        words = dated(f"{change.sort} from {change.words}", change.on)
        why = change.because or NO_REASON
        yield Item(heading="moved", record=change.record, words=words, why=why, by=owner(change.record), on=change.on)


def beyond(review: Review) -> Iterator[Item]:
    """The open risks that are RED or above tolerance, the highest first: since when, and what is being done."""
    found = ((_score(risk, review), risk) for risk in _open_risks(review))
    for number, risk in sorted(found, key=lambda pair: -pair[0]):
        if words := _beyond(number, risk, review):
            last = risk.assessment_at(review.on)
            why = ". ".join(filter(None, [last.because.rstrip(".") if last else "", _answer(risk, review)]))
            yield Item(heading="beyond", record=risk, words=words, why=why, by=owner(risk))


def near(review: Review) -> Iterator[Item]:
    """The risks that may happen within the programme's window, the nearest first."""
    within = review.occasion.programme.thresholds.proximity_days
    found = [(days_to(risk, review.on), risk) for risk in _open_risks(review)]
    for _, risk in sorted(((off, risk) for off, risk in found if off is not None), key=lambda pair: pair[0]):
        if when := soon(risk, review.on, within):
            why = ". ".join(filter(None, [_answer(risk, review), _sentence(looked_at_too_late(risk))]))
            yield Item(heading="near", record=risk, words=f"may happen {when}", why=why, by=owner(risk))


def happened(review: Review) -> Iterator[Item]:
    """The risks that became issues, and the risks and issues that were closed."""
    for change in review.changed("new", Issue):
        yield _over(change, "issue raised", getattr(change.record, "effect", ""), change.words)
    for change in (*review.changed("closed", Risk), *review.changed("closed", Issue)):
        yield _over(change, f"{change.record.kind} closed", (change.because or change.words) or NO_REASON)


def accepted(review: Review) -> Iterator[Item]:
    """The risks whose acceptance has ended, or ends within the programme's window, the first to end first."""
    within = datetime.timedelta(days=review.occasion.programme.thresholds.proximity_days)
    held = [risk for risk in _open_risks(review) if risk.tolerated_until]
    for risk in sorted(held, key=lambda each: last_day(each.tolerated_until)):
        until = risk.tolerated_until
        if until and until.latest and until.latest <= review.on + within:
            assert risk.tolerated  # until then
            off = (until.latest - review.on).days
            words = (
                f"ended {until} ({days(-off)} ago)"
                if off < 0
                else f"ends {until}, {f'in {days(off)}' if off else 'today'}"
            )
            by, why = risk.tolerated.by, risk.tolerated.because
            yield Item(heading="accepted", record=risk, words=words, why=why, by=by, on=until.latest)


def _open_risks(review: Review) -> list[Risk]:
    return [each for each in review.workspace.every(Risk, review.programmes) if each.open_on(review.on)]


def _score(risk: Risk, review: Review) -> int:
    """The residual score of a risk; 0 where it has none."""
    now = standing(risk, review.on, review.occasion.programme.scoring)
    return now.number if now else 0


def _beyond(number: int, risk: Risk, review: Review) -> str:
    """In what way a risk is beyond the limit, and since when; empty where it is not."""
    if not number:
        return "RED as printed; not scored" if printed_red(risk) else ""
    programme = review.occasion.programme
    limit = limit_passed(number, risk.category, programme)
    if not limit:
        return ""
    level, words = limit
    since = since_at_least(risk, level, review.on, programme.scoring)
    at = since_at_least(risk, number, review.on, programme.scoring)
    if since is None:
        return above_limit(number, risk.category, programme)
    ago = f" ({days((review.on - since).days)})" if since < review.on else ""
    if at is None or at <= since:
        return f"{above_limit(number, risk.category, programme)} since {short_day(since)}{ago}"
    return f"{words} since {short_day(since)}{ago}, at {number} since {short_day(at)}"


def _answer(risk: Risk, review: Review) -> str:
    """What is being done about a risk: that it is tolerated, or its next action, or that none is open."""
    if accepted := risk.tolerated:
        return f"Tolerated by the {accepted.by} until {accepted.until or 'no day'}"
    actions = [each for each in review.workspace.linked(risk, "actions") if isinstance(each, Action)]
    pending = [each for each in actions if not each.done_by(review.on)]
    if not pending:
        return "" if _may_be_kept_back(risk, actions) else "No action is open"
    first = min(pending, key=lambda each: last_day(each.due_at(review.on)))
    return f"Next action: {first.id}, due {first.due_at(review.on) or 'on no day'}"


def _may_be_kept_back(risk: Risk, actions: list[Action]) -> bool:
    """Whether an open action may be among what this view leaves out: the risk named one that is, or does not say all."""
    unsaid = risk.withholds("actions", "response", "acceptance") or any(each.withholds(*ENDS) for each in actions)
    return unsaid or "actions" in risk.unnamed


def _over(change: Change, words: str, why: str, besides: str = "") -> Item:
    said = ", ".join(filter(None, [dated(words, change.on), besides]))
    return Item(heading="happened", record=change.record, words=said, why=why, by=owner(change.record), on=change.on)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]

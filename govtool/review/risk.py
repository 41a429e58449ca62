"""What is decided about risks: added, rescored, kept, closed, accepted."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping
from typing import Any

from govtool.records.programme import Programme
from govtool.records.risk import Acceptance
from govtool.records.risk import Risk
from govtool.records.scoring import Score
from govtool.records.when import When
from govtool.records.when import written
from govtool.registers.editing.edits import EditError
from govtool.review.checks import check_open
from govtool.review.checks import check_to_come
from govtool.review.checks import shown_day
from govtool.review.deed import Deed
from govtool.review.deed import Write
from govtool.review.deed import entry
from govtool.review.deed import fields
from govtool.review.new import new_record
from govtool.review.notes import later_note
from govtool.review.notes import open_action_notes
from govtool.review.notes import role_notes
from govtool.review.notes import unknown_roles
from govtool.review.scores import check_falling
from govtool.review.scores import check_on_matrix
from govtool.review.scores import next_review
from govtool.review.scores import shown
from govtool.workspace import Workspace


def add(
    programme: str,
    workspace: Workspace,
    values: Mapping[str, Any],
    *,
    on: datetime.date,
    residual: Score | None = None,
    by: str = "",
    because: str = "",
    chance: random.Random | None = None,
) -> Deed:
    """A new risk, raised on a day; a residual score is its first assessment. `values` are its other fields by name.

    Raises EditError for a score off the programme's matrix, one that controls or planned actions would raise, and a
    review that has passed.
    """
    settings = workspace.programmes[programme]
    inherent, target = values.get("inherent"), values.get("target")
    for score in (inherent, residual, target):
        check_on_matrix(score, settings.scoring)
    check_falling(inherent, residual, target, settings)
    check_to_come(values.get("review"), on, "the day of its next review")
    assessment = residual and {"on": on, "residual": residual, "by": by, "because": because}
    found = dict(values) | {"raised": on, "assessments": [assessment] if assessment else []}
    if residual:
        found["review"] = values.get("review") or next_review(residual, settings, on)
    record_id, write = new_record(Risk, programme, workspace, found, chance)
    notes = unknown_roles(programme, workspace, values.get("owner") or "", by)
    return Deed(f"{record_id} is new: {values['title']}", (write,), made=record_id, notes=notes)


def rescore(
    risk: Risk,
    workspace: Workspace,
    score: Score,
    *,
    on: datetime.date,
    because: str,
    by: str = "",
    review: When | datetime.date | None = None,
) -> Deed:
    """A new assessment of the residual score, and the day of the next review.

    One of the past goes beside what was assessed since: the review that was set then stays. Raises EditError for a score
    off the programme's matrix, for a risk that is closed, where a score that changes has no reason, which is the first
    thing that members ask, and where the same was recorded that day.
    """
    check_open(risk, on)
    settings = workspace.programme_of(risk)
    check_on_matrix(score, settings.scoring)
    check_to_come(review, on, "the day of the next review")
    before = risk.score_at("residual", on)
    if not because and before and before != score:
        raise EditError(f"say why {risk.id} moves from {shown(before, settings)} to {shown(score, settings)}.")
    _check_new(risk, score, on)
    later = later_note("an assessment", [each.on for each in risk.assessments], on)
    due = review or (None if later else next_review(score, settings, on))
    scored = {"likelihood": score.likelihood, "impact": score.impact}
    assessment = entry(risk, workspace, "assessments", {"on": on, "residual": scored, "by": by, "because": because})
    notes = (*later, *_unnamed(by), *role_notes(risk, workspace, by))
    said = _said(risk, before, score, settings, on if later else None)
    return Deed(said, (assessment, *fields(risk, workspace, {"review": due})), notes=notes)


def keep(
    risk: Risk,
    workspace: Workspace,
    *,
    on: datetime.date,
    because: str = "",
    by: str = "",
    review: When | datetime.date | None = None,
) -> Deed:
    """The score stays: an assessment says that it was looked at. Raises EditError where there is none to keep."""
    check_open(risk, on)
    score = risk.score_at("residual", on)
    if score is None:
        raise EditError(f"{risk.id} has no residual score to keep; rescore it.")
    return rescore(risk, workspace, score, on=on, because=because, by=by, review=review)


def close(risk: Risk, workspace: Workspace, *, on: datetime.date, because: str) -> Deed:
    """The risk is closed, with the reason.

    Raises EditError where it is already, no reason is given, or it was assessed after that day.
    """
    check_open(risk, on)
    if not because:
        raise EditError(f"say why {risk.id} is closed.")
    later = [each.on for each in risk.assessments if each.on.earliest and each.on.earliest > on]
    if later:
        raise EditError(f"{risk.id} was assessed on {later[-1]}, after {written(on, on)}; it was not closed then.")
    writes: list[Write] = fields(risk, workspace, {"closed": on, "closed_because": because})
    return Deed(f"{risk.id} is closed", tuple(writes), notes=open_action_notes(risk, workspace))


def accept(
    risk: Risk, workspace: Workspace, *, on: datetime.date, by: str, because: str, until: When | datetime.date
) -> Deed:
    """The risk is tolerated, by a role or body and until a day. Raises EditError where one of these is not given."""
    check_open(risk, on)
    for what, given in (("who accepts it", by), ("why", because), ("until when", until)):
        if not given:
            raise EditError(f"say {what}: a risk is tolerated by somebody, for a reason and for a time.")
    if isinstance(until, When) and until.latest is None:
        raise EditError(f"{until} names no last day; give the day until which {risk.id} is tolerated.")
    check_to_come(until, on, f"the day until which {risk.id} is tolerated")
    acceptance = {"by": by, "because": because, "on": on, "until": until}
    writes = fields(risk, workspace, {"response": "tolerate", "acceptance": acceptance})
    notes = (*_instead_of(risk.acceptance), *role_notes(risk, workspace, by))
    return Deed(f"{risk.id} is tolerated until {shown_day(until)}, by {by}", tuple(writes), notes=notes)


def _check_new(risk: Risk, score: Score, on: datetime.date) -> None:
    """Raise EditError where the same score was recorded on the same day."""
    same = [each for each in risk.assessments if each.on.exact and each.on.latest == on]
    if same and same[-1].residual == score:
        day = written(on, on)
        raise EditError(f"{risk.id} was assessed on {day} already, at {score.likelihood} x {score.impact}.")


def _said(risk: Risk, before: Score | None, score: Score, settings: Programme, past: datetime.date | None) -> str:
    """What an assessment comes to; `past` is its day, where another was made since."""
    if past:
        return f"{risk.id} stood at {shown(score, settings)} on {written(past, past)}"
    if before == score:
        return f"{risk.id} stays at {shown(score, settings)}"
    moved = f"from {shown(before, settings)} to" if before else "at"
    return f"{risk.id} is rescored {moved} {shown(score, settings)}"


def _unnamed(by: str) -> tuple[str, ...]:
    return () if by else ("No role is named for the assessment.",)


def _instead_of(before: Acceptance | None) -> tuple[str, ...]:
    """That an acceptance takes the place of another, which stays in the file's history only."""
    if before is None:
        return ()
    until = f" until {before.until}" if before.until else ""
    return (f"It was tolerated{until}, by {before.by}: that is replaced.",)

"""What is decided about risks: added, rescored, kept, closed, accepted, escalated."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping
from typing import Any

from govtool.history.cadence import review_days
from govtool.records.issue import Issue
from govtool.records.programme import Programme
from govtool.records.risk import Risk
from govtool.records.scoring import Score
from govtool.records.scoring import Scoring
from govtool.records.scoring import worth
from govtool.records.when import When
from govtool.records.when import written
from govtool.registers.editing.edits import EditError
from govtool.review.deed import Deed
from govtool.review.deed import Write
from govtool.review.deed import board_named
from govtool.review.deed import entry
from govtool.review.deed import fields
from govtool.review.deed import new_record
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
    """A new risk, raised on a day; a residual score is its first assessment. `values` are its other fields by name."""
    settings = workspace.programmes[programme]
    for score in (residual, values.get("inherent"), values.get("target")):
        check_on_matrix(score, settings.scoring)
    assessment = residual and {"on": on, "residual": residual, "by": by, "because": because}
    found = dict(values) | {"raised": on, "assessments": [assessment] if assessment else []}
    if residual:
        found["review"] = values.get("review") or next_review(residual, settings, on)
    record_id, write = new_record(Risk, programme, workspace, found, chance)
    return Deed(f"{record_id} is new: {values['title']}", (write,), made=record_id)


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

    Raises EditError for a score off the programme's matrix, for a risk that is closed, and where a score that changes
    has no reason: it is the first thing that members ask.
    """
    _check_open(risk, on)
    settings = workspace.programme_of(risk)
    check_on_matrix(score, settings.scoring)
    before = risk.score_at("residual", on)
    if not because and before and before != score:
        raise EditError(f"say why {risk.id} moves from {shown(before, settings)} to {shown(score, settings)}.")
    moved = f"from {shown(before, settings)} to" if before else "at"
    said = f"{risk.id} is rescored {moved} {shown(score, settings)}"
    if before == score:
        said = f"{risk.id} stays at {shown(score, settings)}"
    return Deed(said, _assessed(risk, workspace, score, on=on, by=by, because=because, review=review))


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
    score = risk.score_at("residual", on)
    if score is None:
        raise EditError(f"{risk.id} has no residual score to keep; rescore it.")
    return rescore(risk, workspace, score, on=on, because=because, by=by, review=review)


def close(risk: Risk, workspace: Workspace, *, on: datetime.date, because: str) -> Deed:
    """The risk is closed, with the reason. Raises EditError where it is already, or no reason is given."""
    _check_open(risk, on)
    if not because:
        raise EditError(f"say why {risk.id} is closed.")
    return Deed(f"{risk.id} is closed", tuple(fields(risk, workspace, {"closed": on, "closed_because": because})))


def accept(
    risk: Risk, workspace: Workspace, *, on: datetime.date, by: str, because: str, until: When | datetime.date
) -> Deed:
    """The risk is tolerated, by a role or body and until a day. Raises EditError where one of these is not given."""
    _check_open(risk, on)
    for what, given in (("who accepts it", by), ("why", because), ("until when", until)):
        if not given:
            raise EditError(f"say {what}: a risk is tolerated by somebody, for a reason and for a time.")
    last = until.latest if isinstance(until, When) else until
    if last is not None and last < on:
        raise EditError(f"{until} has passed; give the day until which {risk.id} is tolerated.")
    acceptance = {"by": by, "because": because, "on": on, "until": until}
    writes = fields(risk, workspace, {"response": "tolerate", "acceptance": acceptance})
    end = until if isinstance(until, When) else written(until, until)
    return Deed(f"{risk.id} is tolerated until {end}, by {by}", tuple(writes))


def escalate(
    record: Risk | Issue, workspace: Workspace, board: str, *, on: datetime.date, by: str = "", because: str = ""
) -> Deed:
    """A risk or an issue is taken to a board, by its id or title."""
    if isinstance(record, Risk):
        _check_open(record, on)
    to = board_named(board, workspace)
    write = entry(record, workspace, "escalations", {"on": on, "to": to.id, "by": by, "because": because})
    return Deed(f"{record.id} is taken to {to.title}", (write,))


def check_on_matrix(score: Score | None, scoring: Scoring | None) -> None:
    """Raise EditError for a score that the programme's matrix does not have."""
    if score is None or scoring is None or worth(score, scoring) is not None:
        return
    scale = f"likelihood goes from 1 to {scoring.likelihood.levels} and impact from 1 to {scoring.impact.levels}"
    raise EditError(f"{score.likelihood} x {score.impact} is not on the matrix: {scale}.")


def next_review(score: Score, settings: Programme, on: datetime.date) -> datetime.date | None:
    """The day by which a risk of a score is looked at again, by the programme's cadence; None where it sets none."""
    number = worth(score, settings.scoring)
    band = settings.scoring.band(number) if settings.scoring and number is not None else None
    days = review_days(band, settings)
    return on + datetime.timedelta(days=days) if days else None


def shown(score: Score, settings: Programme) -> str:
    """`4 x 4 = 16 RED`."""
    number = worth(score, settings.scoring)
    number = score.product if number is None else number
    band = settings.scoring.band(number) if settings.scoring else None
    return f"{score.likelihood} x {score.impact} = {number}" + (f" {band}" if band else "")


def _assessed(
    risk: Risk,
    workspace: Workspace,
    score: Score,
    *,
    on: datetime.date,
    by: str,
    because: str,
    review: When | datetime.date | None,
) -> tuple[Write, ...]:
    scored = {"likelihood": score.likelihood, "impact": score.impact}
    assessment = entry(risk, workspace, "assessments", {"on": on, "residual": scored, "by": by, "because": because})
    due = review or next_review(score, workspace.programme_of(risk), on)
    return (assessment, *fields(risk, workspace, {"review": due}))


def _check_open(risk: Risk, on: datetime.date) -> None:
    if risk.closed is not None:
        raise EditError(f"{risk.id} was closed on {risk.closed}; raise a new risk, or take closed: out by hand.")
    if risk.raised_after(on):
        raise EditError(f"{risk.id} was raised on {risk.raised}, after {written(on, on)}.")

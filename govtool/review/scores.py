"""A score that is decided on: whether the matrix has it, how it is shown, and when it is looked at again."""

from __future__ import annotations

import datetime
import itertools

from govtool.history.cadence import review_days
from govtool.records.programme import Programme
from govtool.records.scoring import Score
from govtool.records.scoring import Scoring
from govtool.records.scoring import worth
from govtool.registers.editing.edits import EditError


def check_on_matrix(score: Score | None, scoring: Scoring | None) -> None:
    """Raise EditError for a score that the programme's matrix does not have."""
    if score is None or scoring is None or worth(score, scoring) is not None:
        return
    scale = f"likelihood goes from 1 to {scoring.likelihood.levels} and impact from 1 to {scoring.impact.levels}"
    raise EditError(f"{score.likelihood} x {score.impact} is not on the matrix: {scale}.")


def check_falling(inherent: Score | None, residual: Score | None, target: Score | None, settings: Programme) -> None:
    """Raise EditError where controls would raise the score, or planned actions would."""
    stages = [("inherent", inherent), ("residual", residual), ("target", target)]
    given = [(name, score, worth(score, settings.scoring)) for name, score in stages if score]
    for (before, high, number), (after, low, less) in itertools.pairwise(given):
        if number is not None and less is not None and less > number:
            raise EditError(
                f"the {after} score, {shown(low, settings)}, is above the {before} one, {shown(high, settings)}."
            )


def next_review(score: Score, settings: Programme, on: datetime.date) -> datetime.date | None:
    """The day by which a risk of a score is looked at again, by the programme's cadence; None where it sets none."""
    number = worth(score, settings.scoring)
    band = settings.scoring.band(number) if settings.scoring and number is not None else None
    days = review_days(band, settings)
    return on + datetime.timedelta(days=days) if days else None


def shown(score: Score, settings: Programme) -> str:
    """`4 x 4 = 16 RED`."""
    number = worth(score, settings.scoring)
    if number is None and settings.scoring:
        return f"{score.likelihood} x {score.impact}, off the matrix"
    number = score.product if number is None else number
    band = settings.scoring.band(number) if settings.scoring else None
    return f"{score.likelihood} x {score.impact} = {number}" + (f" {band}" if band else "")

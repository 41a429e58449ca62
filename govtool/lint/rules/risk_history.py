"""RSK014 and RSK022: how a risk's score went from one assessment to the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.scores import assessed
from govtool.lint.words import plainly
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.risk import Assessment
from govtool.records.risk import Risk
from govtool.records.scoring import Score
from govtool.records.scoring import worth

_NOTHING_NEW = pattern(
    r"(there is |there has been )?(no|nothing|not|un)[ -]?(change|new|changed)( to report)?|as before"
)


@rule("RSK014", on=Risk, level=Level.WARNING)
def score_moved_without_reason(risk: Risk, context: Context) -> Iterator[Found]:
    """A score moved between two assessments and nothing says why, or the reason is that of the time before.

    Members see that a risk has fallen and must ask why; so must whoever assesses the council two years on, when nobody
    remembers. A reason that is copied from month to month shows that nobody looked.

    Mend: Say in because: what changed since the assessment before.

    Source: Published registers print the direction of travel with its reason; Orange Book 2023, Part I, D (monitoring).

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            assessments:
              - {on: 2026-09-07, residual: {likelihood: 4, impact: 4}, because: Two providers gave notice}
              - {on: 2026-10-05, residual: {likelihood: 3, impact: 4}}  # problem
              - {on: 2026-11-02, residual: {likelihood: 4, impact: 4}, because: No change}  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            assessments:
              - {on: 2026-09-07, residual: {likelihood: 4, impact: 4}, because: Two providers gave notice}
              - {on: 2026-10-05, residual: {likelihood: 3, impact: 4}, because: The bridging contract began}
              - {on: 2026-11-02, residual: {likelihood: 3, impact: 4}}
    """
    if len(risk.assessments) < 2 or risk.closed_by(context.as_of):
        return
    for (_, before), (place, after) in pairwise(assessed(risk, context.as_of)):
        moved = _moved(before.residual, after.residual, context)
        found = _unexplained(before, after, moved)
        if found:
            message, level = found
            step = "because" if after.because else "residual"
            yield Found(risk.at("assessments", place, step), message, level=level)


def _moved(before: Score, after: Score, context: Context) -> str:
    """How the score moved, in words; nothing where it did not."""
    if before == after:
        return ""
    old, new = (worth(score, context.programme.scoring) for score in (before, after))
    if old is None or new is None:  # off the scale, which has its own problem
        return ""
    if old != new:
        return f"the score went from {old} to {new}"
    return (
        f"the score went from {before.likelihood} x {before.impact} to {after.likelihood} x {after.impact},"
        f" though it is still {new},"
    )


def _unexplained(before: Assessment, after: Assessment, moved: str) -> tuple[str, Level | None] | None:
    reason = plainly(after.because)
    if moved and not reason:
        return f"{moved} on {after.on}, and no reason is given", None
    if moved and _NOTHING_NEW.fullmatch(reason):
        return f'{moved} on {after.on}, and the reason given is "{after.because}"', None
    if reason and reason == plainly(before.because) and not _NOTHING_NEW.fullmatch(reason):
        again = f"the reason of {after.on} is word for word that of {before.on}"
        return (f"{moved}, and {again}", None) if moved else (again, Level.INFO)
    return None


@rule("RSK022", on=Risk, level=Level.WARNING)
def red_without_end(risk: Risk, context: Context) -> Iterator[Found]:
    """A risk has been RED for three assessments or more, with no change of score.

    What is done about it does not lower it. Either something else must be done, or somebody with the authority to do so
    accepts it openly. The number of assessments is the programme's (thresholds: red_reviews).

    Mend: Change the response, take it to the board above, or have it accepted with an end date.

    Source: Orange Book 2023, Part I, D (risk treatment); asked for by those who assess councils.

    Bad:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            assessments:
              - {on: 2026-09-07, residual: {likelihood: 4, impact: 4}}
              - {on: 2026-10-05, residual: {likelihood: 4, impact: 4}}
              - {on: 2026-11-02, residual: {likelihood: 4, impact: 4}}  # problem

    Good:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            assessments:
              - {on: 2026-09-07, residual: {likelihood: 4, impact: 4}}
              - {on: 2026-10-05, residual: {likelihood: 4, impact: 4}}
              - {on: 2026-11-02, residual: {likelihood: 3, impact: 4}}
    """
    needed, scoring = context.programme.thresholds.red_reviews, context.programme.scoring
    if len(risk.assessments) < max(needed, 1) or scoring is None or risk.closed_by(context.as_of):
        return
    known = assessed(risk, context.as_of)
    if not known or (risk.response == "tolerate" and risk.acceptance):
        return
    place, latest = known[-1]
    value = worth(latest.residual, scoring)
    if value is None or scoring.band(value) != "RED":
        return
    count = next(
        (number for number, (_, each) in enumerate(reversed(known)) if worth(each.residual, scoring) != value),
        len(known),
    )
    if count >= needed:
        message = f"it has been RED at {value} in {count} assessments in a row, since {known[-count][1].on}"
        yield Found(risk.at("assessments", place, "residual"), message)

"""MIL007: milestones whose forecast moves, or whose first date is lost."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.dated import known_by
from govtool.records.milestone import Milestone
from govtool.records.when import When


@rule("MIL007", on=Milestone, level=Level.WARNING)
def slippage_that_cannot_be_told(milestone: Milestone, context: Context) -> Iterator[Found]:
    """A milestone was re-planned and its first date or the reason is lost, or its forecast has moved again and again.

    Slippage is the first date against the present one. Where the first was overwritten, everything is always on time.

    Mend: Keep the first date in baseline:, and each later one in forecasts: with its day and reason. By default a second
    move is worth telling: replannings: in the programme's thresholds.

    Source: Members of an audit committee asked for the original dates; good practice in planning (baselines).

    Bad:
        milestones:
          - id: EX-M1
            title: Proposal drafted
            forecasts:
              - {on: 1 Sep 2026, expected: 30 Oct 2026, because: First plan}  # problem
              - {on: 1 Oct 2026, expected: 18 Dec 2026, because: The board of November was cancelled}
          - id: EX-M2
            title: Proposal agreed
            baseline: 30 Oct 2026
            forecasts:
              - {on: 1 Oct 2026, expected: 18 Dec 2026}  # problem

    Good:
        milestones:
          - id: EX-M1
            title: Proposal drafted
            baseline: 30 Oct 2026
            forecasts:
              - {on: 1 Oct 2026, expected: 18 Dec 2026, because: The board of November was cancelled}
    """
    if not milestone.forecast and not milestone.forecasts:
        return
    if milestone.lacks("baseline") and (len(milestone.forecasts) > 1 or milestone.source is None):
        yield _without_baseline(milestone)
    if not milestone.forecasts:
        return
    known = known_by(milestone.forecasts, context.as_of)
    was = milestone.baseline
    moves = 0
    for each in known:
        moved = was is not None and not _same(was, each.expected)
        moves += moved
        if moved and not each.because:
            place = milestone.at("forecasts", milestone.forecasts.index(each))
            message = f"its forecast moved from {was} to {each.expected} on {each.on}, and nothing says why"
            yield Found(place, message, together="the forecast moved, and nothing says why")
        was = each.expected
    if moves >= context.programme.thresholds.replannings and not milestone.reached(context.as_of):
        first = milestone.baseline or known[0].expected
        message = f"its forecast moved {moves} times: from {first} to {known[-1].expected}"
        yield Found(milestone.at("forecasts"), message, together="the forecast moved again and again", level=Level.INFO)


def _without_baseline(milestone: Milestone) -> Found:
    """A first date that is lost for certain where several forecasts follow each other; else one that nobody gave.

    What was transcribed from a paper has the one date that the paper prints.
    """
    if len(milestone.forecasts) > 1:
        return Found(milestone.at("forecasts"), "its forecast moved, and the date first planned is not kept")
    field = "forecasts" if milestone.forecasts else "forecast"
    message = "it has a forecast and no baseline, so slippage cannot be told"
    return Found(milestone.at(field), message, together=message, level=Level.INFO)


def _same(one: When, other: When) -> bool:
    return (one.earliest, one.latest, one.state) == (other.earliest, other.latest, other.state)

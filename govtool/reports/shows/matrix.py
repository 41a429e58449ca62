"""The risk matrix of each programme, with the risks that are open."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.programme import Programme
from govtool.records.risk import Risk
from govtool.records.scoring import Scoring
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.charts.matrix import Placed
from govtool.reports.charts.matrix import matrix as drawn
from govtool.reports.gaps import untold
from govtool.reports.moving import moved
from govtool.reports.moving import open_risks
from govtool.reports.moving import since_when
from govtool.reports.parts import Block
from govtool.reports.wording import day


def matrix(shown: Slice, basis: Basis) -> Iterator[Block]:
    """A picture for each programme that has a matrix; of the others, that they have none."""
    risks = open_risks(shown, basis)
    if not risks:
        nothing = "No open risk is recorded, so no risk matrix is drawn."
        yield Block(said=untold(basis.every(Risk, shown), "raised", "closed", nothing=nothing))
    for programme, own in basis.workspace.by_programme(risks):
        yield from _of(programme, own, shown, basis)


def _of(programme: Programme, risks: list[Risk], shown: Slice, basis: Basis) -> Iterator[Block]:
    scoring = programme.scoring
    if scoring is None:
        yield Block(said=f"{programme.title} has no risk matrix on record, so its risks are not drawn on one.")
        return
    if scoring.faults():
        yield Block(said=f"The risk matrix of {programme.title} cannot be drawn: {scoring.faults()[0][1]}.")
        return
    placed = [each for risk in risks if (each := _placed(risk, scoring, basis))]
    if placed:
        title = shown.caption or f"Risk matrix of {programme.title}"
        since = since_when(basis) if any(moved(risk, basis) for risk in risks) else ""
        yield Block(chart=drawn(scoring, placed, f"{title}, position at {day(basis.on(risks[0]))}", since))
    yield from _beside(risks, placed, scoring)


def _placed(risk: Risk, scoring: Scoring, basis: Basis) -> Placed | None:
    """A risk with its cell; None where it has none."""
    at = risk.score_at("residual", basis.on(risk))
    if at is None or not scoring.holds(at):
        return None
    found = moved(risk, basis)
    if found is None or found.sort not in ("up", "down"):
        return Placed(id=risk.id, at=at, went=found.sort if found else "not known")
    was = risk.score_at("residual", found.since)
    return Placed(id=risk.id, at=at, went=found.sort, was=was if was and was != at else None)


def _beside(risks: list[Risk], placed: list[Placed], scoring: Scoring) -> Iterator[Block]:
    """What a reader must know besides: the matrix is taken on trust, and which risks are not on it."""
    drawn_ids = {each.id for each in placed}
    missing = [risk for risk in risks if risk.id not in drawn_ids]
    withheld = [risk.id for risk in missing if risk.withholds("residual")]
    unscored = [risk.id for risk in missing if not risk.withholds("residual")]
    if scoring.assumed and placed:
        yield Block(said="The matrix is assumed: the programme's papers print none.")
    if withheld:
        yield Block(said=f"Not on the matrix, for their scores are withheld: {', '.join(withheld)}.")
    if unscored:
        yield Block(said=f"Not on the matrix, for want of a residual score that it holds: {', '.join(unscored)}.")

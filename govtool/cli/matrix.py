"""`govtool matrix`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import click

from govtool.cli.common import App
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.records.programme import Programme
from govtool.records.risk import STAGES
from govtool.records.risk import Risk
from govtool.records.risk import Stage
from govtool.records.scoring import Scale
from govtool.records.scoring import Score
from govtool.records.scoring import worth

PER_LINE = 3
"""How many ids stand on one line of a cell."""


@click.command()
@as_of_option
@click.option(
    "--stage", type=click.Choice(STAGES), help="Which score to draw (default: the residual, else the inherent)."
)
@programme_option
@click.pass_obj
def matrix(app: App, given: datetime.date | None, stage: Stage | None) -> None:
    """Draw the risk matrix of each programme, with the risks in its cells."""
    position = as_of(given)
    drawn = False
    for name in app.programmes:
        programme = app.workspace.programmes[name]
        on = position.of(programme)
        risks = [risk for risk in app.workspace.every(Risk, [name]) if risk.open_on(on)]
        placed = [(risk, score) for risk in risks if (score := _score(risk, stage, on))]
        if placed and programme.scoring and programme.scoring.faults():
            click.echo(f"The matrix of {programme.id} cannot be drawn: {programme.scoring.faults()[0][1]}.\n", err=True)
        elif placed:
            say("\n".join(_drawing(programme, placed, on, len(risks))) + "\n")
            drawn = True
    if not drawn:
        click.echo("No risk is scored.")


def _score(risk: Risk, stage: Stage | None, on: datetime.date) -> Score | None:
    if stage:
        return risk.score_at(stage, on)
    return risk.score_at("residual", on) or risk.score_at("inherent", on)


def _drawing(programme: Programme, placed: list[tuple[Risk, Score]], on: datetime.date, number: int) -> Iterator[str]:
    from tabulate import tabulate

    scoring = programme.scoring
    likelihood = scoring.likelihood if scoring else Scale(levels=max(score.likelihood for _, score in placed))
    impact = scoring.impact if scoring else Scale(levels=max(score.impact for _, score in placed))
    yield f"{programme.title}: {len(placed)} of {number} risks, position at {on.day} {on:%B %Y}"
    if scoring is None:
        yield "No scale is declared; the matrix is drawn up to the highest levels used."
    rows = [
        [_level(likelihood, high), *(_cell(programme, placed, high, wide) for wide in range(1, impact.levels + 1))]
        for high in range(likelihood.levels, 0, -1)
    ]
    headings = ["likelihood \\ impact", *(_level(impact, wide) for wide in range(1, impact.levels + 1))]
    yield tabulate(rows, headings, tablefmt="grid", disable_numparse=True)
    outside = [risk.id for risk, score in placed if score.likelihood not in likelihood or score.impact not in impact]
    if outside:
        yield f"Off the scale: {', '.join(outside)}"


def _level(scale: Scale, level: int) -> str:
    return f"{level} {scale.words[level - 1]}" if len(scale.words) >= level else str(level)


def _cell(programme: Programme, placed: list[tuple[Risk, Score]], likelihood: int, impact: int) -> str:
    """The number of a cell, its band as a word, and the risks in it."""
    score = Score(likelihood=likelihood, impact=impact)
    number = worth(score, programme.scoring)
    band = programme.scoring.band(number) if programme.scoring and number is not None else None
    ids = [risk.id for risk, each in placed if (each.likelihood, each.impact) == (likelihood, impact)]
    lines = [" ".join(ids[start : start + PER_LINE]) for start in range(0, len(ids), PER_LINE)]
    return "\n".join([" ".join(str(part) for part in (number, band) if part is not None), *lines])

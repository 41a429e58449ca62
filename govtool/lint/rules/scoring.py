"""RSK001 to RSK005: the scores of a risk, against the matrix and against each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.scores import number
from govtool.lint.scores import place_of
from govtool.problems import Level
from govtool.records.programme import Programme
from govtool.records.risk import STAGES
from govtool.records.risk import Risk
from govtool.records.risk import Stage
from govtool.records.scoring import Score
from govtool.records.scoring import Scoring
from govtool.records.scoring import worth
from govtool.sentences import listed


@rule("RSK001", on=Risk, level=Level.ERROR)
def score_typed_over(risk: Risk, context: Context) -> Iterator[Found]:
    """The printed score is not what likelihood and impact give.

    A score typed over its formula moves a risk up or down the paper without anybody having assessed it again.

    Mend: Correct the likelihood, the impact or the printed score, whichever was mistyped.

    Source: Orange Book 2023, Part I, D (risk assessment); seen in spreadsheets in use.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 4, impact: 4}
            printed: {inherent: {score: 12}}  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 4, impact: 4}
            printed: {inherent: {score: 16}}
    """
    if risk.printed is None:
        return
    scoring = context.programme.scoring
    for stage in STAGES:
        printed, score = risk.printed.of(stage), risk.score_at(stage, context.as_of)
        if printed is None or printed.score is None or score is None:
            continue
        value = worth(score, scoring)
        if value is not None and value != printed.score:
            message = f"the {stage} score is {_arithmetic(score, value)}, printed {printed.score}"
            yield Found(risk.at("printed", stage, "score"), message)


def _arithmetic(score: Score, value: int) -> str:
    """How a score comes about: the product where it is one, else the cell of the matrix."""
    if value == score.product:
        return f"{score.likelihood} x {score.impact} = {value}"
    return f"{value} on the matrix for likelihood {score.likelihood} and impact {score.impact}"


@rule("RSK002", on=Risk, level=Level.ERROR)
def score_off_the_scale(risk: Risk, context: Context) -> Iterator[Found]:
    """A likelihood, impact or score cannot occur on the programme's matrix.

    Whoever reads it cannot know what was meant, and the risk has no band.

    Mend: Choose a level of the programme's scale, or correct the scale in programme.yaml.

    Source: Seen in spreadsheets in use and in published registers.

    Bad:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 6, impact: 4}  # problem
            printed: {target: {score: 11}}  # problem

    Good:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 5, impact: 4}
            printed: {target: {score: 10}}
    """
    scoring = context.programme.scoring
    if scoring is None:
        return
    for steps, score in _scores(risk):
        if not scoring.holds(score):
            yield from _off_scale(risk, steps, score, scoring)
    for stage in STAGES:
        printed = risk.printed and risk.printed.of(stage)
        if printed and printed.score is not None and not scoring.reaches(printed.score):
            message = f"the printed {stage} score {printed.score} is not a number of this programme's matrix"
            yield Found(risk.at("printed", stage, "score"), message)


def _scores(risk: Risk) -> Iterator[tuple[tuple[str | int, ...], Score]]:
    """Every score of a risk, with the steps to where it is written."""
    for stage in STAGES:
        score: Score | None = getattr(risk, stage)
        if score:
            yield (stage,), score
    for place, assessment in enumerate(risk.assessments):
        yield ("assessments", place, "residual"), assessment.residual


def _off_scale(risk: Risk, steps: tuple[str | int, ...], score: Score, scoring: Scoring) -> Iterator[Found]:
    for word, level, scale in (
        ("likelihood", score.likelihood, scoring.likelihood),
        ("impact", score.impact, scoring.impact),
    ):
        if level not in scale:
            message = f"{word} is {level}; this programme's scale is 1 to {scale.levels}"
            yield Found(risk.at(*steps, word), message)


@rule("RSK003", on=Programme, level=Level.WARNING)
def scale_not_declared(programme: Programme, context: Context) -> Iterator[Found]:
    """The programme scores risks and does not say on what matrix and with what bands.

    Bands differ from council to council: 12 is green in one and red in the next. Without them nobody can tell whether a
    colour follows from its score.

    Mend: Add scoring: to programme.yaml, with the two scales and the bands; mark it assumed: yes if it is taken on trust.

    Source: Orange Book 2023, Part I, D; published registers use different bands.

    Bad:
        programme: {id: example, title: An invented programme}  # problem
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 4, impact: 4}

    Good:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 4, impact: 4}
    """
    every = context.workspace.every(Risk, [programme.origin.programme])
    risks = [risk for risk in every if risk.inherent or risk.residual or risk.target or risk.assessments]
    name, presets = programme.scoring_preset, context.workspace.shelf.scoring_presets
    if name and name not in presets:
        message = f"there is no scoring preset {name}; there is {listed(presets)}"
        yield Found(programme.at("scoring_preset"), message, level=Level.ERROR, remedy="Name one of them.")
        return
    if not risks or programme.scoring or programme.origin.writes("scoring"):
        yield from _unfinished(programme) if risks else ()
        return
    count = "1 risk is" if len(risks) == 1 else f"{len(risks)} risks are"
    message = f"{count} scored, and neither scale, matrix nor bands are declared, so no score can be turned into a RAG"
    yield Found(programme.at(), message)


def _unfinished(programme: Programme) -> Iterator[Found]:
    scoring = programme.scoring
    for field, message in scoring.faults() if scoring else ():
        yield Found(
            programme.at("scoring", field), message, level=Level.ERROR, remedy="Correct the scoring in programme.yaml."
        )
    if scoring and scoring.bands is None:
        yield Found(programme.at("scoring"), "the matrix has no bands, so no score can be turned into a RAG")
    elif scoring and scoring.assumed:
        message = "the scale and bands are taken on trust; the programme's papers print none"
        yield Found(
            programme.at("scoring", "assumed"),
            message,
            level=Level.INFO,
            remedy="Have the board confirm them, then remove assumed.",
        )


@rule("RSK004", on=Risk, level=Level.WARNING)
def score_missing(risk: Risk, context: Context) -> Iterator[Found]:
    """A risk lacks its inherent, residual or target score.

    The inherent score says what is at stake, the residual what the controls achieve, the target what the actions are
    for. Without all three a board cannot see whether the work done and planned is worth anything.

    Mend: Score the stages that are missing; write the residual as a dated assessment.

    Source: Orange Book 2023, Annex 5; seen in published papers.

    Bad:
        risks:
          - id: EX-1  # problem
            title: The market cannot meet winter demand
            inherent: {likelihood: 4, impact: 4}

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 4, impact: 4}
            residual: {likelihood: 3, impact: 4}
            target: {likelihood: 2, impact: 3}
    """
    if risk.closed:
        return
    absent = [stage for stage in STAGES if _lacks(risk, stage)]
    if absent:
        word = "score is" if len(absent) == 1 else "scores are"
        message = f"no {listed(absent, 'or')} {word} recorded"
        yield Found(risk.at(), message, together=message)


def _lacks(risk: Risk, stage: Stage) -> bool:
    """Whether a stage is without a score. Who tolerates a risk aims at where it is, so no target is asked for then."""
    if stage == "target" and risk.response == "tolerate" and risk.acceptance:
        return False
    return risk.lacks(stage) and not (stage == "residual" and not risk.lacks("assessments"))


@rule("RSK005", on=Risk, level=Level.ERROR)
def score_that_controls_raise(risk: Risk, context: Context) -> Iterator[Found]:
    """The residual score is above the inherent, or the target above the residual.

    Controls cannot make a risk worse, and nobody plans actions to raise one. Most often the two were typed the wrong
    way round, and the paper would show a worsening that never happened.

    Mend: Check which of the two scores is right.

    Source: Orange Book 2023, Annex 5 (inherent, residual and target risk).

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 2, impact: 4}
            residual: {likelihood: 4, impact: 4}  # problem

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 4, impact: 4}
            residual: {likelihood: 2, impact: 4}
    """
    known = [(stage, value) for stage in STAGES if (value := number(risk, stage, context)) is not None]
    for (before, higher), (after, lower) in pairwise(known):
        if lower > higher:
            message = f"the {after} score {lower} is above the {before} score {higher}"
            yield Found(place_of(risk, after, context), message)

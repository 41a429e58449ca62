"""RAG001 and RAG002: the RAG words that are printed, against the scores."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.programme import Programme
from govtool.records.risk import STAGES
from govtool.records.risk import Risk
from govtool.records.risk import Stage
from govtool.records.scoring import RAGS
from govtool.records.scoring import Rag
from govtool.records.scoring import worth
from govtool.sentences import listed


@rule("RAG001", on=Risk, level=Level.ERROR)
def rag_against_its_score(risk: Risk, context: Context) -> Iterator[Found]:
    """The printed RAG is not the band of its score.

    Members look at the colour first. One that does not follow from the score was chosen, not assessed. A residual RAG
    that is worse than the band of the inherent score cannot be right at all, for controls do not add risk.

    Mend: Correct the RAG, or score the risk again.

    Source: Seen in published papers; an audit committee had a tracker checked again for this.

    Bad:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            residual: {likelihood: 4, impact: 4}
            printed: {residual: {rag: AMBER}}  # problem
          - id: EX-2
            title: Staff cannot be recruited in time
            inherent: {likelihood: 2, impact: 4}
            printed: {residual: {rag: RED}}  # problem

    Good:
        programme:
          id: example
          title: An invented programme
          scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            residual: {likelihood: 4, impact: 4}
            printed: {residual: {rag: RED}}
    """
    if risk.printed is None or context.programme.scoring is None:
        return
    for stage in STAGES:
        printed, band = risk.printed.of(stage), _band(risk, stage, context)
        if printed and printed.rag and band and printed.rag != band:
            message = f"the {stage} RAG is printed {printed.rag}; the score {_number(risk, stage, context)} is {band}"
            yield Found(risk.at("printed", stage, "rag"), message)
    residual, inherent = risk.printed.residual, _band(risk, "inherent", context)
    unscored = residual and residual.rag and inherent and _number(risk, "residual", context) is None
    if unscored and residual and residual.rag and inherent and RAGS.index(residual.rag) > RAGS.index(inherent):
        message = f"the residual RAG is printed {residual.rag}; even without controls the score is {inherent}"
        yield Found(risk.at("printed", "residual", "rag"), message)


def _number(risk: Risk, stage: Stage, context: Context) -> int | None:
    """The score of a stage: from its likelihood and impact, else as printed."""
    score = risk.score_at(stage, context.as_of)
    if score:
        return worth(score, context.programme.scoring)
    printed = risk.printed and risk.printed.of(stage)
    return printed.score if printed else None


def _band(risk: Risk, stage: Stage, context: Context) -> Rag | None:
    number, scoring = _number(risk, stage, context), context.programme.scoring
    return scoring.band(number) if scoring and number is not None else None


@rule("RAG002", on=Programme, level=Level.WARNING)
def rag_that_cannot_be_followed(programme: Programme, context: Context) -> Iterator[Found]:
    """The RAGs of a risk log do not follow from any score that is recorded.

    Either a lower score has the worse colour, or the colour is of one stage (with mitigation) and the only score of
    another (without). A reader cannot tell how the colours came about, so cannot challenge them.

    Mend: Record likelihood and impact for the stage that the RAG is of.

    Source: Seen in published papers.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 4, impact: 4}
            printed: {inherent: {score: 16}, residual: {rag: AMBER}}  # problem
          - id: EX-2
            title: Staff cannot be recruited in time
            residual: {likelihood: 2, impact: 4}
            printed: {residual: {rag: RED}}  # problem
          - id: EX-3
            title: Fees rise within the year
            residual: {likelihood: 3, impact: 4}
            printed: {residual: {rag: GREEN}}

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            residual: {likelihood: 4, impact: 4}
            printed: {residual: {score: 16, rag: RED}}
          - id: EX-2
            title: Staff cannot be recruited in time
            residual: {likelihood: 2, impact: 4}
            printed: {residual: {score: 8, rag: GREEN}}
    """
    banded = programme.scoring is not None and programme.scoring.bands is not None
    for register in context.workspace.registers_of(programme):
        risks = [record for record in register.records if isinstance(record, Risk) and record.printed]
        yield from _unfollowable(risks, context)
        if not banded:  # with bands, RAG001 names each RAG that is wrong
            for stage in STAGES:
                yield from _inversions(risks, stage, context)


def _unfollowable(risks: list[Risk], context: Context) -> Iterator[Found]:
    """Risks with a residual RAG whose only score is the inherent one."""
    rows = []
    for risk in risks:
        residual, number = risk.printed and risk.printed.residual, _number(risk, "inherent", context)
        if residual and residual.rag and number is not None and _number(risk, "residual", context) is None:
            rows.append((risk, residual.rag, number))
    by_score: dict[int, set[Rag]] = {}
    for _, rag, number in rows:
        by_score.setdefault(number, set()).add(rag)
    detail = "; ".join(
        f"{number} is {_words(by_score[number])}"
        for number in sorted(by_score, reverse=True)
        if len(by_score[number]) > 1
    )
    together = "the RAG is with mitigation and the only score without, so it cannot be followed from what is recorded"
    together += f": {detail}" if detail else ""
    for risk, rag, number in rows:
        message = f"the RAG {rag} is with mitigation and the only score, {number}, is without, so it cannot be followed"
        yield Found(risk.at("printed", "residual", "rag"), message, together=together, record=risk.id)


def _words(rags: set[Rag]) -> str:
    return listed([rag for rag in reversed(RAGS) if rag in rags])


def _inversions(risks: list[Risk], stage: Stage, context: Context) -> Iterator[Found]:
    """Risks whose RAG is worse than that of a risk with the same score or a higher one."""
    rows = []
    for risk in risks:
        printed, number = risk.printed and risk.printed.of(stage), _number(risk, stage, context)
        if printed and printed.rag and number is not None:
            rows.append((RAGS.index(printed.rag), number, risk))
    highest: dict[int, tuple[int, Risk]] = {}
    for rank, number, risk in rows:
        if rank not in highest or number > highest[rank][0]:
            highest[rank] = (number, risk)
    for rank, number, risk in rows:
        for better in range(rank):
            if better in highest and highest[better][0] >= number:
                above, other = highest[better]
                message = (
                    f"the {stage} score {number} is {RAGS[rank]}, while {other.id} has {above} and is {RAGS[better]}"
                )
                yield Found(risk.at("printed", stage, "rag"), message, record=risk.id)
                break

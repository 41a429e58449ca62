"""RSK013 and RSK016: the risk log as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.alike import alike_pairs
from govtool.lint.alike import same_events
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import plainly
from govtool.problems import Level
from govtool.records.programme import Programme
from govtool.records.risk import Risk
from govtool.records.statement import Statement
from govtool.sentences import listed


@rule("RSK013", on=Programme, level=Level.WARNING)
def risk_written_twice(programme: Programme, context: Context) -> Iterator[Found]:
    """Two risks say nearly the same, or several are answered by the same sentence.

    Two rows for one risk split its actions and hide how large it is. Titles are taken for the same from 90 per cent alike
    (thresholds: alike_percent), if only small words and word forms differ, wherever they stand; events where their words
    are the same. One control that serves several risks is in order, and only noted: but a sentence that answers
    everything may answer nothing.

    Mend: Keep one of the two rows; or say, in each row, what the shared measure does for that risk.

    Source: Seen in published papers.

    Bad:
        risks:
          - id: EX-1
            title: The home care market cannot meet winter demand
            controls: [Weekly capacity call with providers]  # problem
          - id: EX-2  # problem
            title: Home care market cannot meet the winter demand
            controls: [Weekly capacity call with providers]

    Good:
        risks:
          - id: EX-1
            title: The home care market cannot meet winter demand
            controls: [Weekly capacity call with providers]
          - id: EX-2
            title: Staff cannot be recruited in time
            controls: [Joint campaign with the colleges]
    """
    risks = [risk for risk in context.workspace.every(Risk, [programme.origin.programme]) if not risk.closed]
    told: set[tuple[str, str]] = set()
    for first, second in alike_pairs(risks, programme.thresholds.alike_percent):
        told.add((first.id, second.id))
        message = f'it reads nearly the same as {first.id}, "{first.title}"'
        yield Found(second.at(), message, record=second.id, remedy=_KEEP_ONE)
    for first, second in same_events(risks):
        if (first.id, second.id) not in told:
            message = f'its event says the same as that of {first.id}, "{first.event}"'
            yield Found(second.at("event"), message, record=second.id, remedy=_KEEP_ONE)
    yield from _shared_measures(risks)


_KEEP_ONE = "Keep one of the two rows, or say how they differ."


def _shared_measures(risks: list[Risk]) -> Iterator[Found]:
    answered: dict[str, list[tuple[Risk, str, int]]] = {}
    for risk in risks:
        for name, measures in (("controls", risk.controls), ("mitigation", risk.mitigation)):
            for number, measure in enumerate(measures):
                answered.setdefault(plainly(measure), []).append((risk, name, number))
    for rows in answered.values():
        first, name, number = rows[0]
        others = list(dict.fromkeys(risk.id for risk, _, _ in rows if risk is not first))
        if others:
            message = f"the same measure also answers {listed(others)}"
            remedy = "Say in each row what the measure does for that risk."
            yield Found(first.at(name, number), message, level=Level.INFO, record=first.id, remedy=remedy)


@rule("RSK016", on=Statement, level=Level.WARNING)
def fundamental_risk_not_in_the_log(statement: Statement, context: Context) -> Iterator[Found]:
    """A document names a risk as fundamental, and no row of the risk log answers it.

    Members read of the risk in the narrative and cannot see its score, its owner or what is done about it.

    Mend: Add the risk to the log, or name under risks: the rows that answer it.

    Source: Orange Book 2023, Part I, D; seen in published papers.

    Bad:
        statements:
          - id: EX-S1  # problem
            title: Hospitals in the area are to be reorganised
            says: fundamental risk

    Good:
        statements:
          - id: EX-S1
            title: Hospitals in the area are to be reorganised
            says: fundamental risk
            risks: [EX-1]
        risks:
          - id: EX-1
            title: The reorganisation of hospitals delays discharge
    """
    if statement.says != "fundamental risk" or not statement.lacks("risks"):
        return
    answering = [link for link in context.workspace.inward.get(statement.id, ()) if link.field == "threatens"]
    if not answering:
        yield Found(statement.at(), f'no row of the risk log answers "{statement.title}"')

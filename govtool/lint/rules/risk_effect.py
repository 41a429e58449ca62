"""RSK006: whether controls do what the scores say."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.scores import number
from govtool.lint.scores import place_of
from govtool.lint.tense import only_planned
from govtool.lint.words import quoted
from govtool.problems import Level
from govtool.records.risk import Risk
from govtool.sentences import listed


@rule("RSK006", on=Risk, level=Level.WARNING)
def score_lowered_by_nothing(risk: Risk, context: Context) -> Iterator[Found]:
    """The residual score is below the inherent, and no control is in place that could have lowered it.

    What is only planned lowers the target. A residual score that counts it already shows members a risk that is smaller
    than the one they carry today.

    Mend: Name the control that is in place, or score the risk again without what is only planned.

    Source: Orange Book 2023, Annex 5 (inherent, residual and target risk); seen in published papers.

    Bad:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 4, impact: 4}
            residual: {likelihood: 2, impact: 4}  # problem
          - id: EX-2
            title: Staff cannot be recruited in time
            inherent: {likelihood: 4, impact: 4}
            residual: {likelihood: 2, impact: 4}  # problem
            controls: [A joint campaign will be launched]

    Good:
        risks:
          - id: EX-1
            title: The market cannot meet winter demand
            inherent: {likelihood: 4, impact: 4}
            residual: {likelihood: 2, impact: 4}
            controls: [Bridging contract for forty packages a week]
    """
    if risk.inherent is None or risk.closed_by(context.as_of):
        return
    if not all(only_planned(each) for each in risk.controls):
        return
    inherent, residual = number(risk, "inherent", context), number(risk, "residual", context)
    if inherent is None or residual is None or residual >= inherent:
        return
    place, fact = place_of(risk, "residual", context), f"the residual score {residual} is below the inherent {inherent}"
    if risk.controls:
        yield Found(place, f"{fact}, and what is named as control is still to come: {listed(quoted(risk.controls))}")
    elif risk.mitigation:
        message = f"{fact}, and nothing says which of its mitigation is in place"
        remedy = "Write what is in place under controls: and what is planned as actions."
        yield Found(place, message, remedy=remedy, level=Level.INFO)
    elif risk.lacks("controls"):
        planned = f"; what is planned ({listed(risk.actions)}) lowers the target" if risk.actions else ""
        yield Found(place, f"{fact}, and no control is in place{planned}")

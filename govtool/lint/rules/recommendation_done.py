"""REC007: recommendations that are said to be carried out."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.proof import evidence_for
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.sentences import listed


@rule("REC007", on=Recommendation, level=Level.WARNING)
def recommendation_carried_out_without_evidence(recommendation: Recommendation, context: Context) -> Iterator[Found]:
    """A recommendation is complete or embedded, and no evidence shows it or an action of it is still open.

    Those who made it will come back and ask to see it. "Embedded" says that it has become how people work, which nobody
    can know without looking.

    Mend: Record the evidence with `shows:`, for the recommendation or its actions; or set the status back.

    Source: CQC local authority assessments, governance; LGA peer challenge practice.

    Bad:
        recommendations:
          - id: EX-R1
            title: Write a workforce strategy
            status: embedded  # problem

    Good:
        recommendations:
          - id: EX-R1
            title: Write a workforce strategy
            status: embedded
        evidence:
          - {id: EX-E1, title: Staff survey, shows: EX-R1}
    """
    status = recommendation.status
    if status not in ("complete", "embedded"):
        return
    actions = context.workspace.linked(recommendation, "actions")
    if still := [each.id for each in actions if isinstance(each, Action) and not each.done]:
        message = f"its status is {status}, and {listed(still)} {'is' if len(still) == 1 else 'are'} not done"
        yield Found(recommendation.at("status"), message, together="carried out, and an action is not done")
    if not evidence_for([recommendation.id, *(each.id for each in actions)], context):
        message = f"its status is {status}, and no evidence shows it"
        yield Found(recommendation.at("status"), message, together="carried out, and no evidence shows it")

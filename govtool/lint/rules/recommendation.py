"""REC: recommendations."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.recommendation import Recommendation
from govtool.sentences import listed


@rule("REC001", on=Recommendation, level=Level.WARNING)
def recommendation_without_answer(recommendation: Recommendation, context: Context) -> Iterator[Found]:
    """A recommendation lacks the council's response, its status, or the action that carries it out.

    Assessors find councils slow to act on what they were told; a board can only hold somebody to account for a
    recommendation that was answered.

    Mend: Record response:, status: and the actions: that carry it out; a rejected one needs no action.

    Source: CQC local authority assessments, governance; LGA peer challenge practice.

    Bad:
        recommendations:
          - id: EX-R1  # problem
            title: Write a workforce strategy

    Good:
        recommendations:
          - id: EX-R1
            title: Write a workforce strategy
            response: accepted
            status: under way
            actions: [EX-A1]
        plans:
          - id: EX-P1
            title: Improvement plan
            actions:
              - id: EX-A1
                title: Draft the workforce strategy with the colleges
                owner: Head of Workforce
                due: 30 Nov 2026
                success_measure: Fewer than one post in ten is vacant
    """
    absent = [name for name in ("response", "status") if recommendation.lacks(name)]
    if recommendation.lacks("actions") and recommendation.response != "rejected":
        absent.append("action")
    if absent:
        message = f"no {listed(absent, 'or')} is recorded"
        yield Found(recommendation.at(), message, together=message)

"""REC004: the clock of a corporate peer challenge."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.document import Document
from govtool.records.recommendation import Recommendation

_CORPORATE = pattern(r"\bcorporate peer challenge\b", re.IGNORECASE)
LGA = "lga-corporate-peer-challenge"
"""The framework that holds the months of the clock."""


@rule("REC004", on=Recommendation, level=Level.WARNING)
def peer_challenge_behind_its_clock(recommendation: Recommendation, context: Context) -> Iterator[Found]:
    """A recommendation of a corporate peer challenge has no answer or no report by the time that the LGA sets.

    The report and action plan are to be public three months after the challenge, the plan after five at the latest, and
    progress is reviewed after about ten. The clock is for corporate peer challenges only, so the rule speaks where the
    recommendation or the document it is from says that it is of one. The months are data: a council may change them.

    Mend: Record the response: and actions:, and later the progress:, each with its day.

    Source: Local Government Association, corporate peer challenge.

    Bad:
        recommendations:
          - id: EX-R1  # problem
            title: Write a workforce strategy
            made_by: LGA corporate peer challenge team
            made: 2 Mar 2026

    Good:
        recommendations:
          - id: EX-R1
            title: Write a workforce strategy
            made_by: LGA corporate peer challenge team
            made: 2 Mar 2026
            response: accepted
          - id: EX-R2
            title: Write a workforce strategy
            made_by: LGA peer challenge team
            made: 2 Mar 2026
    """
    made, framework = recommendation.made, context.workspace.shelf.framework(LGA)
    if (
        made is None
        or made.latest is None
        or framework is None
        or not _of_a_corporate_challenge(recommendation, context)
    ):
        return
    months = {part.id: part.months for part in framework.parts}
    plan, review = (_later(made.latest, months.get(name)) for name in ("plan", "review"))
    if plan and context.as_of > plan and recommendation.lacks("response") and recommendation.lacks("actions"):
        message = (
            f"the challenge was {made}, and its action plan was due by {_said(plan)}; no response or action is recorded"
        )
        together = "no response or action is recorded, and the action plan was due"
        yield Found(recommendation.at(), message, together=together)
    elif review and context.as_of > review and recommendation.lacks("progress") and not _ended(recommendation):
        message = f"the challenge was {made}, and progress was to be reviewed by {_said(review)}; none is recorded"
        together = "no progress is recorded, and it was to be reviewed"
        yield Found(recommendation.at(), message, together=together)


def _of_a_corporate_challenge(recommendation: Recommendation, context: Context) -> bool:
    source = recommendation.source
    document = context.workspace.records.get(source.document) if source else None
    title = document.title if isinstance(document, Document) else ""
    return _CORPORATE.search(f"{recommendation.made_by} / {title}") is not None


def _ended(recommendation: Recommendation) -> bool:
    return recommendation.response == "rejected" or recommendation.status in ("complete", "embedded", "superseded")


def _later(day: datetime.date, months: int | None) -> datetime.date | None:
    """The day so many months later; of a shorter month, its last."""
    if months is None:
        return None
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _said(day: datetime.date) -> str:
    return f"{day.day} {day:%B} {day.year}"

"""What the CQC's nine scores come to: their sum, its percentage and the rating, once all nine are held."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP
from decimal import Decimal

from govtool.records.framework import Framework
from govtool.records.statement import Statement

CQC = "cqc-local-authority"
"""The framework of the CQC's assessments of local authorities."""

Scored = dict[int, Statement]
"""The first statement that gives each quality statement's score, by the quality statement's number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overall:
    """The sum of the scores, the most that it could be, the whole per cent, and the rating; empty where no band holds it."""

    total: int
    most: int
    percent: int
    rating: str


def assessment_of(statement: Statement) -> str:
    """The document that a statement is from; what it says belongs to that assessment alone."""
    return statement.source.document if statement.source else ""


def assessments(statements: Iterable[Statement]) -> dict[str, Scored]:
    """The scores that are held of each assessment, in the order written."""
    found: dict[str, Scored] = {}
    for each in statements:
        if each.score is not None and each.quality_statement is not None:
            found.setdefault(assessment_of(each), {}).setdefault(each.quality_statement, each)
    return found


def overall(scored: Mapping[int, Statement], framework: Framework) -> Overall | None:
    """What the scores of one assessment come to; None unless every quality statement has one."""
    if {str(number) for number in scored} != {part.id for part in framework.parts}:
        return None
    total, most = sum(each.score or 0 for each in scored.values()), len(framework.parts) * len(framework.levels)
    percent = int((Decimal(100 * total) / most).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    rating = next((each.title for each in reversed(framework.bands) if percent >= each.start), "")
    return Overall(total=total, most=most, percent=percent, rating=rating)

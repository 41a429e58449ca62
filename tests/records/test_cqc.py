"""What the CQC's nine scores come to."""

from __future__ import annotations

import pytest

from govtool.records.cqc import CQC
from govtool.records.cqc import assessments
from govtool.records.cqc import overall
from govtool.records.statement import Statement
from tests.support import workspace


def scored(*scores: int) -> str:
    lines = [
        f"  - {{id: EX-S{number}, says: finding, title: Finding, quality_statement: {number}, score: {score}}}"
        for number, score in enumerate(scores, 1)
    ]
    return "statements:\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("scores", "percent", "rating"),
    [
        ((1, 1, 1, 1, 1, 1, 1, 1, 1), 25, "inadequate"),  # 9 of 36
        ((1, 1, 1, 1, 1, 2, 2, 2, 3), 39, "requires improvement"),  # 14 of 36 is 38.9
        ((2, 2, 2, 2, 2, 3, 3, 3, 3), 61, "requires improvement"),  # 22 of 36 is 61.1
        ((2, 2, 2, 2, 3, 3, 3, 3, 3), 64, "good"),  # 23 of 36 is 63.9
        ((4, 4, 4, 4, 4, 3, 3, 3, 3), 89, "outstanding"),  # 32 of 36 is 88.9
    ],
)
def test_nine_scores_make_a_rating(scores: tuple[int, ...], percent: int, rating: str) -> None:
    loaded = workspace(scored(*scores))
    framework = loaded.shelf.framework(CQC)
    assert framework
    made = overall(assessments(loaded.every(Statement))[""], framework)
    assert made
    assert (made.total, made.most, made.percent, made.rating) == (sum(scores), 36, percent, rating)


def test_eight_scores_make_none() -> None:
    loaded = workspace(scored(3, 3, 3, 3, 3, 3, 3, 3))
    framework = loaded.shelf.framework(CQC)
    assert framework
    assert overall(assessments(loaded.every(Statement))[""], framework) is None


def test_each_document_is_an_assessment_of_its_own() -> None:
    text = """\
documents: [{id: EX-D1, title: First}, {id: EX-D2, title: Second}]
statements:
  - {id: EX-S1, says: finding, title: A, quality_statement: 8, score: 2, source: {document: EX-D1}}
  - {id: EX-S2, says: finding, title: B, quality_statement: 8, score: 3, source: {document: EX-D2}}
"""
    found = assessments(workspace(text).every(Statement))
    assert {name: held[8].score for name, held in found.items()} == {"EX-D1": 2, "EX-D2": 3}

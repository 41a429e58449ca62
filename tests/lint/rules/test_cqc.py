"""REC003 and REC006: what the CQC said, its scores, and whether anything is done about it."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages

SCORES = {1: 2, 2: 3, 3: 2, 4: 3, 5: 3, 6: 2, 7: 3, 8: 2, 9: 2}
"""They add up to 22 of 36, which is 61%: requires improvement."""


def _statements(scores: dict[int, int], *more: str) -> str:
    rows = [
        f"{{id: NB-Q{qs}, title: Q, says: finding, quality_statement: {qs}, score: {score}}}"
        for qs, score in scores.items()
    ]
    return "statements:\n" + "".join(f"  - {each}\n" for each in [*rows, *more])


def _overall(verdict: str = "", figure: str = "") -> str:
    fields = (f", verdict: {verdict}" if verdict else "") + (f", figures: {figure}" if figure else "")
    return f"{{id: NB-O, title: Rating, says: finding, framework: cqc-local-authority{fields}}}"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("quality_statement: 0", "there is no quality statement 0; they are 1 to 9"),
        ("quality_statement: 10, score: 2", "there is no quality statement 10; they are 1 to 9"),
        ("quality_statement: 9, score: 0", "0 is no score of the CQC's; they are 1 to 4"),
        ("quality_statement: 9, score: 5", "5 is no score of the CQC's; they are 1 to 4"),
        ("quality_statement: 9, score: 4", ""),
        ("quality_statement: 9", ""),
    ],
)
def test_numbers_off_the_framework(fields: str, message: str) -> None:
    text = f"statements: [{{id: NB-S1, title: S, says: finding, {fields}}}]\n"
    assert messages(found(text, "REC003")) == ([message] if message else [])


def test_evidence_names_a_quality_statement_too() -> None:
    text = "evidence: [{id: NB-E1, title: E, quality_statement: 11}]\n"
    assert [problem.record for problem in found(text, "REC003")] == ["NB-E1"]


@pytest.mark.parametrize(
    ("changed", "verdict", "message"),
    [
        ({}, "requires improvement", ""),
        ({}, "Rated as Requires improvement", ""),
        ({}, "good", 'the nine scores add up to 22 of 36, which is 61% and "requires improvement"; printed "good"'),
        ({9: 3}, "good", ""),
        ({1: 3, 3: 3, 6: 3, 8: 4, 9: 3, 2: 4, 4: 4, 5: 4, 7: 3}, "good", ""),
        (
            {1: 4, 3: 3, 6: 3, 8: 4, 9: 3, 2: 4, 4: 4, 5: 4, 7: 3},
            "good",
            'the nine scores add up to 32 of 36, which is 89% and "outstanding"; printed "good"',
        ),
        (dict.fromkeys(range(1, 10), 1), "inadequate", ""),
        ({}, "a journey of improvement", ""),
    ],
)
def test_the_rating_that_nine_scores_make(changed: dict[int, int], verdict: str, message: str) -> None:
    text = _statements(SCORES | changed, _overall(verdict))
    assert messages(found(text, "REC003")) == ([message] if message else [])


def test_nothing_is_said_of_the_total_until_all_nine_are_held() -> None:
    eight = {qs: score for qs, score in SCORES.items() if qs != 4}
    assert found(_statements(eight, _overall("outstanding")), "REC003") == []


@pytest.mark.parametrize(("value", "wrong"), [("61", False), ("64", True)])
def test_the_percentage_that_is_printed(value: str, wrong: bool) -> None:
    figure = f"figures: [{{id: NB-F1, title: Overall score, value: {value}, unit: '%'}}]\n"
    problems = found(_statements(SCORES, _overall("", "NB-F1")) + figure, "REC003")
    wanted = [f"the nine scores add up to 22 of 36, which is 61%; printed {value}%"] if wrong else []
    assert messages(problems) == wanted


def test_one_quality_statement_with_two_scores() -> None:
    again = "{id: NB-Q4b, title: Q, says: finding, quality_statement: 4, score: 2}"
    (problem,) = found(_statements(SCORES, again), "REC003")
    assert (problem.message, problem.record) == ("quality statement 4 has the score 2, and 3 in NB-Q4", "NB-Q4b")
    other = again.replace("score: 2", "score: 2, source: {document: NB-D1}")
    assert found(_statements(SCORES, other) + "documents: [{id: NB-D1, title: Report of 2028}]\n", "REC003") == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("says: shortfall", "it is a shortfall, and no action, measure or risk is recorded for it"),
        (
            "says: area for improvement",
            "it is an area for improvement, and no action, measure or risk is recorded for it",
        ),
        ("says: finding, score: 1", "it is scored 1, and no action, measure or risk is recorded for it"),
        ("says: shortfall, score: 2", "it is scored 2, and no action, measure or risk is recorded for it"),
        ("says: finding, score: 3", ""),
        ("says: area for consideration", ""),
        ("says: shortfall, actions: NB-A1", ""),
        ("says: shortfall, metrics: NB-M1", ""),
        ("says: shortfall, measure: Nobody waits", ""),
        ("says: shortfall, risks: NB-1", ""),
        ("says: shortfall, scheme: NB-C1", ""),
    ],
)
def test_what_the_regulator_found_wanting(fields: str, message: str) -> None:
    problems = found(f"statements: [{{id: NB-S1, title: S, {fields}}}]\n", "REC006")
    assert [(each.message, each.level) for each in problems] == ([(message, Level.WARNING)] if message else [])


def test_a_risk_may_name_the_statement_instead() -> None:
    text = "statements: [{id: NB-S1, title: S, says: shortfall}]\nrisks: [{id: NB-1, title: R, threatens: NB-S1}]\n"
    assert found(text, "REC006") == []

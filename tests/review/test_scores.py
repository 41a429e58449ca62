"""Scores that are decided on: on a matrix of 5 by 5 that multiplies, AMBER from 8 and RED from 15."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.records.programme import Programme
from govtool.records.scoring import Score
from govtool.registers.editing.edits import EditError
from govtool.review.scores import check_falling
from govtool.review.scores import check_on_matrix
from govtool.review.scores import next_review
from govtool.review.scores import shown
from tests.review.support import ON
from tests.review.support import SETTINGS
from tests.support import day
from tests.support import workspace

PROGRAMME = workspace(SETTINGS).programmes["example"]
BARE = workspace("programme: {id: example, title: Bridges}\n").programmes["example"]
"""A programme without a matrix and a cadence."""

LEVELS = st.integers(1, 5)
SCORES = st.builds(Score, likelihood=LEVELS, impact=LEVELS)


def _score(likelihood: int, impact: int) -> Score:
    return Score(likelihood=likelihood, impact=impact)


@given(SCORES)
def test_every_score_of_the_matrix_is_on_it(score: Score) -> None:
    check_on_matrix(score, PROGRAMME.scoring)


@pytest.mark.parametrize(("likelihood", "impact"), [(6, 1), (1, 6), (0, 3)])
def test_a_score_that_the_matrix_does_not_have_is_refused(likelihood: int, impact: int) -> None:
    with pytest.raises(EditError) as raised:
        check_on_matrix(_score(likelihood, impact), PROGRAMME.scoring)
    scale = "likelihood goes from 1 to 5 and impact from 1 to 5"
    assert str(raised.value) == f"{likelihood} x {impact} is not on the matrix: {scale}."


def test_where_there_is_no_score_or_no_matrix_nothing_is_off_it() -> None:
    check_on_matrix(None, PROGRAMME.scoring)
    check_on_matrix(_score(9, 9), None)


@given(SCORES, SCORES, SCORES)
def test_scores_may_only_fall_from_inherent_over_residual_to_target(one: Score, two: Score, three: Score) -> None:
    if one.product >= two.product >= three.product:
        check_falling(one, two, three, PROGRAMME)
        check_falling(one, None, three, PROGRAMME)
    else:
        with pytest.raises(EditError, match="is above the"):
            check_falling(one, two, three, PROGRAMME)


@pytest.mark.parametrize(
    ("inherent", "residual", "target", "said"),
    [
        (_score(2, 4), _score(4, 4), None, "the residual score, 4 x 4 = 16 RED, is above the inherent one, 2 x 4 = 8 AMBER."),
        (None, _score(2, 2), _score(2, 4), "the target score, 2 x 4 = 8 AMBER, is above the residual one, 2 x 2 = 4 GREEN."),
        (_score(2, 2), None, _score(2, 4), "the target score, 2 x 4 = 8 AMBER, is above the inherent one, 2 x 2 = 4 GREEN."),
    ],
)  # fmt: skip
def test_one_that_rises_is_named(
    inherent: Score | None, residual: Score | None, target: Score | None, said: str
) -> None:
    with pytest.raises(EditError) as raised:
        check_falling(inherent, residual, target, PROGRAMME)
    assert str(raised.value) == said


@pytest.mark.parametrize(
    ("score", "programme", "expected"),
    [
        (_score(4, 4), PROGRAMME, "2026-12-22"),  # RED: 28 days after 24 November
        (_score(2, 4), PROGRAMME, "2027-01-05"),  # AMBER: 42
        (_score(1, 1), PROGRAMME, "2027-02-24"),  # GREEN: 92
        (_score(9, 9), PROGRAMME, None),  # which is not on the matrix
        (_score(4, 4), BARE, None),
    ],
)
def test_when_a_risk_is_looked_at_again(score: Score, programme: Programme, expected: str | None) -> None:
    found = next_review(score, programme, ON)
    assert found == (day(expected) if expected else None)


def test_how_a_score_is_shown() -> None:
    assert shown(_score(4, 4), PROGRAMME) == "4 x 4 = 16 RED"
    assert shown(_score(4, 4), BARE) == "4 x 4 = 16"
    table = (
        "scoring: {likelihood: {levels: 2}, impact: {levels: 2}, table: [[1, 2], [3, 9]], bands: {red: 8, amber: 3}}"
    )
    own = workspace(f"programme: {{id: example, title: Bridges, {table}}}\n").programmes["example"]
    assert shown(_score(2, 2), own) == "2 x 2 = 9 RED"  # as the council's own matrix has it

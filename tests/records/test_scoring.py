"""The matrix of a programme: numbers, bands, and what is wrong with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.records.scoring import MOST_LEVELS
from govtool.records.scoring import RAGS
from govtool.records.scoring import Bands
from govtool.records.scoring import Scale
from govtool.records.scoring import Score
from govtool.records.scoring import Scoring

FIVE = Scoring(likelihood=Scale(levels=5), impact=Scale(levels=5), bands=Bands(red=15, amber=8))
WEIGHTED = Scoring(likelihood=Scale(levels=3), impact=Scale(levels=3, weights=(1, 3, 10)))
TABLE = Scoring(likelihood=Scale(levels=2), impact=Scale(levels=3), table=((1, 2, 4), (3, 5, 6)))


def _score(likelihood: int, impact: int) -> Score:
    return Score(likelihood=likelihood, impact=impact)


@pytest.mark.parametrize(
    ("scoring", "likelihood", "impact", "value"),
    [
        (FIVE, 1, 1, 1),
        (FIVE, 4, 3, 12),
        (FIVE, 5, 5, 25),
        (WEIGHTED, 2, 1, 2),
        (WEIGHTED, 2, 2, 6),
        (WEIGHTED, 3, 3, 30),
        (TABLE, 1, 1, 1),
        (TABLE, 1, 3, 4),
        (TABLE, 2, 1, 3),
        (TABLE, 2, 3, 6),
    ],
)
def test_the_number_of_a_score(scoring: Scoring, likelihood: int, impact: int, value: int) -> None:
    score = _score(likelihood, impact)
    assert scoring.holds(score)
    assert scoring.value(score) == value
    assert scoring.reaches(value)


@pytest.mark.parametrize(
    ("scoring", "likelihood", "impact"),
    [(FIVE, 0, 1), (FIVE, 1, 0), (FIVE, 6, 1), (FIVE, 1, 6), (FIVE, -1, -1), (TABLE, 3, 1), (TABLE, 1, 4)],
)
def test_a_score_off_the_scale_is_not_held(scoring: Scoring, likelihood: int, impact: int) -> None:
    assert not scoring.holds(_score(likelihood, impact))


@pytest.mark.parametrize(("scoring", "value"), [(FIVE, 7), (FIVE, 24 - 1), (FIVE, 0), (WEIGHTED, 4), (TABLE, 7)])
def test_a_number_that_no_cell_has(scoring: Scoring, value: int) -> None:
    assert not scoring.reaches(value)


def test_the_product_needs_no_matrix() -> None:
    assert _score(6, 4).product == 24


@pytest.mark.parametrize(
    ("value", "rag"), [(1, "GREEN"), (7, "GREEN"), (8, "AMBER"), (14, "AMBER"), (15, "RED"), (25, "RED"), (0, None)]
)
def test_the_band_of_a_number(value: int, rag: str | None) -> None:
    assert FIVE.band(value) == rag


def test_without_bands_there_is_no_band() -> None:
    assert WEIGHTED.band(30) is None


def test_a_number_under_every_band_is_in_none() -> None:
    scoring = Scoring(likelihood=Scale(levels=4), impact=Scale(levels=4), bands=Bands(red=12, amber=6, green=3))
    assert [scoring.band(value) for value in (2, 3, 6, 12)] == [None, "GREEN", "AMBER", "RED"]


@pytest.mark.parametrize(
    ("scoring", "faults"),
    [
        (FIVE, []),
        (WEIGHTED, []),
        (TABLE, []),
        (
            Scoring(likelihood=Scale(levels=1), impact=Scale(levels=11)),
            [
                ("likelihood", "the likelihood scale has 1 levels; between 2 and 10 make sense"),
                ("impact", "the impact scale has 11 levels; between 2 and 10 make sense"),
            ],
        ),
        (
            Scoring(likelihood=Scale(levels=3, words=("low", "high")), impact=Scale(levels=2, weights=(1, 2, 3))),
            [
                ("likelihood", "the likelihood scale has 3 levels and 2 words"),
                ("impact", "the impact scale has 2 levels and 3 weights"),
            ],
        ),
        (
            Scoring(likelihood=Scale(levels=2), impact=Scale(levels=2), table=((1, 2),)),
            [("table", "the table is not 2 rows of 2 scores, as the scales ask")],
        ),
        (
            Scoring(likelihood=Scale(levels=2), impact=Scale(levels=2), table=((1, 2), (3, 4, 5))),
            [("table", "the table is not 2 rows of 2 scores, as the scales ask")],
        ),
        (
            Scoring(likelihood=Scale(levels=2), impact=Scale(levels=2), bands=Bands(red=8, amber=8)),
            [("bands", "the bands do not rise from green over amber to red")],
        ),
        (
            Scoring(likelihood=Scale(levels=2), impact=Scale(levels=2), bands=Bands(red=8, amber=1)),
            [("bands", "the bands do not rise from green over amber to red")],
        ),
    ],
)
def test_what_is_wrong_with_a_matrix(scoring: Scoring, faults: list[tuple[str, str]]) -> None:
    assert scoring.faults() == faults


LEVELS = st.integers(-2, MOST_LEVELS + 3)
NUMBERS = st.integers(-5, 40)


@st.composite
def _scorings(draw: st.DrawFn) -> Scoring:
    """Any matrix that a file could hold, sound or not."""
    weights = st.lists(NUMBERS, max_size=5).map(tuple)
    scales = [Scale(levels=draw(LEVELS), weights=draw(weights)) for _ in range(2)]
    table = draw(st.lists(st.lists(NUMBERS, max_size=4).map(tuple), max_size=4).map(tuple))
    return Scoring(likelihood=scales[0], impact=scales[1], table=table)


@given(_scorings(), st.builds(Score, likelihood=LEVELS, impact=LEVELS))
def test_a_score_that_is_held_has_a_number(scoring: Scoring, score: Score) -> None:
    if scoring.holds(score):
        value = scoring.value(score)
        assert isinstance(value, int)
        within = max(scoring.likelihood.levels, scoring.impact.levels) <= MOST_LEVELS
        assert scoring.reaches(value) or not within


@given(_scorings(), NUMBERS)
def test_asking_for_a_number_raises_for_no_matrix(scoring: Scoring, value: int) -> None:
    assert scoring.reaches(value) in {True, False}
    assert scoring.band(value) is None


@given(st.lists(st.integers(1, 25), min_size=3, max_size=3, unique=True), NUMBERS, NUMBERS)
def test_a_higher_number_is_in_no_better_band(edges: list[int], one: int, other: int) -> None:
    green, amber, red = sorted(edges)
    bands = Bands(green=green, amber=amber, red=red)
    scoring = Scoring(likelihood=Scale(levels=5), impact=Scale(levels=5), bands=bands)
    assert scoring.faults() == []
    ranks = [RAGS.index(rag) if rag else -1 for rag in (scoring.band(min(one, other)), scoring.band(max(one, other)))]
    assert ranks == sorted(ranks)

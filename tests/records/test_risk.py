"""Risks as they stood on a day."""

from __future__ import annotations

import pytest

from govtool.records.risk import Risk
from tests.support import day
from tests.support import risk

ASSESSED = """\
risks:
  - id: NB-1
    title: Bridge closes before the diversion opens
    controls: [Weekly inspection]
    mitigation: [Diversion signed, Bus operators told]
    inherent: {likelihood: 4, impact: 4}
    residual: {likelihood: 1, impact: 1}
    assessments:
      - {on: 2018-03-05, residual: {likelihood: 3, impact: 3}}
      - {on: 2018-01-08, residual: {likelihood: 3, impact: 4}}
      - {on: Apr 2018, residual: {likelihood: 2, impact: 3}}
      - {on: TBC, residual: {likelihood: 4, impact: 1}}
    printed: {reference: R1, residual: {score: 9, rag: AMBER}}
"""


@pytest.fixture
def assessed() -> Risk:
    return risk(ASSESSED)


@pytest.mark.parametrize(
    ("on", "product"),
    [
        ("2018-01-07", None),
        ("2018-01-08", 12),
        ("2018-03-04", 12),
        ("2018-03-05", 9),
        ("2018-04-29", 9),
        ("2018-04-30", 6),  # an assessment dated by its month is known once the month is over
        ("2030-01-01", 6),
    ],
)
def test_the_latest_assessment_by_a_day(assessed: Risk, on: str, product: int | None) -> None:
    assessment = assessed.assessment_at(day(on))
    assert (assessment and assessment.residual.product) == product


@pytest.mark.parametrize(("on", "product"), [("2017-12-31", 1), ("2018-01-08", 12), ("2018-12-31", 6)])
def test_the_residual_score_is_the_latest_assessments(assessed: Risk, on: str, product: int) -> None:
    score = assessed.score_at("residual", day(on))
    assert score is not None
    assert score.product == product


def test_other_stages_do_not_change_with_the_day(assessed: Risk) -> None:
    for on in ("2017-12-31", "2018-12-31"):
        inherent = assessed.score_at("inherent", day(on))
        assert inherent is not None
        assert inherent.product == 16
        assert assessed.score_at("target", day(on)) is None


def test_measures_are_what_is_in_place_and_what_a_source_prints(assessed: Risk) -> None:
    assert assessed.measures == ("Weekly inspection", "Diversion signed", "Bus operators told")


def test_what_is_printed_of_a_stage(assessed: Risk) -> None:
    assert assessed.printed is not None
    residual = assessed.printed.of("residual")
    assert residual is not None
    assert (residual.score, residual.rag) == (9, "AMBER")
    assert assessed.printed.of("target") is None


def test_a_risk_is_open_from_its_being_raised_until_it_is_closed() -> None:
    made = risk("risks: [{id: EX-1, title: Demand, raised: 12 Oct 2026, closed: 1 Dec 2026}]\n")
    days = ("2026-10-11", "2026-10-12", "2026-11-30", "2026-12-01")
    assert [made.open_on(day(each)) for each in days] == [False, True, True, False]

"""Frameworks and risk matrices that are shipped as data."""

from __future__ import annotations

import pytest

from govtool.records.scoring import Score
from govtool.registers.shelf import Shelf
from tests.support import found
from tests.support import workspace

SHELF = Shelf()


@pytest.mark.parametrize("name", SHELF.frameworks)
def test_every_framework_is_named_as_its_file_and_says_its_source(name: str) -> None:
    held = SHELF.framework(name)
    assert held is not None
    assert held.id == name
    assert held.source
    assert held.parts or held.levels


def test_the_nine_quality_statements_and_eight_changes() -> None:
    cqc, hicm = SHELF.framework("cqc-local-authority"), SHELF.framework("hicm")
    assert cqc is not None
    assert len(cqc.parts) == 9
    assert cqc.parts[7].title == "Governance, management and sustainability"
    assert [band.start for band in cqc.bands] == [25, 39, 63, 88]
    assert hicm is not None
    assert len(hicm.parts) == 8


@pytest.mark.parametrize("name", SHELF.scoring_presets)
def test_every_matrix_is_sound(name: str) -> None:
    preset = SHELF.scoring_preset(name)
    assert preset is not None
    assert preset.id == name
    assert preset.scoring.faults() == []


@pytest.mark.parametrize(
    ("name", "likelihood", "impact", "number", "band"),
    [
        ("tri-borough-5x5", 3, 5, 15, "AMBER"),
        ("nhs-5x5", 3, 5, 15, "RED"),
        ("four-by-four", 3, 4, 12, "RED"),
        ("words-lookup", 3, 3, 3, "AMBER"),
        ("weighted-impact", 3, 4, 24, "RED"),
    ],
)
def test_what_a_cell_is_worth(name: str, likelihood: int, impact: int, number: int, band: str) -> None:
    preset = SHELF.scoring_preset(name)
    assert preset is not None
    scoring = preset.scoring
    assert scoring.value(Score(likelihood=likelihood, impact=impact)) == number
    assert scoring.band(number) == band


def test_a_programme_takes_a_matrix_over_by_its_name() -> None:
    text = "programme: {id: example, title: Bridges, scoring_preset: nhs-5x5}\n"
    risk = "risks: [{id: NB-1, title: Bridge closes early, residual: {likelihood: 6, impact: 1}}]\n"
    preset = SHELF.scoring_preset("nhs-5x5")
    assert preset is not None
    assert workspace(text).programmes["example"].scoring == preset.scoring
    assert [problem.message for problem in found(text + risk, "RSK002")] == [
        "likelihood is 6; this programme's scale is 1 to 5"
    ]
    assert found(text + risk, "RSK003") == []


def test_its_own_matrix_wins() -> None:
    text = "programme: {id: example, title: Bridges, scoring_preset: nhs-5x5, scoring: {likelihood: {levels: 3}, impact: {levels: 3}}}"
    scoring = workspace(text).programmes["example"].scoring
    assert scoring is not None
    assert scoring.likelihood.levels == 3


def test_an_unknown_matrix_is_a_problem() -> None:
    (problem,) = found("programme: {id: example, title: Bridges, scoring_preset: nhs-6x6}", "RSK003")
    assert problem.message.startswith("there is no scoring preset nhs-6x6; there is ")

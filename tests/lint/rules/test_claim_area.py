"""MET011: claims that hold for some areas only."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages

METRIC = """\
metrics:
  - id: NB-K1
    title: Rust
    unit: spots
    readings:
      - {area: All bridges, period: 2018/19, actual: 807}
      - {area: All bridges, period: 2017/18, actual: 738}
"""
FALL = 'figures: [{id: NB-F1, title: Fall in rust, value: 9, unit: "%", area: Old bridges, metric: NB-K1}]\n'


def _claim(title: str = "Less rust", fields: str = "metrics: NB-K1", says: str = "claim") -> str:
    return f"statements: [{{id: NB-S1, title: {title}, says: {says}, {fields}}}]\n"


def test_the_movements_of_both_areas_are_told() -> None:
    assert messages(found(METRIC + FALL + _claim(), "MET011")) == [
        "no area is named: NB-K1 rose from 738 to 807 (All bridges), and fell by 9% (Old bridges)"
    ]
    assert messages(found(METRIC + FALL + _claim("More rust"), "MET011")) == [
        "no area is named: NB-K1 fell by 9% (Old bridges), and rose from 738 to 807 (All bridges)"
    ]


@pytest.mark.parametrize(
    "claim",
    [
        _claim(fields="metrics: NB-K1, area: Old bridges"),
        _claim(fields="metrics: NB-K1, figures: NB-F1"),  # its area is that of its figure
        _claim("Rust is looked at"),
        _claim('"Less rust, more paint"'),
        _claim(says="intention"),
        _claim(fields="group: Rust"),
    ],
)
def test_claims_that_say_where_or_claim_no_movement(claim: str) -> None:
    assert found(METRIC + FALL + claim, "MET011") == []


def test_one_way_everywhere_is_fine() -> None:
    assert found(METRIC + FALL.replace("Fall", "Rise") + _claim("More rust"), "MET011") == []
    assert found(METRIC + _claim(), "MET011") == []
    assert found(METRIC + FALL.replace("Old bridges", "All bridges") + _claim(), "MET011") == []


@pytest.mark.parametrize(
    "title", ["Change in rust", "The fall in rust", "Rust"], ids=["no way is said", "no change first", "no change"]
)
def test_figures_that_are_no_movement(title: str) -> None:
    assert found(METRIC + FALL.replace("Fall in rust", title) + _claim(), "MET011") == []


def test_results_move_only_within_their_unit_and_length_of_period() -> None:
    for was, is_ in (("2018/19", "Q1 2018/19"), ("actual: 738", "unit: tons, actual: 738"), ("738", "807")):
        text = METRIC.replace(was, is_) + FALL + _claim()
        assert found(text, "MET011") == []


def test_two_areas_of_results() -> None:
    text = METRIC + (
        "      - {area: Piers, period: 2016/17, actual: 9}\n"
        "      - {area: Piers, period: 2017/18, actual: 20}\n"
        "      - {area: Piers, period: 2018/19, actual: 12}\n"
    )
    assert messages(found(text + _claim(), "MET011")) == [
        "no area is named: NB-K1 rose from 738 to 807 (All bridges), and fell from 20 to 12 (Piers)"
    ]


FELL = METRIC.replace("807", "0")


def _results(*actual: str, area: str = "Piers") -> str:
    return "".join(
        f"      - {{area: {area}, period: {year}/{year - 1999}, actual: {each}}}\n"
        for year, each in enumerate(actual, 2016)
    )


def test_a_rise_of_one_area_against_a_fall_of_results() -> None:
    rise = FALL.replace("Fall", "Rise")
    assert messages(found(FELL + rise + _claim(), "MET011")) == [
        "no area is named: NB-K1 rose by 9% (Old bridges), and fell from 738 to 0 (All bridges)"
    ]
    assert found(FELL + FALL.replace("Fall", "Change") + _claim(), "MET011") == []


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [("0", "0.5", "rose"), ("-0.5", "0", "rose"), ("0.5", "0", "fell"), ("0", "-0.5", "fell")],
)
def test_nothing_is_a_number_too(before: str, after: str, moved: str) -> None:
    change = FALL if moved == "rose" else FALL.replace("Fall", "Rise")
    metric = "metrics:\n  - id: NB-K1\n    title: Rust\n    unit: spots\n    readings:\n" + _results(before, after)
    (message,) = messages(found(metric + change + _claim(), "MET011"))
    assert f"{moved} from {before} to {after} (Piers)" in message


def test_only_the_last_two_results_of_an_area_count() -> None:
    assert found(METRIC + _results("20", "9", "12") + _claim(), "MET011") == []


@pytest.mark.parametrize(
    "metric",
    [
        METRIC.replace("area: All bridges, ", ""),
        METRIC.replace("2018/19", "last year").replace("2017/18", "the year before"),
    ],
    ids=["no area", "no months"],
)
def test_results_that_cannot_be_placed_are_no_movement(metric: str) -> None:
    assert found(metric + FALL + _claim(), "MET011") == []


def test_a_target_is_no_result() -> None:
    target = "      - {area: All bridges, period: 2019/20, target: 900}\n"
    assert len(found(METRIC + target + FALL + _claim(), "MET011")) == 1


def test_a_figure_without_an_area_names_none() -> None:
    figure = "  - {id: NB-F2, title: Spots, value: 9}\n"
    figures = FALL.replace("figures: [", "figures:\n  - ").replace("}]", "}")
    text = METRIC + figures + figure + _claim(fields="metrics: NB-K1, figures: NB-F2")
    assert len(found(text, "MET011")) == 1


def test_equal_results_and_two_of_one_period_are_no_movement() -> None:
    rise = FALL.replace("Fall", "Rise")
    assert found(METRIC.replace("738", "807") + rise + _claim(), "MET011") == []
    assert found(METRIC.replace("2017/18", "2018/19") + FALL + _claim(), "MET011") == []
    assert found(METRIC.replace("2017/18", "2018/19") + rise + _claim(), "MET011") == []

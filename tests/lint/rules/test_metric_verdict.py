"""MET002: verdicts against their numbers."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages
from tests.support import places


def _metric(reading: str, fields: str = "polarity: lower is better", *, also: str = "") -> str:
    head = f"metrics:\n  - id: NB-K1\n    title: Cracks\n    {fields}\n    readings:\n"
    return head + f"      - {{{reading}}}\n" + (f"      - {{{also}}}\n" if also else "")


def _claim(verdict: str, fields: str = "area: East", title: str = "Cracks against target", says: str = "claim") -> str:
    return f'statements:\n  - {{id: NB-S1, title: "{title}", says: {says}, verdict: "{verdict}", metrics: NB-K1, {fields}}}\n'


EAST = "area: East, period: 2018/19, target: 20, actual: 23"


@pytest.mark.parametrize(
    ("verdict", "actual", "wrong"),
    [
        ("performed well", 23, True),
        ("performed well", 20, False),
        ("performed well", 17, False),
        ("missed the target", 17, True),
        ("missed the target", 20, False),
        ("above target", 17, True),
        ("above target", 23, False),
        ("below target", 23, True),
        ("exceeded the target", 17, False),  # of what should be low it may mean either
        ("exceeded the target", 23, False),
        ("an increase", 23, False),
    ],
)
def test_the_verdict_of_a_reading_where_lower_is_better(verdict: str, actual: int, wrong: bool) -> None:
    text = _metric(f"period: 2018/19, target: 20, actual: {actual}, printed: {{verdict: {verdict}}}")
    assert bool(found(text, "MET002")) is wrong


@pytest.mark.parametrize(
    ("verdict", "actual", "wrong"),
    [("achieved", 17, True), ("achieved", 23, False), ("exceeded the target", 17, True), ("missed", 23, True)],
)
def test_the_verdict_of_a_reading_where_higher_is_better(verdict: str, actual: int, wrong: bool) -> None:
    reading = f"period: 2018/19, target: 20, actual: {actual}, printed: {{verdict: {verdict}}}"
    assert bool(found(_metric(reading, "polarity: higher is better"), "MET002")) is wrong


def test_what_is_said_and_where() -> None:
    problems = found(_metric(f"{EAST}, printed: {{verdict: performed well}}"), "MET002")
    assert messages(problems) == [
        'East 2018/19: "performed well", but 23 against a target of 20, where lower is better'
    ]
    assert places(problems) == [(6, 82)]
    assert problems[0].record == "NB-K1"


def test_a_miss_that_the_metric_tolerates_is_none() -> None:
    reading = f"{EAST}, printed: {{verdict: performed well}}"
    assert found(_metric(reading, "polarity: lower is better\n    tolerance: 3"), "MET002") == []


@pytest.mark.parametrize("fields", ["unit: cracks", "tolerance: 0"])
def test_without_a_better_way_nothing_is_judged(fields: str) -> None:
    assert found(_metric(f"{EAST}, printed: {{verdict: performed well}}", fields), "MET002") == []


def test_a_claim_is_judged_by_the_results_of_its_area() -> None:
    text = _metric(EAST) + _claim("outperformed")
    problems = found(text, "MET002")
    assert messages(problems) == [
        '"outperformed", but NB-K1 of 2018/19 has 23 against a target of 20, where lower is better'
    ]
    assert problems[0].record == "NB-S1"
    assert found(_metric(EAST) + _claim("outperformed", "area: West"), "MET002") == []
    assert found(_metric(EAST) + _claim("missed the target"), "MET002") == []


def test_a_claim_that_is_about_no_target_is_let_be() -> None:
    assert found(_metric(EAST) + _claim("outperformed", title="Better than the neighbours"), "MET002") == []
    assert found(_metric(EAST) + _claim("outperformed", says="intention"), "MET002") == []


def test_without_a_verdict_the_title_counts() -> None:
    text = _metric(EAST) + _claim("", title="The east met its target")
    assert messages(found(text, "MET002"))[0].startswith('"The east met its target", but NB-K1')


def test_the_latest_result_counts_unless_a_year_is_named() -> None:
    text = _metric(EAST, also="area: East, period: 2019/20, target: 20, actual: 18")
    assert found(text + _claim("met"), "MET002") == []
    assert len(found(text + _claim("met", title="Cracks against target in 2018/19"), "MET002")) == 1
    assert found(text + _claim("met", title="Cracks against target in 2020/21"), "MET002") == []


def test_all_targets_means_each_and_a_target_means_any() -> None:
    text = _metric(EAST, also="area: East, period: 2018/19, unit: metres, target: 9, actual: 8")
    assert found(text + _claim("met"), "MET002") == []
    assert len(found(text + _claim("all targets were met"), "MET002")) == 1
    assert len(found(text + _claim("met", title="Every target for cracks"), "MET002")) == 1


def test_words_that_stand_beside_a_reading_are_judged_there_once() -> None:
    text = _metric(f"{EAST}, printed: {{verdict: Performed well}}") + _claim("performed well")
    assert [problem.record for problem in found(text, "MET002")] == ["NB-K1"]


def test_a_claim_on_something_narrower_is_not_judged_by_the_whole() -> None:
    figures = "figures:\n  - {id: NB-F1, title: Cracks in piers, value: 4, metric: %s}\n"
    claim = _claim("outperformed", "area: East, figures: NB-F1")
    assert found(_metric(EAST) + figures % '""' + claim, "MET002") == []
    assert len(found(_metric(EAST) + figures % "NB-K1" + claim, "MET002")) == 1

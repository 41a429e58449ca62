"""MET001: printed variances and shares."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages
from tests.support import places


def _metric(*readings: str, unit: str = "spans") -> str:
    lines = [f"      - {{{each}}}" for each in readings]
    head = f'metrics:\n  - id: NB-K1\n    title: Bridges painted\n    unit: "{unit}"\n    readings:'
    return "\n".join([head, *lines]) + "\n"


def test_the_arithmetic_is_told() -> None:
    problems = found(_metric("area: East, period: 2018/19, target: 40, actual: 52, printed: {variance: 14}"), "MET001")
    assert messages(problems) == ["East 2018/19: 52 - 40 = 12, printed 14"]
    assert problems[0].level is Level.ERROR
    assert places(problems) == [(6, 83)]


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        ("target: 40, actual: 52, printed: {variance: 12}", False),
        ("target: 40, actual: 52, printed: {variance: 13}", False),  # 52.4 and 12.6, both rounded
        ("target: 40, actual: 52, printed: {variance: -12}", True),
        ("target: 40.0, actual: 52.4, printed: {variance: 12.5}", False),
        ("target: 40, actual: 52.4, printed: {variance: 12.6}", True),
        ("target: 40, printed: {variance: 14}", False),
        ("actual: 52, printed: {variance: 14}", False),
        ("target: 40, actual: 52", False),
    ],
)
def test_rounding_is_let_pass(numbers: str, wrong: bool) -> None:
    assert bool(found(_metric(f"period: 2018/19, {numbers}"), "MET001")) is wrong


@pytest.mark.parametrize(
    ("verdict", "message"),
    [
        ("30% over plan", ""),
        ("29% over plan", "2018/19: 52 is 30.0% above the target of 40, printed 29%"),
        ("31 per cent above target", "2018/19: 52 is 30.0% above the target of 40, printed 31 per cent"),
        ("12 more than planned", ""),
        ("14 more than planned", "2018/19: 52 - 40 = 12, printed 14"),
        ("an increase of 8%", "2018/19: 52 is 30.0% above the target of 40, printed 8% (of what, is not said)"),
        ("well over plan", ""),
        ("8% of spans", ""),  # no change
        ("an increase from 8%", ""),
        ("improved, in the top 10%", ""),
        ("between 8% and 9% more", ""),  # two amounts
        ("more than in 2016/17", ""),
    ],
)
def test_the_amount_in_a_verdict(verdict: str, message: str) -> None:
    text = _metric(f'period: 2018/19, target: 40, actual: 52, printed: {{verdict: "{verdict}"}}')
    assert messages(found(text, "MET001")) == ([message] if message else [])


def test_a_share_of_what_was_before_is_as_good_and_none_is_a_warning() -> None:
    now = "period: 2018/19, target: 40, actual: 52, printed: {verdict: an increase of 4%}"
    (problem,) = found(_metric(now), "MET001")
    assert problem.level is Level.WARNING
    assert found(_metric("period: 2017/18, actual: 50", now), "MET001") == []
    assert len(found(_metric("area: East, period: 2017/18, actual: 50", now), "MET001")) == 1
    assert len(found(_metric("period: 2017/18, unit: tons, actual: 50", now), "MET001")) == 1


def test_a_share_may_be_cut_off() -> None:
    text = "period: 2018/19, target: 300, actual: 358, printed: {verdict: %s over plan}"
    assert found(_metric(text % "19%"), "MET001") == []  # 19.33
    assert found(_metric(text.replace("358", "359") % "19%"), "MET001") == []  # 19.67, cut off
    assert len(found(_metric(text.replace("358", "361") % "19%"), "MET001")) == 1


def test_points_of_a_share_may_be_meant() -> None:
    text = "period: 2018/19, target: 80, actual: 88, printed: {verdict: 8% above target}"
    assert found(_metric(text, unit="%"), "MET001") == []
    assert len(found(_metric(text), "MET001")) == 1
    assert len(found(_metric(text.replace("8%", "12%"), unit="%"), "MET001")) == 1
    assert found(_metric(text.replace("8%", "10%"), unit="%"), "MET001") == []


def test_a_variance_is_judged_before_the_verdict() -> None:
    text = _metric("period: 2018/19, target: 40, actual: 52, printed: {variance: 12, verdict: achieved 90% more}")
    assert found(text, "MET001") == []


def test_nothing_is_a_share_of_nothing() -> None:
    assert found(_metric("period: 2018/19, target: 0, actual: 5, printed: {verdict: 5% over plan}"), "MET001") == []

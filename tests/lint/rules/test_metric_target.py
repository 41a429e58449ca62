"""MET004 and MET009: easy targets and old results."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages


def _metric(*readings: str, polarity: str = "higher is better", status: str = "live") -> str:
    head = f"programme: {{id: example, title: Bridges, status: {status}}}\nmetrics:\n  - id: NB-K1\n    title: Spans painted\n"
    if polarity:
        head += f"    polarity: {polarity}\n"
    return head + "    readings:\n" + "".join(f"      - {{{each}}}\n" for each in readings)


LAST = "period: 2018/19, target: 30, actual: 36"


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        ("period: 2019/20, target: 34", True),
        ("period: 2019/20, target: 36", False),
        ("period: 2019/20, target: 38", False),
        ("period: 2019/20, target: 34, note: A crew is lost.", False),
        ("period: Q1 2019/20, target: 9", False),  # a shorter period
        ("period: 2019/20, unit: tons, target: 9", False),
        ("area: East, period: 2019/20, target: 9", False),
        ("period: next year, target: 9", False),
        ("period: 2017/18, target: 9", False),
        ("period: 2019/20, target: 34, actual: 35", False),  # it is over
        ("period: January 2019 to December 2019, target: 34", False),  # it began before
        ("period: 2019/20", False),
    ],
)
def test_a_target_below_the_last_result(target: str, wrong: bool) -> None:
    assert bool(found(_metric(LAST, target), "MET004")) is wrong


def test_which_way_counts() -> None:
    (problem,) = found(_metric(LAST, "period: 2019/20, target: 38", polarity="lower is better"), "MET004")
    assert problem.message == "2019/20: the target is 38, and 36 was reached in 2018/19"
    assert found(_metric(LAST, "period: 2019/20, target: 34", polarity=""), "MET004") == []


def test_only_the_next_target_is_held_against_the_result_in_any_order_of_lines() -> None:
    text = _metric("period: 2020/21, target: 31", "period: 2019/20, target: 34", LAST)
    assert messages(found(text, "MET004")) == ["2019/20: the target is 34, and 36 was reached in 2018/19"]


def test_a_result_grows_old() -> None:
    text = _metric("period: Q4 2018/19, actual: 9", "period: Q1 2019/20, target: 9")
    assert found(text, "MET009", on="2019-07-01") == []  # 92 days after 31 March
    assert messages(found(text, "MET009", on="2019-07-02")) == [
        "the newest result is of Q4 2018/19, which ended 93 days ago"
    ]


def test_a_yearly_result_lasts_for_a_year() -> None:
    text = _metric("period: 2017/18, actual: 9")
    assert found(text, "MET009", on="2019-07-01") == []
    assert len(found(text, "MET009", on="2019-07-02")) == 1  # that of 2018/19 could have been had for 92 days


def test_a_metric_without_any_result() -> None:
    text = _metric("period: Q4 2018/19, target: 9", "period: Q1 2019/20, target: 9")
    assert messages(found(text, "MET009", on="2019-07-02")) == ["there is no result, and Q4 2018/19 ended 93 days ago"]
    assert found(_metric("period: next year, target: 9"), "MET009", on="2019-07-02") == []


def test_programmes_that_are_over_have_old_results() -> None:
    assert found(_metric("period: 2008/09, actual: 9", status="historic"), "MET009") == []


def test_a_programme_may_take_its_time() -> None:
    text = _metric("period: Q4 2018/19, actual: 9").replace("status: live", "thresholds: {measure_days: 200}")
    assert found(text, "MET009", on="2019-08-01") == []


@pytest.mark.parametrize(
    ("polarity", "target", "wrong"),
    [
        ("higher is better", 35, True),
        ("higher is better", 36, False),
        ("lower is better", 36, False),
        ("lower is better", 37, True),
    ],
)
def test_a_target_that_is_one_off_is_worse(polarity: str, target: int, wrong: bool) -> None:
    assert bool(found(_metric(LAST, f"period: 2019/20, target: {target}", polarity=polarity), "MET004")) is wrong


def test_a_period_without_days_hides_nothing() -> None:
    text = _metric("period: next year, target: 9", LAST, "period: 2019/20, target: 34")
    assert messages(found(text, "MET004")) == ["2019/20: the target is 34, and 36 was reached in 2018/19"]


def test_a_quarter_as_long_as_results_may_last_is_old_with_them() -> None:
    text = _metric("period: Q2 2018/19, actual: 9")  # July to September: 92 days
    assert found(text, "MET009", on="2018-12-31") == []
    assert len(found(text, "MET009", on="2019-01-01")) == 1


def test_a_period_is_over_on_the_day_after_its_last() -> None:
    text = _metric("period: Q4 2018/19, actual: 9", "period: Q2 2019/20, actual: 9")
    assert messages(found(text, "MET009", on="2019-09-30")) == [
        "the newest result is of Q4 2018/19, which ended 183 days ago"
    ]
    assert found(text, "MET009", on="2019-10-01") == []

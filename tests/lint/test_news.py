"""What a change brings about is what the linter did not find before, however lines and days have moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govtool.lint.news import news
from govtool.problems import Level
from govtool.problems import Problem
from govtool.source import Location


def problem(code: str = "RSK001", record: str = "EX-1", message: str = "no owner is named", line: int = 1) -> Problem:
    return Problem(
        code=code,
        level=Level.WARNING,
        message=message,
        remedy="Name one.",
        location=Location("registers/example/risks.yaml", line, 1),
        record=record,
    )


PROBLEMS = st.lists(
    st.builds(
        problem,
        code=st.sampled_from(["RSK001", "RSK002"]),
        record=st.sampled_from(["EX-1", "EX-2"]),
        message=st.sampled_from(["1 day late", "2 days late", "3 days late"]),
    )
)


def test_a_problem_that_moved_or_counts_another_day_is_the_same() -> None:
    before = [problem(message="it is 3 days late", line=4)]
    assert news(before, [problem(message="it is 4 days late", line=9)]) == []


def test_of_several_of_one_rule_the_one_with_new_words_is_new() -> None:
    old, new = problem(message="cause is empty"), problem(message="effect is empty")
    assert news([old], [new, old]) == [new]


def test_another_rule_or_record_is_new() -> None:
    others = [problem(code="RSK002"), problem(record="EX-2")]
    assert news([problem()], [problem(), *others]) == others


@given(PROBLEMS, PROBLEMS)
def test_as_many_are_new_as_there_are_more_of_a_rule_and_record(before: list[Problem], after: list[Problem]) -> None:
    found = news(before, after)
    for code in ("RSK001", "RSK002"):
        for record in ("EX-1", "EX-2"):
            was, now, new = (
                sum((each.code, each.record) == (code, record) for each in some) for some in (before, after, found)
            )
            assert new == max(now - was, 0)


@given(PROBLEMS)
def test_nothing_is_new_where_nothing_changed_or_less_is_found(problems: list[Problem]) -> None:
    assert news(problems, problems) == []
    assert news(problems, problems[1:]) == []

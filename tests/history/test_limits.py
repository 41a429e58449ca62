"""What is beyond what a programme lives with, and what may soon happen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.history.limits import above_limit
from govtool.history.limits import days_to
from govtool.history.limits import limit_passed
from govtool.history.limits import looked_at_too_late
from govtool.history.limits import printed_red
from govtool.history.limits import soon
from tests.support import day
from tests.support import risk
from tests.support import workspace

SETTINGS = """\
programme:
  id: example
  title: Bridges
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  tolerance: {works: 9, traffic: 20}
"""


@pytest.mark.parametrize(
    ("value", "category", "said"),
    [
        (15, "", "RED at 15"),
        (14, "", ""),
        (10, "works", "at 10, above the tolerance of 9 for works risks"),
        (9, "works", ""),
        (20, "traffic", ""),  # RED, and tolerated
    ],
)
def test_the_tolerance_of_a_category_goes_before_the_lowest_red_score(value: int, category: str, said: str) -> None:
    assert above_limit(value, category, workspace(SETTINGS).programmes["example"]) == said


@given(st.integers(0, 25), st.sampled_from(["", "works", "traffic"]))
def test_the_lowest_score_beyond_the_limit_is_beyond_it_and_the_one_below_is_not(value: int, category: str) -> None:
    programme = workspace(SETTINGS).programmes["example"]
    passed = limit_passed(value, category, programme)
    assert bool(passed) == bool(above_limit(value, category, programme))
    if passed:
        assert passed.level <= value
        assert limit_passed(passed.level, category, programme) == passed
        assert limit_passed(passed.level - 1, category, programme) is None


def test_without_bands_and_tolerance_nothing_is_beyond_a_limit() -> None:
    bare = workspace("programme: {id: example, title: Bridges}\n").programmes["example"]
    assert limit_passed(25, "works", bare) is None


@pytest.mark.parametrize(
    ("printed", "red"),
    [("{residual: {rag: RED}}", True), ("{residual: {rag: AMBER}}", False), ("{inherent: {rag: RED}}", False)],
)
def test_what_is_printed_as_red_is_the_residual_score(printed: str, red: bool) -> None:
    assert printed_red(risk(f"risks: [{{id: BR-1, title: The pier moves, printed: {printed}}}]")) is red


@pytest.mark.parametrize(
    ("proximity", "review", "said"),
    [
        ("Dec 2026", "1 Jan 2027", "its next review is only after that, 1 Jan 2027"),
        ("Dec 2026", "31 Dec 2026", ""),  # it may happen only afterwards
        ("Dec 2026", "Q3 2026/27", ""),
        ("TBC", "1 Jan 2027", ""),
    ],
)
def test_a_review_that_comes_too_late(proximity: str, review: str, said: str) -> None:
    text = f"risks: [{{id: BR-1, title: The pier moves, proximity: {proximity}, review: {review}}}]"
    assert looked_at_too_late(risk(text)) == said


@pytest.mark.parametrize(
    ("proximity", "said"),
    [
        ("23 Nov 2026", "23 Nov 2026, which is tomorrow"),
        ("22 Nov 2026", "22 Nov 2026, which has begun"),
        ("Nov 2026", "Nov 2026, which has begun"),
        ("24 Nov 2026", "24 Nov 2026, which is 2 days off"),
    ],
)
def test_how_soon_in_words(proximity: str, said: str) -> None:
    text = f"risks: [{{id: BR-1, title: The pier moves, proximity: {proximity}}}]"
    assert soon(risk(text), day("2026-11-22"), 31) == said


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ("proximity: Dec 2026", 9),
        ("proximity: by end Nov 2026", 8),
        ("proximity: Nov 2026", -21),
        ("proximity: 21 Nov 2026", None),
        ("proximity: TBC", None),
        ("proximity: Dec 2026, closed: 20 Nov 2026", None),
        ("owner: Engineer", None),
    ],
)
def test_the_days_to_the_first_on_which_it_may_happen(fields: str, days: int | None) -> None:
    assert days_to(risk(f"risks: [{{id: BR-1, title: The pier moves, {fields}}}]"), day("2026-11-22")) == days


@pytest.mark.parametrize(
    ("within", "said"), [(9, "Dec 2026, which is 9 days off"), (8, "")], ids=["in the window", "before it"]
)
def test_soon_is_within_so_many_days(within: int, said: str) -> None:
    text = "risks: [{id: BR-1, title: The pier moves, proximity: Dec 2026}]"
    assert soon(risk(text), day("2026-11-22"), within) == said

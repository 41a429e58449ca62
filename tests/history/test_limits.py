"""What is beyond what a programme lives with, and what may soon happen."""

from __future__ import annotations

import pytest

from govtool.history.limits import above_limit
from govtool.history.limits import days_to
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

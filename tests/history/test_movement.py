"""How risks move. Every expected movement was worked out by hand."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.history.movement import Movement
from govtool.history.movement import last_moved
from govtool.history.movement import movement
from govtool.history.movement import there
from govtool.records.risk import Risk
from govtool.workspace import Workspace
from tests.support import day
from tests.support import workspace

SETTINGS = """\
programme:
  id: example
  title: Bridges
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
"""
RISK = """\
risks:
  - id: BR-1
    title: Bridge closes early
    raised: 2026-01-10
    closed: 2026-06-30
    closed_because: The new bridge is open
    assessments:
      - {on: 2026-01-10, residual: {likelihood: 2, impact: 4}, because: First look}
      - {on: 2026-03-05, residual: {likelihood: 4, impact: 4}, because: The pier moved}
      - {on: 2026-03-19, residual: {likelihood: 4, impact: 4}, because: No news}
      - {on: 2026-04-05, residual: {likelihood: 3, impact: 4}, because: The pier was propped}
      - {on: 2026-05-05, residual: {likelihood: 2, impact: 4}, because: It holds}
"""


def _loaded(text: str) -> tuple[Workspace, Risk]:
    loaded = workspace(SETTINGS + text)
    (risk,) = loaded.every(Risk)
    return loaded, risk


def _moved(since: str, until: str, text: str = RISK) -> Movement:
    loaded, risk = _loaded(text)
    return movement(risk, day(since), day(until), loaded.programme_of(risk).scoring)


@pytest.mark.parametrize(
    ("since", "until", "sort", "was", "now", "on", "because"),
    [
        ("2026-01-09", "2026-02-01", "new", "None", "8 AMBER", "2026-01-10", "First look"),
        ("2026-01-10", "2026-02-01", "unchanged", "8 AMBER", "8 AMBER", None, ""),
        ("2026-02-01", "2026-03-04", "unchanged", "8 AMBER", "8 AMBER", None, ""),
        ("2026-02-01", "2026-03-05", "up", "8 AMBER", "16 RED", "2026-03-05", "The pier moved"),
        # the last assessment gives no reason for the rise, the one that raised the score does
        ("2026-02-01", "2026-03-31", "up", "8 AMBER", "16 RED", "2026-03-05", "The pier moved"),
        ("2026-03-31", "2026-04-30", "down", "16 RED", "12 AMBER", "2026-04-05", "The pier was propped"),
        ("2026-05-31", "2026-06-30", "closed", "8 AMBER", "8 AMBER", "2026-06-30", "The new bridge is open"),
        ("2026-01-01", "2026-07-31", "closed", "None", "8 AMBER", "2026-06-30", "The new bridge is open"),
    ],
)
def test_a_risk_over_its_life(
    since: str, until: str, sort: str, was: str, now: str, on: str | None, because: str
) -> None:
    found = _moved(since, until)
    assert (found.sort, str(found.was), str(found.now)) == (sort, was, now)
    assert (found.on, found.because) == (day(on) if on else None, because)


def test_up_and_back_is_unchanged_with_both_steps() -> None:
    found = _moved("2026-02-01", "2026-05-31")
    assert found.sort == "unchanged"
    assert [step.because for step in found.steps] == ["The pier moved", "The pier was propped", "It holds"]


@pytest.mark.parametrize(
    "fields",
    [
        "residual: null",
        "assessments: [{on: 2026-03-05, residual: {likelihood: 4, impact: 4}}]",
        "assessments: [{on: 2026-01-05, residual: {likelihood: 6, impact: 4}}]",
    ],
)
def test_without_a_score_on_the_matrix_on_both_days_nobody_knows(fields: str) -> None:
    found = _moved("2026-02-01", "2026-04-01", f"risks: [{{id: BR-1, title: Bridge, {fields}}}]\n")
    assert found.sort == "not known"


def test_without_a_matrix_the_product_moves_and_has_no_band() -> None:
    loaded = workspace(RISK)
    (risk,) = loaded.every(Risk)
    found = movement(risk, day("2026-02-01"), day("2026-03-05"), None)
    assert (found.sort, str(found.was), str(found.now)) == ("up", "8", "16")


@pytest.mark.parametrize(
    ("on", "before"),
    [("2026-01-31", None), ("2026-03-05", "2026-01-10"), ("2026-03-19", "2026-03-05"), ("2025-12-31", None)],
)
def test_the_assessment_before_the_latest(on: str, before: str | None) -> None:
    _, risk = _loaded(RISK)
    assert last_moved(risk, day(on)) == (day(before) if before else None)


def test_two_assessments_of_one_day_are_no_earlier_day() -> None:
    twice = "{on: 2026-03-05, residual: {likelihood: 4, impact: 4}}"
    _, risk = _loaded(f"risks: [{{id: BR-1, title: Bridge, assessments: [{twice}, {twice}]}}]\n")
    assert last_moved(risk, day("2026-04-01")) is None


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2025-12-01", "2026-01-09", False),
        ("2025-12-01", "2026-01-10", True),
        ("2026-06-29", "2026-12-31", True),
        ("2026-06-30", "2026-12-31", False),
    ],
)
def test_a_risk_is_there_from_its_first_day_to_its_last(since: str, until: str, expected: bool) -> None:
    _, risk = _loaded(RISK)
    assert there(risk, day(since), day(until)) is expected


LEVEL = st.integers(1, 5)
DAYS = st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
ASSESSED = st.lists(st.tuples(DAYS, LEVEL, LEVEL), max_size=6)
OPPOSITE = {"up": "down", "down": "up", "unchanged": "unchanged", "not known": "not known"}


def _assessed(found: list[tuple[datetime.date, int, int]]) -> tuple[Workspace, Risk]:
    entries = "".join(f"      - {{on: {on}, residual: {{likelihood: {a}, impact: {b}}}}}\n" for on, a, b in found)
    own = f"    assessments:\n{entries}" if found else ""
    return _loaded(f"risks:\n  - id: BR-1\n    title: Bridge\n{own}")


@settings(deadline=None, max_examples=30)
@given(ASSESSED, DAYS, DAYS)
def test_there_and_back_are_opposite(
    found: list[tuple[datetime.date, int, int]], one: datetime.date, other: datetime.date
) -> None:
    loaded, risk = _assessed(found)
    scoring = loaded.programme_of(risk).scoring
    there_, back = movement(risk, one, other, scoring), movement(risk, other, one, scoring)
    assert back.sort == OPPOSITE[there_.sort]
    assert (back.was, back.now) == (there_.now, there_.was)
    assert back.steps == there_.steps


@settings(deadline=None, max_examples=30)
@given(ASSESSED, DAYS, DAYS, LEVEL, LEVEL)
def test_what_is_assessed_after_the_day_changes_nothing(
    found: list[tuple[datetime.date, int, int]], since: datetime.date, until: datetime.date, one: int, other: int
) -> None:
    since, until = sorted((since, until))
    later = (until + datetime.timedelta(days=1), one, other)
    (loaded, before), (_, after) = _assessed(found), _assessed([*found, later])
    scoring = loaded.programme_of(before).scoring
    first, second = movement(before, since, until, scoring), movement(after, since, until, scoring)
    assert (first.sort, first.was, first.now, first.on) == (second.sort, second.was, second.now, second.on)


def test_a_risk_had_no_score_before_it_was_raised_though_its_score_bears_no_day() -> None:
    text = "risks: [{id: BR-1, title: Bridge closes, raised: 2026-03-01, residual: {likelihood: 2, impact: 4}}]\n"
    moved = _moved("2026-02-01", "2026-04-01", text)
    assert (moved.sort, moved.was, str(moved.now)) == ("new", None, "8 AMBER")
    assert _moved("2026-01-01", "2026-02-01", text).now is None


@settings(deadline=None, max_examples=30)
@given(ASSESSED, DAYS, DAYS)
def test_a_score_that_moved_has_the_step_that_moved_it(
    found: list[tuple[datetime.date, int, int]], since: datetime.date, until: datetime.date
) -> None:
    since, until = sorted((since, until))
    loaded, risk = _assessed(found)
    moved = movement(risk, since, until, loaded.programme_of(risk).scoring)
    if moved.sort in ("up", "down"):
        assert moved.now is not None
        assert moved.steps[-1].residual.product == moved.now.number

"""MIL007: milestones whose forecast moves, or whose first date is lost."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.lint.rules.test_action_dates import at
from tests.lint.rules.test_milestone_dates import milestones
from tests.support import found
from tests.support import messages
from tests.support import places

NO_FIRST = "it has a forecast and no baseline, so slippage cannot be told"


def _forecasts(*moves: tuple[str, str, str]) -> str:
    entries = [f"{{on: {on}, expected: {day}{', because: ' + why if why else ''}}}" for on, day, why in moves]
    return f"forecasts: [{', '.join(entries)}]"


MAY, JUNE, JULY = ("1 May 2026", "Aug 2026", "Snow"), ("1 Jun 2026", "Sep 2026", "Rain"), ("1 Jul 2026", "Dec 2026", "")


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("baseline: Dec 2026, forecast: Jan 2027", []),
        ("forecast: Jan 2027", [NO_FIRST]),
        (_forecasts(MAY), [NO_FIRST]),
        (f"baseline: soon, {_forecasts(MAY)}", []),
        (f"baseline: May 2026, {_forecasts(MAY)}", []),
        (f"baseline: Dec 2026, {_forecasts(JULY)}", []),
        (_forecasts(MAY, JUNE), ["its forecast moved, and the date first planned is not kept"]),
        (f"baseline: May 2026, {_forecasts(MAY, JUNE)}", ["its forecast moved 2 times: from May 2026 to Sep 2026"]),
        (f"baseline: May 2026, actual: Sep 2026, {_forecasts(MAY, JUNE)}", []),
        (f"baseline: August 2026, {_forecasts(MAY, JUNE)}", []),
        (
            f"baseline: May 2026, {_forecasts(JULY)}",
            ["its forecast moved from May 2026 to Dec 2026 on 1 Jul 2026, and nothing says why"],
        ),
    ],
)
def test_slippage(fields: str, wanted: list[str]) -> None:
    assert messages(found(milestones(fields), "MIL007")) == wanted


def test_what_a_paper_prints_once_has_no_other_date() -> None:
    text = "documents: [{id: NB-D1, title: Paper}]\n" + milestones("forecast: Jan 2027, source: {document: NB-D1}")
    assert found(text, "MIL007") == []


def test_moves_are_counted_by_the_day() -> None:
    text = milestones(f"baseline: May 2026, {_forecasts(MAY, JUNE, JULY)}")
    assert at(text, "MIL007", "2026-05-31") == []
    assert [each.level for each in at(text, "MIL007", "2026-06-01")] == [Level.INFO]
    assert sorted(each.level for each in at(text, "MIL007", "2026-07-01")) == [Level.INFO, Level.WARNING]


@pytest.mark.parametrize(
    ("fields", "column"),
    [("forecast: Jan 2027", 42), (_forecasts(MAY), 43), (_forecasts(MAY, JUNE), 43)],
)
def test_the_forecast_is_pointed_at(fields: str, column: int) -> None:
    assert places(found(milestones(fields), "MIL007")) == [(2, column)]


def test_of_a_paper_one_forecast_is_all_there_is_and_two_are_not() -> None:
    source = "source: {document: NB-D1}"
    assert found(milestones(f"{_forecasts(MAY)}, {source}"), "MIL007") == []
    assert messages(found(milestones(f"{_forecasts(MAY, JUNE)}, {source}"), "MIL007")) == [
        "its forecast moved, and the date first planned is not kept"
    ]


def test_without_a_baseline_moves_are_told_from_the_first_forecast() -> None:
    text = milestones(_forecasts(MAY, JUNE, ("1 Jul 2026", "Dec 2026", "Hail")))
    assert "its forecast moved 2 times: from Aug 2026 to Dec 2026" in messages(found(text, "MIL007"))

"""The timeline of milestones in papers."""

from __future__ import annotations

import pytest

from govtool.reports.parts import Chart
from tests.reports.support import SCORED
from tests.reports.support import shown


def _drawn(text: str, on: str = "2026-11-22") -> tuple[Chart, list[str]]:
    blocks = shown("timeline", SCORED + text, on)
    (chart,) = (block.chart for block in blocks if block.chart)
    return chart, [block.said for block in blocks if block.said]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("baseline: 30 Nov 2026", "Due: 30 Nov 2026"),
        ("baseline: Nov 2026", "Due: Nov 2026"),
        ("baseline: 30 Nov 2026, forecast: 1 Dec 2026", "Expected: 1 Dec 2026, first due: 30 Nov 2026"),
        ("baseline: 20 Nov 2026", "Date passed: 20 Nov 2026"),
        ("baseline: 1 Oct 2026, forecast: 20 Nov 2026", "Date passed: 20 Nov 2026, first due: 1 Oct 2026"),
        ("baseline: 1 Oct 2026, actual: 1 Oct 2026", "Reached: 1 Oct 2026"),
        ("baseline: 1 Oct 2026, actual: 2 Nov 2026", "Reached: 2 Nov 2026, first due: 1 Oct 2026"),
        ("baseline: 1 Dec 2026, actual: 30 Nov 2026", "Due: 1 Dec 2026"),
        ("baseline: from October 2026", "Due: from October 2026"),
        ("forecast: 1 Dec 2026", "Due: 1 Dec 2026"),
    ],
)
def test_where_a_milestone_stands(fields: str, says: str) -> None:
    chart, said = _drawn(f"milestones: [{{id: EX-M1, title: Open, {fields}}}]\n")
    assert chart.description.endswith(f" EX-M1 Open: {says}.")
    assert chart.title == "Milestones of An invented programme, position at 22 November 2026"
    assert said == []


@pytest.mark.parametrize("fields", ["baseline: TBC", "note: x", "baseline: 1 Oct 2026, status: Completed"])
def test_what_has_no_place_on_the_line_is_counted(fields: str) -> None:
    _, said = _drawn(
        f"milestones: [{{id: EX-M1, title: Open, baseline: Dec 2026}}, {{id: EX-M2, title: A, {fields}}}]\n"
    )
    assert said == [
        "The picture shows 1 of the 2 milestones of An invented programme. 1 cannot be drawn, for want of a date that can be placed."
    ]


def test_late_ones_and_the_next_are_drawn_before_what_was_reached_long_ago() -> None:
    listed = [
        *(f"{{id: EX-M{day}, title: Past, baseline: {day} Oct 2026, actual: {day} Oct 2026}}" for day in range(1, 6)),
        *(f"{{id: EX-M{day}, title: Next, baseline: {day} Dec 2026}}" for day in range(10, 19)),
        "{id: EX-M9, title: Late, baseline: 2 Sep 2026}",
    ]
    chart, said = _drawn(f"milestones: [{', '.join(listed)}]\n")
    ids = [label.text for label in chart.labels if label.text.startswith("EX-M")]
    assert ids == ["EX-M9", *(f"EX-M{day}" for day in range(10, 19))]
    assert said == [
        "The picture shows 10 of the 15 milestones of An invented programme: those whose date has passed, then those that come next."
    ]


def test_where_no_milestone_can_be_placed_no_picture_is_spoken_of() -> None:
    (block,) = shown("timeline", SCORED + "milestones: [{id: EX-M1, title: Open, baseline: TBC}]\n")
    assert block.said == (
        "No milestone of An invented programme has a date that can be placed, so no timeline is drawn."
    )

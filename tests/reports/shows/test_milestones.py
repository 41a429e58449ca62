"""Milestones in papers."""

from __future__ import annotations

import pytest

from govtool.records.slice import Slice
from tests.reports.support import rows
from tests.reports.support import shown
from tests.reports.support import tables


@pytest.mark.parametrize(
    ("fields", "now", "slippage", "standing"),
    [
        ("baseline: 8 Sep 17", "8 Sep 17", "At least 12 days", "Date passed; not recorded as reached"),
        ("baseline: 19 Sep 17", "19 Sep 17", "At least 1 day", "Date passed; not recorded as reached"),
        ("baseline: 20 Sep 17", "20 Sep 17", "None", "To come"),
        (
            "baseline: 20 Sep 17, forecast: 19 Sep 17",
            "19 Sep 17",
            "The new, earlier date has passed",
            "Date passed; not recorded as reached",
        ),
        (
            "baseline: 19 Sep 17, forecast: 18 Sep 17",
            "18 Sep 17",
            "At least 1 day",
            "Date passed; not recorded as reached",
        ),
        ("baseline: TBC", "TBC", "Not datable", "No date yet"),
        ("note: x", "Not recorded", "Not datable", "No date yet"),
        ("baseline: 8 Sep 17, actual: 7 Sep 17", "7 Sep 17", "1 day earlier", "Reached"),
        (
            "baseline: 8 Sep 17, actual: 21 Sep 17",
            "8 Sep 17",
            "At least 12 days",
            "Date passed; not recorded as reached",
        ),
        ("baseline: 30 Sep 17, actual: TBC", "30 Sep 17", "None", "To come"),
        ("baseline: 8 Sep 17, forecast: 22 Sep 17", "22 Sep 17", "14 days later", "To come"),
        ("baseline: 8 Sep 17, forecast: Oct 2017", "Oct 2017", "About 53 days later", "To come"),
        ("baseline: Q1 - 21 Jul 17, status: Completed", "Q1 - 21 Jul 17", "None", "“Completed” as printed"),
        ("baseline: from April 2018", "from April 2018", "Not datable", "To come"),
        ("baseline: Until 2018", "Until 2018", "None", "To come"),
    ],
)
def test_milestones_stand_as_the_register_says(fields: str, now: str, slippage: str, standing: str) -> None:
    text = f"milestones:\n  - {{id: EX-M1, group: Plan, title: Submitted, year: 2017-18, {fields}}}\n"
    (row,) = rows("milestones", text, "2017-09-20")
    assert (row[0], row[1]) == ("EX-M1", "Plan: Submitted")
    assert row[2].endswith(", listed under 2017-18")
    assert row[3:] == [now, slippage, standing]


SEVERAL = """\
milestones:
  - {id: EX-M1, title: Nobody knows, baseline: TBC}
  - {id: EX-M2, title: Next summer, baseline: Jun 2018}
  - {id: EX-M3, title: Next month, baseline: 20 Oct 2017}
  - {id: EX-M4, title: Put off, baseline: 1 Sep 2017, forecast: 1 Nov 2017}
  - {id: EX-M5, title: Past, baseline: 1 Sep 2017}
  - {id: EX-M6, title: Done late, baseline: 1 Sep 2017, actual: 2 Sep 2017}
  - {id: EX-M7, title: Put forward, baseline: 1 Mar 2018, forecast: 1 Dec 2017}
  - {id: EX-M8, title: The last day of the quarter, baseline: 21 Dec 2017}
  - {id: EX-M9, title: The day after, baseline: 22 Dec 2017}
"""


def test_they_are_grouped_and_counted_by_where_they_stand() -> None:
    assert shown("milestones", SEVERAL, "2017-09-20")[0].said == (
        "9 milestones: 1 done, 2 slipped or past due, 3 due within three months, 2 to come later, 1 without a date."
    )
    ids = [row[0] for row in rows("milestones", SEVERAL, "2017-09-20")]
    assert ids == ["EX-M6", "EX-M4", "EX-M5", "EX-M3", "EX-M7", "EX-M8", "EX-M2", "EX-M9", "EX-M1"]


def test_only_what_a_board_has_to_look_at_now() -> None:
    met = "programme: {id: example, title: Hub, boards: [{id: EX-B, title: Board}]}\n"
    met += "meetings: [{id: EX-MT1, title: July, board: EX-B, on: 19 Jul 2017}, "
    met += "{id: EX-MT2, title: September, board: EX-B, on: 20 Sep 2017, papers: EX-PAPER}]\n"
    met += SEVERAL + "  - {id: EX-M0, title: Done long ago, actual: 19 Jul 2017}\n"
    (table,) = tables(Slice(of="milestones", near=True), met, "2017-09-20", "report: hwb")
    assert [row[0].text for row in table.rows] == ["EX-M6", "EX-M4", "EX-M5", "EX-M3", "EX-M7", "EX-M8"]
    assert table.caption == (
        "Milestones done since 19 July 2017, when the body last met, slipped, or due within three months"
    )


def test_where_the_last_meeting_is_not_known_nothing_is_near_for_being_done() -> None:
    (table,) = tables(Slice(of="milestones", near=True), SEVERAL, "2017-09-20")
    assert [row[0].text for row in table.rows] == ["EX-M4", "EX-M5", "EX-M3", "EX-M7", "EX-M8"]
    assert table.caption == "Milestones slipped, or due within three months"


def test_where_no_first_date_is_recorded_the_columns_of_it_are_left_out() -> None:
    (table,) = tables("milestones", "milestones: [{id: EX-M1, title: Open, actual: 1 Nov 2026}]\n")
    assert [column.heading for column in table.columns] == ["Ref", "Milestone", "Date now", "Standing"]
    assert [[cell.text for cell in row] for row in table.rows] == [["EX-M1", "Open", "1 Nov 2026", "Reached"]]
    assert sum(column.share for column in table.columns) == 100
    assert table.note == "Position at 22 November 2026. No first dates are recorded, so slippage is not shown."

"""What was not done and why, in papers."""

from __future__ import annotations

from tests.reports.support import rows
from tests.reports.support import shown
from tests.reports.support import tables

H1 = "report: member, period: H1 2026/27"
TEXT = """\
plans:
  - id: EX-P1
    title: Plan
    actions:
      - {id: EX-A1, title: Train staff, owner: Head of Learning, due: 30 Sep 2026, revisions: [{on: 1 Sep 2026, due: Dec 2026, because: The trainer left}]}
      - {id: EX-A2, title: Train more staff, due: 1 Oct 2026}
milestones: [{id: EX-M1, title: Site open, baseline: 1 Apr 2026}]
recommendations: [{id: EX-R1, title: Write it down, due: Jun 2026, status: under way, progress: [{on: 2 Jul 2026, text: A draft exists}]}]
"""


def test_each_with_the_date_it_missed_and_the_reason() -> None:
    assert rows("undone", TEXT, "2026-09-30", H1) == [
        ["EX-A1", "Train staff", "Head of Learning", "30 Sep 2026", "Dec 2026", "The trainer left"],
        ["EX-M1", "Site open", "Not recorded", "1 Apr 2026", "No later date agreed", "No reason recorded"],
        [
            "EX-R1",
            "Write it down",
            "Not recorded",
            "Jun 2026",
            "No later date agreed",
            "Last report: A draft exists (2 Jul 2026)",
        ],
    ]


def test_a_later_position_date_does_not_stretch_the_period() -> None:
    (table,) = tables("undone", TEXT, "2026-11-22", H1)
    assert [row[0].text for row in table.rows] == ["EX-A1", "EX-M1", "EX-R1"]
    assert table.note == "Position at 30 September 2026."


def test_while_the_period_runs_its_day_is_not_over() -> None:
    (block,) = shown("undone", TEXT, "2026-04-01", "report: member, period: 2026/27")
    assert block.said == "Nothing that was to be done in the period 2026/27 is recorded as undone."


def test_without_a_period_that_is_said() -> None:
    (block,) = shown("undone", TEXT)
    assert block.said == "The paper names no period with dates, so what happened in it cannot be told."


def test_a_sentence_goes_on_after_a_comma() -> None:
    met = "programme: {id: example, title: Hub, boards: [{id: EX-B, title: Board}]}\n"
    met += "meetings: [{id: EX-MT1, title: July, board: EX-B, on: 19 Jul 2026}, "
    met += "{id: EX-MT2, title: September, board: EX-B, on: 20 Sep 2026, papers: EX-PAPER}]\n"
    (block,) = shown("undone", met, "2026-09-20", "report: hwb")
    assert block.said == (
        "Nothing that was to be done since 19 July 2026, when the body last met, is recorded as undone."
    )

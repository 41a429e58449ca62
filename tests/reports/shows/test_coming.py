"""The next six months in papers."""

from __future__ import annotations

import pytest

from govtool.reports.shows.coming import months_after
from tests.reports.support import rows
from tests.reports.support import shown
from tests.support import day

TEXT = """\
programme:
  id: example
  title: An invented programme
  boards: [{id: EX-B1, title: Board, cadence: monthly}, {id: EX-B2, title: Weekly review, cadence: Weekly (Tuesdays)}]
meetings:
  - {id: EX-MT1, title: Board in October, board: EX-B1, on: 1 Oct 2026}
  - {id: EX-MT2, title: Review in October, board: EX-B2, on: 1 Oct 2026}
  - {id: EX-MT3, title: Board in September, board: EX-B1, on: 30 Sep 2026}
milestones:
  - {id: EX-M1, title: Site open, baseline: 31 Mar 2027, owner: Head of Estates}
  - {id: EX-M2, title: Site closed, baseline: 1 Apr 2027}
risks:
  - {id: EX-1, title: Flood, review: Nov 2026, owner: [Head of Estates]}
  - {id: EX-3, title: Fire, review: 2 Nov 2026}
  - {id: EX-2, title: Closed, review: Nov 2026, closed: 1 Sep 2026}
recommendations:
  - {id: EX-R1, title: Write it down, due: 5 Dec 2026, status: under way}
  - {id: EX-R2, title: Done, due: 5 Dec 2026, status: complete}
plans:
  - {id: EX-P1, title: Plan, actions: [{id: EX-A1, title: Dig, due: 2 Oct 2026}, {id: EX-A2, title: No date}]}
"""


def test_what_falls_due_by_day() -> None:
    assert rows("next", TEXT, "2026-09-30") == [
        ["2 Oct 2026", "Dig (EX-A1)", "Action", "Not recorded"],
        ["In Nov 2026", "2 risks to be reviewed: EX-1, EX-3", "Review", "Their owners"],
        ["5 Dec 2026", "Write it down (EX-R1)", "Recommendation", "Not recorded"],
        ["31 Mar 2027", "Site open (EX-M1)", "Milestone", "Head of Estates"],
    ]


def test_meetings_are_told_board_by_board_under_the_table() -> None:
    more = TEXT.replace("milestones:", "  - {id: EX-MT4, title: Again, board: EX-B1, on: 5 Nov 2026}\nmilestones:")
    assert [block.said for block in shown("next", more, "2026-09-30") if block.said] == [
        "Board meets on 1 Oct 2026 and 5 Nov 2026."
    ]


def test_nothing_due() -> None:
    (block,) = shown("next", "documents: []\n", "2026-09-30")
    assert block.said == "Nothing is recorded as due by 31 March 2027."


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-09-30", "2027-03-31"),  # from a month's end to a month's end
        ("2027-03-31", "2027-09-30"),
        ("2026-11-22", "2027-05-22"),
        ("2026-08-30", "2027-02-28"),
        ("2027-08-31", "2028-02-29"),
    ],
)
def test_six_months_after(start: str, end: str) -> None:
    assert months_after(day(start), 6) == day(end)

"""For which meeting a review is, and since when it looks back. The days are those of the invented calendar."""

from __future__ import annotations

import pytest

from govtool.history.occasion import Occasion
from govtool.history.occasion import occasion_at
from govtool.history.occasion import weekly_board
from govtool.history.occasion import weekly_occasion
from govtool.records.meeting import Meeting
from tests.support import day
from tests.support import workspace

SETTINGS = """\
programme:
  id: example
  title: Bridges
  boards:
    - {id: BR-B1, title: Board, cadence: monthly}
    - {id: BR-B2, title: Empty Group, cadence: weekly}
    - {id: BR-B3, title: Works Group, cadence: Weekly on Tuesdays}
"""
MEETINGS = """\
meetings:
  - {id: BR-MT1, title: First, board: BR-B3, on: 10 Nov 2026}
  - {id: BR-MT2, title: Second, board: BR-B3, on: 17 Nov 2026}
  - {id: BR-MT3, title: Third, board: BR-B3, on: 24 Nov 2026}
  - {id: BR-MT4, title: October, board: BR-B1, on: 8 Oct 2026}
  - {id: BR-MT5, title: November, board: BR-B1, on: 12 Nov 2026}
  - {id: BR-MT6, title: Some day, board: BR-B1}
"""


def weekly(on: str, text: str = SETTINGS + MEETINGS, since: str = "") -> Occasion:
    loaded = workspace(text)
    return weekly_occasion(loaded.programmes["example"], day(on), loaded, day(since) if since else None)


def told(occasion: Occasion) -> tuple[str, str, str]:
    """Since when it looks back, the meeting it is for, and the next."""
    meetings = [each.id if each else "" for each in (occasion.meeting, occasion.next)]
    return str(occasion.span.since), meetings[0], meetings[1]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-11-17", ("2026-11-10", "BR-MT2", "BR-MT3")),  # the meeting of the day itself is the one it is for
        ("2026-11-16", ("2026-11-10", "BR-MT2", "BR-MT3")),
        ("2026-11-18", ("2026-11-17", "BR-MT3", "")),
        ("2026-12-01", ("2026-11-24", "", "")),
        ("2026-11-09", ("2026-11-02", "BR-MT1", "BR-MT2")),  # nothing before: seven days
    ],
)
def test_it_is_for_the_next_meeting_and_looks_back_to_the_last_before_its_day(
    on: str, expected: tuple[str, str, str]
) -> None:
    assert told(weekly(on)) == expected


def test_of_several_weekly_bodies_it_is_the_one_whose_meetings_are_recorded() -> None:
    for text, board in ((SETTINGS + MEETINGS, "BR-B3"), (SETTINGS, "BR-B2")):
        loaded = workspace(text)
        found = weekly_board(loaded.programmes["example"], loaded)
        assert found
        assert found.id == board


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SETTINGS + MEETINGS, "17 Nov 2026, when the body last met (BR-MT2)"),
        (SETTINGS, "15 Nov 2026, seven days before, because no earlier meeting of the Empty Group is recorded"),
        (
            "programme: {id: example, title: Bridges}\nrisks: []",
            "15 Nov 2026, seven days before, because no body that meets weekly is recorded",
        ),
    ],
)
def test_it_says_why_it_looks_back_so_far(text: str, words: str) -> None:
    assert weekly("2026-11-22", text).since == words


def test_the_day_asked_for_goes_before_all() -> None:
    found = weekly("2026-11-22", since="2026-10-01")
    assert (str(found.span.since), found.since) == ("2026-10-01", "1 Oct 2026, as asked")


@pytest.mark.parametrize(
    ("on", "horizon"), [("2026-11-17", "2026-11-24"), ("2026-12-01", "2026-12-08")], ids=["next meeting", "a week"]
)
def test_what_is_due_before_the_body_meets_again(on: str, horizon: str) -> None:
    assert str(weekly(on).horizon) == horizon


def test_a_meeting_of_any_board_may_be_asked_for_and_is_judged_no_later_than_its_day() -> None:
    loaded = workspace(SETTINGS + MEETINGS)
    programme, meetings = loaded.programmes["example"], {each.id: each for each in loaded.every(Meeting)}
    late = occasion_at(meetings["BR-MT5"], programme, day("2026-11-22"), loaded)
    early = occasion_at(meetings["BR-MT5"], programme, day("2026-11-02"), loaded)
    assert (str(late.on), told(late)) == ("2026-11-12", ("2026-10-08", "BR-MT5", ""))
    assert (str(early.on), told(early)) == ("2026-11-02", ("2026-10-08", "BR-MT5", ""))
    with pytest.raises(ValueError, match="the day of BR-MT6 is not recorded"):
        occasion_at(meetings["BR-MT6"], programme, day("2026-11-22"), loaded)

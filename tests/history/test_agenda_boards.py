"""What a review takes to boards, and what may come down from them."""

from __future__ import annotations

import pytest

from tests.history.agendas import SETTINGS
from tests.history.agendas import agenda
from tests.history.agendas import risk
from tests.history.agendas import scores
from tests.history.agendas import under
from tests.support import day


def test_escalations_due_name_the_board_and_the_day() -> None:
    (item,) = agenda(scores(("2 Nov 2026", 4))).under("escalate")
    assert (item.board and item.board.id, item.on) == ("BR-B2", None)
    assert item.words == "to the Council (by when is not known: no meeting is recorded)"
    assert item.why == "At 16 or above, from which risks go there, since 2 Nov 2026"
    meeting = "  - {id: BR-MT4, title: Council, board: BR-B2, on: 20 Nov 2026}\n"
    (item,) = agenda(meeting + scores(("2 Nov 2026", 4))).under("escalate")
    assert (item.words, item.on) == ("to the Council by its meeting on 20 Nov 2026 (4 days ago)", day("2026-11-20"))


def test_what_may_come_down() -> None:
    text = scores(("2 Nov 2026", 4), ("19 Nov 2026", 2), more=", escalations: [{on: 3 Nov 2026, to: BR-B2}]")
    assert under("come down", text) == [
        ("BR-1", "from the Council: below 16, from which risks go there, since 19 Nov 2026", "So it was on 19 Nov 2026")
    ]


@pytest.mark.parametrize(
    ("council", "words"),
    [
        ("on: 9 Dec 2026", "to the Council by its meeting on 9 Dec 2026"),
        ("on: 24 Nov 2026", "to the Council by its meeting on 24 Nov 2026"),  # the day is not over
        ("on: 23 Nov 2026", "to the Council by its meeting on 23 Nov 2026 (1 day ago)"),
        ("on: TBC", "to the Council (by when is not known: no meeting is recorded)"),
    ],
)
def test_a_board_is_to_hear_by_its_next_meeting(council: str, words: str) -> None:
    meeting = f"  - {{id: BR-MT4, title: Council, board: BR-B2, {council}}}\n"
    assert [each.words for each in agenda(meeting + scores(("2 Nov 2026", 4))).under("escalate")] == [words]


def _agenda_of_council(settings: str, text: str) -> list[tuple[str, str, str]]:
    """What is to be escalated, with other settings of the council."""
    changed = SETTINGS.replace("title: Council, escalates_at: 16", f"title: Council, {settings}")
    return under("escalate", text, changed)


def test_a_board_that_has_a_number_of_days_is_to_hear_within_them_and_they_may_have_passed() -> None:
    settings = "escalates_at: 16, within_days: 7"
    assert [words for _, words, _ in _agenda_of_council(settings, scores(("19 Nov 2026", 4)))] == [
        "to the Council by 26 Nov 2026"
    ]
    assert [words for _, words, _ in _agenda_of_council(settings, scores(("2 Nov 2026", 4)))] == [
        "to the Council by 9 Nov 2026 (15 days ago)"
    ]


def test_what_comes_to_a_board_by_its_scope_says_so() -> None:
    text = risk("scope: strategic, raised: 3 Nov 2026")
    assert _agenda_of_council("scopes: strategic", text) == [
        (
            "BR-1",
            "to the Council (by when is not known: no meeting is recorded)",
            "Its scope is strategic; raised 3 Nov 2026",
        )
    ]


def test_the_first_day_comes_first_and_what_has_none_last() -> None:
    issue = "issues: [{id: BR-I1, title: Rain, scope: strategic, raised: 2 Nov 2026}]\n"
    undated = risk("scope: strategic")
    found = _agenda_of_council("scopes: strategic, within_days: 7", undated + issue)
    assert [name for name, _, _ in found] == ["BR-I1", "BR-1"]


def test_what_was_taken_to_a_board_is_not_to_be_taken_again() -> None:
    assert under("escalate", scores(("2 Nov 2026", 4), more=", escalations: [{on: 5 Nov 2026, to: BR-B2}]")) == []


def test_what_fell_without_a_reason_says_that_none_is_recorded() -> None:
    text = scores(("2 Nov 2026", 4), ("19 Nov 2026", 2), more=", escalations: [{on: 3 Nov 2026, to: BR-B2}]")
    (item,) = agenda(text.replace(", because: So it was on 19 Nov 2026", "")).under("come down")
    assert (item.why, item.by, item.on) == ("No reason is recorded", "Engineer", day("2026-11-19"))

"""Who is to be asked about what."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.history.chase import chase
from govtool.history.chase import meeting_for_answers
from govtool.history.chase import owners
from govtool.workspace import AsOf
from tests.support import day
from tests.support import workspace
from tests.support import workspace_of

ON = "2026-11-24"


def _asked(text: str, days: int = 7) -> list[tuple[str | None, list[tuple[str, str, int | None]]]]:
    """The owners, each with the record, the matter and the days of what is asked: below 0 until it comes."""
    blocks = chase(workspace(text), AsOf(today=day(ON)), days)
    return [(block.owner, [(each.record.id, each.matter, each.days) for each in block.asks]) for block in blocks]


def _action(fields: str) -> str:
    return f"plans: [{{id: NB-P1, title: Plan, actions: [{{id: NB-A1, title: Mend the pier, {fields}}}]}}]\n"


@pytest.mark.parametrize(
    ("text", "matter", "days"),
    [
        (_action("owner: Pilot, due: 30 Oct 2026"), "action", 25),
        (_action("owner: Pilot, due: 1 Dec 2026"), "action", -7),
        (_action("owner: Pilot, due: 24 Nov 2026"), "action", 0),
        (_action("owner: Pilot, due: Nov 2026"), "action", -6),
        (_action("owner: Pilot, due: ongoing, review: 20 Nov 2026"), "action", 4),
        (
            _action("owner: Pilot, due: 1 Oct 2026, revisions: [{on: 1 Oct 2026, due: 30 Nov 2026, because: Wind}]"),
            "action",
            -6,
        ),
        ("milestones: [{id: NB-A1, title: X, owner: Pilot, baseline: 20 Nov 2026}]\n", "milestone", 4),
        ("recommendations: [{id: NB-A1, title: X, owner: Pilot, due: 20 Nov 2026}]\n", "recommendation", 4),
        ("risks: [{id: NB-A1, title: X, owner: Pilot, review: 20 Nov 2026}]\n", "review", 4),
        (
            "risks: [{id: NB-A1, title: X, owner: Pilot, acceptance: {by: Board, because: Cheap, until: 30 Nov 2026}}]\n",
            "acceptance",
            -6,
        ),
        (_action("owner: Pilot, review: 20 Nov 2026"), "action", 4),
        (_action("owner: Pilot, due: TBC, review: 20 Nov 2026"), "action", 4),
        (_action("owner: Pilot, due: from Oct 2026, review: 20 Nov 2026"), "action", 4),
        ("dependencies: [{id: NB-A1, title: X, owner: Pilot, needed: 20 Nov 2026}]\n", "dependency", 4),
        (
            "dependencies: [{id: NB-A1, title: X, owner: Pilot, expected: 22 Nov 2026, needed: 1 Jan 2027}]\n",
            "dependency",
            2,
        ),
        ("benefits: [{id: NB-A1, title: X, owner: Pilot, by: 20 Nov 2026}]\n", "benefit", 4),
        ("issues: [{id: NB-A1, title: X, owner: Pilot, raised: 10 Nov 2026}]\n", "issue", 14),
        ("issues: [{id: NB-A1, title: X, owner: Pilot}]\n", "issue", None),
    ],
)
def test_what_an_owner_is_asked(text: str, matter: str, days: int | None) -> None:
    assert _asked(text) == [("Pilot", [("NB-A1", matter, days)])]


@pytest.mark.parametrize(
    "text",
    [
        _action("owner: Pilot, due: 2 Dec 2026"),  # eight days off
        _action("owner: Pilot, due: TBC"),
        _action("owner: Pilot, due: 20 Nov 2026, completed: 19 Nov 2026"),
        "milestones: [{id: NB-A1, title: X, baseline: 20 Nov 2026, actual: 20 Nov 2026}]\n",
        "recommendations: [{id: NB-A1, title: X, due: 20 Nov 2026, response: rejected}]\n",
        "risks: [{id: NB-A1, title: X, review: 20 Nov 2026, closed: 21 Nov 2026}]\n",
        "risks: [{id: NB-A1, title: X, review: 20 Nov 2026, raised: 25 Nov 2026}]\n",
        "dependencies: [{id: NB-A1, title: X, expected: 20 Nov 2026, met: 20 Nov 2026}]\n",
        "benefits: [{id: NB-A1, title: X, by: 20 Nov 2026, realised: 3}]\n",
        "issues: [{id: NB-A1, title: X, closed: 20 Nov 2026}]\n",
        "issues: [{id: NB-A1, title: X, resolution: It was mended}]\n",
        "issues: [{id: NB-A1, title: X, raised: 25 Nov 2026}]\n",
        _action("owner: Pilot, due: 2 Dec 2027") + "issues: [{id: NB-I1, title: X, actions: NB-A1}]\n",
    ],
)
def test_what_nobody_is_asked(text: str) -> None:
    assert _asked(text) == []


def test_the_latest_stands_first_and_then_what_comes_soonest() -> None:
    dates = ["1 Dec 2026", "20 Nov 2026", "25 Nov 2026", "1 Nov 2026"]
    many = "\n".join(f"  - {{id: NB-{n}, title: X, owner: Pilot, review: {on}}}" for n, on in enumerate(dates))
    assert _asked(f"risks:\n{many}\n") == [
        ("Pilot", [("NB-3", "review", 23), ("NB-1", "review", 4), ("NB-2", "review", -1), ("NB-0", "review", -7)])
    ]


def test_owners_have_one_block_each_however_written_and_nobody_comes_last() -> None:
    text = """\
    risks:
      - {id: NB-1, title: X, review: 20 Nov 2026}
      - {id: NB-2, title: X, owner: TBC, review: 19 Nov 2026}
      - {id: NB-3, title: X, owner: Pilot, review: 20 Nov 2026}
      - {id: NB-4, title: X, owner: [pilot, Clerk], review: 18 Nov 2026}
    """
    asked = [(owner, [name for name, *_ in asks]) for owner, asks in _asked(text)]
    assert asked == [("Clerk", ["NB-4"]), ("pilot", ["NB-4", "NB-3"]), (None, ["NB-2", "NB-1"])]


def test_an_owner_in_two_programmes_has_one_block_each_judged_at_its_own_date() -> None:
    risk = "risks: [{id: %s-1, title: X, owner: Pilot, review: 20 Nov 2026}]\n"
    ended = "programme: {id: two, title: Two, status: closed, reporting_date: 2026-11-21}\n"
    loaded = workspace_of(
        {"registers/one/all.yaml": risk % "ON", "registers/two/all.yaml": ended + risk % "TW"},
    )
    (block,) = chase(loaded, AsOf(today=day(ON)), 7)
    assert [(each.record.id, each.days) for each in block.asks] == [("ON-1", 4), ("TW-1", 1)]
    assert len(chase(loaded, AsOf(today=day(ON)), 7, ["two"])[0].asks) == 1
    assert owners(loaded, ["one", "two"]) == ["Pilot"]


def test_who_was_not_heard_from_has_a_block_too() -> None:
    (block,) = chase(workspace(_action("owner: Pilot, start: 1 Oct 2026")), AsOf(today=day(ON)), 7)
    assert (block.owner, block.asks, [each.record.id for each in block.silent]) == ("Pilot", [], ["NB-A1"])


BOARDS = """\
programme:
  id: example
  title: Ferries
  boards: [{id: NB-B1, title: Cabinet, tier: 1}, {id: NB-B2, title: Board, tier: 3}, {id: NB-B3, title: Review, cadence: Weekly}]
meetings:
"""


@pytest.mark.parametrize(
    ("meetings", "next_one"),
    [
        (["NB-B1, on: 25 Nov 2026", "NB-B2, on: 2 Dec 2026", "NB-B3, on: 9 Dec 2026", "NB-B3, on: 8 Dec 2026"], 3),
        (["NB-B1, on: 25 Nov 2026", "NB-B2, on: 2 Dec 2026", "NB-B3, on: 24 Nov 2026"], 1),
        (["NB-B1, on: 25 Nov 2026", "NB-B2, on: Dec 2026", "NB-B9, on: 1 Dec 2026"], 0),
        (["NB-B1, on: 20 Nov 2026", "NB-B2"], None),
    ],
)
def test_the_next_meeting_of_the_board_nearest_to_the_work(meetings: list[str], next_one: int | None) -> None:
    lines = [f"  - {{id: NB-MT{n}, title: M, board: {each}}}" for n, each in enumerate(meetings)]
    loaded = workspace(BOARDS + "\n".join(lines) + "\n")
    found = meeting_for_answers(loaded, loaded.programmes["example"], day(ON))
    assert (found.id if found else None) == (None if next_one is None else f"NB-MT{next_one}")


@settings(max_examples=40)
@given(st.dates(datetime.date(2026, 11, 1), datetime.date(2026, 12, 31)), st.integers(0, 30), st.integers(0, 30))
def test_who_looks_further_ahead_asks_for_no_less(due: datetime.date, days: int, more: int) -> None:
    text = _action(f"owner: Pilot, due: {due}")
    if _asked(text, days):
        assert _asked(text, days + more)


def test_to_look_beyond_the_calendar_is_to_look_to_its_end() -> None:
    assert _asked(_action("owner: Pilot, due: 1 Dec 9999"), days=10**9) != []


def test_nobody_is_asked_about_an_acceptance_of_what_is_treated_by_now() -> None:
    text = "risks: [{id: NB-1, title: X, owner: Pilot, response: treat, acceptance: {by: B, because: C, until: 30 Oct 2026}}]\n"
    assert _asked(text) == []
    assert [asks for _, asks in _asked(text.replace("treat", "tolerate"))] == [[("NB-1", "acceptance", 25)]]


def test_a_board_meets_weekly_in_whatever_words() -> None:
    text = """\
programme:
  id: example
  title: Ferries
  boards: [{id: NB-B1, title: Board, tier: 3}, {id: NB-B2, title: Crew, cadence: "Weekly (Tuesdays)", tier: 1}]
meetings:
  - {id: NB-MT1, title: Board, board: NB-B1, on: 25 Nov 2026}
  - {id: NB-MT2, title: Crew, board: NB-B2, on: 1 Dec 2026}
"""
    loaded = workspace(text)
    meeting = meeting_for_answers(loaded, loaded.programmes["example"], day(ON))
    assert meeting
    assert meeting.id == "NB-MT2"

"""The steps between two states of one record, on the days that they are dated. What is expected was read off the two texts."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.history.changes import Change
from govtool.history.changes import Sort
from govtool.history.differences import Difference
from govtool.history.moves import Pair
from govtool.history.moves import explained
from govtool.history.moves import first_seen
from govtool.history.moves import last_seen
from govtool.history.moves import moves
from tests.support import day
from tests.support import workspace

THEN, NOW = "2026-11-03", "2026-11-22"
SETTINGS = """\
programme:
  id: example
  title: Bridges
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  boards: [{id: BR-B1, title: Bridges Board}]
meetings: [{id: BR-MT1, title: The first, board: BR-B1, on: 10 Nov 2026}]
"""


def _pair(before: str, after: str, since: str = THEN, until: str = NOW) -> Pair:
    """Two states of BR-1, of which the older may be nothing."""
    old, new = workspace(SETTINGS + before), workspace(SETTINGS + after)
    return Pair(old=old.records.get("BR-1"), new=new.records["BR-1"], since=day(since), until=day(until), workspace=new)


def _seen(before: str, after: str) -> list[tuple[str, str, str, str]]:
    """What has happened, on which day, in words and why."""
    found = moves(_pair(before, after))
    return [(each.sort, each.on.isoformat() if each.on else "", each.words, each.because) for each in found]


def _risk(*fields: str) -> str:
    return f"risks: [{{id: BR-1, title: The pier moves, {', '.join(fields)}}}]\n"


def _scored(*assessed: tuple[str, int, str]) -> str:
    """Assessments of a risk: day, likelihood and reason; each of impact 4."""
    entries = (
        f"{{on: {on}, residual: {{likelihood: {level}, impact: 4}}, because: {why}}}" for on, level, why in assessed
    )
    return f"assessments: [{', '.join(entries)}]"


FIRST = ("1 Oct 2026", 2, "First look")


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        ([FIRST], [FIRST, ("9 Nov 2026", 4, "Cracks")], [("up", "2026-11-09", "8 AMBER to 16 RED", "Cracks")]),
        ([FIRST], [FIRST, ("9 Nov 2026", 1, "Props")], [("down", "2026-11-09", "8 AMBER to 4 GREEN", "Props")]),
        (
            [FIRST],
            [FIRST, ("9 Nov 2026", 5, "Cracks"), ("16 Nov 2026", 3, "Props")],
            [("up", "2026-11-16", "8 AMBER to 12 AMBER", "Props")],  # from where it stood to where it stands
        ),
        ([FIRST], [FIRST, ("9 Dec 2026", 4, "Cracks")], []),  # that day is still to come
    ],
)
def test_how_a_score_moved(
    then: list[tuple[str, int, str]], now: list[tuple[str, int, str]], expected: list[tuple[str, str, str, str]]
) -> None:
    moved = [each for each in _seen(_risk(_scored(*then)), _risk(_scored(*now))) if each[0] in ("up", "down")]
    assert moved == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ([FIRST, ("9 Nov 2026", 2, "No cracks")], [("reviewed", "2026-11-09", "stays at 8 AMBER", "No cracks")]),
        ([FIRST, ("1 Sep 2026", 4, "Cracks")], []),  # what it was before says nothing of the score of now
        ([FIRST, ("9 Dec 2026", 4, "Cracks")], []),  # nor does what it is to be
        ([("1 Oct 2026", 2, "Another look")], []),  # a reason that was mended is no new look
    ],
)
def test_a_score_was_kept_where_a_new_look_left_it(
    now: list[tuple[str, int, str]], expected: list[tuple[str, str, str, str]]
) -> None:
    assert _seen(_risk(_scored(FIRST)), _risk(_scored(*now))) == expected


def test_a_first_score_is_none_that_was_kept() -> None:
    assert _seen(_risk("owner: Engineer"), _risk("owner: Engineer", _scored(FIRST))) == []


def test_a_score_that_was_written_over_has_no_day_and_no_reason() -> None:
    before, after = (_risk(f"residual: {{likelihood: {level}, impact: 4}}") for level in (2, 4))
    assert _seen(before, after) == [("up", "", "8 AMBER to 16 RED", "No assessment is recorded with it")]


def test_a_risk_that_was_closed_before_does_not_move() -> None:
    closed = "closed: 1 Nov 2026"
    after = _risk(closed, _scored(FIRST, ("9 Nov 2026", 4, "Cracks")))
    assert _seen(_risk(closed, _scored(FIRST)), after) == []


def test_a_risk_that_is_new_has_not_moved_but_may_have_been_escalated_and_closed() -> None:
    new = _risk(
        _scored(FIRST, ("9 Nov 2026", 4, "Cracks")),
        "escalations: [{on: 10 Nov 2026, to: BR-B1, because: It is red}]",
        "closed: 20 Nov 2026, closed_because: It is propped",
    )
    assert _seen("", new) == [
        ("escalated", "2026-11-10", "to Bridges Board", "It is red"),
        ("closed", "2026-11-20", "", "It is propped"),
    ]


def test_an_issue_is_taken_to_a_board_and_closed_with_what_was_done() -> None:
    issue = "issues: [{id: BR-1, title: It moved, %s}]\n"
    after = issue % "escalations: [{on: 9 Nov 2026, to: BR-9}], closed: 16 Nov 2026, resolution: It was moved back"
    assert _seen(issue % "effect: Noise", after) == [
        ("escalated", "2026-11-09", "to BR-9", ""),  # there is no such board
        ("closed", "2026-11-16", "", "It was moved back"),
    ]


def _action(fields: str) -> str:
    return f"plans: [{{id: BR-P, title: Plan, actions: [{{id: BR-1, title: Prop it, {fields}}}]}}]\n"


def test_of_several_reports_the_last_is_told_whatever_order_they_stand_in() -> None:
    after = "progress: [{on: 16 Nov 2026, text: Ordered}, {on: 9 Nov 2026, text: Asked}]"
    assert _seen(_action("due: Mar 2027"), _action(f"due: Mar 2027, {after}")) == [
        ("reported", "2026-11-16", "Ordered", "")
    ]


def test_an_action_that_is_done_is_closed_on_its_day_and_not_re_planned() -> None:
    after = "due: 2 Nov 2026, revisions: [{on: 9 Nov 2026, due: 1 Dec 2026}], completed: 16 Nov 2026"
    assert _seen(_action("due: 2 Nov 2026"), _action(after)) == [("closed", "2026-11-16", "due 2 Nov 2026", "")]


def test_a_recommendation_is_closed_when_its_status_says_so_on_no_day() -> None:
    text = "recommendations: [{id: BR-1, title: Say who decides, due: Mar 2027, status: %s}]\n"
    assert _seen(text % "under way", text % "embedded") == [("closed", "", "due Mar 2027", "")]
    assert _seen(text % "complete", text % "embedded") == []


def _milestone(fields: str) -> str:
    return f"milestones: [{{id: BR-1, title: Steel set, {fields}}}]\n"


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        (
            "baseline: Dec 2026",
            "baseline: Dec 2026, forecasts: [{on: 9 Nov 2026, expected: Jan 2027, because: Frost}]",
            [("re-planned", "2026-11-09", "from Dec 2026 to Jan 2027", "Frost")],
        ),
        (
            "baseline: Dec 2026, forecast: Jan 2027",
            "baseline: Dec 2026, forecast: Feb 2027",
            [("re-planned", "", "from Jan 2027 to Feb 2027", "The date was written over, and no reason is recorded")],
        ),
        (
            "baseline: Dec 2026",
            "baseline: Dec 2026, actual: 16 Nov 2026",
            [("reached", "2026-11-16", "first due Dec 2026", "")],
        ),
        ("baseline: 31 Dec 2026", "baseline: 2026-12-31", []),  # the same day
    ],
)
def test_a_milestone(then: str, now: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert _seen(_milestone(then), _milestone(now)) == expected


def test_a_dependency_is_reached_on_its_day_and_not_before() -> None:
    text = "dependencies: [{id: BR-1, title: A permit, needed: 1 Dec 2026, met: %s}]\n"
    assert _seen(text % "20 Dec 2026", text % "20 Nov 2026") == [("reached", "2026-11-20", "needed 1 Dec 2026", "")]
    assert _seen(text % "20 Dec 2026", text % "21 Dec 2026") == []


def test_a_result_is_measured_once_for_each_area_period_and_unit() -> None:
    text = "metrics: [{id: BR-1, title: Waits, unit: days, readings: [%s]}]\n"
    north, south = "{area: North, period: Q1 2026/27, actual: 5}", "{area: South, period: Q1 2026/27, actual: 6%s}"
    after = text % f"{south % ', note: By hand'}, {north}"
    assert _seen(text % north, after) == [("measured", "2026-06-30", "South, Q1 2026/27: 6 days", "By hand")]
    assert _seen(text % north, text % north.replace("5", "7")) == []  # a figure corrected is no new result


def test_what_has_come_of_a_benefit() -> None:
    text = "benefits: [{id: BR-1, title: Shorter ways, amount: 2000, unit: miles%s}]\n"
    after = text % ", realised: 500, realised_at: 16 Nov 2026"
    assert _seen(text % "", after) == [("measured", "2026-11-16", "500 of 2,000 miles", "")]


def test_days_that_pass_make_a_record_overdue_that_says_the_same_as_before() -> None:
    text = _action("due: 10 Nov 2026")
    assert _seen(text, text) == [("newly overdue", "", "was due 10 Nov 2026", "")]
    late = _action("due: 1 Nov 2026")
    assert _seen(late, late) == []  # so it was before


def test_a_kind_that_takes_no_steps_makes_none() -> None:
    text = "figures: [{id: BR-1, title: Length, value: %s}]\n"
    assert _seen(text % "5", text % "6") == []


DAYS = st.dates(datetime.date(2026, 9, 1), datetime.date(2026, 12, 31))
ASSESSED = st.lists(
    st.tuples(DAYS.map(str), st.integers(1, 5), st.just("So")), max_size=4, unique_by=lambda each: each[0]
)


@settings(deadline=None)
@given(ASSESSED, DAYS, DAYS)
def test_a_score_that_moved_one_way_has_moved_the_other_way_seen_from_the_end(
    assessed: list[tuple[str, int, str]], since: datetime.date, until: datetime.date
) -> None:
    text = _risk(_scored(*assessed))
    there = [each.sort for each in moves(_pair(text, text, str(since), str(until)))]
    back = [each.sort for each in moves(_pair(text, text, str(until), str(since)))]
    assert back == [{"up": "down", "down": "up"}[each] for each in there]


def test_entries_that_only_look_different_have_not_come() -> None:
    text = "controls: [%s], escalations: [%s]"
    one = text % ("Weekly look", "{on: 9 Nov 2026, to: BR-B1}")
    two = text % ("Divers, Weekly  look", "{to: BR-B1, on: 2026-11-09}")
    pair = _pair(_risk(one), _risk(two))
    assert (pair.came("controls"), pair.came("escalations")) == (["Divers"], [])
    assert _pair("", _risk(one)).came("controls") == ["Weekly look"]


def test_what_is_first_seen_stands_with_its_day_and_its_score_or_date() -> None:
    loaded = workspace(
        SETTINGS
        + _risk("raised: 9 Nov 2026", _scored(FIRST))
        + "recommendations: [{id: BR-R1, title: Decide, made: 5 Nov 2026, due: Mar 2027}]\n"
        + "lessons: [{id: BR-L1, title: Measure twice, learnt: 6 Nov 2026}]\n"
        + "decisions: [{id: BR-DC1, title: To prop it, meeting: BR-MT1}]\n"
        + "milestones: [{id: BR-M1, title: Steel set}]\n"
    )

    def seen(name: str) -> tuple[datetime.date | None, str]:
        change = first_seen(loaded.records[name], loaded, day(NOW))
        assert change.sort == "new"
        return change.on, change.words

    assert seen("BR-1") == (day("2026-11-09"), "8 AMBER")
    assert seen("BR-R1") == (day("2026-11-05"), "due Mar 2027")
    assert seen("BR-L1") == (day("2026-11-06"), "")
    assert seen("BR-DC1") == (day("2026-11-10"), "")  # when its meeting was
    assert seen("BR-M1") == (None, "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (_risk(_scored(FIRST)), "It was open, 8 AMBER"),
        (_risk(_scored(FIRST), "closed: 20 Nov 2026"), "It was closed"),
        (_risk(_scored(FIRST), "closed: 20 Dec 2026"), "It was open, 8 AMBER"),  # not yet on that day
        (_risk("owner: Engineer"), ""),
        (_action("due: Mar 2027"), "It was open, due Mar 2027"),
        (_action("due: Mar 2027, completed: 9 Nov 2026"), "It was done"),
        (_milestone("baseline: Mar 2027, actual: 9 Nov 2026"), "It was done"),
        ("figures: [{id: BR-1, title: Length, value: 5}]\n", ""),
    ],
)
def test_how_a_record_that_is_gone_was_last_seen(text: str, words: str) -> None:
    loaded = workspace(SETTINGS + text)
    assert last_seen(loaded.records["BR-1"], loaded, day(NOW)) == words


def _told(sort: Sort, words: str = "") -> Change:
    record = workspace(_risk("owner: Engineer")).records["BR-1"]
    return Change(sort=sort, record=record, on=None, words=words)


@pytest.mark.parametrize(
    ("found", "sort", "words", "expected"),
    [
        (Difference("assessments", "", "9 Nov 2026"), "up", "", True),
        (Difference("assessments", "", "9 Nov 2026"), "escalated", "", False),  # another step
        (Difference("assessments", "1 Oct 2026", "2 Oct 2026"), "up", "", False),  # an older entry was altered
        (Difference("assessments", "1 Oct 2026", ""), "down", "", False),
        (Difference("due", "Mar 2027", "May 2027"), "re-planned", "from Mar 2027 to May 2027", True),
        (Difference("due", "Mar 2027", "Apr 2027"), "re-planned", "from Mar 2027 to May 2027", False),
        (Difference("status", "under way", "complete"), "closed", "", True),
        (Difference("title", "Pier", "Piers"), "closed", "", False),
    ],
)
def test_which_differences_a_step_explains(found: Difference, sort: Sort, words: str, expected: bool) -> None:
    assert explained(found, [_told(sort, words)]) is expected
    assert not explained(found, [])

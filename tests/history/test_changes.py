"""What changed between two days. Every expected change was read off the records by hand."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.history.changes import changes
from govtool.history.span import Span
from govtool.open_view import open_view
from govtool.workspace import Workspace
from tests.support import day
from tests.support import workspace

TEXT = """\
programme:
  id: example
  title: Bridges
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  boards: [{id: BR-B1, title: Bridges Board}]
risks:
  - id: BR-1
    title: Bridge closes early
    raised: 2026-01-10
    review: 2026-06-01
    escalations: [{on: 2026-03-06, to: BR-B1, because: Buses cannot cross}, {on: 2026-02-06, to: BR-B1}]
    assessments:
      - {on: 2026-01-10, residual: {likelihood: 2, impact: 4}, because: First look}
      - {on: 2026-03-05, residual: {likelihood: 4, impact: 4}, because: The pier moved}
      - {on: 2026-04-05, residual: {likelihood: 3, impact: 4}, because: The pier was propped}
  - {id: BR-2, title: Diversion floods, raised: 2026-02-01, closed: 2026-03-20, closed_because: The culvert is open}
milestones:
  - id: BR-M1
    title: Bridge open
    baseline: Mar 2026
    forecasts: [{on: 2026-03-10, expected: May 2026, because: Steel was late}]
  - {id: BR-M2, title: Survey done, baseline: Feb 2026, actual: 2026-03-02}
plans:
  - id: BR-P
    title: Plan
    actions:
      - {id: BR-A1, title: Order steel, due: 2026-03-31, completed: 2026-03-12}
      - {id: BR-A2, title: Prop the pier, due: 2026-03-31, revisions: [{on: 2026-03-25, due: 2026-04-30, because: Frost}]}
issues: [{id: BR-I1, title: Pier moved, risk: BR-1, raised: 2026-03-05, escalations: [{on: 2026-03-08, to: BR-B9}]}]
recommendations:
  - id: BR-R1
    title: Inspect twice a year
    made: 2026-01-01
    progress: [{on: 2026-03-15, text: The first inspection is done}]
dependencies: [{id: BR-D1, title: Road closed by the county, needed: 2026-03-20}]
decisions: [{id: BR-DC1, title: Close the bridge, on: 2026-03-06, by: Cabinet, reasons: It is not safe}]
metrics:
  - id: BR-X1
    title: Days closed
    unit: days
    polarity: lower is better
    readings:
      - {area: North, period: Q4 2025/26, target: 10, actual: 12, note: Frost}
      - {area: North, period: Q1 2026/27, target: 5}
      - {area: North, period: Q2 2026/27, actual: 1200}
benefits:
  - {id: BR-BN1, title: Detours saved, amount: 2000, unit: miles, realised: 500, realised_at: 2026-03-31}
evidence:
  - {id: BR-E1, title: Diver's report, shows: BR-A1, dated: 2026-02-10, verified: 2026-03-11, verified_by: Engineer}
  - {id: BR-E2, title: Letter, shows: BR-A1, dated: 2026-04-10}
lessons: [{id: BR-L1, title: Look under water, learnt: 2026-03-30, differently: Divers go each spring}]
"""


def _seen(since: str, until: str, loaded: Workspace | None = None) -> list[tuple[str, str, str, str]]:
    span = Span(day(since), day(until))
    found = changes(loaded or workspace(TEXT), span)
    return [(each.sort, each.record.id, each.words, each.because) for each in found]


def test_a_month_of_a_programme() -> None:
    assert _seen("2026-02-28", "2026-03-31") == [
        ("up", "BR-1", "8 AMBER to 16 RED", "The pier moved"),
        ("escalated", "BR-1", "to Bridges Board", "Buses cannot cross"),
        ("closed", "BR-2", "", "The culvert is open"),
        ("new", "BR-I1", "was the risk BR-1", ""),
        ("escalated", "BR-I1", "to BR-B9", ""),  # no board has that id, which the linter says
        ("re-planned", "BR-M1", "from Mar 2026 to May 2026", "Steel was late"),
        ("reached", "BR-M2", "first due Feb 2026", ""),
        ("closed", "BR-A1", "due 2026-03-31", ""),
        ("re-planned", "BR-A2", "from 2026-03-31 to 2026-04-30", "Frost"),
        ("reported", "BR-R1", "The first inspection is done", ""),
        ("newly overdue", "BR-D1", "was due 2026-03-20", ""),
        ("new", "BR-DC1", "Cabinet", "It is not safe"),
        ("measured", "BR-X1", "North, Q4 2025/26: 12 days, target 10, not on track", "Frost"),
        ("measured", "BR-BN1", "500 of 2,000 miles", ""),
        ("new", "BR-E1", "checked by Engineer", ""),
        ("new", "BR-L1", "Divers go each spring", ""),
    ]


def test_what_is_new_says_where_it_stands() -> None:
    assert _seen("2025-12-31", "2026-01-31")[0] == ("new", "BR-1", "8 AMBER", "")


def test_two_moves_in_one_span_are_one_with_the_last_reason() -> None:
    assert _seen("2026-02-28", "2026-04-30")[0] == ("up", "BR-1", "8 AMBER to 12 AMBER", "The pier was propped")


def test_a_result_counts_from_the_last_day_of_its_period() -> None:
    assert not [each for each in _seen("2026-03-31", "2026-06-30") if each[0] == "measured"]  # one has no result
    assert [each[2] for each in _seen("2026-09-29", "2026-09-30")] == ["North, Q2 2026/27: 1,200 days"]


def test_evidence_that_nobody_has_checked_is_new_from_its_own_date() -> None:
    assert ("new", "BR-E2", "", "") in _seen("2026-04-09", "2026-04-10")


def test_a_review_that_passes_is_newly_overdue_once() -> None:
    assert ("newly overdue", "BR-1", "was due 2026-06-01", "") in _seen("2026-05-31", "2026-06-02")
    assert ("newly overdue", "BR-1", "was due 2026-06-01", "") not in _seen("2026-06-02", "2026-06-03")


def test_only_the_programmes_that_are_asked_for() -> None:
    assert changes(workspace(TEXT), Span(day("2026-01-01"), day("2026-12-31")), ["other"]) == []


def test_nothing_changes_in_no_time() -> None:
    assert _seen("2026-03-10", "2026-03-10") == []


@pytest.mark.parametrize("order", [("issues", "risks"), ("lessons", "plans")])
def test_the_order_of_registers_is_no_change(order: tuple[str, str]) -> None:
    blocks = TEXT.split("\n" + order[0] + ":")
    turned = blocks[0] + "\n" + order[0] + ":" + blocks[1]
    assert _seen("2026-02-28", "2026-03-31", workspace(turned)) == _seen("2026-02-28", "2026-03-31")


DAYS = st.dates(datetime.date(2025, 12, 1), datetime.date(2026, 7, 31))


@settings(deadline=None, max_examples=50)
@given(DAYS, DAYS, DAYS)
def test_what_happened_on_a_day_is_in_one_of_two_spans_that_meet(
    first: datetime.date, second: datetime.date, third: datetime.date
) -> None:
    start, middle, end = sorted((first, second, third))
    loaded = workspace(TEXT)

    def dated(since: datetime.date, until: datetime.date) -> list[tuple[str, str]]:
        happened = ("new", "closed", "reached", "escalated", "newly overdue")
        return [(each.sort, each.record.id) for each in changes(loaded, Span(since, until)) if each.sort in happened]

    whole = [each for each in dated(start, end) if each[0] != "newly overdue"]
    halves = [each for each in dated(start, middle) + dated(middle, end) if each[0] != "newly overdue"]
    assert sorted(whole) == sorted(halves)


ASKED = """\
recommendations:
  - id: BR-R1
    title: Inspect twice a year
    due: 2026-03-31
    status: under way
    revisions: [{on: 2026-03-25, due: 2026-04-30, because: The diver is ill}]
"""


@pytest.mark.parametrize(
    ("since", "until", "wanted"),
    [
        ("2026-02-28", "2026-03-24", []),
        ("2026-02-28", "2026-03-25", [("re-planned", "BR-R1", "from 2026-03-31 to 2026-04-30", "The diver is ill")]),
        ("2026-03-25", "2026-04-30", []),  # its last day is not past
        ("2026-04-30", "2026-05-01", [("newly overdue", "BR-R1", "was due 2026-04-30", "")]),
    ],
)
def test_a_recommendation_is_re_planned_and_falls_due(
    since: str, until: str, wanted: list[tuple[str, str, str, str]]
) -> None:
    assert _seen(since, until, workspace(ASKED)) == wanted


def test_a_recommendation_that_is_done_falls_due_no_more() -> None:
    assert _seen("2026-04-30", "2026-05-01", workspace(ASKED.replace("under way", "embedded"))) == []


NEWEST_FIRST = """\
milestones:
  - id: EX-MS9
    title: Hub opens
    baseline: 30 Jun 2026
    forecasts:
      - {on: 20 Aug 2026, expected: 31 Dec 2026, because: The newer reason}
      - {on: 10 Jul 2026, expected: 30 Sep 2026, because: The older reason}
recommendations:
  - id: EX-R9
    title: Say who decides
    progress:
      - {on: 20 Aug 2026, text: The newer report}
      - {on: 10 Jul 2026, text: The older report}
"""


def test_the_latest_entry_is_told_in_whatever_order_they_are_written() -> None:
    found = changes(workspace(NEWEST_FIRST), Span(day("2026-07-01"), day("2026-08-31")))
    told = [(each.sort, each.on, each.words, each.because) for each in found]
    assert told == [
        ("re-planned", day("2026-08-20"), "from 30 Jun 2026 to 31 Dec 2026", "The newer reason"),
        ("reported", day("2026-08-20"), "The newer report", ""),
    ]


def test_a_date_written_in_another_way_is_no_new_date() -> None:
    text = (
        "milestones: [{id: EX-MS9, title: Hub opens, baseline: 30 Nov 2026, "
        "forecasts: [{on: 20 Aug 2026, expected: 2026-11-30, because: As planned}]}]\n"
    )
    assert changes(workspace(text), Span(day("2026-07-01"), day("2026-08-31"))) == []


def test_a_report_on_an_action_is_told() -> None:
    text = "plans: [{id: EX-P9, title: Plan, actions: [{id: EX-A9, title: Dig, progress: [{on: 20 Aug 2026, text: Begun}]}]}]\n"
    (found,) = changes(workspace(text), Span(day("2026-07-01"), day("2026-08-31")))
    assert (found.sort, found.record.id, found.words) == ("reported", "EX-A9", "Begun")


def test_the_inherent_score_does_not_stand_in_for_a_residual_one_that_is_withheld() -> None:
    text = """\
programme: {id: example, title: Bridges, scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15}}}
risks:
  - id: EX-1
    title: Bridge closes
    raised: 2 Aug 2026
    inherent: {likelihood: 5, impact: 5}
    residual: {likelihood: 1, impact: 2}
    exempt: {paragraph: 3, fields: residual, public_interest: It could end the tender}
"""
    span = Span(day("2026-07-01"), day("2026-08-31"))
    assert [each.words for each in changes(workspace(text), span)] == ["2"]
    assert [each.words for each in changes(open_view(workspace(text)), span)] == [""]


@pytest.mark.parametrize(
    ("status", "last", "seen"),
    [
        ("complete", "2026-03-05", [("closed", "complete", "Written down")]),
        ("under way", "2026-03-05", [("reported", "Written down", "")]),
        ("complete", "2026-05-05", [("reported", "Drafted", "")]),  # the last word on it came after these days
    ],
)
def test_a_recommendation_is_done_with_the_last_word_on_it(
    status: str, last: str, seen: list[tuple[str, str, str]]
) -> None:
    text = (
        f"recommendations: [{{id: BR-R1, title: Say who decides, status: {status}, "
        f"progress: [{{on: 2026-03-02, text: Drafted}}, {{on: {last}, text: Written down}}]}}]\n"
    )
    found = changes(workspace(text), Span(day("2026-03-01"), day("2026-03-31")))
    assert [(each.sort, each.words, each.because) for each in found] == seen

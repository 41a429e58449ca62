"""Who has not been heard from for longer than a programme allows."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.history.cadence import silences
from govtool.open_view import open_view
from govtool.workspace import AsOf
from tests.support import day
from tests.support import workspace

SETTINGS = """\
programme:
  id: example
  title: Ferries
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  review_days: {red: 30}
  thresholds: {report_days: 20}
"""


def _found(text: str, on: str = "2026-11-24", settings: str = SETTINGS) -> list[tuple[str, str, int, int]]:
    found = silences(workspace(settings + text), AsOf(today=day(on)))
    return [(each.record.id, str(each.since), each.days, each.allowed) for each in found]


def _risk(fields: str) -> str:
    return f"risks: [{{id: NB-1, title: Ferry stops, {fields}}}]\n"


def _action(fields: str) -> str:
    return f"plans: [{{id: NB-P1, title: Plan, actions: [{{id: NB-A1, title: Mend the pier, {fields}}}]}}]\n"


def _recommendation(fields: str) -> str:
    return f"recommendations: [{{id: NB-R1, title: Buy a ferry, {fields}}}]\n"


RED = "residual: {likelihood: 4, impact: 4}"
ASSESSED = f"assessments: [{{on: 2026-10-24, {RED}}}, {{on: 2026-09-01, {RED}}}]"


@pytest.mark.parametrize(
    ("text", "since", "days"),
    [
        (_risk(ASSESSED), "2026-10-24", 31),
        (_risk(f"raised: 1 Oct 2026, {RED}"), "2026-10-01", 54),
        (_risk(f"raised: 1 Sep 2026, {ASSESSED}"), "2026-10-24", 31),
        (f"register: {{reviewed: 2026-10-23}}\n{_risk(f'raised: 1 Nov 2026, {RED}')}", "2026-10-23", 32),
    ],
)
def test_a_risk_was_looked_at_when_it_or_its_register_was_else_when_it_was_raised(
    text: str, since: str, days: int
) -> None:
    assert _found(text) == [("NB-1", since, days, 30)]


@pytest.mark.parametrize(
    "text",
    [
        _risk(f"raised: 25 Oct 2026, {RED}"),  # thirty days, which is allowed
        _risk(RED),  # nobody knows since when
        _risk("raised: 1 Oct 2026"),  # no score, so no cadence
        _risk("raised: 1 Oct 2026, residual: {likelihood: 2, impact: 4}"),  # amber, for which none is set
        _risk(f"raised: 1 Oct 2026, closed: 2 Nov 2026, {RED}"),
        _risk(f"raised: 25 Nov 2026, {ASSESSED}"),
        f"register: {{reviewed: 2026-10-25}}\n{_risk(ASSESSED)}",
        _action("start: 4 Nov 2026"),
        _action("start: Nov 2026"),  # it may not have begun
        _action("due: 1 Jan 2026"),  # nobody knows since when
        _action("start: 1 Oct 2026, completed: 2 Oct 2026"),
        _action("start: 1 Oct 2026, status: complete"),
        _action("start: 1 Oct 2026, progress: [{on: 4 Nov 2026, text: Half done}]"),
        _recommendation("made: 1 Oct 2026, response: rejected"),
        _recommendation("made: 1 Oct 2026, status: embedded"),
    ],
)
def test_who_was_heard_from_in_time_or_need_not_be(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "record", "since"),
    [
        (_action("start: 3 Nov 2026"), "NB-A1", "2026-11-03"),
        (_action("start: Oct 2026"), "NB-A1", "2026-10-31"),
        (_action("start: 1 Oct 2026, progress: [{on: 3 Nov 2026, text: Half done}]"), "NB-A1", "2026-11-03"),
        (_action("start: 1 Oct 2026, revisions: [{on: 2 Nov 2026, due: 1 Dec 2026}]"), "NB-A1", "2026-11-02"),
        (_action("start: 1 Oct 2026, progress: [{on: 25 Nov 2026, text: Done soon}]"), "NB-A1", "2026-10-01"),
        (_recommendation("made: 1 Oct 2026, response: accepted"), "NB-R1", "2026-10-01"),
    ],
)
def test_work_was_reported_on_with_progress_or_a_new_date_else_when_it_began(
    text: str, record: str, since: str
) -> None:
    assert [found[:2] for found in _found(text)] == [(record, since)]


def test_without_a_cadence_nobody_is_late_about_risks() -> None:
    assert _found(_risk(ASSESSED), settings="programme: {id: example, title: Ferries}\n") == []


def test_each_programme_is_judged_at_its_own_date() -> None:
    ended = SETTINGS + "  status: historic\n  reporting_date: 2026-11-01\n"
    assert _found(_risk(ASSESSED), settings=ended) == []


def test_only_the_programmes_named_are_asked_about() -> None:
    loaded, on = workspace(SETTINGS + _action("start: 1 Oct 2026")), AsOf(today=day("2026-11-24"))
    assert [each.record.id for each in silences(loaded, on, ["example"])] == ["NB-A1"]
    assert silences(loaded, on, ["other"]) == []


@given(st.dates(datetime.date(2026, 10, 24), datetime.date(2027, 12, 31)), st.integers(0, 40))
def test_who_is_silent_stays_so_until_an_update_comes(on: datetime.date, more: int) -> None:
    text, later = _risk(ASSESSED), on + datetime.timedelta(days=more)
    if _found(text, str(on)):
        assert _found(text, str(later))


@pytest.mark.parametrize("fields", ["progress", "revisions", "start"])
def test_of_what_keeps_back_when_it_was_reported_on_nobody_says_since_when_it_was_not(fields: str) -> None:
    told = "progress: [{on: 2 Sep 2026, text: Begun}], revisions: [{on: 3 Sep 2026, due: 1 Dec 2026}]"
    text = _action(f"start: 1 Sep 2026, due: 1 Nov 2026, {told}, exempt: {{paragraph: 3, fields: {fields}}}")
    assert len(silences(workspace(SETTINGS + text), AsOf(today=day("2026-11-24")))) == 1
    assert silences(open_view(workspace(SETTINGS + text)), AsOf(today=day("2026-11-24"))) == []

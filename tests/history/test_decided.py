"""What a decision was taken on, and what of it has changed since."""

from __future__ import annotations

import pytest

from govtool.history.decided import Departure
from govtool.history.decided import as_decided
from govtool.history.decided import changed_since
from govtool.open_view import open_view
from govtool.records.decision import AsDecided
from govtool.records.decision import Decision
from govtool.records.serialise import to_data
from govtool.workspace import Workspace
from tests.support import FILE
from tests.support import day
from tests.support import workspace

TAKEN, NOW = "2026-06-12", "2026-11-22"
RISK = """\
risks:
  - id: EX-1
    title: Fees rise
    cause: Wages rise
    owner: Head of Homes
    response: treat
    inherent: {likelihood: 5, impact: 4}
    assessments:
      - {on: 1 Jun 2026, residual: {likelihood: 3, impact: 4}}
"""
MILESTONE = "milestones: [{id: EX-M1, title: Hub open, baseline: Mar 2027}]\n"
FUNDING = "funding: [{id: EX-F1, title: Grant, columns: [2026/27], rows: [{label: Homes, cells: [12.50]}]}]\n"
METRIC = "metrics: [{id: EX-X1, title: Days, baseline: 9, readings: [{period: Q1 2026/27, target: 5}]}]\n"
ALL = RISK + MILESTONE + FUNDING + METRIC
DECISION = (
    "decisions: [{id: EX-D1, title: Plan, by: Cabinet, on: 12 Jun 2026, about: [EX-1, EX-M1, EX-F1, EX-X1, EX-9]%s}]\n"
)


def _decision(loaded: Workspace) -> Decision:
    found = loaded.records["EX-D1"]
    assert isinstance(found, Decision)
    return found


def _kept(text: str) -> tuple[AsDecided, ...]:
    loaded = workspace(text + DECISION % "")
    return as_decided(_decision(loaded), loaded, day(TAKEN))


def _decided(text: str, before: str = ALL) -> Workspace:
    """Registers of now, with the decision that was taken on those of before."""
    entries = ", ".join(
        "{" + ", ".join(f"{name}: {value}" for name, value in to_data(each).items()) + "}" for each in _kept(before)
    )
    return workspace(text + DECISION % f", as_decided: [{entries}]")


def _departures(text: str, on: str = NOW) -> list[Departure]:
    loaded = _decided(text)
    return changed_since(_decision(loaded), loaded, day(on))


def _seen(text: str, on: str = NOW) -> list[tuple[str, str, str, str]]:
    return [(each.record.id, each.matter, each.words, each.because) for each in _departures(text, on)]


def test_each_record_has_the_matters_of_its_kind() -> None:
    given = {
        each.record: [name for name in ("wording", "score", "answer", "dates", "numbers") if getattr(each, name)]
        for each in _kept(ALL)
    }
    assert given == {
        "EX-1": ["wording", "score", "answer"],
        "EX-M1": ["wording", "dates"],
        "EX-F1": ["wording", "numbers"],
        "EX-X1": ["wording", "numbers"],
    }
    assert all(len(each.wording) == 8 for each in _kept(ALL))


def test_nothing_has_changed() -> None:
    assert _seen(ALL) == []


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("owner: Head of Homes", "owner: Head of Care"),
        ("title: Fees rise", 'title: "Fees   rise"'),
        ("cells: [12.50]", "cells: [12.5]"),
        ("baseline: Mar 2027", "baseline: March 2027"),
        ("target: 5", "target: 5, actual: 4"),
        ("response: treat", "response: treat\n    review: 1 Dec 2026"),
    ],
)
def test_what_is_not_material_is_no_departure(was: str, now: str) -> None:
    assert was in ALL
    assert _seen(ALL.replace(was, now)) == []


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("cause: Wages rise", "cause: Rents rise", ("EX-1", "wording", "the wording has changed since", "")),
        ("likelihood: 5", "likelihood: 4", ("EX-1", "score", "the scores have changed since", "")),
        (
            "response: treat",
            "response: tolerate",
            ("EX-1", "answer", "the response, or its acceptance, has changed since", ""),
        ),
        ("baseline: Mar 2027", "baseline: Apr 2027", ("EX-M1", "dates", "the date has moved since", "")),
        ("12.50", "12.60", ("EX-F1", "numbers", "the amounts or targets have changed since", "")),
        ("target: 5", "target: 6", ("EX-X1", "numbers", "the amounts or targets have changed since", "")),
    ],
)
def test_what_was_written_over_is_named(was: str, now: str, told: tuple[str, str, str, str]) -> None:
    assert _seen(ALL.replace(was, now)) == [told]


MOVED = "      - {on: 3 Nov 2026, residual: {likelihood: 4, impact: 4}, because: Two homes gave notice}\n"


def test_a_score_that_moved_is_told_with_its_reason_from_its_day() -> None:
    text = RISK + MOVED + MILESTONE + FUNDING + METRIC
    words = "the residual score has changed since, 12 to 16 on 3 Nov 2026"
    assert _seen(text) == [("EX-1", "score", words, "Two homes gave notice")]
    assert _seen(text, "2026-11-02") == []


def test_a_date_that_moved_is_told_with_its_reason() -> None:
    moved = "forecasts: [{on: 1 Oct 2026, expected: May 2027, because: Steel is late}]"
    text = ALL.replace("baseline: Mar 2027", f"baseline: Mar 2027, {moved}")
    words = "the date has moved since, Mar 2027 to May 2027 on 1 Oct 2026"
    assert _seen(text) == [("EX-M1", "dates", words, "Steel is late")]


def test_a_risk_that_was_accepted_since() -> None:
    accepted = "response: treat\n    acceptance: {by: Cabinet, because: No money, on: 1 Oct 2026}"
    words = "it has been accepted since, on 1 Oct 2026"
    assert _seen(ALL.replace("response: treat", accepted)) == [("EX-1", "answer", words, "No money")]


@pytest.mark.parametrize("was", ["closed: 1 Nov 2026", "closed: 22 Nov 2026"])
def test_what_was_closed_since_needs_no_decision(was: str) -> None:
    assert _seen((RISK + MOVED).replace("owner: Head of Homes", was)) == []


def test_a_milestone_that_was_reached_needs_no_decision() -> None:
    assert _seen(ALL.replace("baseline: Mar 2027", "baseline: Apr 2027, actual: 1 Nov 2026")) == []


@pytest.mark.parametrize(("on", "stands"), [("1 Nov 2026", True), ("1 Jun 2026", False), ("1 Dec 2026", False)])
def test_a_later_decision_ends_the_matter(on: str, stands: bool) -> None:
    text = ALL.replace("Wages rise", "Rents rise")
    first = _decided(text).registers[FILE].file.text
    later = f"decisions: [{{id: EX-D2, title: Again, by: Cabinet, on: {on}, about: EX-1}}]\n"
    loaded = workspace(first, later)
    assert (changed_since(_decision(loaded), loaded, day(NOW)) == []) is stands


def test_a_decision_that_is_not_taken_yet_or_undated() -> None:
    assert _seen(ALL.replace("Wages rise", "Rents rise"), "2026-06-11") == []
    loaded = workspace("decisions: [{id: EX-D1, title: Plan, by: Cabinet, about: EX-1}]\n" + RISK)
    assert changed_since(_decision(loaded), loaded, day(NOW)) == []


def test_of_what_a_view_withholds_nothing_is_said() -> None:
    mark = "exempt: {paragraph: 3, fields: assessments}"
    text = (RISK + MOVED).replace("owner: Head of Homes", mark)
    loaded = _decided(text, RISK.replace("owner: Head of Homes", mark))
    assert [each.matter for each in changed_since(_decision(loaded), loaded, day(NOW))] == ["score"]
    opened = open_view(loaded)
    assert changed_since(_decision(opened), opened, day(NOW)) == []

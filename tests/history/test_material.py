"""The matters of a record on a day: what somebody who signed it off would ask about, and nothing of how it is written."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from govtool.folder import load_workspace
from govtool.history.material import material
from govtool.open_view import open_view
from govtool.resources import shipped
from tests.support import day
from tests.support import workspace

RISK = "risks: [{id: BR-1, title: Bridge closes early, %s}]\n"
ACTION = "plans: [{id: BR-P1, title: Plan, actions: [{id: BR-A1, title: Order steel, %s}]}]\n"
METRIC = "metrics: [{id: BR-X1, title: Days, unit: days, readings: [%s]}]\n"
FUNDING = "funding: [{id: BR-F1, title: Money, unit: £000, columns: [{heading: 2026}, {heading: 2027}], rows: [{label: Steel, cells: [%s]}]}]\n"


def matters(text: str, name: str, on: str = "2026-11-22") -> dict[Any, Any]:
    return material(workspace(text).records[name], day(on))


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (RISK % "owner: Engineer", "BR-1", {"wording", "score", "answer"}),
        (ACTION % "owner: Engineer", "BR-A1", {"wording", "dates"}),
        ("recommendations: [{id: BR-R1, title: Paint}]\n", "BR-R1", {"wording", "answer", "dates"}),
        ("benefits: [{id: BR-N1, title: Shorter ways}]\n", "BR-N1", {"wording", "dates", "numbers"}),
        (METRIC % "{period: 2026, target: 4}", "BR-X1", {"wording", "numbers"}),
        ("lessons: [{id: BR-L1, title: Ask first}]\n", "BR-L1", {"wording"}),
    ],
)
def test_a_record_has_the_matters_of_its_kind(text: str, name: str, expected: set[str]) -> None:
    assert set(matters(text, name)) == expected


@pytest.mark.parametrize(
    ("text", "name", "one", "other"),
    [
        (RISK, "BR-1", "cause: The pier moves", 'cause: "The  pier\\nmoves"'),
        (RISK, "BR-1", "controls: [Look]", "controls: [Look, Dive], owner: Diver, note: Seen"),  # not what it says
        (ACTION, "BR-A1", "due: 30 Nov 2026", "due: 2026-11-30"),
        (ACTION, "BR-A1", "due: Q1 2026/27", "due: Apr-Jun 2026"),
        (ACTION, "BR-A1", "due: by end March 2027", "due: by 31 March 2027"),
        (METRIC, "BR-X1", "{period: 2026, target: 1.5}", "{period: 2026, target: 1.50}"),
        (METRIC, "BR-X1", "{period: 2026, target: 4}", "{period: 2026, target: 4, actual: 3}"),  # a result was not promised
        (METRIC, "BR-X1", "{period: 2025, target: 4}, {period: 2026, target: 3}", "{period: 2026, target: 3}, {period: 2025, target: 4}"),
        (FUNDING, "BR-F1", "100, 2", "100.0, 2.00"),
    ],
)  # fmt: skip
def test_what_is_only_written_otherwise_is_the_same(text: str, name: str, one: str, other: str) -> None:
    assert matters(text % one, name) == matters(text % other, name)


@pytest.mark.parametrize(
    ("text", "name", "one", "other", "matter"),
    [
        (RISK, "BR-1", "cause: The pier moves", "cause: The pier sinks", "wording"),
        (RISK, "BR-1", "cause: The pier moves", "event: The pier moves", "wording"),
        (RISK, "BR-1", "residual: {likelihood: 2, impact: 4}", "residual: {likelihood: 4, impact: 2}", "score"),
        (RISK, "BR-1", "inherent: {likelihood: 2, impact: 4}", "target: {likelihood: 2, impact: 4}", "score"),
        (RISK, "BR-1", "response: treat", "response: tolerate", "answer"),
        (ACTION, "BR-A1", "due: 30 Nov 2026", "due: 1 Dec 2026", "dates"),
        (ACTION, "BR-A1", "due: by end March 2027", "due: March 2027", "dates"),
        (ACTION, "BR-A1", "due: TBC", "due: ongoing", "dates"),
        (METRIC, "BR-X1", "{period: 2026, target: 4}", "{period: 2026, target: 5}", "numbers"),
        (METRIC, "BR-X1", "{period: 2026, target: 4}", "{period: 2027, target: 4}", "numbers"),
        (FUNDING, "BR-F1", "1, 2", "2, 1", "numbers"),
    ],
)  # fmt: skip
def test_what_says_something_else_changes_its_matter_alone(
    text: str, name: str, one: str, other: str, matter: str
) -> None:
    before, after = matters(text % one, name), matters(text % other, name)
    assert {each for each in before if before[each] != after[each]} == {matter}


def test_a_score_is_that_of_its_day() -> None:
    text = RISK % (
        "assessments: [{on: 2 Nov 2026, residual: {likelihood: 2, impact: 4}},"
        " {on: 16 Nov 2026, residual: {likelihood: 4, impact: 4}}]"
    )
    assert matters(text, "BR-1", "2026-11-15")["score"] == {"residual": [2, 4]}
    assert matters(text, "BR-1", "2026-11-16")["score"] == {"residual": [4, 4]}
    assert matters(text, "BR-1", "2026-11-01")["score"] == {}


def test_a_date_is_that_which_was_agreed_by_the_day() -> None:
    text = ACTION % "due: 30 Nov 2026, revisions: [{on: 16 Nov 2026, due: Jan 2027}]"
    assert matters(text, "BR-A1", "2026-11-15")["dates"] == ["2026-11-30", "2026-11-30"]
    assert matters(text, "BR-A1", "2026-11-16")["dates"] == ["2027-01-01", "2027-01-31"]


def test_an_acceptance_counts_from_its_day() -> None:
    text = RISK % "response: tolerate, acceptance: {on: 16 Nov 2026, by: Council, because: It is dear, until: Mar 2027}"
    assert matters(text, "BR-1", "2026-11-15")["answer"] == ["tolerate"]
    assert matters(text, "BR-1", "2026-11-16")["answer"] == ["tolerate", "Council", ["2027-03-01", "2027-03-31"]]


def test_a_matter_of_which_anything_is_withheld_is_not_told() -> None:
    text = RISK % "exempt: {paragraph: 3, fields: [cause]}, cause: Money is short, response: treat"
    whole = workspace(text)
    assert set(material(whole.records["BR-1"], day("2026-11-22"))) == {"wording", "score", "answer"}
    assert set(material(open_view(whole).records["BR-1"], day("2026-11-22"))) == {"score", "answer"}


SAMPLE = load_workspace(shipped("samples") / "riverside")


def _plain(value: object) -> bool:
    """Whether a value is what JSON holds: nothing of the program stands in a fingerprint."""
    if isinstance(value, dict):
        return all(isinstance(name, str) and _plain(each) for name, each in value.items())
    if isinstance(value, list):
        return all(map(_plain, value))
    return value is None or isinstance(value, str | int)


@settings(deadline=None, max_examples=10)
@given(st.dates(day("2025-01-01"), day("2028-12-31")))
def test_the_matters_of_any_record_on_any_day_are_plain_data(on: datetime.date) -> None:
    for record in SAMPLE.records.values():
        assert _plain(material(record, on))

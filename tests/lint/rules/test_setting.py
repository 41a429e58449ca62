"""FLD011: settings that cannot be meant."""

from __future__ import annotations

import pytest

from tests.support import found
from tests.support import messages


def _programme(setting: str) -> str:
    return f"programme:\n  id: example\n  title: Bridges\n  {setting}\n"


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("thresholds: {agenda_days: -1}", "agenda_days is -1, which cannot be"),
        ("thresholds: {key_decision_days: 28000}", "key_decision_days is 28000, which cannot be"),
        ("thresholds: {alike_percent: 400}", "alike_percent is 400, which cannot be"),
        ("thresholds: {alike_percent: 101}", "alike_percent is 101, which cannot be"),
        ("tolerance: {market: -1}", "the tolerance for market is -1, which cannot be"),
        ("boards: [{id: EX-B, title: Board, escalates_at: -1}]", "Board takes risks from -1, which cannot be"),
        ("review_days: {amber: -92}", "amber is -92, which cannot be"),
        ("tolerance: {market: -3}", "the tolerance for market is -3, which cannot be"),
        ("boards: [{id: EX-B, title: Board, escalates_at: -4}]", "Board takes risks from -4, which cannot be"),
        (
            "fields: [{on: risks, name: last looked}]",
            '"last looked" cannot be a field\'s name: use letters, digits and underscores',
        ),
        ("fields: [{on: risks, name: ward}, {on: risks, name: ward}]", "ward is added to risks more than once"),
    ],
)
def test_what_cannot_be(setting: str, message: str) -> None:
    assert messages(found(_programme(setting), "FLD011")) == [message]


def test_boards_that_report_in_a_circle_are_told_of_once() -> None:
    boards = "boards: [{id: EX-B1, title: A, reports_to: EX-B2}, {id: EX-B2, title: B, reports_to: EX-B1}, {id: EX-B3, title: C}]"
    (message,) = messages(found(_programme(boards), "FLD011"))
    assert message.startswith("boards report to each other in a circle: ")


@pytest.mark.parametrize(
    "setting",
    [
        "thresholds: {agenda_days: 0, alike_percent: 100}",
        "tolerance: {market: 0}",
        "boards: [{id: EX-B, title: Board, escalates_at: 0}]",
        "fields: [{on: risks, name: ward}, {on: actions, name: ward}]",
        "boards: [{id: EX-B1, title: A, reports_to: EX-B2}, {id: EX-B2, title: B}]",
    ],
)
def test_what_can_be(setting: str) -> None:
    assert found(_programme(setting), "FLD011") == []

"""DEC001 and ACT007: decisions, and what is done before they may be carried out."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.support import found
from tests.support import messages

BOARDS = """\
programme: {id: example, title: X, boards: [{id: NB-B1, title: Cabinet}, {id: NB-B2, title: Works Board}]}
meetings:
  - {id: NB-MT1, title: Cabinet of May, board: NB-B1, on: 27 Apr 2026}
  - {id: NB-MT2, title: Works Board, board: NB-B2, on: 27 Apr 2026}
  - {id: NB-MT3, title: Not yet called, board: NB-B2}
"""
NO_DATE = "no date is recorded for it, nor a meeting that has one"


def _decision(fields: str) -> str:
    return f"{BOARDS}decisions: [{{id: NB-DC1, title: Bridge let, {fields}}}]\n"


@pytest.mark.parametrize(
    ("fields", "level", "message"),
    [
        ("by: Head of Highways", Level.WARNING, NO_DATE),
        ("meeting: NB-MT3", Level.WARNING, NO_DATE),
        ("by: Cabinet, on: TBC", None, ""),
        ("by: Cabinet, on: 4 May 2026", None, ""),
        ("by: Cabinet, on: some day", None, ""),
        ("meeting: NB-MT9", None, ""),
        ("meeting: NB-MT2", None, ""),
        (
            "meeting: NB-MT2, effective: 20 Apr 2026",
            Level.ERROR,
            'it takes effect "20 Apr 2026", before it was taken on 27 Apr 2026',
        ),
        ("meeting: NB-MT2, effective: 27 Apr 2026", None, ""),
        # the bank holiday of 4 May does not count
        (
            "meeting: NB-MT1, effective: 5 May 2026",
            Level.WARNING,
            "it takes effect 5 May 2026, and members may call it in until 5 May 2026",
        ),
        ("meeting: NB-MT1, effective: 6 May 2026", None, ""),
        (
            "by: Cabinet Member for Highways, on: 27 Apr 2026, effective: 28 Apr 2026",
            Level.WARNING,
            "it takes effect 28 Apr 2026, and members may call it in until 5 May 2026",
        ),
        ("by: Executive Director of Highways, on: 27 Apr 2026, effective: 28 Apr 2026", None, ""),
        ("by: Joint Executive Management Group, on: 27 Apr 2026, effective: 28 Apr 2026", None, ""),
        ("by: Cabinet, on: Apr 2026, effective: 30 Apr 2026", None, ""),
    ],
)
def test_when_a_decision_was_taken_and_takes_effect(fields: str, level: Level | None, message: str) -> None:
    problems = found(_decision(fields), "DEC001")
    assert [(each.level, each.message) for each in problems] == ([(level, message)] if level else [])


def test_the_days_of_the_call_in_are_a_setting() -> None:
    text = _decision("meeting: NB-MT1, effective: 30 Apr 2026").replace(
        "title: X,", "title: X, thresholds: {call_in_days: 2},"
    )
    assert found(text, "DEC001") == []


def _started(start: str, fields: str) -> str:
    action = f"plans: [{{id: NB-P1, title: W, actions: [{{id: NB-A1, title: Sign, start: {start}}}]}}]\n"
    return _decision(f"about: NB-A1, {fields}") + action


@pytest.mark.parametrize(
    ("start", "fields", "message"),
    [
        (
            "28 Apr 2026",
            "meeting: NB-MT2, effective: 1 May 2026",
            "it starts 28 Apr 2026; NB-DC1 about it takes effect 1 May 2026",
        ),
        ("1 May 2026", "meeting: NB-MT2, effective: 1 May 2026", ""),
        ("28 Apr 2026", "meeting: NB-MT2", ""),
        ("5 May 2026", "meeting: NB-MT1", "it starts 5 May 2026; members may call NB-DC1 about it in until 5 May 2026"),
        ("6 May 2026", "meeting: NB-MT1", ""),
        ("1 Feb 2026", "meeting: NB-MT1", ""),
        ("Apr 2026", "meeting: NB-MT1", "it starts Apr 2026; members may call NB-DC1 about it in until 5 May 2026"),
        ("28 Apr 2026", "by: Cabinet", ""),
        ("TBC", "meeting: NB-MT1", ""),
    ],
)
def test_an_action_that_starts_while_the_decision_may_be_called_in(start: str, fields: str, message: str) -> None:
    problems = found(_started(start, fields), "ACT007")
    assert messages(problems) == ([message] if message else [])
    assert all(problem.record == "NB-A1" for problem in problems)

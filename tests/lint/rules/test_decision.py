"""DEC001, DEC002 and ACT007: decisions, what they were taken on, and what is done before they may be carried out."""

from __future__ import annotations

import pytest

from govtool.history.decided import as_decided
from govtool.problems import Level
from govtool.records.decision import Decision
from tests.support import day
from tests.support import found
from tests.support import messages
from tests.support import places
from tests.support import workspace

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


def _on_a_risk(fields: str, assessments: str) -> str:
    risk = f"risks: [{{id: NB-1, title: Ferry stops, assessments: [{assessments}]}}]\n"
    return _decision(f"by: Works Board, on: 27 Apr 2026, about: NB-1, {fields}") + risk


AT_FOUR = "{on: 1 Apr 2026, residual: {likelihood: 2, impact: 2}}"
AT_NINE = "{on: 3 May 2026, residual: {likelihood: 3, impact: 3}, because: Fog}"


def _kept() -> str:
    """The fingerprints of the risk at four, as its decision keeps them."""
    loaded = workspace(_on_a_risk("effective: 1 May 2026", AT_FOUR))
    decision = loaded.records["NB-DC1"]
    assert isinstance(decision, Decision)
    (kept,) = as_decided(decision, loaded, day("2026-04-27"))
    return f"as_decided: [{{record: NB-1, wording: {kept.wording}, score: {kept.score}, answer: {kept.answer}}}]"


def test_a_decision_on_a_score_that_has_changed_since() -> None:
    assert found(_on_a_risk(_kept(), AT_FOUR), "DEC002") == []
    text = _on_a_risk(_kept(), f"{AT_FOUR}, {AT_NINE}")
    (problem,) = found(text, "DEC002")
    words = "it was decided on 27 Apr 2026; of NB-1, the residual score has changed since, 4 to 9 on 3 May 2026"
    assert (problem.level, problem.message, problem.record) == (Level.WARNING, words, "NB-DC1")
    line, column = places([problem])[0]
    assert text.splitlines()[line - 1][column - 1 :].startswith(_kept().split("score: ")[1][:8])


def test_a_decision_is_not_asked_about_what_it_keeps_no_fingerprint_of() -> None:
    assert found(_on_a_risk("effective: 1 May 2026", f"{AT_FOUR}, {AT_NINE}"), "DEC002") == []
    assert found(_on_a_risk("as_decided: {record: NB-9, score: aaaaaaaa}", AT_FOUR), "DEC002") == []

"""ACT005 and RAG004: actions and milestones that are said to be done."""

from __future__ import annotations

import pytest

from govtool.lint.rules.action_done import says_done
from govtool.problems import Level
from tests.lint.rules.test_action_dates import at
from tests.lint.rules.test_action_dates import plan
from tests.support import found
from tests.support import messages

DONE = "status: complete, completed: 1 Sep 2026"
VERIFIED = "dated: 2 Sep 2026, verified_by: Head of Audit"


def _evidence(*fields: str) -> str:
    lines = [f"  - {{id: NB-E{number}, title: Note, shows: NB-A1, {each}}}" for number, each in enumerate(fields, 1)]
    return "\n".join(["evidence:", *lines]) + "\n"


@pytest.mark.parametrize(
    ("action", "evidence", "message"),
    [
        (DONE, [], "it is complete, and no evidence shows it"),
        ("status: embedded", [], "it is complete, and no evidence shows it"),
        ("completed: 1 Sep 2026", [], "it is complete, and no evidence shows it"),
        ("completed: 22 Oct 2026", [], ""),
        ("completed: 21 Oct 2026", [], "it is complete, and no evidence shows it"),
        ("status: under way", [], ""),
        ("status: superseded, completed: 1 Sep 2026", [], ""),
        (DONE, ["dated: 2 Sep 2026"], "it is complete, and nobody is recorded as having checked the evidence (NB-E1)"),
        (DONE, ["dated: 2 Sep 2026", VERIFIED], ""),
        (DONE, ["verified_by: Head of Audit"], ""),
        (DONE, ["dated: Aug 2025, verified_by: Head of Audit"], "the newest evidence for it is 448 days old"),
        (DONE, ["dated: Aug 2025, verified_by: Head of Audit", VERIFIED], ""),
        (DONE, [f"category: processes, {VERIFIED}"], ""),
        (
            f"{DONE}, owner: Head of Audit",
            [VERIFIED],
            "the evidence for it was only checked by its own owner, Head of Audit",
        ),
        (f"{DONE}, owner: Head of Audit", [VERIFIED, "verified_by: Clerk"], ""),
    ],
)
def test_what_shows_that_an_action_is_complete(action: str, evidence: list[str], message: str) -> None:
    text = plan(action) + (_evidence(*evidence) if evidence else "")
    assert messages(found(text, "ACT005")) == ([message] if message else [])


def test_processes_alone_are_thin_where_the_regulator_asked() -> None:
    statement = "statements: [{id: NB-S1, title: S, says: finding, quality_statement: 4, actions: NB-A1}]\n"
    text = plan(DONE) + _evidence(f"category: processes, {VERIFIED}") + statement
    (problem,) = found(text, "ACT005")
    assert problem.message == "the only evidence for it is of processes, not of what people, staff or partners say"
    assert problem.level is Level.INFO
    people = _evidence(f"category: processes, {VERIFIED}", f"category: people's experience, {VERIFIED}")
    assert found(plan(DONE) + people + statement, "ACT005") == []


def test_the_grace_is_a_setting() -> None:
    settings = "programme: {id: example, title: X, thresholds: {grace_days: 90}}\n"
    assert found(settings + plan(DONE), "ACT005") == []


@pytest.mark.parametrize(
    ("fields", "level", "message"),
    [
        (
            "status: under way, completed: 1 Sep 2026",
            Level.ERROR,
            "its status is under way, and it was completed 1 Sep 2026",
        ),
        ("status: complete, completed: 1 Dec 2026", Level.ERROR, "it was completed 1 Dec 2026, which is still to come"),
        ("completed: Nov 2026", None, ""),
        ("status: complete", Level.WARNING, "its status is complete, and no date says when it was done"),
        ("status: complete, completed: soon", None, ""),
        ("status: superseded", None, ""),
        (
            "status: not started, due: 20 Nov 2026",
            Level.WARNING,
            "its status is not started, and it was due 20 Nov 2026, 2 days ago",
        ),
        (
            "status: not started, start: 20 Nov 2026, due: 1 Dec 2026",
            Level.WARNING,
            "its status is not started, and it was to start 20 Nov 2026, 2 days ago",
        ),
        ("status: not started, start: Nov 2026", None, ""),
        ("status: under way, due: 20 Nov 2026", None, ""),
    ],
)
def test_a_status_against_its_dates(fields: str, level: Level | None, message: str) -> None:
    problems = found(plan(fields), "RAG004")
    assert [(each.level, each.message) for each in problems] == ([(level, message)] if level else [])


@pytest.mark.parametrize(
    ("fields", "level"),
    [
        ("actual: 1 Dec 2026", Level.ERROR),
        ("actual: 22 Nov 2026", None),
        ("status: Completed", Level.INFO),
        ("status: Completed, actual: Oct 2026", None),
        ("status: Not complete", None),
        ("status: on track", None),
    ],
)
def test_a_milestone_against_its_dates(fields: str, level: Level | None) -> None:
    text = f"milestones: [{{id: NB-M1, title: Opened, {fields}}}]\n"
    assert [each.level for each in found(text, "RAG004")] == ([level] if level else [])


def test_a_look_back_finds_nothing_in_the_future() -> None:
    text = plan("completed: 1 Sep 2026", "progress: [{on: 3 Sep 2026, text: Done}]")
    assert at(text, "RAG004", "2026-08-01") == []
    assert len(at(text.replace("3 Sep", "3 Jul"), "RAG004", "2026-08-01")) == 1


@pytest.mark.parametrize("status", ["Completed", "All preparation is complete", "Achieved in May"])
def test_words_for_done(status: str) -> None:
    assert says_done(status)


@pytest.mark.parametrize("status", ["", "Incomplete", "not complete", "to be completed", "Until complete", "proposed"])
def test_words_for_not_done(status: str) -> None:
    assert not says_done(status)

"""ACT004 and ACT008: actions whose date moves, or whose report does not."""

from __future__ import annotations

import pytest

from govtool.problems import Level
from tests.lint.rules.test_action_dates import at
from tests.lint.rules.test_action_dates import plan
from tests.support import found
from tests.support import messages

TWICE = (
    "revisions: [{on: 1 Feb 2026, due: 9 Oct 2026, because: Snow}, {on: 1 Oct 2026, due: 1 May 2027, because: Floods}]"
)


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("revised: 4 Dec 2026", ["it was re-planned, and the date first agreed is not kept"]),
        ("due: soon, revised: 4 Dec 2026", []),
        ("due: 4 Sep 2026, revised: 4 Dec 2026", []),
        (
            TWICE.replace(", {on: 1 Oct 2026, due: 1 May 2027, because: Floods}", ""),
            ["it was re-planned, and the date first agreed is not kept"],
        ),
        (
            "due: 2 Mar 2026, revisions: [{on: 1 Feb 2026, due: 9 Oct 2026}]",
            ["it was re-planned to 9 Oct 2026 on 1 Feb 2026, and nothing says why"],
        ),
        (f"due: 2 Mar 2026, {TWICE}", ["it was re-planned 2 times: first due 2 Mar 2026, now 1 May 2027"]),
        (f"due: 2 Mar 2026, status: complete, {TWICE}", []),
    ],
)
def test_what_is_lost(fields: str, wanted: list[str]) -> None:
    assert messages(found(plan(fields), "ACT004")) == wanted


def test_moves_are_counted_as_of_the_day_and_only_noted() -> None:
    text = plan(f"due: 2 Mar 2026, {TWICE}")
    assert at(text, "ACT004", "2026-09-30") == []
    (problem,) = at(text, "ACT004", "2026-10-01")
    assert problem.level is Level.INFO
    settings = "programme: {id: example, title: X, thresholds: {replannings: 3}}\n"
    assert at(settings + text, "ACT004", "2026-10-01") == []


def _progress(*texts: str) -> str:
    entries = ", ".join(f"{{on: {number} Nov 2026, text: {text}}}" for number, text in enumerate(texts, 1))
    return f"progress: [{entries}]"


@pytest.mark.parametrize(
    ("texts", "level", "message"),
    [
        (["Talks go on", "Talks go on."], Level.INFO, "the last 2 reports, since 1 Nov 2026, say the same"),
        (
            ["Bids", "Talks go on", "talks  go on", "Talks go on"],
            Level.WARNING,
            "the last 3 reports, since 2 Nov 2026, say the same",
        ),
        (["Talks go on", "Talks go on", "Bids"], None, ""),
        (["Talks go on", "Bids", "Talks go on"], None, ""),
        (["Talks go on"], None, ""),
    ],
)
def test_a_report_copied_forward(texts: list[str], level: Level | None, message: str) -> None:
    recommendation = f"recommendations: [{{id: NB-R1, title: Mend it, {_progress(*texts)}}}]\n"
    for text in (plan(_progress(*texts)), recommendation):
        problems = found(text, "ACT008")
        assert [(each.level, each.message) for each in problems] == ([(level, message)] if level else [])


def test_what_is_done_may_say_the_same_and_what_is_to_come_does_not_count() -> None:
    assert found(plan(f"status: complete, {_progress('Done', 'Done', 'Done')}"), "ACT008") == []
    assert at(plan(_progress("Bids", "Talks", "Talks")), "ACT008", "2026-11-02") == []

"""What an owner needs to know of a record, and what is to be sent back."""

from __future__ import annotations

import pytest

from govtool.history.answers import may_be_told
from govtool.history.answers import send_back
from govtool.history.answers import standing
from tests.support import day
from tests.support import workspace

SETTINGS = """\
programme:
  id: example
  title: Ferries
  scoring: {likelihood: {levels: 4}, impact: {levels: 4}, bands: {red: 9, amber: 4}}
"""


def _standing(text: str) -> str:
    loaded = workspace(SETTINGS + text)
    return standing(loaded.records["NB-1"], loaded, day("2026-11-24"))


def _action(fields: str) -> str:
    return f"plans: [{{id: NB-P1, title: Plan, actions: [{{id: NB-1, title: Mend the pier, {fields}}}]}}]\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("risks: [{id: NB-1, title: X}]\n", "It has no score yet."),
        (
            "risks: [{id: NB-1, title: X, residual: {likelihood: 3, impact: 3}}]\n",
            "Now likelihood 3 and impact 3: 9 RED.",
        ),
        (
            "risks: [{id: NB-1, title: X, assessments: [{on: 2 Nov 2026, residual: {likelihood: 1, impact: 2}, because: Calm.}]}]\n",
            'Now likelihood 1 and impact 2: 2 GREEN, assessed 2 Nov 2026. The reason given: "Calm".',
        ),
        (
            "risks: [{id: NB-1, title: X, acceptance: {by: Board, because: Cheap, until: 1 Dec 2026}}]\n",
            'It has no score yet. Accepted by Board until 1 Dec 2026: "Cheap".',
        ),
        (
            "risks: [{id: NB-1, title: X, response: treat, acceptance: {by: Board, because: Cheap, until: 1 Dec 2026}}]\n",
            "It has no score yet.",
        ),
        (_action("due: 1 Dec 2026"), "No progress is reported yet."),
        (
            _action(
                "status: under way, due: 1 Oct 2026, revised: 1 Dec 2026, progress: [{on: 2 Nov 2026, text: Half done}]"
            ),
            'Under way. First due 1 Oct 2026. Last reported on 2 Nov 2026: "Half done".',
        ),
        ("recommendations: [{id: NB-1, title: X}]\n", "Not answered yet. No progress is reported yet."),
        ("milestones: [{id: NB-1, title: X, baseline: 1 Dec 2026}]\n", ""),
        (
            "milestones: [{id: NB-1, title: X, baseline: 1 Oct 2026, forecasts: [{on: 2 Oct 2026, expected: 1 Dec 2026, because: Wind}]}]\n",
            'First due 1 Oct 2026. Expected 1 Dec 2026, as said on 2 Oct 2026. The reason given: "Wind".',
        ),
        (
            "dependencies: [{id: NB-1, title: X, on: The port, needed: 1 Dec 2026, expected: Nov 2026}]\n",
            "It depends on The port. Needed 1 Dec 2026. Expected Nov 2026.",
        ),
        (
            "benefits: [{id: NB-1, title: X, amount: 12000, unit: days}]\n",
            "12,000 days expected. Nothing is recorded yet.",
        ),
        ("benefits: [{id: NB-1, title: X, realised_at: Oct 2026}]\n", "Nothing is recorded yet."),
        ("benefits: [{id: NB-1, title: X, realised: 3, realised_at: Oct 2026}]\n", "3 recorded for Oct 2026."),
        (
            "issues: [{id: NB-1, title: X, raised: 2 Nov 2026, risk: NB-9}]\n",
            "Raised 2 Nov 2026. Before, it was the risk NB-9. No action is recorded.",
        ),
        ("lessons: [{id: NB-1, title: X}]\n", ""),
    ],
)
def test_how_a_record_stands(text: str, said: str) -> None:
    assert _standing(text) == said


def test_a_score_is_asked_for_within_the_programmes_matrix() -> None:
    loaded = workspace(SETTINGS + "risks: [{id: NB-1, title: X}]\n")
    said = send_back("review", loaded.records["NB-1"], loaded)
    assert said == 'today\'s likelihood and impact (1 to 4), and why; or "no change"'
    wide = workspace(SETTINGS.replace("impact: {levels: 4}", "impact: {levels: 5}") + "risks: [{id: NB-1, title: X}]\n")
    assert "likelihood (1 to 4) and impact (1 to 5), and why" in send_back("review", wide.records["NB-1"], wide)
    none = workspace("risks: [{id: NB-1, title: X}]\n")
    assert send_back("review", none.records["NB-1"], none) == 'today\'s likelihood and impact, and why; or "no change"'


@pytest.mark.parametrize(
    ("exempt", "told"),
    [
        ("", True),
        ("exempt: {paragraph: 3}", False),
        ("exempt: {paragraph: 3, fields: controls}", True),
        ("exempt: {paragraph: 3, fields: title}", False),
        ("exempt: {paragraph: 3, fields: residual}", False),
        ("exempt: {paragraph: 3, fields: [note, review]}", False),
    ],
)
def test_what_may_be_told_by_e_mail(exempt: str, told: bool) -> None:
    loaded = workspace(f"risks: [{{id: NB-1, title: X, {exempt}}}]\n")
    assert may_be_told(loaded.records["NB-1"]) is told

"""What is withheld is never told as missing: no cell and no sentence says that nothing is recorded of it."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import get_args

import pytest

from govtool.records.fields import may_be_exempt
from govtool.records.paper import Paper
from govtool.records.plan import Action
from govtool.records.record import Record
from govtool.records.statement import Says
from govtool.reports.build import build
from govtool.reports.printed import printed_in
from govtool.reports.views import open_basis
from govtool.workspace import AsOf
from tests.reports.canaries import MADE
from tests.reports.canaries import Plain
from tests.reports.canaries import registers
from tests.reports.support import rows
from tests.reports.support import shown
from tests.support import day
from tests.support import workspace

MARK = {"paragraph": 3, "public_interest": "Talks"}
MISSING = re.compile(
    r"\bnot (recorded|held|set|measured|known)\b|\b(no|none|nothing)\b[^.:;]*\b(recorded|held)\b|\byet\b", re.IGNORECASE
)
NEVER = "can be held against a target"
"""What is said of metrics that cannot be judged, for whatever reason."""
CARRY = {("plan", "actions"), ("scheme", "actions")}
"""Fields whose records are withheld one by one with them: what names these has lost its link, and may not tell of it."""
DAYS = ("2026-11-22", "2026-06-20")
"""After and in the period of the canaries."""


def _lines(marks: dict[str, Plain], says: str, on: str) -> Counter[str]:
    """Every line of the open part of a paper that shows everything of one record of each kind."""
    data = json.loads(registers(lambda kind, field: 0, marks))
    for kind in MADE:
        data[kind.plural] = [each | _second(kind, says) for each in data[kind.plural] if not each["id"].endswith("-2")]
    loaded = workspace(json.dumps(data))
    paper = loaded.records["CN-paper"]
    assert isinstance(paper, Paper)
    return Counter(printed_in(build(open_basis(loaded, paper, AsOf(day(on)), {}), [])).split("\n"))


def _second(kind: type[Record], says: str) -> dict[str, Plain]:
    return {"says": says} if kind.kind == "statement" else {}


@pytest.mark.parametrize("on", DAYS)
@pytest.mark.parametrize("kind", [*MADE, Action], ids=lambda kind: kind.kind)
def test_what_is_withheld_is_not_told_as_missing(kind: type[Record], on: str) -> None:
    for says in get_args(Says) if kind.kind == "statement" else ["finding"]:
        plain = _lines({}, says, on)
        for name in may_be_exempt(kind):
            if name != "title" and (kind.kind, name) not in CARRY:
                fresh = _lines({kind.kind: MARK | {"fields": [name]}}, says, on) - plain
                assert [each for each in fresh if MISSING.search(each) and NEVER not in each] == [], f"{name} {says}"


def _exempt(*fields: str) -> str:
    return f"exempt: {{paragraph: 3, public_interest: Talks, fields: [{', '.join(fields)}]}}"


def test_a_decision_whose_meeting_is_withheld() -> None:
    text = f"""\
meetings: [{{id: EX-MT, title: May, on: 5 May 2026}}]
plans: [{{id: EX-P, title: Plan}}]
decisions: [{{id: EX-DC, title: The section 75 agreement was signed, meeting: EX-MT, about: EX-P, {_exempt("meeting")}}}]
"""
    assert rows("decisions", text)[0][0] == "Withheld"
    assert rows("signatures", text)[0][2:] == ["Withheld", "Withheld"]
    assert rows("section 75", text)[0][2:] == ["Withheld", "Decided"]


def test_risks_whose_scores_are_withheld_are_not_said_to_lack_them() -> None:
    text = f"""\
programme: {{id: example, title: P, scoring: {{likelihood: {{levels: 5}}, impact: {{levels: 5}}}}}}
risks:
  - id: EX-1
    title: New
    raised: 5 May 2026
    assessments: [{{on: 5 May 2026, residual: {{likelihood: 1, impact: 1}}, because: First look}}]
    {_exempt("assessments")}
  - {{id: EX-2, title: Old, raised: 5 Jan 2026}}
"""
    h1 = "report: member, period: H1 2026/27"
    assert [block.said for block in shown("matrix", text, "2026-09-30", h1)] == [
        "Not on the matrix, for their scores are withheld: EX-1.",
        "Not on the matrix, for want of a residual score that it holds: EX-2.",
    ]
    assert rows("movement", text, "2026-09-30", h1)[0][3:] == ["Not yet raised", "Withheld", "Withheld (5 May 2026)"]
    assert shown("trend", text, "2026-09-30", h1)[0].said == "What would be shown here is withheld."


def test_one_withheld_score_of_nine_is_not_said_to_be_missing() -> None:
    text = f"""\
statements:
  - {{id: EX-S1, title: Seen, says: finding, quality_statement: 1, score: 3}}
  - {{id: EX-S2, title: Heard, says: finding, quality_statement: 2, score: 2, {_exempt("score")}}}
"""
    said, scores, *_ = shown("quality", text)
    assert said.said.startswith("1 of 9 scores is shown, and 1 withheld.")
    assert scores.table
    assert [row[1].text for row in scores.table.rows][:3] == ["3: Good", "Withheld", "Not held"]


def test_a_missed_target_whose_tolerance_is_withheld_is_not_judged() -> None:
    text = f"""\
metrics:
  - id: EX-M1
    title: Days
    polarity: lower is better
    tolerance: 2
    readings: [{{period: 2025/26, target: 5, actual: 6}}]
    {_exempt("tolerance")}
"""
    assert rows("measures", text)[0][-1] == "Withheld"
    assert rows("measures", text.replace("actual: 6", "actual: 5"))[0][-1] == "Yes"

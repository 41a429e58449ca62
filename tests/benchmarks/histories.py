"""Invented registers in which every entry is a risk with a long history: for measuring what looks back.

    python -m tests.benchmarks.histories 10000 FOLDER

Each risk has as many weekly assessments as asked for, up to 18 November 2026. Its impact goes up and down by chance, so
that in any week about a quarter of the scores move.
"""

from __future__ import annotations

import datetime
import random
import sys
from pathlib import Path

from tests.benchmarks.corpus import KINDS
from tests.benchmarks.corpus import PER_FILE
from tests.benchmarks.corpus import SETTINGS

LAST = datetime.date(2026, 11, 18)
"""The day of the latest assessment of each risk."""

BOARDS = """  boards:
  - {id: BE-B1, title: Invented board, cadence: monthly, escalates_at: 16}
  - {id: BE-B2, title: Invented review, cadence: weekly, escalates_at: 12, within_days: 7}
"""


def write_histories(entries: int, folder: Path, assessments: int = 20) -> int:
    """Write a workspace of so many risks, each with so many assessments; returns the bytes written."""
    chance = random.Random(11)  # the same each time is the point
    registers = folder / "registers" / "bench"
    registers.mkdir(parents=True, exist_ok=True)
    (registers / "programme.yaml").write_text(SETTINGS + BOARDS, encoding="utf-8")
    (registers / "meetings.yaml").write_text(_meetings(), encoding="utf-8")
    (registers / "plans.yaml").write_text(_plan(entries, chance), encoding="utf-8")
    written = 0
    for start in range(0, entries, PER_FILE):
        places = range(start, min(start + PER_FILE, entries))
        text = "risks:\n" + "".join(_risk(place, entries, assessments, chance) for place in places)
        (registers / f"risks-{start // PER_FILE:04}.yaml").write_text(text, encoding="utf-8")
        written += len(text)
    return written


def _risk(place: int, entries: int, assessments: int, chance: random.Random) -> str:
    text = KINDS["risks"][1](place, entries, chance)
    head, _, _ = text.partition("  threatens:")
    lines = [
        f"  - {{on: {day}, residual: {{likelihood: 4, impact: {chance.choice((2, 3, 3, 4))}}}, by: Programme Manager, "
        f"because: {chance.choice(REASONS)}}}\n"
        for day in (LAST - datetime.timedelta(weeks=back) for back in reversed(range(assessments)))
    ]
    return f"{head}  review: 2026-12-{1 + place % 28:02}\n  assessments:\n" + "".join(lines)


REASONS = (
    "Two providers left the framework",
    "The bridging contract is in place",
    "Nothing has come of the campaign yet",
)


def _meetings() -> str:
    days = [LAST + datetime.timedelta(days=6, weeks=week) for week in range(-50, 10)]
    rows = [f"- {{id: BE-MT{place}, title: Review, board: BE-B2, on: {day}}}\n" for place, day in enumerate(days)]
    rows += [f"- {{id: BE-MB{place}, title: Board, board: BE-B1, on: {day}}}\n" for place, day in enumerate(days[::4])]
    return "meetings:\n" + "".join(rows)


def _plan(entries: int, chance: random.Random) -> str:
    action = KINDS["actions"][1]
    texts = [
        action(place, entries, chance).replace("    milestones:", "    # milestones:") for place in range(entries // 2)
    ]
    return "plans:\n- id: BE-P1\n  title: Invented plan\n  actions:\n" + "".join(texts)


if __name__ == "__main__":
    print(f"{write_histories(int(sys.argv[1]), Path(sys.argv[2])):,} bytes")

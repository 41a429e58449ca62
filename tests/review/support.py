"""A review in small: a text, what is decided about one of its records, and the lines that this adds and takes out."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from govtool.review.deed import Deed
from govtool.review.draft import Draft
from govtool.workspace import Workspace
from tests.support import day
from tests.support import workspace

ON = day("2026-11-24")
"""The day of the review."""

SETTINGS = """\
programme:
  id: example
  title: Bridges
  prefix: EX
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8, green: 1}}
  review_days: {red: 28, amber: 42, green: 92}
  boards:
    - {id: EX-B1, title: Bridges Board}
    - {id: EX-B2, title: Works Group}
    - {id: EX-B3, title: Works Group}
"""


def chance() -> random.Random:
    """Chance that is the same each time, for the ids of new records."""
    return random.Random(7)  # nothing is kept secret by it


def changed(text: str, decide: Callable[[Workspace], Deed]) -> list[str]:
    """The lines that what is decided takes out of a file and puts in, each with its sign, in the order of the file."""
    found = workspace(text)
    draft = Draft(Path("nowhere"), found)
    draft.take(decide(found))
    return [line for line in draft.diff().splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]

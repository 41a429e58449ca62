"""A sort of fault that import finds in a spreadsheet, with its page."""

from __future__ import annotations

from typing import NamedTuple

from govtool.problems import Level


class Fault(NamedTuple):
    """A sort of fault, and what to do about it."""

    name: str
    """In words with hyphens."""
    level: Level
    summary: str
    """What is found, in one sentence."""
    why: str
    """What import does with it, and why it matters."""
    mend: str

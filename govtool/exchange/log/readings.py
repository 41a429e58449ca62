"""What became of a value: taken, taken with a word about it, or not taken, and why."""

from __future__ import annotations

from typing import Any
from typing import NamedTuple

from govtool.problems import Level


class Said(NamedTuple):
    """Something to say of a cell: the code of its fault, and a sentence without its full stop."""

    code: str
    message: str
    level: Level | None = None
    """Where it is not that of the fault."""


class Taken(NamedTuple):
    """A value as its field takes it."""

    value: Any = None
    """None where it could not be used."""
    said: tuple[Said, ...] = ()


def refused(code: str, message: str) -> Taken:
    """A value that could not be used, and why."""
    return Taken(None, (Said(code, message),))

"""Which changes everyone may read of: those that are told word for word alike where nothing exempt or restricted is held."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from govtool.history.changes import Change


class Told(NamedTuple):
    """A change as officers are told it."""

    change: Change
    exempt: bool
    """Whether not everyone may read of it."""


def marked(found: Iterable[Change], opened: Iterable[Change]) -> list[Told]:
    """Changes with whether each is kept back, by what the open view of the same registers tells of the same days.

    What a change says may come from other records than its own, such as the board that a risk was taken to.
    """
    public = {_said(change) for change in opened}
    return [Told(change, _said(change) not in public) for change in found]


def open_to_all(found: Iterable[Change]) -> list[Told]:
    """Changes of registers of which nothing is kept back."""
    return [Told(change, exempt=False) for change in found]


def _said(change: Change) -> tuple[object, ...]:
    """All that a reader sees of a change."""
    whole = change.field, change.before, change.after
    return change.sort, change.record.id, change.record.title, change.on, change.words, change.because, *whole

"""The agenda of a risk review, in the order that officers use: what is due, what changed, what is to be decided.

An agenda is a list of items under headings: the printed agenda lays them out, and whoever records the meeting walks them.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from govtool.history.changes import Change
from govtool.history.changes import Sort
from govtool.history.occasion import Occasion
from govtool.records.programme import Board
from govtool.records.record import Record
from govtool.workspace import Workspace

Heading = Literal[
    "arising",
    "new",
    "moved",
    "beyond",
    "overdue",
    "near",
    "happened",
    "milestones",
    "escalate",
    "come down",
    "decided",
    "accepted",
]

HEADINGS: dict[Heading, str] = {
    "arising": "Matters arising and actions due",
    "new": "New risks",
    "moved": "Scores that changed",
    "beyond": "Red, or above tolerance",
    "overdue": "Overdue reviews and actions",
    "near": "Risks that may happen soon",
    "happened": "Risks that became issues, and closures",
    "milestones": "Milestones and dependencies: reached, moved or late",
    "escalate": "To be taken to a board",
    "come down": "May come down from a board",
    "decided": "Decisions",
    "accepted": "Acceptances that end soon or have ended",
}
"""The headings in the order in which a review takes them, with their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One matter of an agenda."""

    heading: Heading
    record: Record
    """What it is about."""
    words: str
    """What is to be known: `12 AMBER to 16 RED`, `was due 2 Nov 2026 (22 days ago)`."""
    why: str = ""
    """The reason recorded, or what was last reported; empty where there is none."""
    by: str = ""
    """The role that answers for it, or the body that decided; empty where none is recorded."""
    on: datetime.date | None = None
    """The day that it is dated, or by which it is to be done; None where there is none."""
    board: Board | None = None
    """The board that it is to go to, or may come down from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The agenda of one review of one programme."""

    occasion: Occasion
    items: tuple[Item, ...]
    """In the order of the headings; under each the most pressing first."""

    def under(self, heading: Heading) -> list[Item]:
        """The items under one heading."""
        return [each for each in self.items if each.heading == heading]

    def by_record(self) -> list[tuple[Record, list[Item]]]:
        """Each record once, in the order in which it first comes, with all that is said of it: one at a time to decide on."""
        found: dict[str, tuple[Record, list[Item]]] = {}
        for each in self.items:
            found.setdefault(each.record.id, (each.record, []))[1].append(each)
        return list(found.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What the items of a review are found from."""

    workspace: Workspace
    occasion: Occasion
    changes: tuple[Change, ...]
    """What changed in the days that it looks back on."""

    @property
    def programmes(self) -> list[str]:
        """The programme whose review it is, as workspaces look it up."""
        return [self.occasion.programme.origin.programme]

    @property
    def on(self) -> datetime.date:
        """The position date."""
        return self.occasion.on

    def changed(self, sort: Sort, *kinds: type[Record]) -> list[Change]:
        """The changes of one sort, of some kinds of records."""
        return [each for each in self.changes if each.sort == sort and isinstance(each.record, kinds)]

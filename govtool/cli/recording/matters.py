"""What a review records: the matters of its agenda, each record once, and what becomes due while it is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from govtool.history.agenda import HEADINGS
from govtool.history.agenda import Agenda
from govtool.history.agenda import Heading
from govtool.history.agenda import Item
from govtool.history.occasion import Occasion
from govtool.history.review import agenda_of
from govtool.workspace import Workspace

ARISING: tuple[Heading, ...] = ("escalate", "come down")
"""The headings under which a decision of the meeting itself may bring something that it has still to decide."""


class Matter(NamedTuple):
    """A record that the meeting looks at, by its id, and why, in a sentence each."""

    record: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matters:
    """The matters of a review in the order of its agenda as it was made; what arises since comes after them."""

    occasion: Occasion
    first: tuple[Matter, ...]

    def now(self, workspace: Workspace) -> list[Matter]:
        """The matters with the registers as they are by now."""
        arisen: dict[str, tuple[str, ...]] = {}
        known = {each.record: each.why for each in self.first}
        for item in agenda_of(self.occasion, workspace).items:
            if item.heading in ARISING and _said(item) not in known.get(item.record.id, ()):
                arisen[item.record.id] = (*arisen.get(item.record.id, ()), _said(item))
        old = [Matter(record, (*why, *arisen.pop(record, ()))) for record, why in self.first]
        return [*old, *(Matter(record, why) for record, why in arisen.items())]


def matters_of(occasion: Occasion, workspace: Workspace) -> Matters:
    """The matters of a review before anything is recorded."""
    return Matters(occasion, tuple(_first(agenda_of(occasion, workspace))))


def risen(before: list[Matter], after: list[Matter]) -> list[str]:
    """What is due by now and was not before, in a sentence each, without a full stop."""
    known = {(each.record, sentence) for each in before for sentence in each.why}
    told = [(each.record, sentence) for each in after for sentence in each.why]
    return [f"{record}: {sentence}" for record, sentence in told if (record, sentence) not in known]


def _first(agenda: Agenda) -> list[Matter]:
    return [Matter(record.id, tuple(_said(each) for each in items)) for record, items in agenda.by_record()]


def _said(item: Item) -> str:
    """Why a record is on the agenda: `Scores that changed: 12 AMBER to 16 RED (3 Nov 2026). Three people left`."""
    why = f". {item.why}" if item.why else ""
    return f"{HEADINGS[item.heading]}: {item.words}{why}"

"""Records by the role that answers for them, and which of them still ask something of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from govtool.history.promises import settled
from govtool.records.issue import Issue
from govtool.records.milestone import Milestone
from govtool.records.owner import owners_of
from govtool.records.owner import plain_role
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk

NOBODY = "No owner"
"""For whom the records are of which no role is named."""


def by_owner(records: Iterable[Record]) -> dict[str, list[Record]]:
    """Records by their owners in the order of names; those of several stand with each, those of nobody last.

    A role is one however it is capitalised and spaced. Whose owner this view withholds is nobody's.
    """
    found: dict[str, list[Record]] = {}
    written: dict[str, str] = {}
    for record in records:
        owners = () if record.withholds("owner") else owners_of(record)
        for owner in owners or (NOBODY,):
            name = written.setdefault(plain_role(owner), owner)
            found.setdefault(name, []).append(record)
    return {name: found[name] for name in sorted(found, key=lambda each: (each == NOBODY, each.casefold()))}


def still_open(record: Record, on: datetime.date) -> bool:
    """Whether anything may still be asked about a record on a day: a risk or issue that is open, a promise not kept."""
    if isinstance(record, Action | Milestone | Recommendation):
        return not settled(record, on)
    if isinstance(record, Risk | Issue):
        return record.closed is None
    return True

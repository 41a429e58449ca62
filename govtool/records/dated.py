"""Dated entries: what was assessed, forecast, agreed or reported on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from collections.abc import Sequence
from operator import itemgetter
from typing import Protocol
from typing import TypeVar

from govtool.records.when import When


class Dated(Protocol):
    """An entry with its day."""

    @property
    def on(self) -> When:
        """The day."""


Entry = TypeVar("Entry", bound=Dated)


def known_by(entries: Iterable[Entry], on: datetime.date) -> list[Entry]:
    """The entries of on or before a day, the earliest first; of one day, in the order written."""
    dated = [(each.on.latest, each) for each in entries if each.on.latest and each.on.latest <= on]
    return [each for _, each in sorted(dated, key=itemgetter(0))]


def latest_by(entries: Sequence[Entry], on: datetime.date) -> Entry | None:
    """The last entry of on or before a day; None where there is none. Of two of one day, the later written."""
    found, day = None, datetime.date.min
    for each in entries:
        latest = each.on.latest
        if latest and day <= latest <= on:
            found, day = each, latest
    return found

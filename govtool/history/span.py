"""A span of days that somebody looks back on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from govtool.records.when import When


@dataclass(frozen=True, slots=True)
class Span:
    """The days after one, up to another, which is the last of them."""

    since: datetime.date
    until: datetime.date

    def holds(self, when: When | None) -> bool:
        """Whether something dated so happened in it; what has no last day did not."""
        return when is not None and when.latest is not None and self.since < when.latest <= self.until

"""Every sort of thing that import says about a cell, with its page: stable codes, as the linter's rules have them."""

from __future__ import annotations

from govtool.exchange.log.fault import Fault
from govtool.exchange.log.layout_faults import LAYOUT
from govtool.exchange.log.value_faults import VALUES
from govtool.problems import Level
from govtool.problems import Problem
from govtool.source import Location

FAULTS: dict[str, Fault] = dict(sorted({**LAYOUT, **VALUES}.items()))
"""By code."""


def fault(
    code: str, location: Location, message: str, *, remedy: str = "", level: Level | None = None, record: str = ""
) -> Problem:
    """A fault at a cell; what is left out is that of its sort. `message` has no full stop."""
    sort = FAULTS[code]
    return Problem(
        code=code,
        level=level or sort.level,
        message=message,
        remedy=remedy or sort.mend,
        location=location,
        record=record or None,
    )

"""What papers say in place of what several records do not give: that it is withheld, or that there is none."""

from __future__ import annotations

from collections.abc import Iterable

from govtool.history.promises import ENDS
from govtool.records.exempt import WITHHELD
from govtool.records.record import Record

DATES = ("due", "revised", "revisions", "baseline", "forecast", "forecasts", *ENDS)
"""The fields that say when something is due, and whether it is done."""


def gap(found: Iterable[Record], *fields: str, nothing: str) -> str:
    """That something is withheld, where any of some records keeps back one of the fields that would give it; else `nothing`."""
    return WITHHELD if any(each.withholds(*fields) for each in found) else nothing


def untold(found: Iterable[Record], *fields: str, nothing: str) -> str:
    """The same as a sentence, `nothing` being the one that says that there is none."""
    return "What would be shown here is withheld." if gap(found, *fields, nothing="") else nothing

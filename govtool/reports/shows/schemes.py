"""Schemes: where they work, and with whom."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.scheme import Scheme
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block

_SITES = columns(("Site", 40, "text"), ("Host authority", 60, "text"))


def sites(shown: Slice, basis: Basis) -> Iterator[Block]:
    """The sites of schemes, each with the authority that hosts the scheme there."""
    found = [each for each in basis.records(shown) if isinstance(each, Scheme)]
    rows = [[site.name, site.host] for scheme in found for site in scheme.sites]
    yield table(shown.caption or "Sites and their host authorities", _SITES, rows, origin(found, basis))

"""Schemes: what they do and move, what pays for them, and where they work, with whom."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.funding import Funding
from govtool.records.funding import FundingRow
from govtool.records.scheme import Scheme
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.gaps import gap
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import NOT_RECORDED
from govtool.reports.wording import joined
from govtool.reports.wording import missing

_SITES = columns(("Site", 40, "text"), ("Host authority", 60, "text"))
_SCHEMES = columns(
    ("Ref", 6, "id"),
    ("Scheme", 13, "text"),
    ("Area", 10, "text"),
    ("Theme", 13, "text"),
    ("What it does", 26, "text"),
    ("What it is to move", 16, "text"),
    ("What pays for it", 16, "text"),
)


def sites(shown: Slice, basis: Basis) -> Iterator[Block]:
    """The sites of schemes, each with the authority that hosts the scheme there."""
    found = basis.every(Scheme, shown)
    rows = [[site.name, site.host] for scheme in found for site in scheme.sites]
    caption = shown.caption or "Sites and their host authorities"
    if not rows:
        every = basis.workspace.every(Scheme, basis.programmes(shown))
        yield Block(said=f"{caption}: {gap(every, 'sites', nothing='none recorded').lower()}.")
        return
    yield table(caption, _SITES, rows, origin(found, basis))


def schemes(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Every scheme with the metrics that it is to move and the lines of money that pay for it."""
    found = basis.every(Scheme, shown)
    if not found:
        yield Block(said="The registers hold no schemes.")
        return
    paying = basis.workspace.every(Funding, basis.programmes(shown))
    rows = [_row(each, paying, basis) for each in found]
    yield table(shown.caption or "Schemes", _SCHEMES, rows, origin(found, basis))


def _row(scheme: Scheme, tables: Sequence[Funding], basis: Basis) -> Row:
    metrics = [each.title for each in basis.workspace.linked(scheme, "metrics")]
    return [
        scheme.reference or scheme.id,
        scheme.title,
        scheme.area or NOT_RECORDED,
        scheme.theme or NOT_RECORDED,
        scheme.summary or NOT_RECORDED,
        joined(metrics, missing(scheme, "metrics", nothing="No metric recorded")),
        joined(list(money(scheme, tables)), "No line of money names it"),
    ]


def money(scheme: Scheme, tables: Sequence[Funding]) -> Iterator[str]:
    """The lines that pay for a scheme, with their amounts: its own area's where a table has them, else the totals."""
    lines = [(record, row) for record in tables for row in record.rows if scheme.id in row.schemes]
    own = [(record, row) for record, row in lines if any(column.area == scheme.area for column in record.columns)]
    for record, row in own or lines:
        if amounts := list(_amounts(record, row, scheme.area if own else "")):
            yield f"{row.label}, {record.unit}: {', '.join(amounts)} ({record.id})"


def _amounts(record: Funding, row: FundingRow, area: str) -> Iterator[str]:
    for column, amount in zip(record.columns, row.cells, strict=False):
        wanted = column.area == area if area else column.kind == "total"
        if wanted and amount is not None:
            year = record.year_of(column)
            yield f"{amount:,}" + (f" in {year}" if year else "")

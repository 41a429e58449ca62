"""FIN004: money against the schemes that it pays for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import plainly
from govtool.problems import Level
from govtool.records.funding import Funding
from govtool.records.funding import FundingColumn
from govtool.records.funding import FundingRow
from govtool.records.programme import Programme
from govtool.records.scheme import Scheme
from govtool.sentences import listed


@rule("FIN004", on=Programme, level=Level.WARNING)
def money_without_a_scheme(programme: Programme, context: Context) -> Iterator[Found]:
    """Money of an area stands under a theme for which the programme describes no scheme of that area.

    Members approve a sum and cannot see what is bought with it, and nobody reports on what it achieved. Lines that name
    no scheme, and schemes that no line pays for, are noted too.

    Mend: Describe the scheme, name it in the line, or say under no_scheme why there is none: a grant, contingency.

    Source: Better Care Fund planning requirements (expenditure by scheme); seen in published papers.

    Bad:
        schemes:
          - {id: EX-C1, title: Home First, area: North, theme: Leaving hospital}
        funding:
          - id: EX-FN1
            title: The pooled fund by theme
            columns: [{heading: North, area: North}]
            rows:
              - {label: Leaving hospital, theme: Leaving hospital, cells: [900], schemes: EX-C1}  # problem
              - {label: Staying well, theme: Staying well, cells: [2100]}  # problem

    Good:
        schemes:
          - {id: EX-C1, title: Home First, area: North, theme: Leaving hospital}
        funding:
          - id: EX-FN1
            title: The pooled fund by theme
            columns: [{heading: North, area: North}]
            rows:
              - {label: Leaving hospital, theme: Leaving hospital, cells: [900], schemes: EX-C1}
              - {label: Staying well, theme: Staying well, cells: [2100], no_scheme: base budget of the council}
    """
    own = [programme.origin.programme]
    schemes = context.workspace.every(Scheme, own)
    tables = context.workspace.every(Funding, own)
    if schemes and tables:
        yield from _under_no_scheme(tables, schemes)
        yield from _lines_without(tables)
        yield from _schemes_without(tables, schemes)


class _Gap(NamedTuple):
    """Money of one area and year under themes without a scheme of the area."""

    area: str
    year: str
    whole: Decimal
    themes: tuple[tuple[str, Decimal], ...]

    @property
    def said(self) -> str:
        missing = sum((amount for _, amount in self.themes), Decimal(0))
        parts = listed([f"{theme} ({amount:,})" for theme, amount in self.themes])
        year = f" in {self.year}" if self.year else ""
        return f"{missing:,} of {self.whole:,}{year} ({missing / self.whole:.1%}) is for {parts}"


def _under_no_scheme(tables: list[Funding], schemes: list[Scheme]) -> Iterator[Found]:
    """Each area's gap once, at the finest of the tables that show it."""
    described = {(_key(scheme.area), _key(scheme.theme)) for scheme in schemes if scheme.area and scheme.theme}
    areas = {area for area, _ in described}
    finest: dict[tuple[_Gap, ...], tuple[Funding, str, int, int]] = {}
    for table in sorted(tables, key=lambda each: len(each.rows)):
        gaps: dict[str, list[tuple[_Gap, int, int]]] = {}
        for column, heading in enumerate(table.columns):
            if (gap := _gap(table, column, heading, described)) and _key(gap[0].area) in areas:
                gaps.setdefault(gap[0].area, []).append((gap[0], gap[1], column))
        for found in gaps.values():
            (first, row, column), *_ = found
            finest[tuple(gap for gap, _, _ in found)] = (table, first.area, row, column)
    for several, (table, area, row, column) in finest.items():
        said = listed([gap.said for gap in several])
        message = f"{area}: {said}, for which no {area} scheme is described"
        yield Found(table.at("rows", row, "cells", column), message, record=table.id)


def _gap(
    table: Funding, column: int, heading: FundingColumn, described: set[tuple[str, str]]
) -> tuple[_Gap, int] | None:
    """What of a column stands under themes without a scheme, and the first such row; None where nothing does."""
    area = table.area_of(heading)
    if heading.kind != "amount" or not area:
        return None
    amounts = [(number, row, row.cell(column)) for number, row in _themes(table)]
    known = [(number, row, amount) for number, row, amount in amounts if amount]
    missing = [each for each in known if (_key(area), _key(each[1].theme)) not in described and _needs(table, each[1])]
    if not missing:
        return None
    whole = sum((amount for _, _, amount in known), Decimal(0))
    gap = _Gap(area, table.year_of(heading), whole, tuple((row.theme, amount) for _, row, amount in missing))
    return gap, missing[0][0]


def _themes(table: Funding) -> list[tuple[int, FundingRow]]:
    """The rows that say what each theme has: its subtotals, else its lines."""
    rows = [(number, row) for number, row in enumerate(table.rows) if row.theme]
    subtotals = [(number, row) for number, row in rows if row.kind == "subtotal"]
    return subtotals or [(number, row) for number, row in rows if row.kind == "line"]


def _needs(table: Funding, shown: FundingRow) -> bool:
    """Whether any line of a theme would need a scheme."""
    lines = [row for row in table.rows if row.kind == "line" and row.theme == shown.theme]
    return any(not row.no_scheme for row in lines)


def _lines_without(tables: list[Funding]) -> Iterator[Found]:
    for table in tables:
        lines = [row for row in table.rows if row.kind == "line"]
        without = [row.label for row in lines if not row.schemes and not row.no_scheme]
        if without and len(without) < len(lines):
            message = f"{len(without)} of {len(lines)} lines name no scheme: {listed(without)}"
            yield Found(table.at("rows", 0), message, record=table.id, level=Level.INFO)


def _schemes_without(tables: list[Funding], schemes: list[Scheme]) -> Iterator[Found]:
    paid = {scheme for table in tables for row in table.rows for scheme in row.schemes}
    without = [scheme for scheme in schemes if scheme.id not in paid]
    if paid and without:
        message = f"{len(without)} of {len(schemes)} schemes are named by no line of funding: "
        message += listed([scheme.id for scheme in without])
        yield Found(without[0].at(), message, record=without[0].id, level=Level.INFO)


def _key(name: str) -> str:
    return plainly(name.replace("&", " and "))

"""Maturity: each change of a model with the level that the plan gives itself."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.framework import Framework
from govtool.records.framework import FrameworkPart
from govtool.records.slice import Slice
from govtool.records.statement import Statement
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.shows.conditions import by_framework
from govtool.reports.shows.conditions import of_part
from govtool.reports.wording import NOT_RECORDED

_MATURITY = columns(
    ("Change", 22, "text"),
    ("Area", 10, "text"),
    ("Level as printed", 16, "text"),
    ("Level on the scale", 16, "text"),
    ("What is to be done", 26, "text"),
    ("By when", 10, "text"),
)


def maturity(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Every change of the models that the plan answers to, with its level as printed and on the model's scale."""
    found = basis.every(Statement, shown)
    answered = by_framework(found, shown, basis)
    if not answered:
        yield Block(said="No level of a maturity model is recorded.")
    for framework, own in answered:
        rows = [row for part in framework.parts for row in _rows(part, own, framework)]
        yield table(shown.caption or framework.title, _MATURITY, rows, f"{origin(own, basis)} {_scale(framework)}")


def _scale(framework: Framework) -> str:
    return f"The scale: {', '.join(f'{each.id} {each.title}' for each in framework.levels)}."


def _rows(part: FrameworkPart, statements: Sequence[Statement], framework: Framework) -> Iterator[Row]:
    name = f"{part.id}. {part.title}"
    for each in of_part(part, statements):
        level = framework.level_of(each.level) if each.level else None
        place = f"{level.id} {level.title}" if level else "Not on the scale" if each.level else NOT_RECORDED
        area, due = each.area or "All", str(each.due or NOT_RECORDED)
        yield [name, area, each.level or NOT_RECORDED, place, each.detail or NOT_RECORDED, due]
    if not of_part(part, statements):
        yield [name, "All", NOT_RECORDED, NOT_RECORDED, NOT_RECORDED, NOT_RECORDED]

"""National conditions: each with what the plan says of it."""

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

_CONDITIONS = columns(("Condition", 26, "text"), ("What the plan says", 61, "text"), ("Ref", 13, "id"))


def conditions(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Every condition of the frameworks that the plan answers to, one without a statement too."""
    found = basis.every(Statement, shown)
    answered = by_framework(found, shown, basis)
    if not answered:
        yield Block(said="No statement on national conditions is recorded.")
    for framework, own in answered:
        rows = [row for part in framework.parts for row in _rows(part, own)]
        yield table(shown.caption or framework.title, _CONDITIONS, rows, origin(own, basis))


def by_framework(found: Sequence[Statement], shown: Slice, basis: Basis) -> list[tuple[Framework, list[Statement]]]:
    """The frameworks that a slice names or its statements answer to, in the order in which they do, each with its own."""
    names = [shown.framework] if shown.framework else dict.fromkeys(each.framework for each in found)
    frameworks = filter(None, map(basis.workspace.shelf.framework, names))
    return [(framework, [each for each in found if each.framework == framework.id]) for framework in frameworks]


def of_part(part: FrameworkPart, statements: Sequence[Statement]) -> list[Statement]:
    """The statements that answer to a part of their framework."""
    return [each for each in statements if each.part == part.id]


def _rows(part: FrameworkPart, statements: Sequence[Statement]) -> Iterator[Row]:
    name = f"{part.id}. {part.title}"
    for each in of_part(part, statements):
        area = f"{each.area}: " if each.area else ""
        text = ". ".join(words.rstrip(".") for words in (each.title, each.detail) if words)
        yield [name, f"{area}{text}.", each.id]
    if not of_part(part, statements):
        yield [name, "No statement recorded.", "None"]

"""Statements of outcome and of what is to improve, with what measures them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.slice import Slice
from govtool.records.statement import Statement
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import joined
from govtool.reports.wording import missing
from govtool.reports.wording import titled

_OTHERS = (("Measured by", 22, "text"), ("Owner", 18, "text"))


def statements(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Each statement with what measures it and who answers for it."""
    found = basis.every(Statement, shown)
    rows = [_row(each, basis) for each in found]
    head = columns(("Ref", 10, "id"), (_named(found), 50, "text"), *_OTHERS)
    yield table(shown.caption or "Outcomes and what measures them", head, rows, origin(found, basis))


def _named(found: Sequence[Statement]) -> str:
    """What they are, where they are of one sort: `Area for improvement`."""
    sorts = {each.says for each in found}
    return sorts.pop().capitalize() if len(sorts) == 1 else "Statement"


def _row(record: Statement, basis: Basis) -> Row:
    metrics = [titled(each) for each in basis.workspace.linked(record, "metrics")]
    return [
        record.id,
        record.title,
        joined(metrics, missing(record, "metrics", nothing="No measure recorded")),
        joined(record.owner),
    ]

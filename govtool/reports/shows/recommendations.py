"""The recommendation tracker."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.recommendation import Recommendation
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import NOT_RECORDED
from govtool.reports.wording import joined

_TRACKER = columns(
    ("Ref", 7, "id"),
    ("Recommendation", 36, "text"),
    ("Response", 12, "text"),
    ("Status", 12, "text"),
    ("Actions", 21, "text"),
    ("Due", 12, "text"),
)


def recommendations(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Every recommendation with the council's answer, how far it has come, and what is done about it."""
    found = [each for each in basis.records(shown) if isinstance(each, Recommendation)]
    rows = [_row(each, basis) for each in found]
    yield table(shown.caption or "Recommendations", _TRACKER, rows, origin(found, basis))


def _row(record: Recommendation, basis: Basis) -> Row:
    actions = [f"{action.title} ({action.id})" for action in basis.workspace.linked(record, "actions")]
    return [
        record.reference or record.id,
        record.title,
        (record.response or NOT_RECORDED).capitalize(),
        (record.status or NOT_RECORDED).capitalize(),
        joined(actions),
        str(record.due or NOT_RECORDED),
    ]

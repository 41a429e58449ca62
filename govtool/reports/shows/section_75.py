"""Section 75 agreements: every milestone, decision and statement whose words name them."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.history.meetings import decided_by
from govtool.history.meetings import decided_on
from govtool.records.decision import Decision
from govtool.records.milestone import Milestone
from govtool.records.record import Record
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.slippage import standing
from govtool.reports.wording import NOT_RECORDED
from govtool.reports.wording import missing

_SECTION_75 = columns(
    ("Ref", 13, "id"), ("What is recorded", 52, "text"), ("Date", 15, "text"), ("Standing", 20, "text")
)


def section_75(shown: Slice, basis: Basis) -> Iterator[Block]:
    """What the registers say of section 75, record by record."""
    found = basis.records(shown)
    if not found:
        yield Block(said="The section 75 agreements are not recorded in the registers.")
        return
    rows = [_row(each, basis) for each in found]
    caption = shown.caption or "What the registers hold on section 75 agreements"
    yield table(caption, _SECTION_75, rows, origin(found, basis))


def _row(record: Record, basis: Basis) -> Row:
    text = ". ".join(each.rstrip(".") for each in (record.title, getattr(record, "detail", ""), record.note) if each)
    return [record.id, text, *_date_and_standing(record, basis)]


def _date_and_standing(record: Record, basis: Basis) -> tuple[str, str]:
    if isinstance(record, Milestone):
        on = basis.on(record)
        return str(record.due_at(on) or NOT_RECORDED), standing(record, on)
    if isinstance(record, Decision):
        by = decided_by(record, basis.workspace)
        nothing = missing(record, "meeting")
        return str(decided_on(record, basis.workspace) or nothing), f"Decided by {by}" if by else "Decided"
    return "None printed" if record.source else NOT_RECORDED, str(getattr(record, "says", "")).capitalize()

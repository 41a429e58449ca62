"""The next six months: what falls due, month by month."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator

from govtool.records.meeting import Meeting
from govtool.records.programme import Board
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.slice import Slice
from govtool.records.when import When
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.promises import Promise
from govtool.reports.promises import due_at
from govtool.reports.promises import settled
from govtool.reports.wording import day
from govtool.reports.wording import joined

MONTHS = 6
_COMING = columns(
    ("Month", 15, "text"),
    ("Date", 12, "text"),
    ("What falls due", 37, "text"),
    ("Kind", 18, "text"),
    ("Owner", 18, "text"),
)


def coming(shown: Slice, basis: Basis) -> Iterator[Block]:
    """What falls due in the six months after the position date, by month.

    Meetings of boards that meet each week are left out: they would crowd out all else.
    """
    end = months_after(basis.position, MONTHS)
    found = [
        (when.latest, when, each)
        for each in basis.records(shown)
        if (when := _due(each, basis)) and when.latest and basis.on(each) < when.latest <= end
    ]
    found.sort(key=lambda item: item[0])
    if not found:
        yield Block(said=f"Nothing is recorded as due by {day(end)}.")
        return
    rows = [_row(latest, when, record) for latest, when, record in found]
    caption = shown.caption or f"Due by {day(end)}"
    yield table(caption, _COMING, rows, origin([record for _, _, record in found], basis))


def months_after(start: datetime.date, months: int) -> datetime.date:
    """The same day some months later; from a month's last day, the last day of the month that it is."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    whole = start.day == calendar.monthrange(start.year, start.month)[1]
    return datetime.date(year, month + 1, last if whole else min(start.day, last))


def _due(record: Record, basis: Basis) -> When | None:
    on = basis.on(record)
    if isinstance(record, Meeting):
        board = basis.workspace.records.get(record.board)
        return None if isinstance(board, Board) and board.cadence == "weekly" else record.on
    if isinstance(record, Risk):
        return None if record.closed_by(on) else record.review
    if isinstance(record, Promise):
        return None if settled(record, on) else due_at(record, on)
    return None


def _row(latest: datetime.date, when: When, record: Record) -> Row:
    kind = "Review of a risk" if isinstance(record, Risk) else record.kind.capitalize()
    owner = "" if isinstance(record, Meeting) else joined(getattr(record, "owner", ()))
    return [f"{latest:%B %Y}", str(when), f"{record.title} ({record.id})", kind, owner or "The board"]

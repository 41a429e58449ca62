"""The next six months: what falls due, month by month."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable
from collections.abc import Iterator

from govtool.history.due import due
from govtool.records.meeting import Meeting
from govtool.records.programme import Board
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.slice import Slice
from govtool.records.when import When
from govtool.reports.basis import DAY
from govtool.reports.basis import Basis
from govtool.reports.gaps import DATES
from govtool.reports.gaps import untold
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import day
from govtool.reports.wording import joined
from govtool.reports.wording import missing
from govtool.reports.wording import titled
from govtool.sentences import listed

MONTHS = 6

Due = tuple[datetime.date, When, Record]
"""A record with its date as written, and the last day that it allows."""

Line = tuple[datetime.date, Row]
"""A row with the day that puts it in order."""

_COMING = columns(
    ("Date", 15, "text"),
    ("What falls due", 43, "text"),
    ("Kind", 17, "text"),
    ("Owner", 25, "text"),
)


def coming(shown: Slice, basis: Basis) -> Iterator[Block]:
    """What falls due in the six months after the position date; the reviews of a month's risks in one line.

    Meetings stand under the table, a line for each board; those of boards that meet each week are left out.
    """
    end = months_after(basis.position, MONTHS)
    found = [
        (when.latest, when, each)
        for each in basis.records(shown)
        if (when := _due(each, basis)) and when.latest and basis.on(each) < when.latest <= end
    ]
    if not found:
        nothing = f"Nothing is recorded as due by {day(end)}."
        yield Block(said=untold(basis.records(shown), *DATES, nothing=nothing))
        return
    lines = sorted([*_one_by_one(found), *_reviews(found)], key=lambda each: each[0])
    caption = shown.caption or f"Due by {day(end)}"
    told = [each for _, _, each in found if not isinstance(each, Meeting)]
    yield table(caption, _COMING, [row for _, row in lines], origin(told, basis))
    yield from _meetings(found, basis)


def _one_by_one(found: Iterable[Due]) -> Iterator[Line]:
    for latest, when, record in found:
        if not isinstance(record, Risk | Meeting):
            owner = joined(getattr(record, "owner", ()), missing(record, "owner"))
            yield latest, [str(when), titled(record), record.kind.capitalize(), owner]


def _reviews(found: Iterable[Due]) -> Iterator[Line]:
    """The reviews of risks, a line a month, which stands after all else in it."""
    months: dict[datetime.date, list[str]] = {}
    for latest, _, record in found:
        if isinstance(record, Risk):
            months.setdefault(months_after(latest.replace(day=1), 1) - DAY, []).append(record.id)
    for end, ids in months.items():
        what = f"{len(ids)} risk{'s' if len(ids) > 1 else ''} to be reviewed: {', '.join(ids)}"
        yield end, [f"In {end:%b %Y}", what, "Review", "Their owners" if len(ids) > 1 else "Its owner"]


def _meetings(found: Iterable[Due], basis: Basis) -> Iterator[Block]:
    """When each board meets, in a sentence."""
    days: dict[str, list[str]] = {}
    for _, when, record in sorted(found, key=lambda each: each[0]):
        if isinstance(record, Meeting):
            board = basis.workspace.records.get(record.board)
            days.setdefault(board.title if board else record.title, []).append(str(when))
    for name, each in days.items():
        yield Block(said=f"{name} meets on {listed(each)}.")


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
        return None if isinstance(board, Board) and board.meets_weekly else record.on
    return due(record, on)

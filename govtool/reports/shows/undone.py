"""What was not done, and why: promises whose day came in the period and passed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from govtool.history.promises import Promise
from govtool.history.promises import due_at
from govtool.history.promises import missed_in
from govtool.records.slice import Slice
from govtool.records.when import When
from govtool.reports.basis import Basis
from govtool.reports.gaps import DATES
from govtool.reports.gaps import untold
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.period import not_begun
from govtool.reports.told import NO_PERIOD
from govtool.reports.told import why_late
from govtool.reports.wording import joined
from govtool.reports.wording import missing

_UNDONE = columns(
    ("Ref", 10, "id"),
    ("What was not done", 28, "text"),
    ("Owner", 14, "text"),
    ("Was due", 12, "text"),
    ("Now due", 12, "text"),
    ("Why", 24, "text"),
)


def undone(shown: Slice, basis: Basis) -> Iterator[Block]:
    """The actions, milestones and recommendations that a date in the period was promised for, and that are not done."""
    span = basis.span
    if span is None:
        yield Block(said=NO_PERIOD)
        return
    found = [
        (each, missed)
        for each in basis.records(shown)
        if isinstance(each, Promise) and (missed := missed_in(each, span, ended=basis.ended))
    ]
    if not found:
        nothing = f"Nothing that was to be done {basis.since_aside} is recorded as undone."
        yield Block(said=not_begun(basis) or untold(basis.records(shown), *DATES, nothing=nothing))
        return
    rows = [_row(each, missed, span.until) for each, missed in found]
    records = [each for each, _ in found]
    yield table(shown.caption or "Not done by its date", _UNDONE, rows, origin(records, basis, Basis.until))


def _row(record: Promise, missed: When, on: datetime.date) -> Row:
    now = due_at(record, on)
    return [
        record.id,
        record.title,
        joined(record.owner, missing(record, "owner")),
        str(missed),
        "No later date agreed" if now is None or now.text == missed.text else str(now),
        why_late(record, on),
    ]

"""What changed since the body last met, or in the period: the few things that a board would ask about first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.history.changes import HEADINGS
from govtool.history.changes import Change
from govtool.history.changes import Sort
from govtool.history.changes import changes as find_changes
from govtool.records.evidence import Evidence
from govtool.records.lesson import Lesson
from govtool.records.milestone import Milestone
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import day

LONGEST = 12
"""Lines of the table; what is beyond is counted."""

_FIRST: tuple[Sort, ...] = (
    "up",
    "newly overdue",
    "new",
    "re-planned",
    "measured",
    "reached",
    "closed",
    "down",
    "reported",
)
"""The sorts of change, from the one that a board asks about first."""

_CHANGES = columns(("Change", 17, "text"), ("Of what", 48, "text"), ("What changed, and why", 35, "text"))


def changes(shown: Slice, basis: Basis) -> Iterator[Block]:
    """The changes of the days that the paper looks back on, the gravest first; where those are not known, says so."""
    span = basis.span
    if span is None:
        yield Block(said="When the body last met is not recorded, so what changed since then is not shown.")
        return
    told = find_changes(basis.workspace, span, basis.programmes(shown))
    found = sorted((each for each in told if not shown.records or each.record.id in shown.records), key=_rank)
    if not found:
        yield Block(said=f"Nothing that the registers record changed {basis.since_words}.")
        return
    caption = shown.caption or f"What changed {basis.since_words}"
    more = found[LONGEST:]
    yield table(caption, _CHANGES, map(_row, found[:LONGEST]), f"Changes up to {day(span.until)}.")
    if more:
        yield Block(said=f"And {len(more)} more: {_counted(more)}.")


def _rank(change: Change) -> int:
    """Lessons and evidence can wait, new or not."""
    if isinstance(change.record, Lesson | Evidence):
        return len(_FIRST)
    return _FIRST.index(change.sort)


def _row(change: Change) -> Row:
    record = change.record
    words = ". ".join(each.rstrip(".") for each in (change.words, change.because) if each)
    on = day(change.on) if change.on else ""
    said = f"{words} ({on})" if words and on else words or on
    area = f"{record.area}: " if isinstance(record, Milestone) and record.area else ""
    sort = f"{record.kind.capitalize()}: {HEADINGS[change.sort].lower()}"
    return [sort, f"{area}{record.title} ({record.id})", f"{said[:1].upper()}{said[1:]}"]


def _counted(several: Sequence[Change]) -> str:
    counts = Counter(HEADINGS[each.sort].lower() for each in several)
    return ", ".join(f"{count} {words}" for words, count in counts.items())

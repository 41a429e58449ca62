"""What changed since the body last met, or in the period: the few things that a board would ask about first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.history.changes import HEADINGS
from govtool.history.changes import Change
from govtool.history.changes import Sort
from govtool.history.changes import changes as find_changes
from govtool.records.decision import Decision
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

_FIRST: tuple[Sort, ...] = (
    "up",
    "newly overdue",
    "new",
    "re-planned",
    "closed",
    "reached",
    "down",
    "measured",
    "reported",
)
"""The sorts of change, from the one that a board asks about first."""

_CHANGES = columns(("Change", 18, "text"), ("Of what", 35, "text"), ("What changed, and why", 47, "text"))


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
    more = found[shown.at_most :] if shown.at_most else []
    yield table(caption, _CHANGES, map(_row, found[: shown.at_most]), f"Changes up to {day(span.until)}.")
    if more:
        yield Block(said=f"And {len(more)} more: {_counted(more)}.")


def _rank(change: Change) -> tuple[int, int]:
    """A result off track comes with what is new; decisions come after, and lessons and evidence can wait."""
    sort = "new" if change.sort == "measured" and "not on track" in change.words else change.sort
    late = 2 if isinstance(change.record, Lesson | Evidence) else 1 if isinstance(change.record, Decision) else 0
    return (len(_FIRST), late) if late == 2 else (_FIRST.index(sort), late)


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

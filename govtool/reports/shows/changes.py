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
from govtool.reports.period import not_begun
from govtool.reports.shows.appendices import appendices_here
from govtool.reports.wording import day
from govtool.reports.wording import joined
from govtool.reports.wording import plural
from govtool.reports.wording import titled
from govtool.sentences import short_day

_FIRST: tuple[Sort, ...] = (
    "up",
    "newly overdue",
    "new",
    "re-planned",
    "escalated",
    "closed",
    "reached",
    "down",
    "measured",
    "reported",
)
"""The sorts of change, from the one that a board asks about first."""

_CHANGES = columns(("Change", 18, "text"), ("Of what", 30, "text"), ("What changed, and why", 52, "text"))

MANY = 3
"""The most changes of one sort that are told one by one, where a paper tells them in brief."""

NAMED = " Where more than three are of one sort, they are only named here."


def changes(shown: Slice, basis: Basis) -> Iterator[Block]:
    """The changes of the days that the paper looks back on, the gravest first; where those are not known, says so."""
    span = basis.span
    if span is None:
        yield Block(said="When the body last met is not recorded, so what changed since then is not shown.")
        return
    told = find_changes(basis.workspace, span, basis.programmes(shown))
    found = sorted((each for each in told if not shown.records or each.record.id in shown.records), key=_rank)
    if not found:
        yield Block(said=not_begun(basis) or f"Nothing that the registers record changed {basis.since_words}.")
        return
    caption = shown.caption or f"What changed {basis.since_words}"
    first, more = found[: shown.most], found[shown.most :] if shown.most else []
    rows, note = (_in_brief(first), NAMED) if shown.brief else (map(_row, first), "")
    yield table(caption, _CHANGES, rows, f"Changes up to {day(span.until)}.{note}")
    if more:
        yield Block(said=f"And {len(more)} more: {_counted(more)}.{_in_full(basis)}")


def _in_full(basis: Basis) -> str:
    """Where in the paper every change stands, if anywhere."""
    whole = (each for each in appendices_here(basis) if any(_is_whole(shown) for shown in each.shows))
    return next((f" All of them are in Appendix {each.number}." for each in whole), "")


def _is_whole(shown: Slice) -> bool:
    return shown.of == "changes" and not (shown.most or shown.brief or shown.records)


def _in_brief(found: Sequence[Change]) -> Iterator[Row]:
    """The changes with their reasons; where there are many of one sort, only what they are of."""
    groups: dict[str, list[Change]] = {}
    for each in found:
        groups.setdefault(f"{_sort(each)}{_rank(each)}", []).append(each)
    for together in groups.values():
        names = list(dict.fromkeys(each.record.title for each in together))
        if len(names) > MANY:
            kind = plural(together[0].record.kind)
            yield [_sort(together[0]), f"{len(names)} {kind}", joined(names)]
        else:
            yield from map(_row, together)


def _sort(change: Change) -> str:
    """`Risk: scored higher`."""
    return f"{change.record.kind.capitalize()}: {HEADINGS[change.sort].lower()}"


def _rank(change: Change) -> tuple[int, int]:
    """A result off track comes with what is new; decisions come after, and lessons and evidence can wait."""
    sort = "new" if change.off_track else change.sort
    late = 2 if isinstance(change.record, Lesson | Evidence) else 1 if isinstance(change.record, Decision) else 0
    return (len(_FIRST), late) if late == 2 else (_FIRST.index(sort), late)


def _row(change: Change) -> Row:
    record = change.record
    words = ". ".join(each.rstrip(".") for each in (change.words, change.because) if each)
    on = short_day(change.on) if change.on else ""
    said = f"{words} ({on})" if words and on else words or on
    area = f"{record.area}: " if isinstance(record, Milestone) and record.area else ""
    return [_sort(change), f"{area}{titled(record)}", f"{said[:1].upper()}{said[1:]}"]


def _counted(several: Sequence[Change]) -> str:
    counts = Counter(HEADINGS[each.sort].lower() for each in several)
    return ", ".join(f"{count} {words}" for words, count in counts.items())

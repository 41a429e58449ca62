"""Milestones: what was first due when, when it is due now, and where it stands."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.milestone import Milestone
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.counts import of_all
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import shared
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.period import not_begun
from govtool.reports.slippage import DONE
from govtool.reports.slippage import GROUPS
from govtool.reports.slippage import NEXT
from govtool.reports.slippage import SLIPPED
from govtool.reports.slippage import group
from govtool.reports.slippage import slippage_words
from govtool.reports.slippage import standing
from govtool.reports.wording import NOT_RECORDED

_MILESTONES = (
    ("Ref", 11, "id"),
    ("Milestone", 32, "text"),
    ("First due", 14, "text"),
    ("Date now", 14, "text"),
    ("Slippage", 14, "text"),
    ("Standing", 15, "text"),
)
_OF_FIRST_DATES = (2, 4)
"""The columns that are left out where no milestone has a first date: they would say nothing."""
NO_FIRST = " No first dates are recorded, so slippage is not shown."


def milestones(shown: Slice, basis: Basis) -> Iterator[Block]:
    """How many milestones stand where; then each with its first date, its date now and the days between them."""
    found = basis.every(Milestone, shown)
    found.sort(key=lambda each: GROUPS.index(group(each, basis.on(each))))
    if found:
        yield from of_all(_counted(found, basis), basis)
    if shown.near:
        found = [each for each in found if _is_near(each, basis)]
    rows = [_row(each, basis.on(each)) for each in found]
    yield _table(shown.caption or _caption(shown, basis), rows, found, basis)


def _table(caption: str, rows: Sequence[Row], found: Sequence[Milestone], basis: Basis) -> Block:
    if not found or any(each.baseline or each.year or each.withholds("baseline") for each in found):
        return table(caption, columns(*_MILESTONES), rows, origin(found, basis))
    kept = [place for place in range(len(_MILESTONES)) if place not in _OF_FIRST_DATES]
    head = columns(*shared([_MILESTONES[place] for place in kept]))
    return table(caption, head, [[row[place] for place in kept] for row in rows], origin(found, basis) + NO_FIRST)


def _caption(shown: Slice, basis: Basis) -> str:
    if not shown.near:
        return "Milestones"
    done = f"done {basis.since_words}, " if basis.since and not not_begun(basis) else ""
    return f"Milestones {done}slipped, or due within three months"


def _is_near(milestone: Milestone, basis: Basis) -> bool:
    """Whether a board has to look at a milestone now."""
    where, since = group(milestone, basis.on(milestone)), basis.since
    if where == DONE:
        done = milestone.actual and milestone.actual.latest
        return bool(since and done and done > since)
    return where in (SLIPPED, NEXT)


def _counted(found: Sequence[Milestone], basis: Basis) -> str:
    """`10 milestones: 4 done, 6 to come later`, as a sentence."""
    counts = Counter(group(each, basis.on(each)) for each in found)
    said = ", ".join(f"{counts[each]} {each}" for each in GROUPS if counts[each])
    return f"{len(found)} {'milestone' if len(found) == 1 else 'milestones'}: {said}."


def _row(milestone: Milestone, on: datetime.date) -> Row:
    title = f"{milestone.group}: {milestone.title}" if milestone.group else milestone.title
    first = f"{milestone.baseline or NOT_RECORDED}" + (f", listed under {milestone.year}" if milestone.year else "")
    now = str(milestone.due_at(on) or NOT_RECORDED)
    return [
        milestone.reference or milestone.id,
        title,
        first,
        now,
        slippage_words(milestone, on),
        standing(milestone, on),
    ]

"""Milestones: what was first due when, when it is due now, and where it stands."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.exempt import WITHHELD
from govtool.records.milestone import Milestone
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import NOT_RECORDED
from govtool.reports.wording import missing

SOON = datetime.timedelta(days=92)
"""How far ahead a board looks for what is due next: a quarter."""

DONE = "done"
SLIPPED = "slipped or past their date"
NEXT = "due within three months"
LATER = "to come later"
UNDATED = "without a date"
GROUPS = (DONE, SLIPPED, NEXT, LATER, UNDATED)
"""Where milestones stand, in the order in which they are shown."""

_MILESTONES = columns(
    ("Ref", 11, "id"),
    ("Milestone", 34, "text"),
    ("First due", 15, "text"),
    ("Date now", 14, "text"),
    ("Slippage", 11, "text"),
    ("Standing", 15, "text"),
)


def milestones(shown: Slice, basis: Basis) -> Iterator[Block]:
    """How many milestones stand where; then each with its first date, its date now and the days between them."""
    found = basis.every(Milestone, shown)
    found.sort(key=lambda each: GROUPS.index(group(each, basis.on(each))))
    if found:
        yield Block(said=_counted(found, basis))
    if shown.near:
        found = [each for each in found if _is_near(each, basis)]
    rows = [_row(each, basis.on(each)) for each in found]
    yield table(shown.caption or _caption(shown, basis), _MILESTONES, rows, origin(found, basis))


def _caption(shown: Slice, basis: Basis) -> str:
    if not shown.near:
        return "Milestones"
    done = f"done {basis.since_words}, " if basis.since else ""
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


def group(milestone: Milestone, on: datetime.date) -> str:
    """Where a milestone belongs: what is past its date, or was put off, has slipped."""
    if milestone.reached(on) or milestone.status.lower().startswith("complete"):
        return DONE
    due = milestone.due_at(on)
    days = slippage(milestone, on)
    if due is not None and (due.passed(on) or (days is not None and days > 0)):
        return SLIPPED
    if due is None or due.state == "unknown":
        return UNDATED
    return NEXT if due.latest and due.latest <= on + SOON else LATER


def slippage(milestone: Milestone, on: datetime.date) -> int | None:
    """The days from its first date to its date now, last day to last day; None where either has none."""
    first, now = milestone.baseline, milestone.due_at(on)
    if first is None or first.latest is None or now is None or now.latest is None:
        return None
    return (now.latest - first.latest).days


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


def slippage_words(milestone: Milestone, on: datetime.date) -> str:
    """`14 days later`, `At least 3 days` for one past its date, `None`; `Not datable` where a date has no last day.

    A month or a quarter counts by its last day, and the days between are then told as about so many.
    """
    first, now, days = milestone.baseline, milestone.due_at(on), slippage(milestone, on)
    if first is None or first.latest is None or now is None or days is None:
        return missing(milestone, "baseline", "actual", nothing="Not datable")
    if now.passed(on) and not milestone.reached(on) and not milestone.status:
        return f"At least {_days((on - first.latest).days)}"
    if days == 0:
        return "None"
    words = f"{_days(abs(days))} {'later' if days > 0 else 'earlier'}"
    return words if first.exact and now.exact else f"About {words}"


def _days(count: int) -> str:
    return f"{count} day" if count == 1 else f"{count} days"


def standing(milestone: Milestone, on: datetime.date) -> str:
    """Where a milestone stands on a day, as far as the register says."""
    if milestone.withholds("baseline", "actual", "status"):
        return WITHHELD
    if milestone.reached(on):
        return "Reached"
    if milestone.status:
        return f"{milestone.status} as printed"
    due = milestone.due_at(on)
    if due is None or due.state == "unknown":
        return "No date yet"
    return "Date passed; not recorded as reached" if due.passed(on) else "To come"

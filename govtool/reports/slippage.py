"""Where milestones stand on a day, and how far they have slipped."""

from __future__ import annotations

import datetime

from govtool.records.exempt import WITHHELD
from govtool.records.milestone import Milestone
from govtool.reports.wording import missing
from govtool.sentences import count_of_days

SOON = datetime.timedelta(days=92)
"""How far ahead a board looks for what is due next: a quarter."""

DONE = "done"
SLIPPED = "slipped or past due"
NEXT = "due within three months"
LATER = "to come later"
UNDATED = "without a date"
PUT_FORWARD = "The new, earlier date has passed"
GROUPS = (DONE, SLIPPED, NEXT, LATER, UNDATED)
"""Where milestones stand, in the order in which they are shown."""


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


def slippage_words(milestone: Milestone, on: datetime.date) -> str:
    """`14 days later`, `At least 3 days` for one past its first date, `None`; `Not datable` where a date has no last day.

    A month or a quarter counts by its last day, and the days between are then told as about so many.
    """
    first, now, days = milestone.baseline, milestone.due_at(on), slippage(milestone, on)
    if first is None or first.latest is None or now is None or days is None:
        return missing(milestone, "baseline", "actual", nothing="Not datable")
    if now.passed(on) and not milestone.reached(on) and not milestone.status:
        return f"At least {count_of_days((on - first.latest).days)}" if on > first.latest else PUT_FORWARD
    if days == 0:
        return "None"
    words = f"{count_of_days(abs(days))} {'later' if days > 0 else 'earlier'}"
    return words if first.exact and now.exact else f"About {words}"


def standing(milestone: Milestone, on: datetime.date) -> str:
    """Where a milestone stands on a day, as far as the register says."""
    if milestone.withholds("baseline", "actual", "status"):
        return WITHHELD
    if milestone.reached(on):
        return "Reached"
    if milestone.status:
        return f"\N{LEFT DOUBLE QUOTATION MARK}{milestone.status}\N{RIGHT DOUBLE QUOTATION MARK} as printed"
    due = milestone.due_at(on)
    if due is None or due.state == "unknown":
        return "No date yet"
    return "Date passed; not recorded as reached" if due.passed(on) else "To come"

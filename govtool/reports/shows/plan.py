"""Improvement plans: every action, how far it has come by its dates, and what was last reported."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.history.due import overdue
from govtool.history.promises import due_at
from govtool.records.exempt import WITHHELD
from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.parts import Cell
from govtool.reports.told import due_words
from govtool.reports.told import evidence_of
from govtool.reports.told import reported
from govtool.reports.wording import joined
from govtool.reports.wording import missing

_ACTIONS = columns(
    ("Ref", 9, "id"),
    ("Action, and how anybody will see that it worked", 30, "text"),
    ("Owner", 14, "text"),
    ("Due", 13, "text"),
    ("Status", 14, "rag"),
    ("Last report", 20, "text"),
)


def plan(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Each plan's actions, with what they come to."""
    plans = [each for each in basis.every(Plan, shown) if each.actions]
    if plans:
        yield Block(said=KEY)
    for each in plans:
        yield Block(heading=each.title)
        yield Block(said=f"{counted(each.actions, basis.on(each))}.")
        yield table(
            f"Actions of the {each.title}", _ACTIONS, [_row(one, basis) for one in each.actions], origin([each], basis)
        )
    if not plans:
        yield Block(said="No improvement plan with actions is recorded.")


KEY = (
    "BLUE is complete and evidenced; GREEN is on track; AMBER has been given a later date, which has not passed; RED is "
    "overdue; GREY has not started and is not due yet. The word follows from the dates in the register."
)


def counted(actions: Sequence[Action], on: datetime.date) -> str:
    """How many actions are complete, and in time; overdue; under way; not started."""
    found = Counter(standing(each, on) for each in actions)
    done = [each for each in actions if each.done_by(on)]
    in_time = sum(on_time(each) is True for each in done)
    parts = [f"{found['complete']} complete ({in_time} by the date first agreed)"]
    parts += [
        f"{found[word]} {word}" for word in ("overdue", "under way", "not started") if found[word] or word == "overdue"
    ]
    return f"{len(actions)} action{'s' if len(actions) != 1 else ''}: {', '.join(parts)}"


def standing(action: Action, on: datetime.date) -> str:
    """Complete, overdue, under way or not started, on a day."""
    if action.done_by(on):
        return "complete"
    if overdue(action, on):
        return "overdue"
    return "not started" if _to_start(action, on) else "under way"


def _to_start(action: Action, on: datetime.date) -> bool:
    begins = action.start.earliest if action.start else None
    return action.status == "not started" or bool(begins and begins > on)


def on_time(action: Action) -> bool | None:
    """Whether it was done by the date first agreed; None where a date is missing."""
    due, done = action.due, action.completed
    if due is None or due.latest is None or done is None or done.latest is None:
        return None
    return done.latest <= due.latest


def _row(action: Action, basis: Basis) -> Row:
    on = basis.on(action)
    measure = f" Success: {action.success_measure}." if action.success_measure else " No success measure recorded."
    return [
        action.id,
        f"{action.title}.{measure}",
        joined(action.owner, missing(action, "owner")),
        due_words(action, on),
        status(action, basis),
        reported(action, on),
    ]


def status(action: Action, basis: Basis) -> Cell:
    """Its colour as a word, by its dates, and what that means; no colour where the dates do not say."""
    on = basis.on(action)
    if action.withholds("due", "completed", "status"):
        return Cell(text=WITHHELD, style="rag")
    stand = standing(action, on)
    due = due_at(action, on)
    if stand == "complete":
        when = f" {action.completed}" if action.completed else ""
        if evidence_of(action, basis, on):
            return _coloured("BLUE", f"complete{when}, evidenced")
        return Cell(text=f"Complete{when}; no evidence recorded", style="rag")
    if stand == "overdue":
        return _coloured("RED", "overdue")
    if stand == "not started":
        return _coloured("GREY", "not started")
    if due is None or due.latest is None:
        return Cell(
            text=(action.status or missing(action, "status")).capitalize() + "; no date to judge by", style="rag"
        )
    moved = action.due is not None and action.due.text != due.text
    return _coloured("AMBER", "under way to a later date") if moved else _coloured("GREEN", "under way")


def _coloured(word: str, meaning: str) -> Cell:
    return Cell(text=f"{word}: {meaning}", style=f"rag rag-{word.lower()}")

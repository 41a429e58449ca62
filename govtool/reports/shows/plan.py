"""Improvement plans: every action, how far it has come by its dates, and what was last reported."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.history.promises import due_at
from govtool.records.exempt import WITHHELD
from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.counts import actions as counted
from govtool.reports.counts import of_all
from govtool.reports.counts import standing
from govtool.reports.gaps import untold
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import rag_cell
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
        actions = _chosen(each, shown)
        yield Block(heading=each.title)
        yield from of_all(f"{counted(actions, basis)}.", basis)
        yield table(
            f"Actions of the {each.title}", _ACTIONS, [_row(one, basis) for one in actions], origin([each], basis)
        )
    if not plans:
        nothing = "No improvement plan with actions is recorded."
        yield Block(said=untold(basis.every(Plan, shown), "actions", nothing=nothing))


def _chosen(plan: Plan, shown: Slice) -> Sequence[Action]:
    """The actions of a plan that a slice names, or all of them."""
    return [each for each in plan.actions if each.id in shown.records] or plan.actions


KEY = (
    "BLUE is complete and evidenced; GREEN is on track; AMBER has been given a later date, which has not passed; RED is "
    "overdue; GREY has not started and is not due yet. The word follows from the dates in the register."
)


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
    put_off = action.due is not None and action.due.latest is not None and action.due.latest < due.latest
    return _coloured("AMBER", "under way to a later date") if put_off else _coloured("GREEN", "under way")


def _coloured(word: str, meaning: str) -> Cell:
    return rag_cell(word, f"{word}: {meaning}")

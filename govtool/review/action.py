"""What is decided about actions: added to a plan, reported on, given another date, done."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping
from typing import Any

from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.record import Record
from govtool.records.when import When
from govtool.registers.editing.edits import EditError
from govtool.review.deed import Deed
from govtool.review.deed import Write
from govtool.review.deed import entry
from govtool.review.deed import fields
from govtool.review.deed import linked
from govtool.review.deed import unused_id
from govtool.workspace import Workspace


def add(
    plan: Plan,
    workspace: Workspace,
    values: Mapping[str, Any],
    *,
    answers: Record | None = None,
    chance: random.Random | None = None,
) -> Deed:
    """A new action at the end of a plan; `answers` is the risk, issue or recommendation that it is for.

    `values` are its fields by name: title, owner, due, success_measure.
    """
    record_id = unused_id(Action, plan.origin.programme, workspace, values.get("id") or "", chance)
    new = {"id": record_id} | {name: value for name, value in values.items() if value}
    writes = [entry(plan, workspace, "actions", new)]
    said = f"{record_id} is a new action of {plan.id}: {values['title']}"
    if answers is not None:
        if not hasattr(answers, "actions"):
            raise EditError(f"{answers.id} is a record of a kind that has no actions: {answers.kind}.")
        writes.append(linked(answers, workspace, "actions", record_id))
        said += f", for {answers.id}"
    return Deed(said, tuple(writes), made=record_id)


def update(
    action: Action,
    workspace: Workspace,
    *,
    on: datetime.date,
    progress: str = "",
    due: When | None = None,
    because: str = "",
    status: str | None = None,
    by: str = "",
) -> Deed:
    """A dated report on an action, a new date with its reason, or another status.

    Raises EditError where none is given, or a new date has no reason.
    """
    if action.done:
        raise EditError(f"{action.id} is {action.status or f'complete since {action.completed}'} already.")
    if not (progress or due or status):
        raise EditError(f"say what is new of {action.id}: what was done, another date, or another status.")
    writes: list[Write] = []
    said = []
    if due:
        writes.append(moved(action, workspace, on=on, due=due, because=because, by=by))
        said.append(f"{action.id} is now due {due}, first {action.due}" if action.due else f"{action.id} is due {due}")
    if progress:
        writes.append(entry(action, workspace, "progress", {"on": on, "text": progress, "by": by}))
        said.append(f"{action.id} is reported on")
    begun = "under way" if progress and action.status in (None, "not started") else ""
    if status or begun:
        writes += fields(action, workspace, {"status": status or begun})
        said.append(f"{action.id} is {status or begun}")
    return Deed("; ".join(said), tuple(writes))


def moved(action: Action, workspace: Workspace, *, on: datetime.date, due: When, because: str, by: str) -> Write:
    """A new date: the first where the action has none, else a dated revision with its reason."""
    if action.due is None:
        return fields(action, workspace, {"due": due})[0]
    if not because:
        raise EditError(f"say why {action.id} moves from {action.due_at(on)} to {due}.")
    return entry(action, workspace, "revisions", {"on": on, "due": due, "because": because, "by": by})


def complete(action: Action, workspace: Workspace, *, on: datetime.date, progress: str = "", by: str = "") -> Deed:
    """The action is done, on a day. Raises EditError where it is already."""
    if action.done:
        raise EditError(f"{action.id} is {action.status or f'complete since {action.completed}'} already.")
    report = [entry(action, workspace, "progress", {"on": on, "text": progress, "by": by})] if progress else []
    return Deed(
        f"{action.id} is complete", (*report, *fields(action, workspace, {"status": "complete", "completed": on}))
    )

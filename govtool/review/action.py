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
from govtool.review.checks import check_moves
from govtool.review.checks import check_new_report
from govtool.review.checks import check_to_come
from govtool.review.deed import Deed
from govtool.review.deed import Write
from govtool.review.deed import entry
from govtool.review.deed import fields
from govtool.review.deed import linked
from govtool.review.new import check_title
from govtool.review.new import exempt_notes
from govtool.review.new import exempt_with
from govtool.review.new import restricted_register
from govtool.review.new import unused_id
from govtool.review.notes import role_notes
from govtool.workspace import Workspace


def add(
    plan: Plan,
    workspace: Workspace,
    values: Mapping[str, Any],
    *,
    on: datetime.date,
    answers: Record | None = None,
    chance: random.Random | None = None,
) -> Deed:
    """A new action at the end of a plan; `answers` is the risk, issue or recommendation that it is for.

    `values` are its fields by name: title, owner, due, success_measure. One for what is exempt is exempt too. Raises
    EditError where its date has passed, or a plan that everyone may read would tell of what is restricted.
    """
    check_title(Action, values)
    check_to_come(values.get("due"), on, "the day on which it is due")
    told = [answers] if answers else []
    _check_plan(plan, told, workspace)
    record_id = unused_id(Action, plan.origin.programme, workspace, values.get("id") or "", chance)
    given = {name: value for name, value in values.items() if value}
    writes = [entry(plan, workspace, "actions", {"id": record_id, **given, **exempt_with(Action, told)})]
    said = f"{record_id} is a new action of {plan.id}: {values['title']}"
    if answers is not None:
        writes.append(linked(answers, workspace, "actions", record_id))
        said += f", for {answers.id}"
    notes = (*exempt_notes(record_id, told), *role_notes(plan, workspace, values.get("owner") or ""))
    return Deed(said, tuple(writes), made=record_id, notes=notes)


def _check_plan(plan: Plan, told: list[Record], workspace: Workspace) -> None:
    """Raise EditError where a plan cannot take an action for a record: of a kind without actions, or restricted."""
    for each in told:
        if not hasattr(each, "actions"):
            raise EditError(f"{each.id} is a record of a kind that has no actions: {each.kind}.")
        if restricted_register([each], workspace) and not restricted_register([plan], workspace):
            raise EditError(f"{each.id} is restricted and {plan.id} is not; name a plan that is restricted too.")


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

    Raises EditError where none is given, a new date has no reason, has passed or is the present one, or the very same was
    reported that day.
    """
    _check_not_done(action)
    if not (progress or due or status):
        raise EditError(f"say what is new of {action.id}: what was done, another date, or another status.")
    check_new_report(action, progress, on)
    writes: list[Write] = []
    said = []
    if due:
        before = action.due_at(on)
        writes.append(moved(action, workspace, on=on, due=due, because=because, by=by))
        said.append(f"{action.id} is now due {due}" + (f" instead of {before}" if before else ""))
    if progress:
        writes.append(entry(action, workspace, "progress", {"on": on, "text": progress, "by": by}))
        said.append(f"{action.id} is reported on")
    begun = "under way" if progress and action.status in (None, "not started") else ""
    if status or begun:
        writes += fields(action, workspace, {"status": status or begun})
        said.append(f"{action.id} is {status or begun}")
    return Deed("; ".join(said), tuple(writes), notes=role_notes(action, workspace, by))


def moved(action: Action, workspace: Workspace, *, on: datetime.date, due: When, because: str, by: str) -> Write:
    """A new date: the first where the action has none, else a dated revision with its reason."""
    check_to_come(due, on, f"the day on which {action.id} is due")
    before = action.due_at(on)
    if before is None:
        return fields(action, workspace, {"due": due})[0]
    check_moves(action.id, before, due, because)
    return entry(action, workspace, "revisions", {"on": on, "due": due, "because": because, "by": by})


def complete(action: Action, workspace: Workspace, *, on: datetime.date, progress: str = "", by: str = "") -> Deed:
    """The action is done, on a day. Raises EditError where it is already."""
    _check_not_done(action)
    report = [entry(action, workspace, "progress", {"on": on, "text": progress, "by": by})] if progress else []
    done = fields(action, workspace, {"status": "complete", "completed": on})
    return Deed(f"{action.id} is complete", (*report, *done), notes=role_notes(action, workspace, by))


def _check_not_done(action: Action) -> None:
    if action.done:
        raise EditError(f"{action.id} is {action.status or f'complete since {action.completed}'} already.")

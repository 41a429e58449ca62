"""What is decided about issues: raised, from a risk or by themselves, and closed."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any

from govtool.records.issue import Issue
from govtool.records.plan import Action
from govtool.records.risk import Risk
from govtool.registers.editing.edits import EditError
from govtool.review.checks import check_open
from govtool.review.deed import Deed
from govtool.review.deed import alone
from govtool.review.deed import fields
from govtool.review.deed import open_actions
from govtool.review.new import exempt_notes
from govtool.review.new import new_record
from govtool.review.notes import open_action_notes
from govtool.review.notes import unknown_roles
from govtool.review.risk import close as close_risk
from govtool.workspace import Workspace


def raise_(
    programme: str,
    workspace: Workspace,
    values: Mapping[str, Any],
    *,
    on: datetime.date,
    risk: Risk | None = None,
    chance: random.Random | None = None,
) -> Deed:
    """A new issue; the risk that it was is closed, and its owner and open actions go over to the issue.

    `values` are its fields by name: title, effect, owner, actions. An issue of a risk that is restricted or exempt is so
    too. Raises EditError where the risk is closed, or there is no such action.
    """
    given = {name: value for name, value in values.items() if value}
    _check_actions(given.get("actions") or (), workspace)
    was = [risk] if risk else []
    found = {**(_taken_over(risk) if risk else {}), **given, "raised": on}
    actions = [*given.get("actions", ()), *(each.id for record in was for each in open_actions(record, workspace))]
    found["actions"] = list(dict.fromkeys(actions))
    record_id, write = new_record(Issue, programme, workspace, found, chance, about=was)
    said = f"{record_id} is a new issue: {values['title']}"
    notes = (*exempt_notes(record_id, was), *unknown_roles(programme, workspace, given.get("owner", "")))
    if risk is None:
        return Deed(said, (write,), made=record_id, notes=notes)
    ended = close_risk(risk, workspace, on=on, because=f"It happened, and is now the issue {record_id}")
    return Deed(f"{said}; {ended.said}", (write, *ended.writes), made=record_id, notes=notes)


def _taken_over(risk: Risk) -> dict[str, Any]:
    """What an issue has of the risk that it was, where nothing else is said."""
    return {"risk": risk.id, "owner": alone(risk.owner), "scope": risk.scope, "area": risk.area}


def _check_actions(ids: Iterable[str], workspace: Workspace) -> None:
    """Raise EditError where an id is that of no action."""
    unknown = [each for each in ids if not isinstance(workspace.records.get(each), Action)]
    if unknown:
        raise EditError(f"there is no action {unknown[0]}; govtool list actions shows them.")


def close(issue: Issue, workspace: Workspace, *, on: datetime.date, resolution: str) -> Deed:
    """The issue is settled, and how. Raises EditError where it is already, or nobody says how."""
    check_open(issue, on)
    if not resolution:
        raise EditError(f"say how {issue.id} was settled.")
    writes = fields(issue, workspace, {"resolution": resolution, "closed": on})
    return Deed(f"{issue.id} is closed", tuple(writes), notes=open_action_notes(issue, workspace))

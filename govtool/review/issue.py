"""What is decided about issues: raised, from a risk or by themselves, and closed."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping
from typing import Any

from govtool.records.issue import Issue
from govtool.records.risk import Risk
from govtool.registers.editing.edits import EditError
from govtool.review.deed import Deed
from govtool.review.deed import alone
from govtool.review.deed import fields
from govtool.review.deed import new_record
from govtool.review.deed import open_actions
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

    `values` are its fields by name: title, effect, owner, actions.
    """
    found: dict[str, Any] = {"raised": on, **values}
    if risk:
        actions = [each.id for each in open_actions(risk, workspace)]
        taken = {"risk": risk.id, "owner": alone(risk.owner), "actions": actions}
        found = taken | {name: value for name, value in found.items() if value}
    record_id, write = new_record(Issue, programme, workspace, found, chance)
    said = f"{record_id} is a new issue: {values['title']}"
    if risk is None:
        return Deed(said, (write,), made=record_id)
    ended = close_risk(risk, workspace, on=on, because=f"It happened, and is now the issue {record_id}")
    return Deed(f"{said}; {ended.said}", (write, *ended.writes), made=record_id)


def close(issue: Issue, workspace: Workspace, *, on: datetime.date, resolution: str) -> Deed:
    """The issue is settled, and how. Raises EditError where it is already, or nobody says how."""
    if issue.closed:
        raise EditError(f"{issue.id} was closed on {issue.closed}.")
    if not resolution:
        raise EditError(f"say how {issue.id} was settled.")
    return Deed(f"{issue.id} is closed", tuple(fields(issue, workspace, {"resolution": resolution, "closed": on})))

"""What is decided about recommendations: the council's answer, and how far it has come."""

from __future__ import annotations

import datetime

from govtool.records.recommendation import STAGES
from govtool.records.recommendation import Answer
from govtool.records.recommendation import Recommendation
from govtool.records.recommendation import Status
from govtool.records.when import When
from govtool.registers.editing.edits import EditError
from govtool.review.deed import Deed
from govtool.review.deed import entry
from govtool.review.deed import fields
from govtool.workspace import Workspace


def respond(
    record: Recommendation,
    workspace: Workspace,
    answer: Answer,
    *,
    because: str = "",
    owner: str = "",
    due: When | None = None,
) -> Deed:
    """The council's answer, with who answers for it and by when.

    Raises EditError where there is an answer already, or one other than accepted has no reason.
    """
    if record.response:
        raise EditError(f"{record.id} was answered already: {record.response}; change it by hand if that was wrong.")
    if answer != "accepted" and not because:
        raise EditError(f"say why {record.id} is {answer}.")
    values = {"response": answer, "because": because, "owner": owner, "due": due}
    return Deed(f"{record.id} is {answer}", tuple(fields(record, workspace, values)))


def progress(
    record: Recommendation,
    workspace: Workspace,
    text: str,
    *,
    on: datetime.date,
    status: Status | None = None,
    due: When | None = None,
    because: str = "",
    by: str = "",
) -> Deed:
    """A dated report, with the stage that it has come to, and another date with its reason.

    Raises EditError where a stage would go back, or a date that moves has no reason.
    """
    if status in STAGES and record.status in STAGES and STAGES.index(status) < STAGES.index(record.status):
        raise EditError(f"{record.id} is {record.status} already and cannot go back to {status}; change it by hand.")
    writes = [entry(record, workspace, "progress", {"on": on, "text": text, "by": by})]
    if due and record.due is None:
        writes += fields(record, workspace, {"due": due})
    elif due:
        if not because:
            raise EditError(f"say why {record.id} moves from {record.due_at(on)} to {due}.")
        writes.append(entry(record, workspace, "revisions", {"on": on, "due": due, "because": because, "by": by}))
    writes += fields(record, workspace, {"status": status})
    stage = f" and is {status}" if status else ""
    return Deed(f"{record.id} is reported on{stage}", tuple(writes))

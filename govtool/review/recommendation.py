"""What is decided about recommendations: the council's answer, and how far it has come."""

from __future__ import annotations

import datetime

from govtool.records.recommendation import STAGES
from govtool.records.recommendation import Answer
from govtool.records.recommendation import Recommendation
from govtool.records.recommendation import Status
from govtool.records.when import When
from govtool.registers.editing.edits import EditError
from govtool.review.checks import check_moves
from govtool.review.checks import check_new_report
from govtool.review.checks import check_to_come
from govtool.review.deed import Deed
from govtool.review.deed import Write
from govtool.review.deed import entry
from govtool.review.deed import fields
from govtool.review.notes import role_notes
from govtool.sentences import listed
from govtool.workspace import Workspace


def respond(
    record: Recommendation,
    workspace: Workspace,
    answer: Answer,
    *,
    on: datetime.date,
    because: str = "",
    owner: str = "",
    due: When | None = None,
    by: str = "",
) -> Deed:
    """The council's answer, with who answers for it and by when; a date that it had before is followed by a revision.

    Raises EditError where there is an answer already, or one other than accepted has no reason.
    """
    if record.response:
        raise EditError(f"{record.id} was answered already: {record.response}; change it by hand if that was wrong.")
    if answer != "accepted" and not because:
        raise EditError(f"say why {record.id} is {answer}.")
    before = record.due_at(on)
    moves = bool(due and before and not before.same_as(due))
    dated = _moved(record, workspace, due, on=on, because=because, by=by) if due and (moves or before is None) else []
    writes = [*fields(record, workspace, {"response": answer, "because": because, "owner": owner}), *dated]
    other = [each for each in record.owner if owner and each != owner]
    notes = (f"{owner} answers for it instead of {listed(other)}.",) if other else ()
    return Deed(f"{record.id} is {answer}", tuple(writes), notes=(*notes, *role_notes(record, workspace, owner, by)))


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

    Raises EditError where a stage would go back, a date that moves has no reason or is the present one, or the very same
    was reported that day.
    """
    if status in STAGES and record.status in STAGES and STAGES.index(status) < STAGES.index(record.status):
        raise EditError(f"{record.id} is {record.status} already and cannot go back to {status}; change it by hand.")
    check_new_report(record, text, on)
    writes = [entry(record, workspace, "progress", {"on": on, "text": text, "by": by})]
    if due:
        writes += _moved(record, workspace, due, on=on, because=because, by=by)
    writes += fields(record, workspace, {"status": status})
    stage = f" and is {status}" if status else ""
    date = f" and is now due {due}" if due else ""
    return Deed(f"{record.id} is reported on{stage}{date}", tuple(writes), notes=role_notes(record, workspace, by))


def _moved(
    record: Recommendation, workspace: Workspace, due: When, *, on: datetime.date, because: str, by: str
) -> list[Write]:
    """A new date: the first where it has none, else a dated revision with its reason."""
    check_to_come(due, on, f"the day on which {record.id} is due")
    before = record.due_at(on)
    if before is None:
        return fields(record, workspace, {"due": due})
    check_moves(record.id, before, due, because)
    return [entry(record, workspace, "revisions", {"on": on, "due": due, "because": because, "by": by})]

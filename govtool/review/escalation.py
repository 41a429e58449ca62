"""A risk or an issue taken to a board."""

from __future__ import annotations

import datetime

from govtool.records.issue import Issue
from govtool.records.programme import Board
from govtool.records.risk import Risk
from govtool.registers.editing.edits import EditError
from govtool.review.checks import check_first_time
from govtool.review.checks import check_open
from govtool.review.deed import Deed
from govtool.review.deed import entry
from govtool.review.notes import role_notes
from govtool.workspace import Workspace


def escalate(
    record: Risk | Issue, workspace: Workspace, board: str, *, on: datetime.date, by: str = "", because: str = ""
) -> Deed:
    """A risk or an issue is taken to a board of its programme, by its id or title.

    Raises EditError where it is closed, there is no such board, or that was recorded already.
    """
    check_open(record, on)
    to = board_named(board, workspace, record.origin.programme)
    check_first_time(record, on, [each.on for each in record.escalations if each.to == to.id], f"taken to {to.title}")
    write = entry(record, workspace, "escalations", {"on": on, "to": to.id, "by": by, "because": because})
    notes = role_notes(record, workspace, by)
    return Deed(f"{record.id} is taken to {to.title}", (write,), notes=notes)


def board_named(words: str, workspace: Workspace, programme: str) -> Board:
    """The board of a programme that has an id or a title. Raises EditError where there is none, or several have the title."""
    boards = workspace.every(Board, [programme])
    found = [each for each in boards if words.lower() in (each.id.lower(), each.title.lower())]
    if len(found) == 1:
        return found[0]
    known = ", ".join(f"{each.id} ({each.title})" for each in found or boards)
    if found:
        raise EditError(f"several boards are called {words}: {known}; give the id.")
    name = workspace.programmes[programme].title
    raise EditError(
        f"{name} has no board {words}; it has {known}."
        if known
        else f"no board is recorded in {name}'s programme.yaml."
    )

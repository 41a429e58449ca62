"""A risk review: its agenda, put together from the registers as they stood on its day."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator

from govtool.history import agenda_boards
from govtool.history import agenda_risks
from govtool.history import agenda_work
from govtool.history.agenda import HEADINGS
from govtool.history.agenda import Agenda
from govtool.history.agenda import Heading
from govtool.history.agenda import Item
from govtool.history.agenda import Review
from govtool.history.changes import changes
from govtool.history.occasion import Occasion
from govtool.workspace import Workspace

_OF: dict[Heading, Callable[[Review], Iterator[Item]]] = {
    "arising": agenda_work.arising,
    "new": agenda_risks.new,
    "moved": agenda_risks.moved,
    "beyond": agenda_risks.beyond,
    "overdue": agenda_work.late_work,
    "near": agenda_risks.near,
    "happened": agenda_risks.happened,
    "milestones": agenda_work.milestones,
    "escalate": agenda_boards.escalate,
    "come down": agenda_boards.come_down,
    "decided": agenda_work.decided,
    "accepted": agenda_risks.accepted,
}


def agenda_of(occasion: Occasion, workspace: Workspace) -> Agenda:
    """The agenda of a review, from what a view of the workspace holds: all of it, or what everyone may read."""
    changed = changes(workspace, occasion.span, [occasion.programme.origin.programme])
    review = Review(workspace=workspace, occasion=occasion, changes=tuple(changed))
    return Agenda(occasion=occasion, items=tuple(item for heading in HEADINGS for item in _OF[heading](review)))

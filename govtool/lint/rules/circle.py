"""REF006: records that wait for each other in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.circles import waiting
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.programme import Programme
from govtool.sentences import listed
from govtool.workspace import Workspace

_NAMED = 8
"""More members of a circle than this are not all named."""


@rule("REF006", on=Programme, level=Level.ERROR)
def circle_of_waiting(programme: Programme, context: Context) -> Iterator[Found]:
    """Records wait for each other in a circle, so that none of them can ever come first.

    As written, nothing in the circle can start; and nobody can say which date the others follow from.

    Mend: Take out the one `after:` or `holds_up:` that is the wrong way round.

    Source: Good practice in planning: a sequence of steps has a first one.

    Bad:
        milestones:
          - id: EX-M1
            title: Proposal drafted
            after: [EX-M3]  # problem
          - id: EX-M2
            title: Proposal agreed
            after: [EX-M1]
          - id: EX-M3
            title: Contract let
            after: [EX-M2]

    Good:
        milestones:
          - id: EX-M1
            title: Proposal drafted
          - id: EX-M2
            title: Proposal agreed
            after: [EX-M1]
          - id: EX-M3
            title: Contract let
            after: [EX-M2]
    """
    for circle in context.once(_circles):
        first = context.workspace.records[circle[0]]
        if first.origin.programme != programme.origin.programme:
            continue
        place = first.at("after" if first.origin.writes("after") else "holds_up")
        if len(circle) == 1:
            yield Found(place, f"{first.id} waits for itself", record=first.id)
        else:
            rest = len(circle) - _NAMED
            named = [*circle[:_NAMED], f"{rest:,} more"] if rest > 1 else circle
            yield Found(place, f"{listed(named)} wait for each other in a circle", record=first.id)


def _circles(workspace: Workspace) -> list[list[str]]:
    """The circles of the whole workspace, the members of each in the order written."""
    waits = waiting(workspace)
    circles = [together for together in waits.order if waits.is_circle(together)]
    if not circles:
        return []
    written = {name: number for number, name in enumerate(workspace.records)}
    return [sorted(each, key=written.__getitem__) for each in circles]

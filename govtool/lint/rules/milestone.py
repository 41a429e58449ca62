"""MIL001: milestones out of sequence."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.circles import waiting
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.milestone import Milestone
from govtool.workspace import Workspace


@rule("MIL001", on=Milestone, level=Level.ERROR)
def milestone_out_of_sequence(milestone: Milestone, context: Context) -> Iterator[Found]:
    """A milestone is due after a milestone that has to wait for it.

    The later step cannot happen when the plan says; most often a year was mistyped, and the whole sequence is missed.

    Mend: Correct the date that is wrong, or take the milestone out of the sequence.

    Source: Seen in published papers.

    Bad:
        milestones:
          - id: EX-M1
            title: Proposal drafted
            baseline: Oct-Dec 2018  # problem
          - id: EX-M2
            title: Proposal agreed
            baseline: Jan 2018
            after: [EX-M1]

    Good:
        milestones:
          - id: EX-M1
            title: Proposal drafted
            baseline: Oct-Dec 2017
          - id: EX-M2
            title: Proposal agreed
            baseline: Jan 2018
            after: [EX-M1]
    """
    if milestone.due is None or milestone.due.earliest is None:
        return
    early = context.once(_earliest_after).get(milestone.id)
    if early and early.due and early.due.wholly_before(milestone.due):
        message = f'"{milestone.due}" is after "{early.due}" ({early.id}), which waits for it'
        yield Found(milestone.at(milestone.due_field), message)


def _earliest_after(workspace: Workspace) -> dict[str, Milestone]:
    """Of the milestones that wait for a milestone, straight or through others, the one that is due first.

    Those in a circle wait for themselves, so no date of theirs is judged; what comes before or after them is.
    """
    first: dict[str, Milestone] = {}
    waits = waiting(workspace)
    for together in reversed(waits.order):
        members = set(together)
        own = [record for each in together if isinstance(record := workspace.records[each], Milestone)]
        known = _due_first([*own, *(first[each] for each in together if each in first)])
        for each in together:
            for other in waits.before.get(each, ()):
                if known and other not in members:
                    first[other] = _due_first([known, *([first[other]] if other in first else [])]) or known
        if waits.is_circle(together):
            for each in together:
                first.pop(each, None)
    return first


def _due_first(milestones: list[Milestone]) -> Milestone | None:
    """The one whose last possible day is the first; None where none has one."""
    dated = [(each.due.latest, each) for each in milestones if each.due and each.due.latest]
    return min(dated, key=lambda pair: pair[0])[1] if dated else None

"""MIL: milestones."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import listed
from govtool.problems import Level
from govtool.records.milestone import Milestone


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
    due = milestone.due
    if due is None:
        return
    early = [each for each in _later_steps(milestone, context) if each.due and each.due.wholly_before(due)]
    if early:
        dates = listed([f'"{each.due}" ({each.id})' for each in early])
        word = "which waits" if len(early) == 1 else "which wait"
        yield Found(milestone.at(milestone.due_field), f'"{due}" is after {dates}, {word} for it')


def _later_steps(milestone: Milestone, context: Context) -> list[Milestone]:
    """The milestones that wait for this one, straight or through others, each once."""
    found: dict[str, Milestone] = {}
    waiting = [milestone.id]
    while waiting:
        for made in context.workspace.inward.get(waiting.pop(0), ()):
            record = context.workspace.records[made.source]
            if (
                made.field == "after"
                and isinstance(record, Milestone)
                and record.id not in found
                and record is not milestone
            ):
                found[record.id] = record
                waiting.append(record.id)
    return list(found.values())

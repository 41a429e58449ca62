"""DEP001: what must come from elsewhere, and does not come in time."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.lateness import days_late
from govtool.lint.lateness import overdue
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.dependency import Dependency
from govtool.records.milestone import Milestone
from govtool.records.plan import Action


@rule("DEP001", on=Dependency, level=Level.WARNING)
def dependency_that_comes_too_late(dependency: Dependency, context: Context) -> Iterator[Found]:
    """What a programme waits for is overdue, or is expected after it is needed.

    What hangs on it will slip, however well it is managed. The board can press the other party only while there is time.

    Mend: Take it up with whoever it depends on, and re-plan what waits for it; or record met:.

    Source: Seen in published papers; good practice in managing dependencies between programmes.

    Bad:
        dependencies:
          - {id: EX-DP1, title: The trust's new system goes live, needed: 30 Oct 2026}  # problem
          - {id: EX-DP2, title: Rules are published, needed: 15 Jan 2027, expected: Mar 2027}  # problem

    Good:
        dependencies:
          - {id: EX-DP1, title: The trust's new system goes live, needed: 30 Oct 2026, met: 26 Oct 2026}
          - {id: EX-DP2, title: Rules are published, needed: 31 Mar 2027, expected: Mar 2027}
    """
    if dependency.met or dependency.origin.writes("met"):
        return
    needed, expected = dependency.needed, dependency.expected
    if needed and overdue(needed, context):
        message = f"it was needed {needed}, {days_late(needed, context)}, and is not recorded as met"
        yield Found(dependency.at("needed"), message, together="needed by now, and not recorded as met")
    elif needed and expected and needed.wholly_before(expected):
        yield Found(dependency.at("expected"), f'it is expected "{expected}", after it is needed, "{needed}"')
    elif expected and overdue(expected, context):
        message = f"it was expected {expected}, {days_late(expected, context)}, and is not recorded as met"
        yield Found(dependency.at("expected"), message, together="expected by now, and not recorded as met")
    else:
        yield from _after_what_waits(dependency, context)


def _after_what_waits(dependency: Dependency, context: Context) -> Iterator[Found]:
    """What waits for it is due before it comes."""
    field = "expected" if dependency.expected else "needed"
    comes = dependency.expected or dependency.needed
    if comes is None:
        return
    for record in context.workspace.linked(dependency, "holds_up"):
        if isinstance(record, Milestone) and not record.reached(context.as_of):
            due = record.due_at(context.as_of)
        else:
            due = record.due_at(context.as_of) if isinstance(record, Action) and not record.done else None
        if due and due.wholly_before(comes):
            message = f'it is {field} "{comes}", and {record.id}, which waits for it, is due "{due}"'
            yield Found(dependency.at(field), message)

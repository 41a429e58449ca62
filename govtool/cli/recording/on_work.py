"""What a session asks for about actions, milestones and recommendations, and the deed that comes of the answers."""

from __future__ import annotations

import datetime
from typing import cast
from typing import get_args

from govtool.cli.recording.prompts import day_until
from govtool.cli.recording.prompts import one_of
from govtool.cli.recording.prompts import optional
from govtool.cli.recording.prompts import otherwise
from govtool.cli.recording.prompts import required
from govtool.cli.recording.prompts import text
from govtool.cli.recording.prompts import that_holds
from govtool.cli.recording.prompts import typed
from govtool.cli.recording.table import ANY
from govtool.cli.recording.table import Table
from govtool.cli.types import WhenType
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import Answer
from govtool.records.recommendation import Recommendation
from govtool.records.recommendation import Status
from govtool.records.when import When
from govtool.records.when import written
from govtool.review import action
from govtool.review import milestone
from govtool.review import recommendation
from govtool.review.deed import Deed


def report(record: Action, at: Table) -> Deed:
    """What was done for an action."""

    def attempt(progress: str) -> Deed:
        return action.update(record, at.workspace, on=at.on, progress=progress, by=at.by)

    return attempt(required("What was done", that_holds(text, attempt)))


def move(record: Action, at: Table) -> Deed:
    """Another date for an action; a reason has to be given where it had one."""

    def attempt(due: When) -> Deed:
        return action.update(record, at.workspace, on=at.on, due=due, because=ANY)

    due = required("Due when now", that_holds(typed(WhenType()), attempt))
    because = required("Why", text) if record.due_at(at.on) else ""
    return action.update(record, at.workspace, on=at.on, due=due, because=because, by=at.by)


def complete(record: Action, at: Table) -> Deed:
    """An action is done."""
    done = _day("Done on which day", at)
    return action.complete(record, at.workspace, on=done, progress=optional("What was done", text) or "", by=at.by)


def forecast(record: Milestone, at: Table) -> Deed:
    """Another day for a milestone; a reason has to be given where it had one."""

    def attempt(expected: When) -> Deed:
        return milestone.forecast(record, at.workspace, expected, on=at.on, because=ANY)

    expected = required("Expected when now", that_holds(typed(WhenType()), attempt))
    because = required("Why", text) if record.due_at(at.on) else ""
    return milestone.forecast(record, at.workspace, expected, on=at.on, because=because, by=at.by)


def achieve(record: Milestone, at: Table) -> Deed:
    """A milestone is reached."""
    return milestone.achieve(record, at.workspace, on=_day("Reached on which day", at))


def respond(record: Recommendation, at: Table) -> Deed:
    """The council's answer; who answers for it and by when only where anything is to be done."""
    options = get_args(Answer)
    answer = cast(Answer, required(f"The answer: {', '.join(options)}", one_of(options)))
    because = (optional if answer == "accepted" else required)("Why", text) or ""

    def attempt(due: When | None, owner: str = "") -> Deed:
        return recommendation.respond(
            record, at.workspace, answer, on=at.on, because=because, owner=owner, due=due, by=at.by
        )

    if answer == "rejected":
        return attempt(None)
    owner = optional("Which role answers for it", at.role(record.origin.programme)) or ""
    return attempt(optional("By when", that_holds(typed(WhenType()), attempt)), owner)


def progress(record: Recommendation, at: Table) -> Deed:
    """What was done about a recommendation, and how far it has come."""

    def attempt(status: str, said: str = ANY) -> Deed:
        new = cast(Status, status) if status != record.status else None
        return recommendation.progress(record, at.workspace, said, on=at.on, status=new, by=at.by)

    usual: str = record.status or "under way"
    said = required("What was done", that_holds(text, lambda words: attempt(usual, words)))
    stages = get_args(Status)
    question = f"Its stage now: {', '.join(stages)}"
    return attempt(otherwise(question, that_holds(one_of(stages), attempt), usual, usual), said)


def _day(question: str, at: Table) -> datetime.date:
    """The day on which something came about: that of the meeting, where no other is given."""
    return otherwise(question, day_until(at.on), at.on, written(at.on, at.on))

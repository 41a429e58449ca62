"""Plans and their actions."""

from __future__ import annotations

import datetime
from typing import Annotated
from typing import ClassVar

from govtool.records.dated import latest_by
from govtool.records.recommendation import DONE
from govtool.records.recommendation import Progress
from govtool.records.recommendation import Revision
from govtool.records.recommendation import Status
from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When


class Action(Record, frozen=True, kw_only=True):
    """Something that is to be done, by a role and a date."""

    kind: ClassVar[str] = "action"
    plural: ClassVar[str] = "actions"

    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    start: Annotated[When | None, "When it starts."] = None
    due: Annotated[When | None, "When it should be done, as first agreed."] = None
    revised: Annotated[When | None, "When it should be done, as last agreed, where no revision is dated."] = None
    revisions: Annotated[tuple[Revision, ...], "The dated revisions: each time that its date moved, and why."] = ()
    review: Annotated[When | None, "When it is next looked at, where it has no end."] = None
    success_measure: Annotated[str, "How anybody will see that it worked."] = ""
    status: Annotated[Status | None, "How far it has come."] = None
    completed: Annotated[When | None, "When it was done."] = None
    progress: Annotated[tuple[Progress, ...], "What was reported, dated."] = ()
    milestones: Annotated[tuple[str, ...], "The milestones that it leads to.", To("milestone")] = ()

    def due_at(self, on: datetime.date) -> When | None:
        """When it should be done, as agreed by a day."""
        latest = latest_by(self.revisions, on)
        return (latest.due if latest else self.revised) or self.due

    @property
    def done(self) -> bool:
        """Whether nothing more is to be done."""
        return self.completed is not None or self.status in DONE

    def done_by(self, on: datetime.date) -> bool:
        """Whether nothing more was to be done on a day; one without a date counts as its status says now."""
        if self.completed is None or self.completed.latest is None:
            return self.done
        return self.completed.latest <= on


class Plan(Record, frozen=True, kw_only=True):
    """A set of actions with a purpose."""

    kind: ClassVar[str] = "plan"
    plural: ClassVar[str] = "plans"

    period: Annotated[str, "The years that it covers."] = ""
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    approved_by: Annotated[tuple[str, ...], "The bodies that approved it."] = ()
    actions: Annotated[tuple[Action, ...], "What is to be done."] = ()

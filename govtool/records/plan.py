"""Plans and their actions."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar

from govtool.records.recommendation import Progress
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
    revised: Annotated[When | None, "When it should be done, as last agreed."] = None
    success_measure: Annotated[str, "How anybody will see that it worked."] = ""
    status: Annotated[Status | None, "How far it has come."] = None
    completed: Annotated[When | None, "When it was done."] = None
    progress: Annotated[tuple[Progress, ...], "What was reported, dated."] = ()
    milestones: Annotated[tuple[str, ...], "The milestones that it leads to.", To("milestone")] = ()


class Plan(Record, frozen=True, kw_only=True):
    """A set of actions with a purpose."""

    kind: ClassVar[str] = "plan"
    plural: ClassVar[str] = "plans"

    period: Annotated[str, "The years that it covers."] = ""
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    approved_by: Annotated[tuple[str, ...], "The bodies that approved it."] = ()
    actions: Annotated[tuple[Action, ...], "What is to be done."] = ()

"""Issues: risks that have happened."""

from __future__ import annotations

import datetime
from typing import Annotated
from typing import ClassVar

from govtool.records.escalation import Escalation
from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When


class Issue(Record, frozen=True, kw_only=True):
    """A risk that has happened, or a difficulty that is certain."""

    kind: ClassVar[str] = "issue"
    plural: ClassVar[str] = "issues"

    risk: Annotated[str, "The risk that it was before.", To("risk")] = ""
    scope: Annotated[str, "How far it reaches, in the programme's own word: local, overarching."] = ""
    area: Annotated[str, "The borough or area that it is about, where it is local."] = ""
    effect: Annotated[str, "What follows from it."] = ""
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    raised: Annotated[When | None, "When it was recorded."] = None
    escalations: Annotated[tuple[Escalation, ...], "The boards that it was taken to, dated."] = ()
    actions: Annotated[tuple[str, ...], "What is done about it.", To("action")] = ()
    resolution: Annotated[str, "How it was settled."] = ""
    closed: Annotated[When | None, "When it was settled."] = None

    def closed_by(self, on: datetime.date) -> bool:
        """Whether it had been settled by a day."""
        return self.closed is not None and self.closed.come_by(on)

    def raised_after(self, on: datetime.date) -> bool:
        """Whether it was first recorded after a day; one that does not say when had been."""
        return self.raised is not None and self.raised.after(on)

    def open_on(self, on: datetime.date) -> bool:
        """Whether it had been raised by a day, and not settled."""
        return not self.raised_after(on) and not self.closed_by(on)

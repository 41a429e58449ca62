"""Issues: risks that have happened."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar

from govtool.records.escalation import Escalation
from govtool.records.lasting import Lasting
from govtool.records.record import Record
from govtool.records.record import To
from govtool.records.when import When


class Issue(Record, Lasting, frozen=True, kw_only=True):
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

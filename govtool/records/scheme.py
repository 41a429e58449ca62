"""Schemes: the pieces of work that a programme pays for and delivers."""

from __future__ import annotations

from typing import Annotated
from typing import ClassVar

from govtool.records.part import Part
from govtool.records.plan import Action
from govtool.records.record import Record
from govtool.records.record import To


class Site(Part, frozen=True, kw_only=True):
    """A place where a scheme works, and who hosts it there."""

    name: Annotated[str, "The site."]
    host: Annotated[str, "The authority that hosts it."]


class Scheme(Record, frozen=True, kw_only=True):
    """A piece of work with a purpose of its own."""

    kind: ClassVar[str] = "scheme"
    plural: ClassVar[str] = "schemes"

    reference: Annotated[str, "Its number in the source."] = ""
    area: Annotated[str, "The borough or area that it serves."] = ""
    tier: Annotated[int | None, "Its tier, by which boards oversee it: 1 for schemes of the whole programme."] = None
    theme: Annotated[str, "The theme of the programme that it belongs to."] = ""
    summary: Annotated[str, "What it does, in a sentence or two."] = ""
    objectives: Annotated[tuple[str, ...], "What it is for."] = ()
    outcomes: Annotated[tuple[str, ...], "What is to be different because of it."] = ()
    actions: Annotated[tuple[Action, ...], "What is to be done in it."] = ()
    owner: Annotated[tuple[str, ...], "The one role that answers for it."] = ()
    plan: Annotated[str, "The plan that it is part of.", To("plan")] = ""
    metrics: Annotated[tuple[str, ...], "What it is expected to move.", To("metric")] = ()
    partners: Annotated[tuple[str, ...], "The bodies that deliver it together."] = ()
    sites: Annotated[tuple[Site, ...], "Where it works."] = ()

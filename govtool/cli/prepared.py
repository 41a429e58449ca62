"""A paper before it is laid out: what was asked for, what it is made on, and what stands on what it uses."""

from __future__ import annotations

import datetime
import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from govtool.cli.candidates import restricted
from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.common import stop_unknown
from govtool.cli.contacts import contacts_of
from govtool.problems import Problem
from govtool.records.meeting import Meeting
from govtool.records.paper import Paper
from govtool.records.period import Period
from govtool.registers.contacts import Contacts
from govtool.reports.basis import Basis
from govtool.reports.build import build
from govtool.reports.clearance import standing
from govtool.reports.parts import Report
from govtool.reports.used import used_by
from govtool.reports.views import exempt_basis
from govtool.reports.views import open_basis
from govtool.reports.withheld import everything_withheld
from govtool.slices import programmes_used
from govtool.workspace import AsOf
from govtool.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the person at the keyboard asked for, besides the paper."""

    form: str
    output: Path | None
    draft: bool
    given: datetime.date | None
    period: Period | None
    audience: str | None
    meeting: Meeting | None
    part: str = "open"
    """Which part of the paper: what everyone may read, or what is exempt."""
    data: str = "none"
    """Where the data goes that says what it was made from: none, inside, beside."""


class NoExemptPart(Stop):
    """The end of making the exempt part of a paper that is all open; of many papers it is no failure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A paper, ready to be laid out."""

    paper: Paper
    """As its register has it."""
    basis: Basis
    used: set[str]
    """The ids of the records that it uses."""
    problems: list[Problem]
    known: list[Problem]
    view: Report


def prepare(app: App, paper: Paper, wish: Wish, position: AsOf | None = None) -> Prepared:
    """Put together what a paper is made from. Stops where it cannot be made.

    `position` is given where a paper is made again as it was; else it is the one asked for, or that of the day.
    """
    _refuse(app, paper, wish)
    position = position or _position(paper, wish)
    contacts, unread = contacts_of(app)
    basis = _basis(app, paper, wish, position, contacts)
    settled = app.settled(position)
    used, programmes = used_by(basis), set(programmes_used(basis.paper, basis.workspace))
    problems = [*unread, *standing(settled.standing, used, programmes)]
    return Prepared(
        paper=paper,
        basis=basis,
        used=used,
        problems=problems,
        known=standing(settled.known, used, programmes),
        view=build(basis, problems, draft=wish.draft),
    )


def _basis(app: App, paper: Paper, wish: Wish, position: AsOf, contacts: Contacts) -> Basis:
    """What the part asked for is made on."""
    wished = functools.partial(_as_wished, wish=wish)
    if wish.part == "open":
        return open_basis(app.workspace, paper, position, contacts, wished)
    basis = exempt_basis(app.workspace, paper, position, contacts, wished)
    if not everything_withheld(basis):
        raise NoExemptPart(f"{paper.id} has no exempt part: nothing that it says or shows is exempt.")
    return basis


def _refuse(app: App, paper: Paper, wish: Wish) -> None:
    if app.workspace.register_of(paper).restricted:
        raise Stop(restricted([paper]))
    if paper.kept_back and wish.part == "open":
        raise Stop(
            f"{paper.id} is exempt as a whole, so it has no part that the public may read; --part exempt makes it."
        )
    profiles = app.workspace.shelf.profiles
    if paper.profile_name not in profiles:
        stop_unknown("template profile", paper.profile_name, profiles)


def _as_wished(paper: Paper, workspace: Workspace, wish: Wish) -> tuple[Paper, Meeting | None]:
    """The paper with the body, day, period and audience asked for in place of its own, and the meeting, as a view has them."""
    changed: dict[str, Any] = {}
    meeting = _seen(wish.meeting, workspace) if wish.meeting else None
    if meeting:
        board = workspace.records.get(meeting.board)
        changed |= {"meeting": meeting.on, "body": board.title if board else paper.body}
    if wish.period:
        changed["period"] = wish.period
    if wish.audience:
        changed["audience"] = wish.audience
    return (msgspec.structs.replace(paper, **changed) if changed else paper), meeting


def _seen(meeting: Meeting, workspace: Workspace) -> Meeting:
    """A meeting as a view of the workspace has it. Stops where that has nothing of it."""
    seen = workspace.records.get(meeting.id)
    if not isinstance(seen, Meeting):
        raise Stop(f"the public may not read of the meeting {meeting.id}, so an open paper cannot name it.")
    return seen


def _position(paper: Paper, wish: Wish) -> AsOf:
    """The position date: the one given, else the end of the period that the paper reports on once that is past."""
    asked, period = as_of(wish.given), wish.period or paper.period
    end = period.latest if period else None
    return AsOf(asked.today, end) if wish.given is None and end and end < asked.today else asked

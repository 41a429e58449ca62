"""Making one paper: from the registers to a file and its clearance sheet, and what the terminal says of them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import msgspec

from govtool.acronyms import known_names
from govtool.acronyms import unexplained
from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.common import stop_unknown
from govtool.cli.pressed import Pressed
from govtool.cli.progress import progress
from govtool.folder import REGISTERS
from govtool.history.fingerprint import clearance_fingerprint
from govtool.lint.known import Settled
from govtool.problems import Problem
from govtool.records.meeting import Meeting
from govtool.records.paper import Paper
from govtool.records.period import Period
from govtool.registers.contacts import Contacts
from govtool.registers.contacts import load_contacts
from govtool.registers.register import RESTRICTED
from govtool.reports.basis import Basis
from govtool.reports.build import build
from govtool.reports.clearance import Clearing
from govtool.reports.clearance import sheet
from govtool.reports.clearance import standing
from govtool.reports.contained import Job
from govtool.reports.contained import contain
from govtool.reports.forms import FORMS
from govtool.reports.forms import Made
from govtool.reports.parts import Report
from govtool.reports.render import RenderError
from govtool.reports.used import used_by
from govtool.reports.withheld import everything_withheld
from govtool.reports.withheld import exempt_basis
from govtool.reports.withheld import open_basis
from govtool.reports.wording import words_of
from govtool.resources import shipped
from govtool.slices import programmes_used
from govtool.source import SourceError
from govtool.source import save_together
from govtool.workspace import AsOf

TEMPLATES = "report_templates"
WORK = {"pdf": "Laying out the pages", "html": "Filling in the page", "docx": "Writing the Word file"}
"""What takes the time, for those who wait."""


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


def press(app: App, paper: Paper, wish: Wish, place: str = "") -> Pressed:
    """Make one paper. Stops, with nothing written, where it cannot be made or its place cannot be written.

    `place` says which of several it is, to those who wait: `2 of 5, EX-P1: `.
    """
    _refuse(app, paper, wish)
    position = _position(_as_wished(app, paper, wish), wish)
    contacts, unread = _contacts(app)
    basis = _basis(app, paper, wish, position, contacts)
    settled = app.settled(position)
    used, programmes = used_by(basis), set(programmes_used(basis.paper, basis.workspace))
    problems = [*unread, *standing(settled.standing, used, programmes)]
    known = standing(settled.known, used, programmes)
    part = "-exempt" if basis.exempt else ""
    target = _target(app, wish.output, f"{paper.id}-{basis.position}{part}.{wish.form}")
    view = build(basis, problems, draft=wish.draft)
    with progress(place + WORK.get(wish.form, "Writing the paper")):
        made = _made(view, f"{paper.report}.html", wish.form, app.root / TEMPLATES)
    if made.warning:
        click.echo(f"govtool: {made.warning}", err=True)
    clearance = target.with_suffix(".clearance.txt")
    try:
        save_together({target: made.content, clearance: _sheet(app, paper, view, problems, known).encode()})
    except SourceError as error:
        raise Stop(str(error)) from error
    return Pressed(
        basis=basis,
        target=target,
        clearance=clearance,
        made=made,
        problems=Settled(problems, known),
        draft=view.draft,
    )


def _sheet(app: App, paper: Paper, view: Report, problems: list[Problem], known: list[Problem]) -> str:
    profile = app.workspace.shelf.profile(paper.profile_name)
    clearing = Clearing(
        fingerprint=clearance_fingerprint(paper, app.workspace),
        wanted=profile.sign_offs if profile else (),
        unexplained=_unexplained(app, view),
    )
    return sheet(paper, view.position, problems, known, draft=view.draft, clearing=clearing)


def _unexplained(app: App, view: Report) -> tuple[str, ...]:
    """The acronyms that a paper prints, in its tables too, and no glossary has; none where there is no glossary."""
    known = known_names(app.workspace)
    return tuple(unexplained(words_of(view).splitlines(), known)) if known else ()


def _basis(app: App, paper: Paper, wish: Wish, position: AsOf, contacts: Contacts) -> Basis:
    """What the part asked for is made on."""
    if wish.part == "open":
        basis = open_basis(app.workspace, paper, position, contacts)
    else:
        basis = exempt_basis(app.workspace, paper, position, contacts)
        if not everything_withheld(basis):
            raise Stop(f"{paper.id} has no exempt part: nothing that it says or shows is exempt.")
    return replace(basis, paper=_as_wished(app, basis.paper, wish))


def _refuse(app: App, paper: Paper, wish: Wish) -> None:
    if app.workspace.register_of(paper).restricted:
        raise Stop(f"{paper.id} lies in {RESTRICTED}/, and nothing there goes into a paper.")
    if paper.kept_back and wish.part == "open":
        raise Stop(
            f"{paper.id} is exempt as a whole, so it has no part that the public may read; --part exempt makes it."
        )
    profiles = app.workspace.shelf.profiles
    if paper.profile_name not in profiles:
        stop_unknown("template profile", paper.profile_name, profiles)


def _as_wished(app: App, paper: Paper, wish: Wish) -> Paper:
    """The paper with the body, day, period and audience asked for in place of its own."""
    changed: dict[str, Any] = {}
    if wish.meeting:
        board = app.workspace.records.get(wish.meeting.board)
        changed |= {"meeting": wish.meeting.on, "body": board.title if board else paper.body}
    if wish.period:
        changed["period"] = wish.period
    if wish.audience:
        changed["audience"] = wish.audience
    return msgspec.structs.replace(paper, **changed) if changed else paper


def _position(paper: Paper, wish: Wish) -> AsOf:
    """The position date: the one given, else the end of the paper's period once that is past."""
    asked = as_of(wish.given)
    end = paper.period.latest if paper.period else None
    return AsOf(asked.today, end) if wish.given is None and end and end < asked.today else asked


def _contacts(app: App) -> tuple[Contacts, list[Problem]]:
    try:
        return load_contacts(app.root)
    except SourceError as error:
        raise Stop(str(error)) from error


def _target(app: App, output: Path | None, name: str) -> Path:
    """Where to write the paper: never over a register, and never under a name that hides what it is."""
    target = Path(name) if output is None else output / name if output.is_dir() else output
    if not target.parent.is_dir():
        raise Stop(f"the folder {target.parent} does not exist; make it first, or choose another with -o.")
    if target.suffix.lower() != Path(name).suffix:
        raise Stop(f"the paper would be called {target.name}; give it a name that ends in {Path(name).suffix}.")
    if target.resolve().is_relative_to(app.root / REGISTERS):
        raise Stop(f"{target} lies among the registers; choose another place with -o.")
    return target


def _made(view: Report, template: str, form: str, own: Path) -> Made:
    folders = tuple(folder for folder in (own, shipped(TEMPLATES)) if folder.is_dir())
    trusted = folders[0].samefile(shipped(TEMPLATES))
    try:
        if trusted:
            return FORMS[form](view, template, folders)
        return contain(Job(form=form, report=view, template=template, folders=folders))
    except RenderError as error:
        raise Stop(str(error)) from error

"""Making one paper: from the registers to a file and its clearance sheet, and what the terminal says of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from govtool.acronyms import known_names
from govtool.acronyms import unexplained
from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.keeping import TEMPLATES
from govtool.cli.keeping import manifest_of
from govtool.cli.keeping import template_folders
from govtool.cli.prepared import Prepared
from govtool.cli.prepared import Wish
from govtool.cli.prepared import prepare
from govtool.cli.pressed import Pressed
from govtool.cli.progress import progress
from govtool.cli.target import target_of
from govtool.history.fingerprint import clearance_fingerprint
from govtool.lint.known import Settled
from govtool.records.paper import Paper
from govtool.reports.clearance import Clearing
from govtool.reports.clearance import sheet
from govtool.reports.contained import Job
from govtool.reports.contained import contain
from govtool.reports.forms import FORMS
from govtool.reports.forms import Made
from govtool.reports.parts import Report
from govtool.reports.printed import printed_in
from govtool.reports.provenance import Kept
from govtool.reports.provenance import beside
from govtool.reports.render_error import RenderError
from govtool.resources import shipped
from govtool.source import SourceError
from govtool.source import save_together

WORK = {"pdf": "Laying out the pages", "html": "Filling in the page", "docx": "Writing the Word file"}
"""What takes the time, for those who wait."""


def press(app: App, paper: Paper, wish: Wish, place: str = "") -> Pressed:
    """Make one paper. Stops, with nothing written, where it cannot be made or its place cannot be written.

    `place` says which of several it is, to those who wait: `2 of 5, EX-P1: `.
    """
    prepared = prepare(app, paper, wish)
    target = target_of(app, wish.output, _name(prepared, wish))
    with progress(place + WORK.get(wish.form, "Writing the paper")):
        made = laid_out(app, prepared, wish, _kept(app, prepared, wish))
    if made.warning:
        click.echo(f"govtool: {made.warning}", err=True)
    clearance = target.with_suffix(".clearance.txt")
    files = {target: made.content, clearance: _sheet(app, prepared).encode()}
    if wish.data == "beside":
        files[target.with_suffix(".json")] = beside(made.data, made.manifest)
    replaced = target.is_file()
    _save(files)
    return Pressed(
        basis=prepared.basis,
        target=target,
        clearance=clearance,
        made=made,
        problems=Settled(prepared.problems, prepared.known),
        draft=prepared.view.draft,
        replaced=replaced,
    )


def _name(prepared: Prepared, wish: Wish) -> str:
    """What the file is called where nobody gives it a name."""
    basis = prepared.basis
    return f"{prepared.paper.id}-{basis.position}{'-exempt' if basis.exempt else ''}.{wish.form}"


def _kept(app: App, prepared: Prepared, wish: Wish) -> Kept | None:
    """What is to be kept of how it was made; None where nothing is."""
    if wish.data == "none":
        return None
    return Kept(manifest=manifest_of(app, prepared, wish), inside=wish.data == "inside")


def laid_out(app: App, prepared: Prepared, wish: Wish, kept: Kept | None) -> Made:
    """The paper in the form asked for. Stops where it cannot be made."""
    return made_as(wish.form, prepared.view, f"{prepared.paper.report}.html", app.root, kept)


def made_as(form: str, view: Report, template: str, root: Path, kept: Kept | None = None) -> Made:
    """A report in a form, with the template that its workspace has of that name. Stops where it cannot be made."""
    folders = template_folders(root)
    trusted = folders[0].samefile(shipped(TEMPLATES))
    try:
        if trusted:
            return FORMS[form](view, template, folders, kept)
        return contain(Job(form=form, report=view, template=template, folders=folders, kept=kept))
    except RenderError as error:
        raise Stop(str(error)) from error


def _save(files: Mapping[Path, bytes]) -> None:
    try:
        save_together(files)
    except SourceError as error:
        raise Stop(str(error)) from error


def _sheet(app: App, prepared: Prepared) -> str:
    paper, view = prepared.paper, prepared.view
    profile = app.workspace.shelf.profile(paper.profile_name)
    clearing = Clearing(
        fingerprint=clearance_fingerprint(paper, app.workspace),
        wanted=profile.sign_offs if profile else (),
        unexplained=_unexplained(app, view),
    )
    return sheet(paper, view.position, prepared.problems, prepared.known, draft=view.draft, clearing=clearing)


def _unexplained(app: App, view: Report) -> tuple[str, ...]:
    """The acronyms that a paper prints, in its tables too, and no glossary has; none where there is no glossary."""
    known = known_names(app.workspace)
    return tuple(unexplained(printed_in(view).splitlines(), known)) if known else ()

"""`govtool report`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.cli.common import stop_unknown
from govtool.cli.common import terminal_width
from govtool.folder import REGISTERS
from govtool.fonts import printable
from govtool.lint.formats import as_text
from govtool.lint.known import Settled
from govtool.lint.known import settle
from govtool.lint.run import lint
from govtool.open_view import open_view
from govtool.problems import Problem
from govtool.records.paper import Paper
from govtool.registers.contacts import Contacts
from govtool.registers.contacts import load_contacts
from govtool.reports import cabinet
from govtool.reports.clearance import sheet
from govtool.reports.clearance import standing
from govtool.reports.render import RenderError
from govtool.reports.render import render_html
from govtool.reports.render import write_pdf
from govtool.resources import shipped
from govtool.source import SourceError
from govtool.source import save

TEMPLATES = "report_templates"


@click.command()
@click.argument("kind", type=click.Choice(["cabinet"]))
@click.option("--paper", "paper_id", metavar="ID", help="Which paper, where there are several of the kind.")
@as_of_option
@click.option("--format", "form", type=click.Choice(["pdf", "html"]), default="pdf", help="The form of the paper.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE|FOLDER",
    help="Where to write it (default: PAPER-DATE.pdf here).",
)
@click.option("--draft", is_flag=True, help="Stamp every page DRAFT, whatever stands.")
@programme_option
@click.pass_obj
def report(
    app: App, kind: str, paper_id: str | None, given: datetime.date | None, form: str, output: Path | None, draft: bool
) -> None:
    """Make a paper, with a clearance sheet beside it that lists the problems standing on what it uses."""
    workspace, position = open_view(app.workspace), as_of(given)
    paper = _paper(app, kind, paper_id)
    target = _target(app, output, f"{paper.id}-{position.of(workspace.programme_of(paper))}.{form}")
    used, programmes = cabinet.records_used(workspace, paper), cabinet.programmes_used(workspace, paper)
    contacts, unread = _contacts(app)
    settled = settle(lint(app.workspace, position), app.workspace, position)
    problems = [*unread, *standing(settled.standing, used, programmes)]
    known = standing(settled.known, used, programmes)
    view = cabinet.build(workspace, paper, position, problems, contacts=contacts, draft=draft)
    content, pages = _rendered(view, form, [app.root / TEMPLATES, shipped(TEMPLATES)])
    clearance = target.with_suffix(".clearance.txt")
    try:
        save(target, content)
        save(clearance, sheet(paper, view.position, problems, known, draft=view.draft).encode())
    except SourceError as error:
        raise Stop(str(error)) from error
    say(f"{target}: {paper.title}{pages}")
    click.echo(f"{clearance}: the problems that stand on the records it uses\n")
    say(as_text(Settled(problems, known), workspace, width=terminal_width()), nl=False)
    if view.draft:
        click.echo("Every page is stamped DRAFT." if draft else "Every page is stamped DRAFT, because of what stands.")


def _contacts(app: App) -> tuple[Contacts, list[Problem]]:
    try:
        return load_contacts(app.root)
    except SourceError as error:
        raise Stop(str(error)) from error


def _paper(app: App, kind: str, paper_id: str | None) -> Paper:
    papers = [paper for paper in app.workspace.every(Paper, app.programmes) if paper.report == kind]
    ids = [paper.id for paper in papers]
    if paper_id is not None and paper_id not in ids:
        stop_unknown(f"{kind} paper", paper_id, ids)
    if not papers:
        unread = [problem for problem in app.workspace.problems if problem.code.startswith("YML")]
        if unread:
            raise Stop(f"no {kind} paper can be read: {unread[0].location}: {unread[0].message}.")
        raise Stop(f"the registers hold no {kind} paper; write one in a programme's folder papers/.")
    if paper_id is None and len(papers) > 1:
        raise Stop(f"there are several {kind} papers; choose one with --paper: {', '.join(ids)}.")
    paper = next(paper for paper in papers if paper_id in (None, paper.id))
    if paper.exempt:
        raise Stop(f"{paper.id} is exempt as a whole, and govtool makes papers that the public may read.")
    profiles = app.workspace.shelf.profiles
    if paper.profile not in profiles:
        stop_unknown("template profile", paper.profile, profiles)
    return paper


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


def _rendered(view: cabinet.CabinetReport, form: str, folders: list[Path]) -> tuple[bytes, str]:
    """The paper's bytes, and what to say of its length."""
    usable = [folder for folder in folders if folder.is_dir()]
    try:
        html = render_html(cabinet.TEMPLATE, view, usable)
        if form == "html":
            return html.encode(), ""
        pdf = write_pdf(printable(html), folders=usable, created=datetime.date.fromisoformat(view.created))
    except RenderError as error:
        raise Stop(str(error)) from error
    return pdf.content, f" ({pdf.pages} page{'s' if pdf.pages > 1 else ''})"

"""`govtool check FILE`: what is wrong in an office's own log, on one page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from collections.abc import Sequence
from pathlib import Path

import click

from govtool.cli.check_page import every_problem
from govtool.cli.check_page import page
from govtool.cli.codes import FINE
from govtool.cli.codes import PROBLEMS
from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.cli.sheets import each_option
from govtool.cli.sheets import file_argument
from govtool.cli.sheets import found_in
from govtool.cli.sheets import map_of
from govtool.cli.sheets import map_option
from govtool.cli.sheets import sheet_option
from govtool.exchange.log.bring import TEXTS
from govtool.exchange.log.bring import Brought
from govtool.exchange.log.bring import bring
from govtool.exchange.log.bring import read_book
from govtool.exchange.log.bring import rivals
from govtool.exchange.log.fields import KINDS
from govtool.exchange.log.into import into_registers
from govtool.exchange.log.into import stem
from govtool.exchange.log.places import in_cells
from govtool.folder import find_root
from govtool.lint.run import lint
from govtool.problems import Level
from govtool.problems import Problem
from govtool.problems import in_order
from govtool.records.risk import Risk
from govtool.registers.load import load
from govtool.source import SourceError
from govtool.source import SourceFile
from govtool.workspace import Workspace
from govtool.workspace import link

ALONE = "check"
"""The programme that a log is checked as, where it is of none."""


@click.command()
@file_argument
@click.option("--into", "kind", type=click.Choice(list(KINDS)), help="What it holds (default: told by its headings).")
@map_option
@sheet_option
@as_of_option
@each_option
@programme_option
@click.pass_obj
def check(
    app: App,
    file: Path,
    kind: str | None,
    map_file: Path | None,
    sheet: str | None,
    given: datetime.date | None,
    each: bool,
) -> int:
    """Say what is wrong in an office's own log, in Excel or as text, on one page.

    It is read, checked as a register is, and nothing is written. With --programme it is judged by the matrix, bands and
    thresholds of that programme.
    """
    try:
        book = read_book(file, file.name)
        given_map = map_of(file, map_file)
        found = found_in(book, kind, given_map, sheet, ask=False)
        settings = _settings(app)
        programme = next(iter(settings.programmes.values()))
        brought = bring(found, stem=stem(found.kind, programme, settings), scoring=programme.scoring)
        edited = into_registers(brought, programme.origin.programme, settings)
    except SourceError as error:
        raise Stop(str(error)) from error
    judged = link([*settings.registers.values(), edited.after], settings.shelf)
    linted = in_order(in_cells(lint(judged, as_of(given)), edited, brought))
    told_by = given_map.path if given_map else "its headings"
    for line in every_problem(brought, linted) if each else page(brought, linted, told_by):
        say(line)
    if not each:
        for line in _ending(app, file, brought, linted, scored=programme.scoring is not None):
            say(line)
    return PROBLEMS if any(problem.level is Level.ERROR for problem in (*brought.problems, *linted)) else FINE


def _settings(app: App) -> Workspace:
    """The settings of the programme asked for, without its registers; those of none where none is."""
    if app.programme is None:
        return link([load(SourceFile(f"registers/{ALONE}/programme.yaml", b""), ALONE)])
    register = app.workspace.register_of(app.workspace.programmes[app.programme])
    return link([register], app.workspace.shelf)


def _ending(app: App, file: Path, brought: Brought, linted: Sequence[Problem], *, scored: bool) -> Iterator[str]:
    """What else can be asked for, and how the log is kept as a register."""
    kind = brought.found.kind
    if others := rivals(brought.found):
        names = ", ".join(f'"{each}"' for each in others)
        yield f"Such a table stands in other sheets too, which were not checked: {names}; --sheet names one."
    if kind == Risk.plural and not scored:
        yield "No matrix is known, so no score has a RAG: --programme ID takes the matrix of a programme."
    if problems := [*brought.problems, *linted]:
        gravest = max(problems, key=lambda problem: problem.level).code
        yield f"--each lists every one at its cell; govtool explain {gravest} says why it matters."
    form = "csv" if file.suffix.lower() in TEXTS else "xlsx"
    bring_in = f"import {form} {file} --into {kind} --dry-run"
    if find_root(app.start) is not None:
        yield f"To keep the log as a register: govtool {bring_in}"
    else:
        yield f"To keep the log as a register: govtool init office, then govtool -C office {bring_in}"

"""`govtool check FILE`: what is wrong in an office's own log, on one page."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from pathlib import Path

import click

from govtool.cli.codes import FINE
from govtool.cli.codes import PROBLEMS
from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.cli.common import terminal_width
from govtool.cli.sheets import cells
from govtool.cli.sheets import each_option
from govtool.cli.sheets import file_argument
from govtool.cli.sheets import found_in
from govtool.cli.sheets import in_sheet
from govtool.cli.sheets import listed
from govtool.cli.sheets import map_of
from govtool.cli.sheets import map_option
from govtool.cli.sheets import read_as
from govtool.cli.sheets import sheet_option
from govtool.exchange.bring import TEXTS
from govtool.exchange.bring import Brought
from govtool.exchange.bring import Found
from govtool.exchange.bring import bring
from govtool.exchange.bring import read_book
from govtool.exchange.faults import FAULTS
from govtool.exchange.fields import KINDS
from govtool.exchange.into import into_registers
from govtool.exchange.into import stem
from govtool.exchange.places import in_cells
from govtool.exchange.sums import sums
from govtool.folder import find_root
from govtool.lint.rules import RULES
from govtool.lint.run import lint
from govtool.problems import Level
from govtool.problems import Problem
from govtool.problems import in_order
from govtool.problems import in_words
from govtool.records.risk import Risk
from govtool.registers.load import load
from govtool.source import SourceError
from govtool.source import SourceFile
from govtool.workspace import Workspace
from govtool.workspace import link

ALONE = "check"
"""The programme that a log is checked as, where it is of none."""
MOST_CELLS = 6
"""More cells than this are not listed on one line."""
FEWER_CELLS = 3
"""Nor more than this of a note."""
WIDTH = 100


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
        found = found_in(book, kind, map_of(file, map_file), sheet, ask=False)
        settings = _settings(app)
        programme = next(iter(settings.programmes.values()))
        brought = bring(found, stem=stem(found.kind, programme, settings), scoring=programme.scoring)
        edited = into_registers(brought, programme.origin.programme, settings)
    except SourceError as error:
        raise Stop(str(error)) from error
    judged = link([*settings.registers.values(), edited.after], settings.shelf)
    linted = in_order(in_cells(lint(judged, as_of(given)), edited, brought))
    for line in _listed(brought, linted) if each else _page(brought, linted):
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


def _listed(brought: Brought, linted: Sequence[Problem]) -> Iterator[str]:
    yield from listed(in_order([*brought.problems, *linted]), each=True)
    yield f"{_capital(in_words([*brought.problems, *linted]))}. Nothing was written."


def _page(brought: Brought, linted: Sequence[Problem]) -> Iterator[str]:
    """One page: what was read, the sums, what could not be read as it stands, and what the linter finds."""
    found = brought.found
    yield f"{in_sheet(found)}: read as {found.kind}, by its headings. Nothing was written."
    yield from _wrapped(read_as(found))
    yield ""
    for name, text in sums(brought):
        yield from _wrapped(f"{name:<9}{text}", indent=11)
    for title, problems in (("In its cells", brought.problems), ("As a register", linted)):
        yield f"\n{title}: {in_words(problems)}"
        yield from _sorts(problems, found)
    yield ""


def _ending(app: App, file: Path, brought: Brought, linted: Sequence[Problem], *, scored: bool) -> Iterator[str]:
    """What else can be asked for, and how the log is kept as a register."""
    kind = brought.found.kind
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


def _sorts(problems: Iterable[Problem], found: Found) -> Iterator[str]:
    """A line for each code, the gravest first: how many, what they share, and where; the notes are only named."""
    gathered: dict[tuple[int, str], list[Problem]] = {}
    for problem in problems:
        gathered.setdefault((-problem.level, problem.code), []).append(problem)
    notes = []
    for (level, code), several in sorted(gathered.items()):
        where = cells(several, found)
        more = f" and {len(where) - MOST_CELLS} more" if len(where) > MOST_CELLS else ""
        if level == -Level.INFO:
            notes.append(
                f"{code} {_name(code)} ({', '.join(where[:FEWER_CELLS])}{', ...' * (len(where) > FEWER_CELLS)})"
            )
        else:
            shown = ", ".join(where[:MOST_CELLS]) + more
            yield from _wrapped(f"  {code} {in_words(several):>11}  {_sentence(several)} ({shown})", indent=22)
    if notes:
        yield from _wrapped(f"  Notes: {'; '.join(notes)}.", indent=4)


def _name(code: str) -> str:
    """The name of a sort of problem, in words."""
    return (FAULTS[code] if code in FAULTS else RULES[code]).name.replace("-", " ")


def _sentence(problems: Sequence[Problem]) -> str:
    """What problems of one code share: the message of one alone, else their common sentence, else that of their sort."""
    first = problems[0]
    if len(problems) == 1:
        return first.message
    shared = {problem.together for problem in problems}
    if len(shared) == 1 and first.together:
        return first.together.rstrip(".")
    summary = FAULTS[first.code].summary if first.code in FAULTS else RULES[first.code].summary
    return summary.rstrip(".")


def _wrapped(text: str, indent: int = 2) -> list[str]:
    width = terminal_width() or WIDTH
    return textwrap.wrap(text, width, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

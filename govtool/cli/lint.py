"""`govtool lint`."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import click

from govtool.cli.codes import FINE
from govtool.cli.codes import PROBLEMS
from govtool.cli.common import App
from govtool.cli.common import DateType
from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.cli.common import terminal_width
from govtool.cli.contacts import contacts_of
from govtool.cli.narrowing import prefixes
from govtool.cli.remember import remember_problems
from govtool.lint.formats import as_full
from govtool.lint.formats import as_text
from govtool.lint.formats import statistics
from govtool.lint.known import Settled
from govtool.lint.known import settle
from govtool.lint.machine import as_github
from govtool.lint.machine import as_json
from govtool.lint.machine import as_junit
from govtool.lint.machine import as_sarif
from govtool.lint.rules import RULES
from govtool.lint.run import lint as find_problems
from govtool.problems import Level
from govtool.problems import Problem


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@as_of_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "full", "json", "sarif", "github", "junit"]),
    default="text",
    help="How to print the problems.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODE",
    help="Show only these rules: codes or their beginnings, with commas between them.",
)
@click.option("--ignore", multiple=True, metavar="CODE", help="Leave these rules out, in the same way.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info"]),
    default="error",
    help="The level from which the exit code is 1.",
)
@click.option("--each", is_flag=True, help="List every problem, even many of one sort.")
@click.option("--statistics", "counted", is_flag=True, help="Count the problems by rule instead.")
@click.option("--exit-zero", is_flag=True, help="End with exit code 0 whatever is found.")
@click.option(
    "--remember",
    type=DateType(),
    metavar="UNTIL",
    help="Accept what is found as known until that day, in each programme's known-problems.yaml.",
)
@programme_option
@click.pass_obj
def lint(
    app: App,
    paths: tuple[Path, ...],
    given: datetime.date | None,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    each: bool,
    counted: bool,
    exit_zero: bool,
    remember: datetime.date | None,
) -> int:
    """Check the registers and say what is wrong, where, and what to do.

    PATH narrows what is shown to a file or folder; the whole workspace is always read.
    """
    select, ignore = _codes(select), _codes(ignore)
    shown = prefixes(app, paths)
    position = as_of(given)
    whole = settle(find_problems(app.workspace, position), app.workspace, position)
    standing, known = (
        [each for each in found if each.location.path.startswith(shown) and _chosen(each, select, ignore)]
        for found in (whole.standing, whole.known)
    )
    if remember is not None:
        remember_problems(app, standing, remember, position)
        return FINE
    standing = [*_of_contacts(app, shown, select, ignore), *standing]
    settled = Settled(standing, known)
    say(statistics(settled) if counted else _printed(app, settled, form, given, each=each), nl=False)
    failing = any(problem.level >= Level[fail_on.upper()] for problem in standing)
    return PROBLEMS if failing and not exit_zero else FINE


def _printed(app: App, settled: Settled, form: str, given: datetime.date | None, *, each: bool) -> str:
    """The problems in the form asked for; `each` has the text list every one, and `given` stands in the JSON."""
    forms: dict[str, Callable[[], str]] = {
        "text": lambda: as_text(settled, app.workspace, each=each, width=terminal_width()),
        "full": lambda: as_full(settled, app.workspace),
        "json": lambda: as_json(settled, given),
        "sarif": lambda: as_sarif(settled),
        "github": lambda: as_github(settled),
        "junit": lambda: as_junit(settled),
    }
    return forms[form]()


def _of_contacts(app: App, shown: tuple[str, ...], select: tuple[str, ...], ignore: tuple[str, ...]) -> list[Problem]:
    """What is wrong in the contact file, from which papers take names; it is of no programme, so none remembers it."""
    _, problems = contacts_of(app)
    return [each for each in problems if each.location.path.startswith(shown) and _chosen(each, select, ignore)]


def _chosen(problem: Problem, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    return (not select or problem.code.startswith(select)) and not (ignore and problem.code.startswith(ignore))


def _codes(given: tuple[str, ...]) -> tuple[str, ...]:
    codes = tuple(code.strip().upper() for each in given for code in each.split(",") if code.strip())
    for code in codes:
        if not any(known.startswith(code) for known in RULES):
            raise Stop(f"no rule's code begins with {code}; govtool rules lists them.")
    return codes

"""How a file for other programs is handed out: which part of the registers is in it, and where it is written."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from govtool.cli.asking import OutputType
from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import say
from govtool.open_view import kept_back
from govtool.problems import Level
from govtool.registers.register import RESTRICTED
from govtool.sentences import listed
from govtool.source import SourceError
from govtool.source import save_together
from govtool.workspace import Workspace

output_option = click.option(
    "-o", "--output", type=OutputType(), metavar="FILE|FOLDER", help="Where to write it (default: it is printed)."
)
part_option = click.option(
    "--part",
    type=click.Choice(["open", "exempt"], case_sensitive=False),
    default="open",
    show_default=True,
    help="Only what everyone may read; or all, what is exempt or restricted too.",
)


def say_who_may_read_it(app: App, part: str) -> None:
    """Say what of the programmes shown is not in a file of a part, and that not everyone may read one that has it all."""
    kept = listed(_not_for_all(app))
    if kept and part == "open":
        click.echo(f"govtool: left out, as not everyone may read it: {kept}; --part exempt has all.", err=True)
    elif kept:
        click.echo(f"govtool: not everyone may read this file: it has {kept}.", err=True)


def view_of(app: App, part: str) -> Workspace:
    """The workspace as those who are to have a part of it may read it."""
    return app.open_workspace if part == "open" else app.workspace


def shown_in(app: App, view: Workspace) -> list[str]:
    """The programmes to show of which there is anything in a view."""
    return [name for name in app.programmes if name in view.programmes]


def hand_out(app: App, content: str, output: Path | None, name: str, what: str) -> None:
    """Write a file, or print it. `name` is what it is called in a folder, `what` says what is in it: `12 risks`."""
    if output is None:
        _print(content)
        return
    from govtool.cli.target import target_of  # it knows papers, which printing does without

    target = target_of(app, output, name, what="file")
    try:
        save_together({target: content.encode()})
    except SourceError as error:
        raise Stop(str(error)) from error
    click.echo(f"{target}: {what}.")


def _print(content: str) -> None:
    """Print a file; to another program byte for byte, for Windows would change its line ends."""
    raw = None if sys.stdout.isatty() else getattr(sys.stdout, "buffer", None)
    if raw is None:
        say(content, nl=False)
    else:
        raw.write(content.encode())


def counted(number: int, one: str, several: str) -> str:
    """`1 risk`, `12 risks`."""
    return f"{number} {one if number == 1 else several}"


def _not_for_all(app: App) -> list[str]:
    """What not everyone may read of the programmes shown, in words."""
    hidden = {name for name, _ in kept_back(app.workspace)}
    exempt = {each.record for each in app.open_workspace.withheld if each.programme in app.programmes}
    registers = [each for each in app.workspace.registers.values() if each.programme in app.programmes]
    whole, parts = len(exempt & hidden), len(exempt - hidden)
    restricted = sum(each.restricted for each in registers)
    return [
        *([counted(whole, "record", "records")] if whole else []),
        *([f"parts of {counted(parts, 'record', 'records')}"] if parts else []),
        *([f"{counted(restricted, 'register', 'registers')} of {RESTRICTED}/"] if restricted else []),
    ]


def say_what_cannot_be_read(
    app: App, *, in_records: bool = True, then: str = "what cannot be read is not in the file"
) -> None:
    """Say that nobody can tell what something says, and what becomes of it; in records only where asked."""
    folders = [each for each in app.workspace.registers.values() if each.programme in app.programmes]
    found = [*(problem for each in folders for problem in each.problems), *app.workspace.shelf.problems]
    wrong = [problem for problem in found if problem.level is Level.ERROR]
    lost = [problem for problem in wrong if in_records or problem.record is None]
    if lost:
        told = counted(len(lost), "problem", "problems")
        click.echo(
            f"govtool: {lost[0].location}: {lost[0].message}; {then} ({told}).",
            err=True,
        )

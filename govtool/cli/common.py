"""What every command shares: the workspace it works in, the position date, and how it stops."""

from __future__ import annotations

import datetime
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from typing import NoReturn

import click

from govtool.characters import revealed
from govtool.cli.codes import USAGE
from govtool.cli.progress import progress
from govtool.folder import REGISTERS
from govtool.folder import find_root
from govtool.folder import load_workspace
from govtool.sentences import short_day
from govtool.source import SourceError
from govtool.workspace import AsOf
from govtool.workspace import Workspace

if TYPE_CHECKING:
    from govtool.lint.known import Settled


class Stop(click.ClickException):
    """An expected end: one sentence on the terminal, and the exit code for wrong usage."""

    exit_code = USAGE

    def show(self, file: object = None) -> None:
        """Print the sentence, which may hold words of a file that somebody sent."""
        say(f"govtool: {self.message}", err=True)


@dataclass
class App:
    """One run of govtool: where it works, and on which programme."""

    folder: Path
    programme: str | None
    _settled: dict[AsOf, Settled] = field(default_factory=dict)

    @property
    def start(self) -> Path:
        """The folder from which registers/ is looked for. Stops where there is none of that name."""
        if not self.folder.is_dir():
            raise Stop(f"{self.folder} is not a folder.")
        return self.folder.resolve()

    @cached_property
    def root(self) -> Path:
        """The folder that holds registers/."""
        root = find_root(self.start)
        if root is None:
            raise Stop(
                f"no folder {REGISTERS}/ with registers (.yaml) was found in {self.start} or above it; go to your workspace, or name it with -C."
            )
        return root

    @cached_property
    def workspace(self) -> Workspace:
        """Everything under registers/. Stops where a file cannot be opened, or the programme asked for is not there."""
        try:
            workspace = load_workspace(self.root)
        except SourceError as error:
            raise Stop(str(error)) from error
        if self.programme is not None and self.programme not in workspace.programmes:
            stop_unknown("programme", self.programme, list(workspace.programmes))
        return workspace

    @cached_property
    def open_workspace(self) -> Workspace:
        """What everyone may read of the workspace."""
        from govtool.open_view import open_view  # most commands are for officers

        return open_view(self.workspace)

    def settled(self, position: AsOf) -> Settled:
        """What the linter finds at a position date; several papers of one date share one run."""
        if position not in self._settled:
            from govtool.lint.known import settle  # most commands do not lint
            from govtool.lint.run import lint

            with progress("Checking the registers"):
                self._settled[position] = settle(lint(self.workspace, position), self.workspace, position)
        return self._settled[position]

    @property
    def programmes(self) -> list[str]:
        """The programmes to show: the one asked for, else all."""
        return list(self.workspace.programmes) if self.programme is None else [self.programme]


MOST_LISTED = 12
"""More things than this are not listed in a sentence."""


def stop_unknown(what: str, name: str, known: Sequence[str]) -> NoReturn:
    """Stop because there is no such thing, saying what there is."""
    import difflib  # only a misspelt name needs it

    close = difflib.get_close_matches(name, known, n=1)
    if close:
        ending = f"did you mean {close[0]}?"
    elif len(known) > MOST_LISTED:
        ending = f"there are {len(known)}, such as {known[0]}."
    else:
        ending = f"there are {', '.join(known)}." if known else "there are none."
    raise Stop(f"there is no {what} {name}; {ending}")


def say(text: str, *, nl: bool = True, err: bool = False) -> None:
    """Print a text that holds words of the registers. A terminal is shown hidden characters as codes: it obeys some."""
    stream = sys.stderr if err else sys.stdout
    click.echo(revealed(text) if stream.isatty() else text, nl=nl, err=err)


def as_of(given: datetime.date | None) -> AsOf:
    """The position date; this is the only place that asks the clock."""
    return AsOf(datetime.datetime.now().astimezone().date(), given)


def position_dates(app: App, position: AsOf) -> str:
    """The position date in words; where those of the programmes shown differ, each with its programme."""
    dates = {name: short_day(on) for name, on in _dates(app, position).items()}
    if len(set(dates.values())) == 1:
        return next(iter(dates.values()))
    return ", ".join(f"{on} ({name})" for name, on in dates.items())


def iso_dates(app: App, position: AsOf) -> dict[str, str]:
    """The position date of each programme shown, as data."""
    return {name: on.isoformat() for name, on in _dates(app, position).items()}


def _dates(app: App, position: AsOf) -> dict[str, datetime.date]:
    """The position dates by programme; what lies in no programme's folder has none of its own."""
    named = [name for name in app.programmes if name] or app.programmes
    return {name: position.of(app.workspace.programmes[name]) for name in named}


def terminal_width() -> int | None:
    """The width to wrap text to, where a person reads it on a terminal; None where it goes to a file or a program."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


class DateType(click.ParamType[datetime.date]):
    """A day on the command line, in any form of date that names one day."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """The day; a usage error where the words name none, or more than one."""
        from govtool.records.when import read_when

        if isinstance(value, datetime.date):
            return value
        when = read_when(str(value))
        if when is None or not when.exact or when.latest is None:
            self.fail(f"{value} is not one day; write it like 2026-11-22 or 22 Nov 2026.", param, ctx)
        return when.latest


def _narrow(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        ctx.obj.programme = value


programme_option = click.option(
    "--programme",
    metavar="ID",
    expose_value=False,
    callback=_narrow,
    help="Show only this programme; everything is still read.",
)
"""The option of govtool itself, after the command's name too, where one tends to think of it."""

as_of_option = click.option(
    "--as-of", "given", type=DateType(), metavar="DATE", help="Judge everything as it stood on this day."
)

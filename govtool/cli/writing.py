"""What every command that changes registers does: shows the lines that change, asks once, and writes all of it or nothing."""

from __future__ import annotations

import datetime
import functools
import sys
from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from typing import Any
from typing import TypeVar

import click

from govtool.cli.common import App
from govtool.cli.common import DateType
from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.common import say
from govtool.cli.common import stop_unknown
from govtool.cli.show import find
from govtool.folder import load_holding
from govtool.records.record import Record
from govtool.records.when import written
from govtool.registers.editing.apply import Edited
from govtool.source import SourceError
from govtool.workspace import Workspace

if TYPE_CHECKING:
    from govtool.review.deed import Deed

AnyRecord = TypeVar("AnyRecord", bound=Record)

id_option = click.option("--id", metavar="ID", help="Its id (default: one that no other record has).")
by_option = click.option("--by", default="", metavar="ROLE", help="The role that says so.")
because_option = click.option("--because", default="", metavar="TEXT", help="The reason, in a sentence.")
review_option = click.option("--review", type=DateType(), metavar="DATE", help="When it is looked at next.")


@dataclass(slots=True)
class Pen:
    """What a command that changes registers works with: the workspace, the day, and whether it may write."""

    app: App
    on: datetime.date
    """The day on which it was decided."""
    dated: bool
    """Whether that day was given, and is not only today."""
    dry_run: bool
    yes: bool
    _near: Workspace | None = None

    @property
    def workspace(self) -> Workspace:
        """Everything under registers/, as read; or only what a record that is changed by itself stands in."""
        return self._near or self.app.workspace

    @property
    def programme(self) -> str:
        """The programme that a new record is for: the one asked for, else the only one. Stops where that is not clear."""
        named = [each for each in self.app.programmes if each]  # a register in no programme's folder has none
        if len(named) != 1:
            known = ", ".join(named) or "there is none yet, so give one a folder with a programme.yaml in registers/"
            raise Stop(f"say for which programme with --programme: {known}.")
        return named[0]

    def the(self, kind: type[AnyRecord], record_id: str) -> AnyRecord:
        """The record of a kind with an id. Stops where there is none, or it is of another kind."""
        alike = {each.lower() for each in self.workspace.records}
        if record_id.lower() not in alike:
            stop_unknown(kind.kind, record_id, [each.id for each in self.workspace.every(kind)])
        record = find(self.workspace, record_id)
        if not isinstance(record, kind):
            raise Stop(f"{record.id} is no {kind.kind} but a record of another kind: {record.kind}.")
        return record

    def alone(self, kind: type[AnyRecord], record_id: str) -> AnyRecord:
        """As `the`, for a change that needs no other record: only the registers that hold it are read."""
        near = load_holding(self.app.root, record_id)
        if record_id in near.records:
            self._near = near
        return self.the(kind, record_id)

    def carry_out(self, deed: Deed) -> None:
        """Show what a deed changes, ask, and write it; says what was done."""
        from govtool.review.draft import Draft  # the other commands do without

        draft = Draft(self.app.root, self.workspace)
        draft.take(deed)
        self.settle(draft.edited, deed.said, draft.write, deed.notes)

    def settle(self, edited: Iterable[Edited], said: str, write: Callable[[], None], notes: Iterable[str] = ()) -> None:
        """Show the lines that change, with what to know of them, and once that is confirmed write them; says what was done."""
        edited = [each for each in edited if each.changes]
        for each in edited:
            say(each.diff(), nl=False)
        for note in notes:
            say(f"Note: {note}", err=True)
        if not edited or self.dry_run:
            say(f"Nothing was written, as --dry-run asks; else: {said}." if edited else "Nothing changes.")
            return
        if not self.yes:
            confirm("Write this?")
        write()
        say(f"{said}.")
        for each in edited:
            click.echo(each.note or f"{each.path} is changed.")


def writes(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command a pen in place of the options --on, --dry-run and --yes; what cannot be written stops it."""

    @functools.wraps(command)
    @click.pass_obj
    def with_pen(app: App, /, dry_run: bool, yes: bool, on: datetime.date | None, **given: Any) -> None:
        try:
            command(Pen(app, _day(on), on is not None, dry_run, yes), **given)
        except SourceError as error:
            raise Stop(str(error)) from error

    on = click.option("--on", type=DateType(), metavar="DATE", help="The day it was decided (default: today).")
    yes = click.option("--yes", is_flag=True, help="Write without asking.")
    dry_run = click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
    return on(dry_run(yes(with_pen)))


def _day(on: datetime.date | None) -> datetime.date:
    """The day given, else today; nothing has been decided on a day to come."""
    today = as_of(None).today
    if on is not None and on > today:
        raise Stop(f"{written(on, on)} is still to come; give the day on which it was decided.")
    return on or today


def given_only(values: dict[str, Any]) -> dict[str, Any]:
    """The options that were given."""
    return {name: value for name, value in values.items() if value}


def confirm(question: str) -> None:
    """Ask on the terminal. Stops where nobody can be asked, or the answer is no."""
    if not sys.stdin.isatty():
        raise Stop("nothing was written, for nobody can be asked here; say --yes.")
    if not click.confirm(question, default=True, err=True):
        raise Stop("nothing was written.")

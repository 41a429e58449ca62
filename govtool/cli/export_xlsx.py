"""`govtool export xlsx KIND...`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from collections.abc import Sequence
from pathlib import Path

import click

from govtool.cli.asking import OutputType
from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.common import as_of_option
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.cli.common import stop_unknown
from govtool.cli.handing import counted
from govtool.cli.handing import part_option
from govtool.cli.handing import say_what_cannot_be_read
from govtool.cli.handing import say_who_may_read_it
from govtool.cli.handing import view_of
from govtool.exchange.owners.book import workbook
from govtool.exchange.owners.by_owner import NOBODY
from govtool.exchange.owners.by_owner import by_owner
from govtool.exchange.owners.by_owner import still_open
from govtool.exchange.owners.tables import tables
from govtool.records.kinds import PLURALS
from govtool.records.record import Record
from govtool.source import SourceError
from govtool.source import save_together
from govtool.workspace import Workspace

SHEETS = {name: kind for name, kind in PLURALS.items() if name not in ("programmes", "papers")}
"""What may be a sheet: settings and papers are no tables."""
CHASED = ("risks", "issues", "actions", "milestones", "recommendations")
"""What owners answer for, where no kind is named with --by owner."""


@click.command("xlsx")
@click.argument("kinds", nargs=-1, metavar="[KIND]...")
@click.option(
    "-o", "--output", type=OutputType(), metavar="FILE|FOLDER", help="Where to write it (default: registers.xlsx here)."
)
@click.option("--by", type=click.Choice(["owner"]), help="A workbook for each owner, of what is still open.")
@part_option
@as_of_option
@programme_option
@click.pass_obj
def export_xlsx(
    app: App, kinds: tuple[str, ...], output: Path | None, by: str | None, part: str, given: datetime.date | None
) -> None:
    """Write registers as a workbook that owners fill in, a sheet for each kind: risks, actions, milestones and so on.

    What may be changed is white. Sent back, govtool import xlsx finds the cells that were changed, and merges them into the
    registers. With --by owner each role has a workbook of its own, named after it, of what is still open.
    """
    wanted = _wanted(kinds, by)
    say_who_may_read_it(app, part)
    say_what_cannot_be_read(app)
    view, position = view_of(app, part), as_of(given)
    records = [each for kind in wanted for each in view.every(kind, app.programmes)]
    if by:
        records = [each for each in records if still_open(each, position.of(view.programme_of(each)))]
    if not records:
        raise Stop(f"there is nothing to write: no {' or '.join(each.plural for each in wanted)}.")
    books = by_owner(records) if by else {"": records}
    names = _names(kinds, books, part)
    made = {
        names[owner]: workbook(
            tables(wanted, own, view, position),
            owner="" if owner == NOBODY else owner,
            marked=part == "exempt" and any(_is_kept(each, view) for each in own),
        )
        for owner, own in books.items()
    }
    _write(app, made, output, alone=not by)
    if by:
        say(
            f"{counted(len(made), 'workbook', 'workbooks')}, for {counted(len(records), 'record', 'records')} still open."
        )


def _wanted(kinds: Sequence[str], by: str | None) -> list[type[Record]]:
    """The kinds to write, in the order given. Stops where one is no kind, or none is named."""
    if not kinds and not by:
        raise Stop("say which registers to write, such as: govtool export xlsx risks actions.")
    for each in kinds:
        if each not in SHEETS:
            stop_unknown("register", each, sorted(SHEETS))
    return [SHEETS[each] for each in dict.fromkeys(kinds or CHASED)]


def _names(kinds: Sequence[str], owners: Iterable[str], part: str) -> dict[str, str]:
    """What each owner's workbook is called, no two the same: `head-of-commissioning.xlsx`; `risks.xlsx` for that of all."""
    found: dict[str, str] = {}
    ending = "-exempt.xlsx" if part == "exempt" else ".xlsx"
    for owner in owners:
        plain, number = _plain(owner) if owner else "-".join(kinds) or "registers", 2
        name = f"{plain}{ending}"
        while name in found.values():
            name, number = f"{plain}-{number}{ending}", number + 1
        found[owner] = name
    return found


def _is_kept(record: Record, view: Workspace) -> bool:
    """Whether not everyone may read a record, or a field of it."""
    return record.exempt is not None or view.register_of(record).restricted


def _plain(owner: str) -> str:
    """A role as the name of a file: `head-of-commissioning`."""
    return re.sub(r"[^\w]+", "-", owner.lower()).strip("-")[:80] or "owner"


def _write(app: App, made: dict[str, bytes], output: Path | None, *, alone: bool) -> None:
    from govtool.cli.target import target_of

    folder = output or Path()
    if not alone and not folder.is_dir():
        raise Stop(f"{folder} is no folder that exists; with --by owner make it first, and name it with -o.")
    targets = {
        target_of(app, output if alone else folder, name, what="workbook"): content for name, content in made.items()
    }
    for target in targets:
        if target.exists() and _holds_answers(app, target):
            raise Stop(
                f"{target} holds answers that were not taken in: import it first, or write to another place with -o."
            )
    try:
        save_together(targets)
    except SourceError as error:
        raise Stop(str(error)) from error
    for target in targets:
        click.echo(f"{target}", err=True)


def _holds_answers(app: App, path: Path) -> bool:
    """Whether a workbook that is there came back with answers which the registers do not have."""
    from govtool.cli.returned import came_back
    from govtool.exchange.owners.merge import merge
    from govtool.exchange.owners.returned import answers
    from govtool.exchange.reading.package import RefusedError
    from govtool.exchange.reading.workbook import read_workbook

    try:
        book = read_workbook(path, path.name)
    except RefusedError:
        return False
    base, position = came_back(book), as_of(None)
    if base is None:
        return False
    merged = merge(answers(book, base, app.workspace), app.workspace, position, on=position.today, by="")
    return bool(merged.taken or merged.conflicts)

"""An office's own log, taken into the registers: what both of its forms share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from govtool.cli.common import Stop
from govtool.cli.common import programme_option
from govtool.cli.common import say
from govtool.cli.sheets import each_option
from govtool.cli.sheets import found_in
from govtool.cli.sheets import in_sheet
from govtool.cli.sheets import kept_map
from govtool.cli.sheets import listed
from govtool.cli.sheets import map_of
from govtool.cli.sheets import map_option
from govtool.cli.sheets import prefix_option
from govtool.cli.sheets import read_as
from govtool.cli.sheets import sheet_option
from govtool.cli.sheets import wrapped
from govtool.cli.writing import Pen
from govtool.exchange.log.bring import Found
from govtool.exchange.log.bring import bring
from govtool.exchange.log.bring import with_prefix
from govtool.exchange.log.fields import KINDS
from govtool.exchange.log.into import MOST_NAMED
from govtool.exchange.log.into import stem
from govtool.exchange.log.map_file import written
from govtool.exchange.log.renewed import Renewed
from govtool.exchange.log.renewed import renewed
from govtool.exchange.reading.cells import Book
from govtool.folder import REGISTERS
from govtool.problems import in_order
from govtool.problems import in_words
from govtool.registers.editing.saving import write
from govtool.registers.register import RESTRICTED
from govtool.source import SourceError
from govtool.source import save

_OPTIONS = (map_option, sheet_option, prefix_option, each_option, programme_option)


def into_option(*, required: bool) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The option that names the register."""
    return click.option(
        "--into", "kind", type=click.Choice(list(KINDS)), required=required, help="The register it is for."
    )


def log_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a log: its map, its sheet, how much is listed, and for which programme it is."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def bring_in(
    pen: Pen,
    file: Path,
    book: Book,
    *,
    kind: str,
    map_file: Path | None,
    sheet: str | None,
    prefix: str | None,
    each: bool,
) -> None:
    """Show what cannot be used and the lines that would be added, ask, and write them and the map of the columns."""
    programme = pen.programme
    settings = pen.workspace.programmes[programme]
    kept = map_of(file, map_file)
    if kept is not None and prefix not in (None, kept.prefix):
        now = f"says prefix: {kept.prefix}" if kept.prefix else "has no prefix"
        raise Stop(f"{kept.path} {now}; write prefix: {prefix} into it, or take it away.")
    found = with_prefix(found_in(book, kind, kept, sheet, ask=True), prefix)
    brought = bring(found, stem=stem(kind, settings, pen.workspace), scoring=settings.scoring)
    made = renewed(brought, programme, pen.workspace, on=pen.on)
    told = in_order([*brought.problems, *made.said])
    for line in (*listed(told, each=each), "", f"Read: {in_sheet(found)}.", *wrapped(read_as(found))):
        say(line)
    if kept is not None:
        say(f"The columns were read as {kept.path} says.")
    say(f"{_counted(made, kind)}, and {in_words(told)} about cells.")
    if made.missing:
        more = ", ..." if len(made.missing) > MOST_NAMED else ""
        say(f"In the registers, and not in this log: {', '.join(made.missing[:MOST_NAMED])}{more}.")
    say("")

    def keep() -> None:
        write(pen.app.root, *made.edited)
        if kept is None:
            _keep_map(pen.app.root, file, found)

    number = len(brought.rows)
    many = f"{number} {kind} are" if number != 1 else f"1 {KINDS[kind].kind} is"
    pen.settle(made.edited, f"{many} taken in from {in_sheet(found)}", keep)


def _counted(made: Renewed, kind: str) -> str:
    """How many records are new, and what becomes of those that are there: `2 risks`; `1 new, 3 changed and 9 as they are`."""
    number = len(made.new) + len(made.changed) + made.same
    what = f"{number} {kind if number != 1 else KINDS[kind].kind}"
    if not (made.changed or made.same):
        return what
    return f"{what}: {len(made.new)} new, {len(made.changed)} changed and {made.same} as they are"


def _keep_map(root: Path, file: Path, found: Found) -> None:
    """Write which column is which field beside the log, for the next time; not where it would be taken for a register."""
    path = kept_map(file)
    if any(path.resolve().is_relative_to((root / folder).resolve()) for folder in (REGISTERS, RESTRICTED)):
        say("The log lies among the registers, so no map is kept beside it; --map takes one from elsewhere.")
        return
    try:
        save(path, written(found.mapping, found.table).encode())
    except SourceError as error:
        click.echo(f"The records are written, but not which column is which field: {error}", err=True)
    else:
        say(f"{path} says which column is which field; change it where it is wrong, and the next import goes by it.")

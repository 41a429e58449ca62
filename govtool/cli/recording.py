"""A meeting recorded at the terminal: each matter of its agenda is shown, and what is decided is written at the end."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Iterator
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.common import say
from govtool.cli.common import terminal_width
from govtool.cli.questions import Choice
from govtool.cli.questions import Table
from govtool.cli.questions import choices
from govtool.records.meeting import Meeting
from govtool.records.record import Record
from govtool.review.card import card
from govtool.review.draft import Draft
from govtool.review.journal import NAME
from govtool.review.journal import Journal
from govtool.source import SourceError

if TYPE_CHECKING:
    from govtool.review.deed import Deed

Matter = tuple[Record, Sequence[str]]
"""A record that the meeting looks at, and why it is on the agenda, in a sentence each."""

NEXT, BACK, QUIT, HELP = "", "b", "q", "?"
COLUMN = 11
_KEPT = "\N{NO-BREAK SPACE}"


class Recording:
    """One session: the matters one at a time, what was decided so far, and its journal."""

    def __init__(
        self, app: App, matters: Sequence[Matter], on: datetime.date, by: str, meeting: Meeting | None
    ) -> None:
        self.app = app
        self.matters = matters
        self.on = on
        self.by = by
        self.meeting = meeting
        self.draft = Draft(app.root, app.workspace)
        self.journal = Journal(app.root)

    def run(self) -> None:
        """Walk the matters, then show every line that changes and ask once whether to write them."""
        try:
            self._go_on()
            self._walk()
            self._finish()
        except (click.Abort, KeyboardInterrupt):
            self._interrupted()
            raise
        except SourceError as error:
            self._interrupted()
            raise Stop(str(error)) from error

    def _go_on(self) -> None:
        """Take up what an earlier session recorded and did not write, or drop it."""
        kept = self.journal.said()
        if not kept:
            return
        click.echo(f"An earlier session recorded this and did not write it ({NAME}):")
        for sentence in kept:
            say(f"  {sentence}.")
        if click.confirm("Go on with it? No drops it", default=True):
            for number in range(len(kept)):
                self.draft.take(self.journal.deed(number, self.draft.workspace))
        else:
            self.journal.keep([])

    def _walk(self) -> None:
        at = 0
        while at < len(self.matters):
            answer = self._matter(at)
            if answer == QUIT:
                return
            at = max(at - 1, 0) if answer == BACK else at + 1

    def _matter(self, at: int) -> str:
        """Show one matter and record what is decided, until the meeting goes on; says where to."""
        record, _ = self.matters[at]
        self._show(at)
        while True:
            now = self.draft.workspace.records[record.id]
            offered = choices(now)
            answer = click.prompt("Decide", default=NEXT, show_default=False).strip().lower()
            if answer in (NEXT, BACK, QUIT):
                return answer
            chosen = next((each for each in offered if each.letter == answer), None)
            if chosen:
                self._record(chosen, now)
            elif answer == HELP:
                self._show(at)
            else:
                click.echo(f"{answer} is none of the letters; ? shows them.")

    def _record(self, chosen: Choice, record: Record) -> None:
        """Ask, and put what was decided into the draft and the journal; what cannot be done is said, and nothing is lost."""
        try:
            deed: Deed = chosen.ask(record, Table(self.draft.workspace, self.on, self.by, self.meeting))
            self.draft.take(deed)
        except SourceError as error:
            click.echo(f"Not recorded: {error}")
            return
        self.journal.keep(self.draft.deeds)
        say(f"Recorded: {deed.said}. Enter goes on.")

    def _show(self, at: int) -> None:
        """The matter as it stands with everything recorded so far, and what can be decided."""
        record, why = self.matters[at]
        record = self.draft.workspace.records[record.id]
        click.echo(f"\n{at + 1} of {len(self.matters)}")
        say(f"{record.id}  {record.title}")
        lines = [("Here for", each) for each in why] + card(record, self.draft.workspace, self.on)
        for line in _laid_out(lines):
            say(line)
        click.echo(_menu(choices(record)))

    def _finish(self) -> None:
        """Show every line that changes, ask once, and write."""
        if not self.draft.deeds:
            click.echo("\nNothing was recorded.")
            return
        click.echo("\nThis is what changes:")
        say(self.draft.diff(), nl=False)
        for deed in self.draft.deeds:
            say(f"  {deed.said}.")
        if not click.confirm("Write this?", default=True):
            click.echo(f"Nothing was written. It is kept in {NAME}; govtool review --record takes it up or drops it.")
            return
        self.draft.write()
        self.journal.keep([])
        for each in self.draft.edited:
            click.echo(each.note or f"{each.path} is changed.")

    def _interrupted(self) -> None:
        if self.draft.deeds:
            click.echo(
                f"\nNothing was written. What was recorded is kept in {NAME}; govtool review --record goes on with it.",
                err=True,
            )


def _menu(offered: Sequence[Choice]) -> str:
    """The letters with their words, none of which is parted by the end of a line."""
    words = [f"{each.letter}: {each.words}" for each in offered]
    whole = [each.replace(" ", _KEPT) for each in (*words, "Enter: next", "b: back", "q: finish", "?: show again")]
    text = textwrap.fill("   ".join(whole), terminal_width() or 100, initial_indent="  ", subsequent_indent="  ")
    return text.replace(_KEPT, " ")


def _laid_out(lines: Sequence[tuple[str, str]]) -> Iterator[str]:
    before = ""
    for name, text in lines:
        head = "" if name == before else name
        before = name or before
        yield textwrap.fill(
            text,
            terminal_width() or 100,
            initial_indent=f"  {head:<{COLUMN}}",
            subsequent_indent=" " * (COLUMN + (4 if text.startswith("- ") else 2)),
            break_on_hyphens=False,
        )

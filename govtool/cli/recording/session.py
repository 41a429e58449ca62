"""A meeting recorded at the terminal: each matter of its agenda is shown, and what is decided is written at the end."""

from __future__ import annotations

from collections.abc import Iterable

import click

from govtool.cli.common import App
from govtool.cli.common import Stop
from govtool.cli.recording.choices import choices
from govtool.cli.recording.layout import tell
from govtool.cli.recording.layout import tell_diff
from govtool.cli.recording.layout import tell_letters
from govtool.cli.recording.layout import tell_lines
from govtool.cli.recording.matters import matters_of
from govtool.cli.recording.matters import risen
from govtool.cli.recording.minutes import Minutes
from govtool.cli.recording.prompts import Back
from govtool.cli.recording.prompts import letter
from govtool.cli.recording.table import Table
from govtool.cli.recording.taking_up import take_up
from govtool.history.occasion import Occasion
from govtool.records.meeting import Meeting
from govtool.records.record import Record
from govtool.review.card import card
from govtool.review.deed import Deed
from govtool.review.kept import Sitting
from govtool.review.notes import unknown_roles
from govtool.sentences import short_day
from govtool.source import SourceError

NEXT, BACK, QUIT, UNDO, HELP = "", "b", "q", "u", "?"
_WAYS = (("Enter", "next"), (BACK, "back"), (QUIT, "finish"), (HELP, "show again"))


class Recording:
    """One session: the matters one at a time, and what was decided so far."""

    def __init__(self, app: App, sitting: Sitting, occasion: Occasion, meeting: Meeting | None, by: str) -> None:
        self.occasion = occasion
        self.meeting = meeting
        self.by = by
        self.minutes = Minutes(app.root, app.workspace, sitting)
        self.agenda = matters_of(occasion, app.workspace)
        self.matters = list(self.agenda.first)
        self.at = 0
        """The number of the matter that is before the meeting, counted from 0."""
        self.told: set[str] = set()
        """The notes that were shown; none is shown twice."""

    def run(self) -> None:
        """Walk the matters, then show every line that changes and ask once whether to write them."""
        try:
            self._open()
            ended = False
            while not ended:
                self._walk()
                ended = self._finish()
        except (click.Abort, KeyboardInterrupt):
            self._interrupted()
            raise
        except SourceError as error:
            self._interrupted()
            raise Stop(str(error)) from error

    def _open(self) -> None:
        """Say what is recorded, and take up what an earlier session left, or drop it."""
        self.minutes.journal.check()
        take_up(self.minutes.journal, self.minutes.draft, self.minutes.sitting)
        self._refresh()
        programme, count = self.occasion.programme, len(self.matters)
        body = f", {self.meeting.title}" if self.meeting else ""
        tell(f"{programme.title}{body}, {short_day(self.occasion.on)}: {count} matter{'s' * (count != 1)}.")
        tell("Nothing is written before you say so at the end.")
        self._note(unknown_roles(self.minutes.sitting.programme, self.minutes.workspace, self.by))

    def _walk(self) -> None:
        while self.at < len(self.matters):
            answer = self._matter()
            if answer == QUIT:
                return
            self.at = max(self.at - 1, 0) if answer == BACK else self.at + 1

    def _matter(self) -> str:
        """Show the matter and record what is decided, until the meeting goes on; says where to."""
        self._show()
        while True:
            answer: str = click.prompt("Decide", default=NEXT, show_default=False).strip().lower()
            if answer in (NEXT, BACK, QUIT):
                return answer
            if answer == UNDO:
                self._take_back()
            elif answer == HELP:
                self._show()
            else:
                self._decide(answer)

    def _decide(self, answer: str) -> None:
        record = self._record()
        chosen = next((each for each in choices(record) if each.letter == answer), None)
        if chosen is None:
            tell(f"{answer} is none of the letters; ? shows them.")
            return
        table = Table(self.minutes.workspace, self.occasion.on, self.by, self.meeting, self.told)
        try:
            self._take(chosen.ask(record, table))
        except Back:
            tell("Nothing is recorded of that.")
        except SourceError as error:
            tell(f"Not recorded: {error}")

    def _take(self, deed: Deed) -> None:
        """Record what was decided, and say what follows from it."""
        self.minutes.take(deed)
        tell(f"Recorded: {deed.said}. Enter goes on, u takes it back.")
        self._note(deed.notes)
        for sentence in self._refresh():
            tell(f"Now due: {sentence}.")
        self._say_unkept()

    def _take_back(self) -> None:
        """Undo what was recorded last, of whichever matter."""
        deed = self.minutes.take_back()
        if deed is None:
            tell("Nothing is recorded that could be taken back.")
            return
        tell(f"Taken back: {deed.said}.")
        self._refresh()
        self._say_unkept()
        self.at = min(self.at, len(self.matters) - 1)  # a matter that arose from it is gone with it
        self._show()

    def _refresh(self) -> list[str]:
        """See what is due by now; returns what was not before, in a sentence each."""
        before, self.matters = self.matters, self.agenda.now(self.minutes.workspace)
        return risen(before, self.matters)

    def _record(self) -> Record:
        return self.minutes.workspace.records[self.matters[self.at].record]

    def _show(self) -> None:
        """The matter as it stands with everything recorded so far, and what can be decided."""
        record = self._record()
        click.echo(f"\n{self.at + 1} of {len(self.matters)}")
        tell(f"{record.id}  {record.title}")
        lines = [("Here for", each) for each in self.matters[self.at].why]
        lines += card(record, self.minutes.workspace, self.occasion.on)
        tell_lines([*lines, *(("Recorded", each) for each in self.minutes.of(record.id))])
        undo = [(UNDO, "take back the last")] if self.minutes.deeds else []
        tell_letters([*((each.letter, each.words) for each in choices(record)), *_WAYS[:2], *undo, *_WAYS[2:]])

    def _finish(self) -> bool:
        """Say what was decided and show every line that changes, ask, and write; False where the meeting goes on."""
        if not self.minutes.deeds:
            click.echo("\nNothing was recorded.")
            return True
        click.echo("\nThis was decided:")
        for deed in self.minutes.deeds:
            tell(f"{deed.said}.", "  ")
        click.echo("\nThese lines change:")
        tell_diff(self.minutes.draft.diff())
        back = ", b: back to the matters" if self.matters else ""
        answer = letter(f"\nWrite this? y: yes, n: not now, keep it{back}", ("y", "n", *(["b"] if back else [])))
        if answer == "y":
            self._write()
        elif answer == "n":
            self._say_kept("Nothing was written.")
        self.at = max(min(self.at, len(self.matters) - 1), 0)
        return answer != "b"

    def _write(self) -> None:
        for each in self.minutes.write():
            tell(each.note or f"{each.path} is changed.")
        if self.minutes.unkept:
            tell(f"Note: {self.minutes.unkept}", err=True)

    def _note(self, notes: Iterable[str]) -> None:
        for note in notes:
            if note not in self.told:
                tell(f"Note: {note}")
        self.told.update(notes)

    def _say_unkept(self) -> None:
        if self.minutes.unkept:
            tell(f"Note: {self.minutes.unkept} What was recorded is lost unless this session writes it.")

    def _say_kept(self, before: str) -> None:
        """Where what was recorded is, once the session has ended without writing it."""
        if self.minutes.unkept:
            tell(f"{before} What was recorded is lost: {self.minutes.unkept}", err=True)
        else:
            tell(
                f"{before} What was recorded is kept in {self.minutes.journal.shown}; "
                "govtool review --record takes it up.",
                err=True,
            )

    def _interrupted(self) -> None:
        if self.minutes.deeds:
            click.echo(err=True)
            self._say_kept("Nothing was written.")

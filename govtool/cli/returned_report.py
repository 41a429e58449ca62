"""What workbooks that came back come to, as one report: what is taken, what it lacks, what is not taken, and what lint will find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field

import click

from govtool.cli.common import as_of
from govtool.cli.common import say
from govtool.cli.handing import counted
from govtool.exchange.owners.answer import Answer
from govtool.exchange.owners.merge import Merged
from govtool.registers.editing.edits import AddEntry
from govtool.review.notes import later_note
from govtool.review.notes import unknown_roles
from govtool.workspace import Workspace


@dataclass
class Report:
    """What several workbooks come to, in the order in which they are read."""

    taken: list[str] = field(default_factory=list)
    not_taken: list[str] = field(default_factory=list)
    already: int = 0
    to_ask: list[str] = field(default_factory=list)
    """What is taken, and says less than it should."""
    complaints: list[str] = field(default_factory=list)
    """What the linter will find in the registers that it does not find now."""

    def say(self, number: int) -> None:
        """The whole report: what is taken, what is not and why, each a line; and the counts."""
        to_ask = list(dict.fromkeys(self.to_ask))
        parts = {
            "Taken:": self.taken,
            "Still to ask for:": to_ask,
            "Not taken:": self.not_taken,
            "What govtool lint will find in it:": self.complaints,
        }
        for title, lines in parts.items():
            if lines:
                click.echo(title)
                for line in lines:
                    say(f"  {line}")
        already = f", {self.already} said already" if self.already else ""
        books = counted(number, "workbook", "workbooks")
        taken = counted(len(self.taken), "cell", "cells")
        click.echo(f"{books}: {taken} taken, {len(self.not_taken)} not taken{already}.\n")


def asked_for(merged: Merged, role: str, workspace: Workspace) -> Iterator[str]:
    """What an answer lacks: a reason for another score or date, and who gave it."""
    entries = [(record, edit) for record, edits in merged.edits for edit in edits if isinstance(edit, AddEntry)]
    for record, edit in entries:
        if edit.path != ("progress",) and not edit.value["because"]:
            what = "score" if edit.path == ("assessments",) else "date"
            yield f"why {record.id} has another {what}: no reason was given"
        later = later_note("an entry", [each.on for each in getattr(record, str(edit.path[0]))], edit.value["on"])
        yield from (f"what holds of {record.id}: {note.rstrip('.')}" for note in later)
        if not role:
            yield "who answered, for no role is named in the entries: --by names one"
        yield from (note.rstrip(".") for note in unknown_roles(record.origin.programme, workspace, role))


def complaints(before: Workspace, after: Workspace) -> Iterator[str]:
    """What the linter will find in what is taken: `BCF-A2: warning ACT001 no owner is recorded`."""
    from govtool.lint.news import news  # a workbook that nobody changed needs no linter
    from govtool.lint.run import lint

    for each in news(lint(before, as_of(None)), lint(after, as_of(None))):
        about = f"{each.record}: " if each.record else ""
        yield f"{about}{each.level} {each.code} {each.message}"


def told_of(answer: Answer) -> str:
    """A cell that is taken: `BCF-1 Cause: "..." instead of "..."`, as in a line of a list."""
    was = f" instead of {_short(answer.was)}" if answer.was else ""
    return f"{answer.record.id} {answer.column.heading}: {_short(answer.says) if answer.says else 'nothing'}{was}"


def _short(text: str) -> str:
    line = "; ".join(text.splitlines())
    return line if len(line) <= 70 else f"{line[:69]}…"

"""Workbooks that came back from their owners, taken into the registers with one report and one question."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path

import click

from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.common import say
from govtool.cli.handing import counted
from govtool.cli.writing import Pen
from govtool.exchange.owners.answer import Answer
from govtool.exchange.owners.answer import Remark
from govtool.exchange.owners.base import Base
from govtool.exchange.owners.base import NoBaseError
from govtool.exchange.owners.merge import Merged
from govtool.exchange.owners.merge import lines_of
from govtool.exchange.owners.merge import merge
from govtool.exchange.owners.returned import answers
from govtool.exchange.owners.returned import base_of
from govtool.exchange.reading.cells import Book
from govtool.exchange.reading.package import RefusedError
from govtool.exchange.reading.workbook import read_workbook
from govtool.records.record import Record
from govtool.registers.editing.edits import AddEntry
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import EditError
from govtool.review.deed import Deed
from govtool.review.deed import Write
from govtool.review.draft import Draft
from govtool.review.notes import later_note
from govtool.review.notes import unknown_roles
from govtool.workspace import Workspace


@dataclass
class _Report:
    """What several workbooks come to, in the order in which they are read."""

    taken: list[str] = field(default_factory=list)
    not_taken: list[str] = field(default_factory=list)
    already: int = 0
    to_ask: list[str] = field(default_factory=list)
    """What is taken, and says less than it should."""
    complaints: list[str] = field(default_factory=list)
    """What the linter will find in the registers that it does not find now."""


def came_back(book: Book) -> Base | None:
    """What a workbook was when govtool export xlsx wrote it; None where that did not."""
    try:
        return base_of(book)
    except NoBaseError:
        return None


def workbooks(folder: Path) -> list[Path]:
    """The workbooks of a folder by their names; not those that a spreadsheet program keeps while one is open."""
    return sorted(
        each for each in folder.iterdir() if each.suffix.lower() == ".xlsx" and not each.name.startswith("~$")
    )


def take_folder(pen: Pen, folder: Path, by: str) -> None:
    """Take every workbook of a folder that came back; one that is none, or cannot be read, is told and passed over."""
    found, told = [], []
    for path in workbooks(folder):
        try:
            book = read_workbook(path, path.name)
        except RefusedError as error:
            told.append(str(error))
            continue
        base = came_back(book)
        if base is None:
            told.append(f"{path.name} is no workbook that govtool export xlsx wrote; nothing of it was read.")
        else:
            found.append((book, base))
    if not found:
        raise Stop(f"{folder} holds no workbook that govtool export xlsx wrote." + "".join(f" {each}" for each in told))
    take_back(pen, found, by, told)


def take_back(pen: Pen, books: Iterable[tuple[Book, Base]], by: str, told: Iterable[str] = ()) -> None:
    """Merge what owners changed into the registers, workbook after workbook; show it all, ask once and write.

    `by` is the role that changed a workbook which is not of one owner.
    """
    books = list(books)
    draft, report = Draft(pen.app.root, pen.workspace), _Report()
    for book, base in books:
        role = base.owner or by
        found = answers(book, base, draft.workspace)
        merged = merge(found, draft.workspace, as_of(None), on=pen.on, by=role)
        _take(draft, merged, report)
        report.to_ask += _asked_for(merged, role, draft.workspace)
    report.not_taken += told
    report.complaints += _complaints(pen.workspace, draft.workspace) if report.taken else []
    _say(report, len(books))
    if not report.taken:
        click.echo("Nothing changes.")
        return
    what = counted(len(report.taken), "cell is", "cells are")
    pen.settle(draft.edited, f"{what} taken in from {counted(len(books), 'workbook', 'workbooks')}", draft.write)


def _take(draft: Draft, merged: Merged, report: _Report) -> None:
    """Put the edits of one workbook into the draft, record by record: what a register cannot hold is told."""
    refused = dict(_refused(draft, merged))
    for answer in merged.taken:
        if answer.record.id in refused:
            merged.remarks.append(Remark(answer.at, f"{answer.column.heading} of {refused[answer.record.id]}"))
        else:
            report.taken.append(_told(answer))
    report.not_taken += lines_of(merged)
    report.already += len(merged.already)


def _refused(draft: Draft, merged: Merged) -> Iterator[tuple[str, str]]:
    for record, edits in merged.edits:
        try:
            draft.take(_deed(draft, record, edits))
        except EditError as error:
            yield record.id, f"{record.id}: {str(error).rstrip('.')}"


def _deed(draft: Draft, record: Record, edits: Iterable[Edit]) -> Deed:
    register = draft.workspace.register_of(draft.workspace.records[record.id])
    return Deed(f"{record.id} is as its owner says", tuple(Write(register, edit) for edit in edits))


def _asked_for(merged: Merged, role: str, workspace: Workspace) -> Iterator[str]:
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


def _complaints(before: Workspace, after: Workspace) -> Iterator[str]:
    """What the linter will find in what is taken: `BCF-A2: warning ACT001 no owner is recorded`."""
    from govtool.lint.news import news  # a workbook that nobody changed needs no linter
    from govtool.lint.run import lint

    for each in news(lint(before, as_of(None)), lint(after, as_of(None))):
        about = f"{each.record}: " if each.record else ""
        yield f"{about}{each.level} {each.code} {each.message}"


def _told(answer: Answer) -> str:
    """A cell that is taken: `BCF-1 Cause: "..." instead of "..."`, as in a line of a list."""
    was = f" instead of {_short(answer.was)}" if answer.was else ""
    return f"{answer.record.id} {answer.column.heading}: {_short(answer.says) if answer.says else 'nothing'}{was}"


def _short(text: str) -> str:
    line = "; ".join(text.splitlines())
    return line if len(line) <= 70 else f"{line[:69]}…"


def _say(report: _Report, number: int) -> None:
    """The whole report: what is taken, what is not and why, each a line; and the counts."""
    to_ask = list(dict.fromkeys(report.to_ask))
    parts = {
        "Taken:": report.taken,
        "Still to ask for:": to_ask,
        "Not taken:": report.not_taken,
        "What govtool lint will find in it:": report.complaints,
    }
    for title, lines in parts.items():
        if lines:
            click.echo(title)
            for line in lines:
                say(f"  {line}")
    already = f", {report.already} said already" if report.already else ""
    books = counted(number, "workbook", "workbooks")
    taken = counted(len(report.taken), "cell", "cells")
    click.echo(f"{books}: {taken} taken, {len(report.not_taken)} not taken{already}.\n")

"""Workbooks that came back from their owners, taken into the registers with one report and one question."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path

import click

from govtool.cli.common import Stop
from govtool.cli.common import as_of
from govtool.cli.handing import counted
from govtool.cli.handing import say_what_cannot_be_read
from govtool.cli.returned_report import Report
from govtool.cli.returned_report import asked_for
from govtool.cli.returned_report import complaints
from govtool.cli.returned_report import told_of
from govtool.cli.writing import Pen
from govtool.exchange.owners.answer import Remark
from govtool.exchange.owners.base import Base
from govtool.exchange.owners.base import NoBaseError
from govtool.exchange.owners.merge import Merged
from govtool.exchange.owners.merge import lines_of
from govtool.exchange.owners.merge import merge
from govtool.exchange.owners.returned import answers
from govtool.exchange.owners.returned import base_of
from govtool.exchange.owners.several import agreed
from govtool.exchange.owners.several import now
from govtool.exchange.reading.cells import Book
from govtool.exchange.reading.package import RefusedError
from govtool.exchange.reading.workbook import read_workbook
from govtool.records.record import Record
from govtool.registers.editing.edits import Edit
from govtool.registers.editing.edits import EditError
from govtool.review.deed import Deed
from govtool.review.deed import Write
from govtool.review.draft import Draft

_WORKBOOKS = (".xlsx", ".xlsm")


def came_back(book: Book) -> Base | None:
    """What a workbook was when govtool export xlsx wrote it; None where that did not."""
    try:
        return base_of(book)
    except NoBaseError:
        return None


def workbooks(folder: Path) -> tuple[list[Path], list[str]]:
    """The workbooks of a folder by their names, and a sentence on all else in it.

    What a spreadsheet program keeps while a workbook is open, and hidden files, are passed over.
    """
    there = sorted(each for each in folder.iterdir() if not each.name.startswith(("~$", ".")))
    found = [each for each in there if each.suffix.lower() in _WORKBOOKS]
    others = [each for each in there if each not in found and not each.name.endswith(".map.yaml")]
    return found, [
        f"{each.name} is a folder; nothing in it was read."
        if each.is_dir()
        else f"{each.name} is no .xlsx; it was not read."
        for each in others
    ]


def take_folder(pen: Pen, folder: Path, by: str) -> None:
    """Take every workbook of a folder that came back; one that is none, or cannot be read, is told and passed over."""
    found: list[tuple[Book, Base]] = []
    paths, told = workbooks(folder)
    for path in paths:
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
    draft, report = Draft(pen.app.root, pen.workspace), Report()
    say_what_cannot_be_read(pen.app, then="what stands there is taken for missing")
    said = agreed([list(answers(book, base, pen.workspace)) for book, base in books])
    for (_, base), each in zip(books, said, strict=True):
        role = base.owner or by
        found = [now(one, draft.workspace) for one in each]
        merged = merge(found, draft.workspace, as_of(None), on=pen.on, by=role)
        _take(draft, merged, report)
        report.to_ask += asked_for(merged, role, draft.workspace)
    report.not_taken += told
    report.complaints += complaints(pen.workspace, draft.workspace) if report.taken else []
    report.say(len(books))
    if not report.taken:
        click.echo("Nothing changes.")
        return
    what = counted(len(report.taken), "cell is", "cells are")
    pen.settle(draft.edited, f"{what} taken in from {counted(len(books), 'workbook', 'workbooks')}", draft.write)


def _take(draft: Draft, merged: Merged, report: Report) -> None:
    """Put the edits of one workbook into the draft, record by record: what a register cannot hold is told."""
    refused = dict(_refused(draft, merged))
    for answer in merged.taken:
        if answer.record.id in refused:
            merged.remarks.append(Remark(answer.at, f"{answer.column.heading} of {refused[answer.record.id]}"))
        else:
            report.taken.append(told_of(answer))
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

"""The records that a paper shows: those of its own slices, and those of its template profile."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.glossary import Term
from govtool.records.masked import masked
from govtool.records.paper import Paper
from govtool.records.paper import Passage
from govtool.records.record import Record
from govtool.records.slice import Slice
from govtool.records.statement import Statement
from govtool.slice_kinds import TAKES
from govtool.workspace import Workspace

COUNTS = "headline"
"""The slice that says how many records there are, and names none."""


def passages_of(paper: Paper) -> Iterator[Passage]:
    """Every passage of a paper, in order; those of its appendices last."""
    for section in (*paper.sections, *paper.appendices):
        yield from section.passages


def slices_of(paper: Paper, workspace: Workspace) -> Iterator[Slice]:
    """Every slice that a paper shows: its profile's, then its own."""
    profile = workspace.shelf.profile(paper.profile_name)
    if profile:
        yield from profile.first_page
        for section in profile.sections:
            yield from section.shows
    yield from (passage.table for passage in passages_of(paper) if passage.table)


def shown_by(paper: Paper, workspace: Workspace) -> Iterator[Record]:
    """The records that a paper's slices show, each once."""
    found = (record for shown in slices_of(paper, workspace) for record in records_of(shown, paper, workspace))
    yield from {record.id: record for record in found}.values()


def shown_openly(paper: Paper, workspace: Workspace) -> Iterator[Record]:
    """The records that the open part of a paper tells of, each once; none of a wholly exempt paper or an exempt table."""
    if paper.kept_back:
        return
    opened = masked(paper)
    slices = (each for each in slices_of(opened, workspace) if each.of != COUNTS)
    found = {record.id: record for each in slices for record in records_of(each, opened, workspace)}
    for record in found.values():
        if not record.kept_back and not workspace.register_of(record).restricted:
            yield record


def terms_of(paper: Paper, workspace: Workspace) -> list[Term]:
    """The terms that a paper's glossary may explain; none where it has no glossary."""
    glossaries = [each for each in slices_of(paper, workspace) if each.of == "glossary"]
    chosen = [name for each in glossaries for name in each.programmes or programmes_used(paper, workspace)]
    return workspace.every(Term, chosen)


def programmes_of(shown: Slice, paper: Paper) -> tuple[str, ...]:
    """The programmes that a slice takes records from: its own, else the paper's, else the one whose paper it is."""
    return shown.programmes or paper.programmes or (paper.origin.programme,)


def programmes_used(paper: Paper, workspace: Workspace) -> list[str]:
    """The programmes from whose folders a paper takes records: its own first, then those of its slices."""
    named = [each for shown in slices_of(paper, workspace) for each in programmes_of(shown, paper)]
    return list(dict.fromkeys([paper.origin.programme, *named]))


def is_held(shown: Slice, paper: Paper, workspace: Workspace) -> bool:
    """Whether there is anything for a slice to show."""
    if fields := fields_shown(shown):
        return paper.withholds(*fields) or any(getattr(paper, name) not in (None, "", ()) for name in fields)
    if shown.of == "glossary":
        return bool(workspace.every(Term, shown.programmes or programmes_used(paper, workspace)))
    return TAKES[shown.of].finds or bool(records_of(shown, paper, workspace)) or _withholds(shown, paper, workspace)


def _withholds(shown: Slice, paper: Paper, workspace: Workspace) -> bool:
    """Whether this view leaves out records that a slice may have shown, so that the section has that to say."""
    kinds, chosen = {kind.kind for kind in TAKES[shown.of].kinds}, programmes_of(shown, paper)
    return any(each.kind in kinds and each.programme in chosen for each in workspace.withheld)


def fields_shown(shown: Slice) -> tuple[str, ...]:
    """The fields of the paper itself that a slice shows, where it does not show records."""
    return TAKES[shown.of].fields


def records_of(shown: Slice, paper: Paper, workspace: Workspace) -> list[Record]:
    """The records that a slice shows, in the order of their registers."""
    chosen, takes = [_folder(each, workspace) for each in programmes_of(shown, paper)], TAKES[shown.of]
    return [
        record
        for kind in takes.kinds
        for record in workspace.every(kind, chosen)
        if _is_chosen(record, shown) and takes.only(record, workspace)
    ]


def _folder(programme: str, workspace: Workspace) -> str:
    """The folder of a programme, whose name its id ought to be."""
    record = workspace.records.get(programme)
    return record.origin.programme if record else programme


def _is_chosen(record: Record, shown: Slice) -> bool:
    """Whether a record is among those that a slice narrows its kind to."""
    if shown.records and record.id not in shown.records:
        return False
    if shown.sections and (record.source is None or record.source.section not in shown.sections):
        return False
    if isinstance(record, Statement):
        answers = not shown.framework or record.framework == shown.framework
        return answers and (not shown.says or record.says in shown.says)
    return True

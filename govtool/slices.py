"""The records that a paper shows: those of its slices."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.records.milestone import Milestone
from govtool.records.paper import Paper
from govtool.records.paper import Passage
from govtool.records.paper import Slice
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.scheme import Scheme
from govtool.records.statement import Statement
from govtool.workspace import Workspace

_KINDS: dict[str, type[Record]] = {
    "risks": Risk,
    "recommendations": Recommendation,
    "milestones": Milestone,
    "statements": Statement,
    "sites": Scheme,
}


def passages_of(paper: Paper) -> Iterator[Passage]:
    """Every passage of a paper, in order; those of its appendices last."""
    for section in (*paper.sections, *paper.appendices):
        yield from section.passages


def shown_by(paper: Paper, workspace: Workspace) -> Iterator[Record]:
    """The records that a paper's slices show."""
    for passage in passages_of(paper):
        if passage.table:
            yield from records_of(passage.table, workspace)


def records_of(shown: Slice, workspace: Workspace) -> list[Record]:
    """The records that a slice shows, in the order of their registers."""
    every = workspace.every(_KINDS[shown.of], shown.programmes or None)
    return [each for each in every if _is_shown(each, shown)]


def _is_shown(record: Record, shown: Slice) -> bool:
    if shown.sections and (record.source is None or record.source.section not in shown.sections):
        return False
    if isinstance(record, Statement):
        return not shown.says or record.says in shown.says
    return shown.of != "sites" or (isinstance(record, Scheme) and bool(record.sites))

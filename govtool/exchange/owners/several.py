"""Several workbooks at once: where two of them say different things of one cell, neither is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from govtool.exchange.owners.answer import Answer
from govtool.exchange.owners.answer import Remark
from govtool.exchange.owners.saying import quoted
from govtool.exchange.owners.saying import same
from govtool.workspace import Workspace

Said = Sequence[Answer | Remark]
"""What one workbook says."""


def agreed(books: Sequence[Said]) -> list[list[Answer | Remark]]:
    """What each workbook says, in which an answer that another one contradicts is a remark with what all of them say.

    Reports are no contradiction: each is one more.
    """
    told: dict[tuple[str, str], list[Answer]] = {}
    for each in (said for book in books for said in book):
        if isinstance(each, Answer) and each.column.part != "text":
            told.setdefault((each.record.id, each.column.heading), []).append(each)
    split = {key: several for key, several in told.items() if not _agree(several)}
    return [[_remark(each, split) for each in book] for book in books]


def _agree(answers: Sequence[Answer]) -> bool:
    first = answers[0]
    return all(same(first.says, each.says, each.column.sort) for each in answers)


def _remark(said: Answer | Remark, split: dict[tuple[str, str], list[Answer]]) -> Answer | Remark:
    several = split.get((said.record.id, said.column.heading)) if isinstance(said, Answer) else None
    if several is None or isinstance(said, Remark):
        return said
    others = "; ".join(f"{each.at} says {quoted(each.says)}" for each in several if each is not said)
    what = f"{said.column.heading} of {said.record.id} says {quoted(said.says)}"
    return Remark(said.at, f"{what}, but {others}; neither was taken")


def now(said: Answer | Remark, workspace: Workspace) -> Answer | Remark:
    """What a workbook says, of the record as a workspace has it after the workbooks before."""
    return said if isinstance(said, Remark) else replace(said, record=workspace.records[said.record.id])

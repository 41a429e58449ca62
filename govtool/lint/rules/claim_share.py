"""CLM002: shares that are printed beside the two numbers that they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from govtool.lint.amounts import change
from govtool.lint.amounts import last_place
from govtool.lint.amounts import moves
from govtool.lint.amounts import sentences
from govtool.lint.passages import every_text
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.paper import Paper
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.records.statement import Statement
from govtool.source import Location

_ROUGHLY = r"(?:(?:about|almost|around|nearly|over|roughly|some) )?"
_SHARE = r"(?P<share>\d+(?:\.\d+)?)(?: ?%| per ?cent)"
_CHANGED = "|".join(
    (
        rf"\b(?:increase|rise|growth|fall|decrease|reduction|drop|cut) of {_ROUGHLY}{_SHARE}",
        rf"\b(?:up|down|by) {_ROUGHLY}{_SHARE.replace('share', 'by')}",
        rf"\b{_SHARE.replace('share', 'of')} (?:more|higher|lower|fewer|less|increase|rise|growth|fall|decrease|reduction|drop)\b",
    )
)
_CHANGE = pattern(_CHANGED, re.IGNORECASE)


@rule("CLM002", on=Programme, level=Level.ERROR)
def share_that_its_numbers_do_not_give(programme: Programme, context: Context) -> Iterator[Found]:
    """A sentence gives two numbers and the change between them in percent, and that is not the change.

    Readers who do the sum stop trusting the rest. The change may be rounded or cut off at its last digit; sentences with
    several changes are let be.

    Mend: Correct the share, or the number that is wrong.

    Source: Seen in published papers.

    Bad:
        statements:
          - {id: EX-S1, title: "Delayed days rose from 738 to 807, an increase of 12%", says: claim}  # problem

    Good:
        statements:
          - {id: EX-S1, title: "Delayed days rose from 738 to 807, an increase of 9%", says: claim}
    """
    own = [programme.origin.programme]
    for record, text, place in chain(
        (each for statement in context.workspace.every(Statement, own) for each in _said(statement)),
        (each for paper in context.workspace.every(Paper, own) for each in _written(paper, context)),
    ):
        for sentence in sentences(text) if " from " in text else ():
            if wrong := _wrong(sentence):
                yield Found(place, wrong, record=record.id)


def _said(statement: Statement) -> Iterator[tuple[Record, str, Location]]:
    for field in ("title", "detail"):
        yield statement, getattr(statement, field), statement.at(field)


def _written(paper: Paper, context: Context) -> Iterator[tuple[Record, str, Location]]:
    for each in every_text(paper, context):
        yield paper, each.text, each.location


def _wrong(sentence: str) -> str:
    """How the one change that a sentence prints differs from that between its two numbers; empty where it does not."""
    amounts, printed = list(moves(sentence)), list(_CHANGE.finditer(sentence))
    if len(amounts) != 1 or len(printed) != 1:
        return ""
    (before, after), (match,) = amounts[0], printed
    share = Decimal(match["share"] or match["by"] or match["of"])
    right = change(before, after)
    if right is None or abs(abs(right) - share) < last_place(share):
        return ""
    return f"from {before:,} to {after:,} is {abs(right):.1f}%, printed {share:,}%"

"""MET005: what periods figures cover, and whether those that are set side by side cover as much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from govtool.lint.amounts import is_count
from govtool.lint.amounts import months_of
from govtool.lint.amounts import unit_in
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import plainly
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.figure import Figure
from govtool.records.programme import Programme
from govtool.records.statement import Statement

MOST_FIGURES = 12
"""A statement that quotes more figures of one unit and area than this is about a table, and compares no two of them."""

_MOVES = pattern(r"\b(current|last|next|now|previous|prior|recent|this|to date)\b", re.IGNORECASE)
_MONTH_ALONE = pattern(r"(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b[^\d]*", re.IGNORECASE)


@rule("MET005", on=Programme, level=Level.WARNING)
def periods_that_are_not_the_same(programme: Programme, context: Context) -> Iterator[Found]:
    """Counts that are set side by side cover periods of different length, or a period has no year.

    Fourteen months of admissions told as those of a year make a service look larger than it is. Looked at are the
    figures that one statement quotes, in the same unit and area: where they have one title or metric, or are within 5 per
    cent of each other and so look like one number told twice (the programme's settings may say otherwise). Rates are let
    be. A period such as "last year" means another one to each reader; that is a note.

    Mend: Give both numbers for the same months; write the period with its year.

    Source: Seen in published papers.

    Bad:
        figures:
          - {id: EX-FG1, title: Residents admitted, value: 1632, unit: people, period: March 2025 to April 2026, area: North}
          - {id: EX-FG2, title: Residents admitted a year, value: 1600, unit: people, period: a year, area: North}
          - {id: EX-FG3, title: Rise in fees, value: 20, unit: "%", period: last financial year}  # problem
        statements:
          - id: EX-S1
            title: Many residents are admitted
            says: claim
            figures: [EX-FG1, EX-FG2]  # problem

    Good:
        figures:
          - {id: EX-FG1, title: Residents admitted, value: 1632, unit: people, period: April 2025 to March 2026, area: North}
          - {id: EX-FG2, title: Residents admitted a year, value: 1600, unit: people, period: a year, area: North}
        statements:
          - id: EX-S1
            title: Many residents are admitted
            says: claim
            figures: [EX-FG1, EX-FG2]
    """
    own = [programme.origin.programme]
    for statement in context.workspace.every(Statement, own):
        yield from _compared(statement, context)
    yield from _undated(context.workspace.every(Figure, own))


def _compared(statement: Statement, context: Context) -> Iterator[Found]:
    """Counts that a statement quotes of periods of different length."""
    alike: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in context.workspace.linked(statement, "figures"):
        if isinstance(figure, Figure) and figure.value and months_of(figure.period) and is_count(figure.unit):
            alike.setdefault((unit_in(figure.unit)[0], figure.area, figure.group), []).append(figure)
    near = context.programme.thresholds.near_percent
    for figures in alike.values():
        pairs = combinations(figures, 2) if len(figures) <= MOST_FIGURES else ()
        for one, other in pairs:
            if months_of(one.period) != months_of(other.period) and _is_one_thing(one, other, near):
                yield Found(statement.at("figures"), f"{_said(one)}, and {_said(other)}", record=statement.id)
                break


def _is_one_thing(one: Figure, other: Figure, near: int) -> bool:
    """Whether two figures of one unit and area are of one title or metric, or look like one number told twice."""
    if plainly(one.title) == plainly(other.title) or (one.metric and one.metric == other.metric):
        return True
    first, second = _amount(one), _amount(other)
    return abs(first - second) * 100 <= near * max(first, second)


def _amount(figure: Figure) -> Decimal:
    assert figure.value is not None
    return abs(figure.value) * unit_in(figure.unit)[1]


def _said(figure: Figure) -> str:
    months = months_of(figure.period)
    return f'{figure.id} is {figure.value:,} for {months} month{"" if months == 1 else "s"} ("{figure.period}")'


def _undated(figures: list[Figure]) -> Iterator[Found]:
    """Figures whose period has no year, those of one table together."""
    tables: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        period = figure.period
        if period and period.state == "unknown" and (_MOVES.search(period.text) or _MONTH_ALONE.fullmatch(period.text)):
            tables.setdefault((figure.origin.file.path, plainly(figure.title)), []).append(figure)
    for table in tables.values():
        first, others = table[0], len(table) - 1
        also = (
            f", nor have {others} more figures of that title" if others > 1 else ", nor has one more" if others else ""
        )
        message = f'"{first.period}" has no year of its own{also}'
        yield Found(first.at("period"), message, record=first.id, level=Level.INFO)

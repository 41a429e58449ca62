"""CLM001: numbers in a statement's words against the figures that it quotes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from govtool.lint.amounts import Written
from govtool.lint.amounts import last_place
from govtool.lint.amounts import numbers
from govtool.lint.amounts import unit_in
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.figure import Figure
from govtool.records.statement import Statement


@rule("CLM001", on=Statement, level=Level.WARNING)
def number_that_differs_from_its_figure(statement: Statement, context: Context) -> Iterator[Found]:
    """A number in a statement's words is near a figure that it quotes, and is not that figure.

    Most often a number was copied wrongly or changed in one place only. Looked at are numbers within 5 per cent of a
    figure quoted (the programme's settings may say otherwise), where the figure itself is not in the words; a rounded
    number is let be.

    Mend: Correct the number in the words, or the figure.

    Source: Seen in published papers.

    Bad:
        figures:
          - {id: EX-FG1, title: Delayed days, value: 807, unit: days, period: 2025/26}
        statements:
          - id: EX-S1
            title: Delayed days rose to 817 in the year  # problem
            says: claim
            figures: [EX-FG1]

    Good:
        figures:
          - {id: EX-FG1, title: Delayed days, value: 807, unit: days, period: 2025/26}
        statements:
          - id: EX-S1
            title: Delayed days rose to 807 in the year, from about 800
            says: claim
            figures: [EX-FG1]
    """
    if not statement.figures:
        return
    figures = [
        each
        for each in context.workspace.linked(statement, "figures")
        if isinstance(each, Figure) and each.value is not None
    ]
    near = context.programme.thresholds.near_percent
    said = {field: list(numbers(getattr(statement, field))) for field in ("title", "detail")}
    right = [written for found in said.values() for written in found if any(_is(written, each) for each in figures)]
    missing = [each for each in figures if not any(_is(written, each) for written in right)]
    for field, found in said.items():
        for written in found:
            figure = None if written in right else _nearest(written, missing, near)
            if figure:
                amount = figure.printed or f"{figure.value:,}"
                yield Found(statement.at(field), f"{written.text} here, and {amount} in {figure.id}")


def _is(written: Written, figure: Figure) -> bool:
    """Whether a number is a figure's, perhaps rounded."""
    if any(each.value == written.value for each in numbers(figure.printed)):
        return True
    return abs(abs(_amount(figure)) - written.value) <= _place(written) / 2


def _nearest(written: Written, figures: list[Figure], near: int) -> Figure | None:
    """The figure that a number seems to be meant for; None where it is near none."""
    close = []
    for figure in figures:
        amount = abs(_amount(figure))
        off = abs(amount - written.value)
        if (unit_in(figure.unit)[0] == "%") is written.percent and off * 100 <= near * amount:
            close.append((off, figure.id, figure))
    return min(close)[2] if close else None


def _amount(figure: Figure) -> Decimal:
    """A figure's value, in pounds where it is money."""
    assert figure.value is not None
    return figure.value * unit_in(figure.unit)[1]


def _place(written: Written) -> Decimal:
    """To which place a number is rounded: hundreds for 1,600."""
    digits = written.value.normalize()
    return max(last_place(written.value), Decimal(1).scaleb(int(digits.as_tuple().exponent)))

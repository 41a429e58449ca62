"""MET007: words of size against the size."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from govtool.lint.amounts import IS_CHANGE
from govtool.lint.amounts import change
from govtool.lint.amounts import moves
from govtool.lint.amounts import numbers
from govtool.lint.amounts import sentences
from govtool.lint.amounts import unit_in
from govtool.lint.passages import every_text
from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.figure import Figure
from govtool.records.metric import Metric
from govtool.records.metric import Reading
from govtool.records.paper import Paper
from govtool.records.programme import Programme
from govtool.records.statement import Statement
from govtool.records.thresholds import Thresholds

_CHANGE = (
    r"(?:above|below|better|worse|higher|lower|more|fewer|less|over|under|increas\w*|decreas\w*|reduc\w*|improve\w*|fall\w*|fell|"
    r"r[io]se\w*|risen|rising|dropp?\w*|grew|grow\w*|declin\w*|change\w*|variation)"
)
_SLIGHT = r"(?:slight(?:ly)?|marginal(?:ly)?|minimal(?:ly)?|small|minor)"
_GREAT = (
    r"(?<!statistically )(?:significant(?:ly)?|substantial(?:ly)?|considerabl[ey]|dramatic(?:ally)?|sharp(?:ly)?|large)"
)
_SAID_SLIGHT = pattern(rf"\b(?:{_SLIGHT} (?:\w+ )?{_CHANGE}|{_CHANGE} (?:\w+ )?{_SLIGHT})\b", re.IGNORECASE)
_SAID_GREAT = pattern(rf"\b(?:{_GREAT} (?:\w+ )?{_CHANGE}|{_CHANGE} (?:\w+ )?{_GREAT})\b", re.IGNORECASE)
_NOT = pattern(r"\b(no|not|without|nor)\b", re.IGNORECASE)


@rule("MET007", on=Programme, level=Level.WARNING)
def adjective_against_its_size(programme: Programme, context: Context) -> Iterator[Found]:
    """A change is called slight or significant, and its size says otherwise.

    Such words decide what a board asks about, and a rise of a half that is "slightly higher" is passed over. A slight,
    small or marginal change is one of up to 10 per cent, a significant, large or sharp one of 5 per cent or more, unless
    the programme's settings say otherwise. A word is held against the reading that it stands beside, the figures that
    its statement quotes, or the one share in its sentence.

    Mend: Take the word out and let the number speak, or correct it.

    Source: Seen in published papers.

    Bad:
        figures:
          - {id: EX-FG1, title: Average delayed days, value: 199.3, unit: days, period: 2025/26, area: North}
          - {id: EX-FG2, title: Average delayed days, value: 126, unit: days, period: 2024/25, area: North}
        statements:
          - id: EX-S1
            title: Delayed days were more than the year before
            says: claim
            verdict: slightly higher than the previous year  # problem
            figures: [EX-FG1, EX-FG2]
          - {id: EX-S2, title: Fees fell significantly by 1%, says: claim}  # problem

    Good:
        figures:
          - {id: EX-FG1, title: Average delayed days, value: 199.3, unit: days, period: 2025/26, area: North}
          - {id: EX-FG2, title: Average delayed days, value: 126, unit: days, period: 2024/25, area: North}
        statements:
          - id: EX-S1
            title: Delayed days were more than the year before
            says: claim
            verdict: 58 per cent higher than the previous year
            figures: [EX-FG1, EX-FG2]
          - {id: EX-S2, title: Fees fell slightly by 1%, says: claim}
    """
    own, limits = [programme.origin.programme], context.programme.thresholds
    for metric in context.workspace.every(Metric, own):
        for number, reading in enumerate(metric.readings):
            if reading.printed and (wrong := _wrong(reading.printed.verdict, _missed_by(reading), limits)):
                yield Found(metric.at("readings", number, "printed", "verdict"), wrong, record=metric.id)
    for statement in context.workspace.every(Statement, own):
        yield from _statement(statement, context)
    for paper in context.workspace.every(Paper, own):
        for text in every_text(paper, context):
            for wrong in _sentences(text.text, limits):
                yield Found(text.location, wrong, record=paper.id)


def _missed_by(reading: Reading) -> list[Decimal]:
    """By how many percent a result differs from its target, as a list of one; an empty one where nobody can say."""
    if reading.target is None or reading.actual is None:
        return []
    size = change(reading.target, reading.actual)
    return [] if size is None else [abs(size)]


def _statement(statement: Statement, context: Context) -> Iterator[Found]:
    limits = context.programme.thresholds
    if statement.verdict:
        figures = [each for each in context.workspace.linked(statement, "figures") if isinstance(each, Figure)]
        if wrong := _wrong(statement.verdict, _sizes(figures), limits):
            yield Found(statement.at("verdict"), wrong, record=statement.id)
    for field in ("title", "detail"):
        for wrong in _sentences(getattr(statement, field), limits):
            yield Found(statement.at(field), wrong, record=statement.id)


def _said(words: str) -> Literal["slight", "great", ""]:
    """Whether words call a change slight or great; neither where they call it both, or say that it is not."""
    slight, great = _SAID_SLIGHT.search(words), _SAID_GREAT.search(words)
    if bool(slight) == bool(great) or _NOT.search(words):
        return ""
    return "slight" if slight else "great"


def _wrong(words: str, sizes: list[Decimal], limits: Thresholds) -> str:
    """What is wrong with words of size, where every size that they may mean says otherwise; else nothing."""
    said = _said(words) if words and sizes else ""
    if said == "slight" and min(sizes) > limits.slight_percent:
        return f'"{words}" is {min(sizes):.1f}%, which is more than {limits.slight_percent}%'
    if said == "great" and max(sizes) < limits.significant_percent:
        return f'"{words}" is {max(sizes):.1f}%, which is less than {limits.significant_percent}%'
    return ""


def _sizes(figures: list[Figure]) -> list[Decimal]:
    """Every change in percent that a statement's figures give: those that are one, and those between two alike."""
    changes = [abs(each.value) for each in figures if each.value and each.unit == "%" and IS_CHANGE.match(each.title)]
    alike: dict[tuple[str, str, str, str], list[Figure]] = {}
    for each in figures:
        if each.value is not None and each.period and each.unit not in ("", "%"):
            alike.setdefault((each.title, unit_in(each.unit)[0], each.area, each.group), []).append(each)
    for pair in alike.values():
        if len(pair) == 2:
            before, after = sorted(pair, key=lambda each: str(each.period and each.period.latest))
            size = change((before.value or Decimal(0)), (after.value or Decimal(0)))
            changes += [] if size is None else [abs(size)]
    return changes


def _sentences(text: str, limits: Thresholds) -> Iterator[str]:
    """What is wrong with the sentences of a text that hold a word of size and one change."""
    if not ("%" in text or "per cent" in text or " from " in text):
        return
    for sentence in sentences(text):
        shares = [each.value for each in numbers(sentence) if each.percent]
        for before, after in [] if shares else moves(sentence):
            size = change(before, after)
            shares += [] if size is None else [abs(size)]
        if len(shares) == 1 and (wrong := _wrong(sentence.strip(), shares, limits)):
            yield wrong

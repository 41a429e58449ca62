"""MET002: words of judgement against the numbers that they judge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.verdicts import Judgement
from govtool.lint.verdicts import judgement_of
from govtool.lint.words import plainly
from govtool.patterns import pattern
from govtool.problems import Level
from govtool.records.figure import Figure
from govtool.records.metric import Metric
from govtool.records.metric import Reading
from govtool.records.period import read_period
from govtool.records.programme import Programme
from govtool.records.statement import Statement
from govtool.sentences import listed

_SAYS = ("claim", "achievement", "finding", "strength")
_ALL = pattern(r"\btargets\b|\b(all|every|each)\b[^.]*\btarget\b", re.IGNORECASE)
_OF_TARGET = pattern(r"\b(targets?|plan)\b", re.IGNORECASE)
_YEAR = pattern(r"\b\d{4} ?[/-] ?\d{2,4}\b")


class Judged(NamedTuple):
    """A reading and the metric that it belongs to."""

    metric: Metric
    reading: Reading

    @property
    def missed(self) -> bool:
        """Whether it missed its target by more than its metric tolerates."""
        missed_by = self.metric.missed_by(self.reading)
        return missed_by is not None and missed_by > (self.metric.tolerance or 0)

    def contradicts(self, judgement: Judgement) -> bool:
        """Whether the numbers say the opposite of a judgement."""
        missed_by = self.metric.missed_by(self.reading)
        if missed_by is None or self.reading.actual is None or self.reading.target is None:
            return False
        match judgement:
            case "met":
                return self.missed
            case "missed":
                return missed_by < 0
            case "exceeded":  # of what should be low it may mean either
                return self.metric.polarity == "higher is better" and self.reading.actual < self.reading.target
            case "above":
                return self.reading.actual < self.reading.target
            case "below":
                return self.reading.actual > self.reading.target

    def __str__(self) -> str:
        reading, way = self.reading, (self.metric.polarity or "").removesuffix(" is better")
        return f"{reading.actual:,} against a target of {reading.target:,}, where {way} is better"


@rule("MET002", on=Programme, level=Level.WARNING)
def verdict_against_its_numbers(programme: Programme, context: Context) -> Iterator[Found]:
    """A verdict says the opposite of the numbers, given which way is better.

    Where lower is better a result above target is a miss, however it is worded. A board that reads "performed well"
    asks no further. A miss within the metric's tolerance is let pass; a claim that quotes numbers of something narrower
    than its metrics is not judged by them.

    Mend: Correct the verdict, or the number, and say plainly which targets were missed.

    Source: Seen in published papers.

    Bad:
        metrics:
          - id: EX-M1
            title: Delayed days
            polarity: lower is better
            readings:
              - {area: North, period: 2025/26, target: 201, actual: 206, printed: {verdict: performed well}}  # problem
        statements:
          - id: EX-S1
            title: The north met all its targets
            says: achievement
            area: North
            verdict: all targets were met  # problem
            metrics: [EX-M1]

    Good:
        metrics:
          - id: EX-M1
            title: Delayed days
            polarity: lower is better
            readings:
              - {area: North, period: 2025/26, target: 201, actual: 206, printed: {verdict: slightly above target}}
        statements:
          - id: EX-S1
            title: The north missed its target
            says: finding
            area: North
            verdict: missed the target
            metrics: [EX-M1]
    """
    own = [programme.origin.programme]
    for metric in context.workspace.every(Metric, own):
        yield from _readings(metric)
    for statement in context.workspace.every(Statement, own):
        if statement.metrics and statement.says in _SAYS:
            yield from _statement(statement, context)


def _readings(metric: Metric) -> Iterator[Found]:
    for number, reading in enumerate(metric.readings):
        words = reading.printed.verdict if reading.printed else ""
        judgement = judgement_of(words) if words else None
        if judgement and (judged := Judged(metric, reading)).contradicts(judgement):
            message = (
                " ".join(each for each in (reading.area, f"{reading.period}:") if each) + f' "{words}", but {judged}'
            )
            yield Found(metric.at("readings", number, "printed", "verdict"), message, record=metric.id)


def _statement(statement: Statement, context: Context) -> Iterator[Found]:
    """A claim that its metrics' latest results, or those of the year that it names, contradict."""
    words, field = (statement.verdict, "verdict") if statement.verdict else (statement.title, "title")
    judgement = judgement_of(words)
    said = f"{statement.title} {statement.detail} {words}"
    if judgement is None or not _OF_TARGET.search(said) or not _quotes_its_metrics(statement, context):
        return
    scope = _scope(statement, said, context)
    if any(_said_there(each.reading, words) for each in scope):
        return
    against = [each for each in scope if each.contradicts(judgement)]
    if against and (len(against) == len(scope) or _ALL.search(f"{words} {statement.title}")):
        numbers = listed([f"{each.metric.id} of {each.reading.period} has {each}" for each in against])
        yield Found(statement.at(field), f'"{words}", but {numbers}', record=statement.id)


def _quotes_its_metrics(statement: Statement, context: Context) -> bool:
    """Whether the figures that a claim quotes, if any, are values of its metrics."""
    figures = context.workspace.linked(statement, "figures")
    return all(isinstance(each, Figure) and each.metric in statement.metrics for each in figures)


def _said_there(reading: Reading, words: str) -> bool:
    """Whether the same words stand beside a reading, where they are judged."""
    return reading.printed is not None and plainly(reading.printed.verdict) == plainly(words)


def _scope(statement: Statement, said: str, context: Context) -> list[Judged]:
    """The results that a claim is about: of its area, and of the years that it names or else the latest."""
    named = [period for match in _YEAR.findall(said) if (period := read_period(match))]
    scope = []
    for metric in context.workspace.linked(statement, "metrics"):
        assert isinstance(metric, Metric)
        judged = [
            each for each in metric.readings if each.area == statement.area and metric.missed_by(each) is not None
        ]
        if named:
            judged = [each for each in judged if any(each.period.same_span(period) for period in named)]
        elif judged:
            latest = max(judged, key=lambda each: str(each.period.latest or "")).period
            judged = [each for each in judged if each.period.same_span(latest)]
        scope += [Judged(metric, each) for each in judged]
    return scope

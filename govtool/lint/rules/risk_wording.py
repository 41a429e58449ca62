"""RSK008 and RSK009: what a risk says, and in which tense."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.tense import is_topic
from govtool.lint.tense import told
from govtool.lint.words import plainly
from govtool.problems import Level
from govtool.records.issue import Issue
from govtool.records.risk import Risk
from govtool.sentences import listed

_PARTS = ("cause", "event", "effect")
NEARLY = 8
"""Characters by which two texts of the same words may differ: their full stops, commas and spaces."""


@rule("RSK008", on=Risk, level=Level.WARNING)
def risk_that_is_only_a_topic(risk: Risk, context: Context) -> Iterator[Found]:
    """A risk does not say why it may happen, what may happen and what would follow.

    A topic can be neither scored nor treated: how likely is "staffing"? A title that says what may happen stands for
    the event, so where only the cause or the effect is missing that is a note; a bare topic of fewer than six words
    (thresholds: title_words) is a warning.

    Mend: Write the cause, the event and the effect: because of this, that may happen, and these people would bear it.

    Source: Cause, event and effect are how published council risk registers word a risk; Orange Book 2023, Part I, D.

    Bad:
        risks:
          - id: EX-1
            title: Workforce and market capacity  # problem
          - id: EX-2
            title: The market cannot meet winter demand  # problem

    Good:
        risks:
          - id: EX-2
            title: The market cannot meet winter demand
            cause: Two of five providers are leaving the framework
            event: Packages of care cannot be placed within two days
            effect: People wait in hospital beds
    """
    if risk.closed_by(context.as_of) or not risk.title:
        return
    absent = [name for name in _PARTS if risk.lacks(name)]
    topic = len(risk.title.split()) < context.programme.thresholds.title_words and is_topic(risk.title)
    if topic and absent == list(_PARTS):
        message = f'"{risk.title}" names a topic: nothing says what may happen, why, or what would follow'
        yield Found(risk.at("title"), message, together="the title names a topic, and nothing says what may happen")
        return
    if not topic:  # the title says what may happen
        absent = [name for name in absent if name != "event"]
    if absent:
        message = f"no {listed(absent, 'or')} is written"
        yield Found(risk.at("title"), message, together=message, level=Level.INFO)
    yield from _said_twice(risk)


def _said_twice(risk: Risk) -> Iterator[Found]:
    for first, second in combinations(_PARTS, 2):
        text, other = getattr(risk, second), getattr(risk, first)
        if text and abs(len(text) - len(other)) < NEARLY and plainly(text) == plainly(other):
            message = f"its {second} is word for word its {first}"
            yield Found(risk.at(second), message, level=Level.INFO)


@rule("RSK009", on=Risk, level=Level.WARNING)
def issue_kept_as_a_risk(risk: Risk, context: Context) -> Iterator[Found]:
    """A risk tells of what has happened or is happening, or the time when it could happen has passed.

    What has happened needs to be dealt with and not to be scored: among the risks it looks as if it might still be
    avoided. It is never judged by its likelihood, only by its words and its dates.

    Mend: If it has happened, close it and open an issue that names it under risk:; else close it, or say what may still happen and
    when.

    Source: Orange Book 2023, Annex 5 (a risk is uncertain); seen in published papers.

    Bad:
        risks:
          - id: EX-1
            title: The bridging contract has already ended  # problem
          - id: EX-2
            title: The market cannot meet winter demand
            event: Providers are handing back packages  # problem
          - id: EX-3
            title: A provider closes at short notice
            proximity: Sep 2026  # problem

    Good:
        issues:
          - {id: EX-I1, title: The bridging contract has ended, risk: EX-1}
        risks:
          - id: EX-1
            title: The bridging contract has already ended
          - id: EX-2
            title: The market cannot meet winter demand
            event: Providers hand back packages
          - id: EX-3
            title: A provider closes at short notice
            proximity: Jan 2027
    """
    if risk.closed_by(context.as_of):
        return
    found = [*_as_told(risk), *_as_dated(risk, context)]
    if found and not has_an_issue(risk, context):
        yield from found


def _as_told(risk: Risk) -> Iterator[Found]:
    name = "event" if risk.event else "title"
    tense = told(getattr(risk, name))
    if tense:
        kind, words = tense
        already = " already" if kind == "goes on" else ""
        message = f'its {name} says "{words}", which tells of what {kind}{already} and not of what may happen'
        yield Found(risk.at(name), message, level=Level.INFO if already else None)


def _as_dated(risk: Risk, context: Context) -> Iterator[Found]:
    if risk.proximity and risk.proximity.passed(context.as_of):
        message = f"it could happen {risk.proximity}, which has passed: it has become an issue, can be closed or needs another date"
        yield Found(risk.at("proximity"), message)


def has_an_issue(risk: Risk, context: Context) -> bool:
    """Whether an issue says that it was this risk before."""
    links = context.workspace.inward.get(risk.id, ())
    return any(link.field == "risk" and isinstance(context.workspace.records[link.source], Issue) for link in links)

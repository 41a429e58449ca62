"""RSK013 and RSK016: the risk log as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from operator import itemgetter

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import listed
from govtool.lint.words import plainly
from govtool.problems import Level
from govtool.records.programme import Programme
from govtool.records.risk import Risk
from govtool.records.statement import Statement
from govtool.source import Location

NEIGHBOURS = 3
"""How many of the wordings that share a rare word are compared with each; it keeps a log of any length quick."""


@rule("RSK013", on=Programme, level=Level.WARNING)
def risk_written_twice(programme: Programme, context: Context) -> Iterator[Found]:
    """Two risks say nearly the same, or several are answered by the same sentence.

    Two rows for one risk split its actions and hide how large it is. Titles and events are taken for the same from 90
    per cent alike (thresholds: alike_percent), however their words are moved about. One control that serves several
    risks is in order, and only noted: but a sentence that answers everything may answer nothing.

    Mend: Keep one of the two rows; or say, in each row, what the shared measure does for that risk.

    Source: Seen in published papers.

    Bad:
        risks:
          - id: EX-1
            title: The home care market cannot meet winter demand
            controls: [Weekly capacity call with providers]  # problem
          - id: EX-2  # problem
            title: Home care market cannot meet the winter demand
            controls: [Weekly capacity call with providers]

    Good:
        risks:
          - id: EX-1
            title: The home care market cannot meet winter demand
            controls: [Weekly capacity call with providers]
          - id: EX-2
            title: Staff cannot be recruited in time
            controls: [Joint campaign with the colleges]
    """
    risks = [risk for risk in context.workspace.every(Risk, [programme.origin.programme]) if not risk.closed]
    told: set[tuple[str, str]] = set()
    for name, what in (("title", "it"), ("event", "its event")):
        for first, second in _alike(risks, name, programme.thresholds.alike_percent):
            if (first.id, second.id) not in told:
                told.add((first.id, second.id))
                message = f'{what} reads nearly the same as {_of(first, name)}, "{getattr(first, name)}"'
                yield Found(_place(second, name), message, record=second.id, remedy=_KEEP_ONE)
    yield from _shared_measures(risks)


_KEEP_ONE = "Keep one of the two rows, or say how they differ."


def _of(risk: Risk, name: str) -> str:
    return risk.id if name == "title" else f"that of {risk.id}"


def _place(risk: Risk, name: str) -> Location:
    return risk.at() if name == "title" else risk.at(name)


def _shared_measures(risks: list[Risk]) -> Iterator[Found]:
    answered: dict[str, list[tuple[Risk, str, int]]] = {}
    for risk in risks:
        for name, measures in (("controls", risk.controls), ("mitigation", risk.mitigation)):
            for number, measure in enumerate(measures):
                answered.setdefault(plainly(measure), []).append((risk, name, number))
    for rows in answered.values():
        first, name, number = rows[0]
        others = list(dict.fromkeys(risk.id for risk, _, _ in rows if risk is not first))
        if others:
            message = f"the same measure also answers {listed(others)}"
            remedy = "Say in each row what the measure does for that risk."
            yield Found(first.at(name, number), message, level=Level.INFO, record=first.id, remedy=remedy)


def _alike(risks: list[Risk], name: str, alike: int) -> Iterator[tuple[Risk, Risk]]:
    """Pairs of risks whose titles, or events, are nearly the same, the earlier first.

    They are compared by their words in the order of the alphabet, so that moving a word does not matter; only those
    that share one of their rarest words are compared, and of those only near neighbours.
    """
    from rapidfuzz.fuzz import ratio  # it is not needed for any other command

    seen: set[tuple[str, str]] = set()
    for bucket in _buckets([risk for risk in risks if getattr(risk, name)], name):
        for place, (text, later) in enumerate(bucket):
            for other, earlier in bucket[max(0, place - NEIGHBOURS) : place]:
                pair = (earlier.id, later.id)
                if ratio(text, other, score_cutoff=alike) and pair not in seen:
                    seen.update((pair, pair[::-1]))
                    yield (earlier, later) if earlier.at() < later.at() else (later, earlier)


def _buckets(risks: list[Risk], name: str) -> list[list[tuple[str, Risk]]]:
    """Risks that share a rare word, each in the buckets of its two rarest, in the order of their words."""
    worded = [(sorted(plainly(getattr(risk, name)).split()), risk) for risk in risks]
    common = Counter(word for words, _ in worded for word in set(words))
    buckets: dict[str, list[tuple[str, Risk]]] = {}
    for words, risk in sorted(worded, key=itemgetter(0)):
        shared = {word for word in words if common[word] > 1}
        for word in sorted(shared, key=lambda word: (common[word], word))[:2]:
            buckets.setdefault(word, []).append((" ".join(words), risk))
    return list(buckets.values())


@rule("RSK016", on=Statement, level=Level.WARNING)
def fundamental_risk_not_in_the_log(statement: Statement, context: Context) -> Iterator[Found]:
    """A document names a risk as fundamental, and no row of the risk log answers it.

    Members read of the risk in the narrative and cannot see its score, its owner or what is done about it.

    Mend: Add the risk to the log, or name under risks: the rows that answer it.

    Source: Orange Book 2023, Part I, D; seen in published papers.

    Bad:
        statements:
          - id: EX-S1  # problem
            title: Hospitals in the area are to be reorganised
            says: fundamental risk

    Good:
        statements:
          - id: EX-S1
            title: Hospitals in the area are to be reorganised
            says: fundamental risk
            risks: [EX-1]
        risks:
          - id: EX-1
            title: The reorganisation of hospitals delays discharge
    """
    if statement.says != "fundamental risk" or not statement.lacks("risks"):
        return
    answering = [link for link in context.workspace.inward.get(statement.id, ()) if link.field == "threatens"]
    if not answering:
        yield Found(statement.at(), f'no row of the risk log answers "{statement.title}"')

"""What registers come to in a few words: how many records of a kind there are, and how they stand."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence

from govtool.history.due import overdue
from govtool.history.rows import rag
from govtool.records.cqc import Scored
from govtool.records.cqc import overall
from govtool.records.framework import Framework
from govtool.records.metric import Metric
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import STAGES
from govtool.records.recommendation import Recommendation
from govtool.records.risk import Risk
from govtool.records.scoring import Rag
from govtool.records.statement import Statement
from govtool.reports.basis import Basis
from govtool.reports.parts import Block
from govtool.reports.results import once_each
from govtool.reports.results import results
from govtool.reports.slippage import GROUPS
from govtool.reports.slippage import group
from govtool.reports.wording import missing

_BANDS: tuple[Rag, ...] = ("RED", "AMBER", "GREEN")


def of_all(said: str, basis: Basis) -> Iterator[Block]:
    """What all that a slice shows comes to, as a sentence; nothing in an exempt part, which has only a few of its rows."""
    if not basis.only_exempt:
        yield Block(said=said)


def risks(found: Sequence[Risk], basis: Basis) -> str:
    """The risks that are open on the position date, by RAG."""
    bands = Counter(rag(each, basis.workspace, basis.on(each)) for each in found if each.open_on(basis.on(each)))
    words = [f"{bands[band]} {band}" for band in _BANDS]
    return f"{bands.total()} open: {', '.join(words)}{_if_any(bands[None], 'not rated')}"


def metrics(found: Sequence[Metric], basis: Basis) -> str:
    """How many measures are on track, of all; those of several areas count for each."""
    every = (each for metric in found for each in results(metric, basis.on(metric)))
    judged = Counter(each.on_track for each in once_each(every))
    return f"{judged[True]} of {judged.total()} on track, {judged[False]} off track{_if_any(judged[None], 'cannot be judged')}"


def outcomes(found: Sequence[Statement], basis: Basis) -> str:
    """How many outcomes were promised, and how many of them anything measures."""
    with_one, kept_back = measured(found, basis)
    return f"{len(found)} promised, {with_one} with a measure{_if_any(kept_back, 'with the measure withheld')}"


def measured(found: Sequence[Statement], basis: Basis) -> tuple[int, int]:
    """How many outcomes anything measures that a reader may know, and of how many the measure is withheld."""
    without = [each for each in found if not basis.workspace.linked(each, "metrics")]
    kept_back = [each for each in without if missing(each, "metrics", nothing="")]
    return len(found) - len(without), len(kept_back)


def milestones(found: Sequence[Milestone], basis: Basis) -> str:
    """How many milestones are done, slipped, due soon or later, or without a date."""
    groups = Counter(group(each, basis.on(each)) for each in found)
    return f"{len(found)}: {', '.join(f'{groups[name]} {name}' for name in GROUPS if groups[name])}"


def recommendations(found: Sequence[Recommendation], basis: Basis) -> str:
    """How far recommendations have come, by stage."""
    stages = Counter(each.status for each in found)
    words = [f"{stages[stage]} {stage}" for stage in STAGES]
    kept_back = sum(each.withholds("status") for each in found)
    more = _if_any(stages["superseded"], "superseded") + _if_any(kept_back, "with the stage withheld")
    more += _if_any(stages[None] - kept_back, "with no stage recorded")
    return f"{len(found)}: {', '.join(words)}{more}"


def actions(every: Sequence[Action], basis: Basis) -> str:
    """How many actions are complete, and in time; overdue; under way; not started."""
    found = Counter(standing(each, basis.on(each)) for each in every)
    done = [each for each in every if each.done_by(basis.on(each))]
    in_time = sum(on_time(each) is True for each in done)
    parts = [f"{found['complete']} complete ({in_time} by the date first agreed)"]
    parts += [
        f"{found[word]} {word}" for word in ("overdue", "under way", "not started") if found[word] or word == "overdue"
    ]
    return f"{len(every)} action{'s' if len(every) != 1 else ''}: {', '.join(parts)}"


def standing(action: Action, on: datetime.date) -> str:
    """Complete, overdue, under way or not started, on a day."""
    if action.done_by(on):
        return "complete"
    if overdue(action, on):
        return "overdue"
    return "not started" if _to_start(action, on) else "under way"


def _to_start(action: Action, on: datetime.date) -> bool:
    begins = action.start.earliest if action.start else None
    return action.status == "not started" or bool(begins and begins > on)


def on_time(action: Action) -> bool | None:
    """Whether it was done by the date first agreed; None where a date is missing."""
    due, done = action.due, action.completed
    if due is None or due.latest is None or done is None or done.latest is None:
        return None
    return done.latest <= due.latest


def rating(scored: Scored, framework: Framework, found: Sequence[Statement]) -> str:
    """What the scores of an assessment, whose statements are `found`, come to; while any is missing, that none can be given."""
    made = overall(scored, framework)
    if made is None:
        are = "is" if len(scored) == 1 else "are"
        kept_back = sum(each.withholds("score", "quality_statement") for each in found)
        held = f"shown, and {kept_back} withheld" if kept_back else "held"
        return (
            f"{len(scored)} of {len(framework.parts)} scores {are} {held}. "
            "An overall rating needs all of them, so none is given."
        )
    rated = f", which rates as {made.rating}" if made.rating else ""
    return f"The nine scores add up to {made.total} of {made.most}, or {made.percent}%{rated}."


def _if_any(count: int, words: str) -> str:
    return f", {count} {words}" if count else ""

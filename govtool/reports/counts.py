"""What registers come to in a few words: how many records of a kind there are, and how they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from govtool.history.rows import rag
from govtool.records.metric import Metric
from govtool.records.milestone import Milestone
from govtool.records.recommendation import STAGES
from govtool.records.recommendation import Recommendation
from govtool.records.risk import Risk
from govtool.records.scoring import Rag
from govtool.records.statement import Statement
from govtool.reports.basis import Basis
from govtool.reports.results import once_each
from govtool.reports.results import results
from govtool.reports.shows.milestones import GROUPS
from govtool.reports.shows.milestones import group

_BANDS: tuple[Rag, ...] = ("RED", "AMBER", "GREEN")


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
    measured = sum(bool(basis.workspace.linked(each, "metrics")) for each in found)
    return f"{len(found)} promised, {measured} with a measure"


def milestones(found: Sequence[Milestone], basis: Basis) -> str:
    """How many milestones are done, slipped, due soon or later, or without a date."""
    groups = Counter(group(each, basis.on(each)) for each in found)
    return f"{len(found)}: {', '.join(f'{groups[name]} {name}' for name in GROUPS if groups[name])}"


def recommendations(found: Sequence[Recommendation], basis: Basis) -> str:
    """How far recommendations have come, by stage."""
    stages = Counter(each.status for each in found)
    words = [f"{stages[stage]} {stage}" for stage in STAGES]
    more = _if_any(stages["superseded"], "superseded") + _if_any(stages[None], "with no stage recorded")
    return f"{len(found)}: {', '.join(words)}{more}"


def _if_any(count: int, words: str) -> str:
    return f", {count} {words}" if count else ""

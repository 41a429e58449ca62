"""The headline status: one page that a member reads in a minute, every number of it counted from the registers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from govtool.history.changes import Change
from govtool.history.changes import Sort
from govtool.history.changes import changes
from govtool.records.cqc import CQC
from govtool.records.cqc import assessment_of
from govtool.records.cqc import assessments
from govtool.records.lesson import Lesson
from govtool.records.metric import Metric
from govtool.records.milestone import Milestone
from govtool.records.plan import Action
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.slice import Slice
from govtool.records.statement import Statement
from govtool.reports import counts
from govtool.reports.basis import Basis
from govtool.reports.gaps import gap
from govtool.reports.grid import columns
from govtool.reports.grid import table
from govtool.reports.moving import counted as counted_moves
from govtool.reports.moving import movements
from govtool.reports.parts import Block
from govtool.reports.series import series_of
from govtool.reports.series import way
from govtool.reports.wording import day

_HEADLINE = columns(("Matter", 19, "text"), ("Where it stands", 46, "text"), ("In the period", 35, "text"))
NONE_HELD = "None held"
NONE_OPEN = "None that is open"
NOT_DATED = "Changes are not dated"
NOTHING_DATED = "Nothing dated"
NO_PERIOD_NAMED = "No period with dates named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One line of the page."""

    title: str
    kind: type[Record]
    stands: Callable[[Sequence[Any], Basis], str]
    """Where the records of the kind stand at the position date."""
    sorts: tuple[tuple[Sort, str], ...] = ()
    """The changes that are counted, and what a member reads of each."""
    says: str = ""
    """Of statements: which sort."""


def headline(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Each matter with where it stands at the position date, and what moved in the period."""
    records = basis.records(shown)
    told = _changes(records, shown, basis)
    rows = []
    for matter in MATTERS:
        found = [each for each in records if isinstance(each, matter.kind) and _is_of(each, matter)]
        stands = matter.stands(found, basis) if found else _none(matter, shown, basis)
        rows.append([matter.title, stands, _lately(matter, found, told, shown, basis)])
    yield table(shown.caption or "Headline status", _HEADLINE, rows, f"Position at {day(basis.position)}.")


def _changes(records: Sequence[Record], shown: Slice, basis: Basis) -> list[Change]:
    """What changed of the records that the slice shows, in the days that the paper looks back on."""
    ids = {each.id for each in records}
    found = changes(basis.workspace, basis.span, basis.programmes(shown)) if basis.span else []
    return [each for each in found if each.record.id in ids]


def _none(matter: Matter, shown: Slice, basis: Basis) -> str:
    """That none is held; where records of the kind are kept back as a whole, only that none is open."""
    kept_back = {
        each.kind for each in basis.workspace.withheld if not each.fields and each.programme in basis.programmes(shown)
    }
    return NONE_OPEN if matter.kind.kind in kept_back else NONE_HELD


def _is_of(record: Record, matter: Matter) -> bool:
    return not matter.says or (isinstance(record, Statement) and record.says == matter.says)


def _lately(matter: Matter, found: Sequence[Record], told: Sequence[Change], shown: Slice, basis: Basis) -> str:
    """What happened to a matter in the period, counted."""
    if basis.span is None:
        return NO_PERIOD_NAMED
    if matter.kind is Risk:
        return _risks(shown, basis)
    if matter.kind is Metric:
        return _trends([each for each in found if isinstance(each, Metric)], basis)
    if not matter.sorts:
        return NOT_DATED
    sorts = Counter(change.sort for change in told if isinstance(change.record, matter.kind))
    return ", ".join(f"{sorts[sort]} {words}" for sort, words in matter.sorts if sorts[sort]) or NOTHING_DATED


def _risks(shown: Slice, basis: Basis) -> str:
    """How the risks moved, as the section on risks counts them."""
    found = movements(shown, basis)
    return counted_moves(found) if found else NOTHING_DATED


def _trends(found: Sequence[Metric], basis: Basis) -> str:
    """How many measures got better and worse since the period's start."""
    every = [each for metric in found for each in series_of(metric, basis.on(metric))]
    ways = Counter(way(each, each.before(basis.since)).lower() for each in every)
    return ", ".join(f"{count} {_WENT.get(went, went)}" for went, count in sorted(ways.items())) or NOTHING_DATED


_WENT = {
    "no reading since": "with no reading since",
    "no earlier reading": "with no earlier reading",
    "periods differ": "with periods that differ",
}
"""What is said of several measures, where it is not what is said of one."""


def _scores(found: Sequence[Statement], basis: Basis) -> str:
    framework, scored = basis.workspace.shelf.framework(CQC), assessments(found)
    if framework is None or not scored:
        return gap(found, "score", "quality_statement", nothing=NONE_HELD)
    return " ".join(
        counts.rating(each, framework, [one for one in found if assessment_of(one) == name])
        for name, each in scored.items()
    )


def _lessons(found: Sequence[Lesson], basis: Basis) -> str:
    return f"{len(found)} recorded"


_FELL_DUE: tuple[Sort, str] = ("newly overdue", "fell due undone")
_MOVED: tuple[Sort, str] = ("re-planned", "given a later date")

MATTERS = (
    Matter(title="Risks", kind=Risk, stands=counts.risks),
    Matter(title="Metrics", kind=Metric, stands=counts.metrics),
    Matter(title="Outcomes", kind=Statement, stands=counts.outcomes, says="outcome"),
    Matter(
        title="Milestones", kind=Milestone, stands=counts.milestones, sorts=(("reached", "reached"), _MOVED, _FELL_DUE)
    ),
    Matter(title="Actions", kind=Action, stands=counts.actions, sorts=(("closed", "completed"), _MOVED, _FELL_DUE)),
    Matter(
        title="Recommendations",
        kind=Recommendation,
        stands=counts.recommendations,
        sorts=(("new", "made"), ("reported", "reported on"), _MOVED, _FELL_DUE),
    ),
    Matter(title="CQC scores", kind=Statement, stands=_scores),
    Matter(title="Lessons", kind=Lesson, stands=_lessons, sorts=(("new", "learnt"),)),
)
"""The lines of the page, in the order read."""

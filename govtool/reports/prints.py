"""What each kind of slice prints: which fields of which kinds of record, whatever a register holds.

The notices of what is withheld go by this. They do not go by what the slice would have printed of what is withheld, for
that would tell its dates and scores: whether an exempt action is late, or an exempt risk has moved.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace

from govtool.records.exempt import Withheld
from govtool.records.slice import SliceKind

Printed = Mapping[str, frozenset[str]]
"""The fields that are printed, or that what is printed follows from, by the kind of record."""


def _printed(**fields: str) -> Printed:
    return {kind: frozenset(names.split()) for kind, names in fields.items()}


_ACTION = "title owner due revised revisions completed status progress success_measure"
_MILESTONE = "title reference baseline forecast forecasts actual status"
_SCORES = "title residual assessments raised closed"
_MEASURES = _printed(metric="title baseline readings unit polarity tolerance source", document="title")
_MONEY = _printed(funding="title unit columns rows year area source", document="title")
_STATEMENTS = _printed(
    statement="title detail area level due part framework source owner metrics", metric="title", document="title"
)

PRINTS: dict[SliceKind, Printed] = {
    "risks": _printed(
        risk=f"{_SCORES} closed_because cause event effect controls mitigation actions inherent target owner acceptance"
        " review source",
        action="title due revised revisions completed status",
        document="title",
    ),
    "recommendations": _printed(
        recommendation="title reference response because owner due revisions status progress actions source",
        action="title",
        evidence="shows",
        document="title",
    ),
    "milestones": _printed(milestone=f"{_MILESTONE} group year source", document="title"),
    "statements": _STATEMENTS,
    "sites": _printed(scheme="sites source", document="title"),
    "options": _printed(option="title reference advantages disadvantages cost recommended source", document="title"),
    "decisions": _printed(
        decision="title meeting on by reasons rejected interests effective source",
        meeting="title board on",
        board="title",
        document="title",
    ),
    "changes": _printed(
        risk=f"{_SCORES} closed_because review",
        milestone="title area baseline forecast forecasts actual status",
        action="title due revised revisions completed status progress",
        recommendation="title made made_by due revisions progress status",
        dependency="title needed met",
        benefit="title amount unit realised realised_at",
        metric="title readings unit polarity tolerance",
        decision="title meeting on by reasons",
        meeting="title on",
        evidence="title verified verified_by dated",
        lesson="title learnt differently",
        issue="title raised closed resolution risk",
    ),
    "conditions": _STATEMENTS,
    "maturity": _STATEMENTS,
    "measures": _MEASURES,
    "funding": _MONEY,
    "spend": _MONEY,
    "signatures": _printed(
        decision="title note meeting on by source", meeting="title board on", board="title", document="title"
    ),
    "section 75": _printed(
        milestone=f"{_MILESTONE} note source",
        decision="title note meeting on by source",
        statement="title detail note says source",
        meeting="title board on",
        board="title",
        document="title",
    ),
    "schemes": _printed(
        scheme="title reference area theme summary metrics source",
        metric="title",
        funding="columns rows",
        document="title",
    ),
    "headline": _printed(
        risk="residual assessments raised closed",
        metric="baseline readings polarity tolerance",
        milestone="baseline forecast forecasts actual status",
        action="due revised revisions completed status",
        recommendation="due revisions status progress made",
        statement="quality_statement score",
        lesson="learnt",
    ),
    "outcomes": _printed(
        statement="title owner metrics source",
        metric="title owner baseline readings unit polarity source",
        document="title",
    ),
    "quality": _printed(statement="title quality_statement score source", document="title"),
    "questions": _printed(statement="title group actions source", action="title", document="title"),
    "plan": _printed(plan="title actions source", action=_ACTION, evidence="shows", document="title"),
    "undone": _printed(
        action="title owner due revised revisions completed status progress source",
        milestone="title owner baseline forecast forecasts actual status source",
        recommendation="title owner due revisions status progress source",
        document="title",
    ),
    "lessons": _printed(lesson="title learnt happened differently applied source", milestone="title", document="title"),
    "answers": _printed(
        statement="title by actions source",
        action="title progress",
        milestone="title",
        evidence="title category dated shows source",
        document="title",
    ),
    "next": _printed(
        action="title owner due revised revisions completed status source",
        milestone="title owner baseline forecast forecasts actual status source",
        recommendation="title owner due revisions status source",
        risk="review closed source",
        meeting="title board on",
        board="title cadence",
        document="title",
    ),
    "matrix": _printed(risk="residual assessments raised closed"),
    "movement": _printed(risk=f"{_SCORES} closed_because source", document="title"),
    "trend": _printed(risk=_SCORES),
    "timeline": _printed(milestone=_MILESTONE),
    "targets": _MEASURES,
    "coverage": _printed(recommendation="response owner due actions status", action="title", evidence="shows"),
}
"""By the kind of slice; one that shows fields of the paper itself prints no record's."""

DATED: tuple[SliceKind, ...] = ("changes", "undone", "next")
"""Those that choose records by their dates: of what is withheld nobody may know whether it would stand in them."""

DRAWN: tuple[SliceKind, ...] = ("headline", "matrix", "trend", "timeline", "targets", "coverage")
"""Those that only count or draw, and have no row for a record."""


def printed_of(kind: SliceKind, left_out: Iterable[Withheld]) -> Iterator[Withheld]:
    """Those of the things left out that a kind of slice prints; of single fields, only the ones that it does."""
    prints = PRINTS.get(kind, {})
    for each in left_out:
        names = tuple(name for name in each.fields if name in prints.get(each.kind, ()))
        if names:
            yield replace(each, fields=names)
        elif not each.fields and each.kind in prints:
            yield each

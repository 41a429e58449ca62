"""What each kind of slice prints: which fields of which kinds of record, whatever a register holds.

The notices of what is withheld go by this. They do not go by what the slice would have printed of what is withheld, for
that would tell its dates and scores: whether an exempt action is late, or an exempt risk has moved.
"""

from __future__ import annotations

from collections.abc import Mapping

from govtool.records.slice import SliceKind

Printed = Mapping[str, frozenset[str]]
"""The fields that are printed, or that what is printed follows from, by the kind of record."""


def fields_by_kind(**fields: str) -> Printed:
    """Names of fields, by the kind of record: `fields_by_kind(risk="raised closed")`."""
    return {kind: frozenset(names.split()) for kind, names in fields.items()}


_ACTION = "title owner due revised revisions completed status progress success_measure"
_MILESTONE = "title reference baseline forecast forecasts actual status"
_STANDING = "residual assessments printed raised closed"
_SCORES = f"title {_STANDING}"
_MEASURES = fields_by_kind(metric="title baseline readings unit polarity tolerance source", document="title")
_MONEY = fields_by_kind(funding="title unit columns rows year area source", document="title")
_STATEMENTS = fields_by_kind(
    statement="title detail area level due part framework source owner metrics", metric="title", document="title"
)

PRINTS: dict[SliceKind, Printed] = {
    "risks": fields_by_kind(
        risk=f"{_SCORES} closed_because cause event effect controls mitigation actions inherent target owner acceptance response"
        " review source",
        action="title due revised revisions completed status",
        document="title",
    ),
    "recommendations": fields_by_kind(
        recommendation="title reference made response because owner due revisions status progress actions source",
        action="title",
        evidence="shows",
        document="title",
    ),
    "milestones": fields_by_kind(milestone=f"{_MILESTONE} group year source", document="title"),
    "statements": _STATEMENTS,
    "sites": fields_by_kind(scheme="sites source", document="title"),
    "options": fields_by_kind(
        option="title reference advantages disadvantages cost recommended source", document="title"
    ),
    "decisions": fields_by_kind(
        decision="title meeting on by reasons rejected interests effective source",
        meeting="title board on",
        board="title",
        document="title",
    ),
    "changes": fields_by_kind(
        risk=f"{_SCORES} closed_because review escalations",
        board="title",
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
        issue="title raised closed resolution risk escalations",
    ),
    "conditions": _STATEMENTS,
    "maturity": _STATEMENTS,
    "measures": _MEASURES,
    "funding": _MONEY,
    "spend": _MONEY,
    "signatures": fields_by_kind(
        decision="title note meeting on by source", meeting="title board on", board="title", document="title"
    ),
    "section 75": fields_by_kind(
        milestone=f"{_MILESTONE} note source",
        decision="title note meeting on by source",
        statement="title detail note says source",
        meeting="title board on",
        board="title",
        document="title",
    ),
    "schemes": fields_by_kind(
        scheme="title reference area theme summary metrics source",
        metric="title",
        funding="columns rows",
        document="title",
    ),
    "headline": fields_by_kind(
        risk=_STANDING,
        metric="baseline readings polarity tolerance",
        milestone="baseline forecast forecasts actual status",
        action="due revised revisions completed status",
        recommendation="due revisions status progress made",
        statement="quality_statement score",
        lesson="learnt",
    ),
    "outcomes": fields_by_kind(
        statement="title owner metrics source",
        metric="title owner baseline readings unit polarity tolerance source",
        document="title",
    ),
    "quality": fields_by_kind(statement="title quality_statement score source", document="title"),
    "questions": fields_by_kind(statement="title group actions source", action="title", document="title"),
    "plan": fields_by_kind(plan="title actions source", action=_ACTION, evidence="shows", document="title"),
    "undone": fields_by_kind(
        action="title owner due revised revisions completed status progress source",
        milestone="title owner baseline forecast forecasts actual status source",
        recommendation="title made owner due revisions status progress source",
        document="title",
    ),
    "lessons": fields_by_kind(
        lesson="title learnt happened differently applied source", milestone="title", document="title"
    ),
    "answers": fields_by_kind(
        statement="title by actions source",
        action="title progress",
        milestone="title",
        evidence="title category dated shows source",
        document="title",
    ),
    "next": fields_by_kind(
        action="title owner due revised revisions completed status source",
        milestone="title owner baseline forecast forecasts actual status source",
        recommendation="title made owner due revisions status source",
        risk="review closed source",
        meeting="title board on",
        board="title cadence",
        document="title",
    ),
    "matrix": fields_by_kind(risk=_STANDING),
    "movement": fields_by_kind(risk=f"{_SCORES} closed_because source", document="title"),
    "trend": fields_by_kind(risk=_SCORES),
    "timeline": fields_by_kind(milestone=_MILESTONE),
    "targets": _MEASURES,
    "coverage": fields_by_kind(
        recommendation="made response owner due actions status", action="title", evidence="shows"
    ),
}
"""By the kind of slice; one that shows fields of the paper itself prints no record's."""

DATED: tuple[SliceKind, ...] = ("changes", "undone", "next")
"""Those that choose records by their dates: of what is withheld nobody may know whether it would stand in them."""

DRAWN: tuple[SliceKind, ...] = ("headline", "matrix", "trend", "timeline", "targets", "coverage")
"""Those that count or draw: the exempt part has no rows of theirs, and tells what they would show one by one."""

"""What each kind of slice takes: records of which kinds, which of them, or which fields of the paper itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from govtool.patterns import pattern
from govtool.records.decision import Decision
from govtool.records.evidence import Evidence
from govtool.records.framework import Framework
from govtool.records.funding import Funding
from govtool.records.lesson import Lesson
from govtool.records.meeting import Meeting
from govtool.records.metric import Metric
from govtool.records.milestone import Milestone
from govtool.records.option import Option
from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.scheme import Scheme
from govtool.records.slice import SliceKind
from govtool.records.statement import Statement
from govtool.workspace import Workspace


def _any(record: Record, workspace: Workspace) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Takes:
    """What one kind of slice takes."""

    kinds: tuple[type[Record], ...] = ()
    """The kinds of record."""
    only: Callable[[Any, Workspace], bool] = _any
    """Which of these, where not all."""
    fields: tuple[str, ...] = ()
    """The fields of the paper itself."""
    finds: bool = False
    """Whether its show finds by itself what it tells: what changed, which appendices there are."""


def _has_sites(scheme: Scheme, workspace: Workspace) -> bool:
    return bool(scheme.sites)


def _is_about_a_plan(decision: Decision, workspace: Workspace) -> bool:
    return any(isinstance(each, Plan) for each in workspace.linked(decision, "about"))


def _answers_a_condition(statement: Statement, workspace: Workspace) -> bool:
    framework = _framework(statement, workspace)
    return framework is not None and not framework.levels


def _has_a_level(statement: Statement, workspace: Workspace) -> bool:
    framework = _framework(statement, workspace)
    return framework is not None and bool(framework.levels)


def _framework(statement: Statement, workspace: Workspace) -> Framework | None:
    return workspace.shelf.framework(statement.framework) if statement.framework else None


def _compares_spending(table: Funding, workspace: Workspace) -> bool:
    return any(column.kind in ("minimum", "budget", "spent", "forecast") for column in table.columns)


def _is_of_amounts(table: Funding, workspace: Workspace) -> bool:
    return not _compares_spending(table, workspace)


_SECTION_75 = pattern(r"\b(section|s\.?) ?75\b", re.IGNORECASE)


def _names_section_75(record: Record, workspace: Workspace) -> bool:
    texts = (record.title, getattr(record, "group", ""), getattr(record, "detail", ""))
    return any(_SECTION_75.search(text) for text in texts)


TAKES: dict[SliceKind, Takes] = {
    "risks": Takes(kinds=(Risk,)),
    "recommendations": Takes(kinds=(Recommendation,)),
    "milestones": Takes(kinds=(Milestone,)),
    "statements": Takes(kinds=(Statement,)),
    "sites": Takes(kinds=(Scheme,), only=_has_sites),
    "options": Takes(kinds=(Option,)),
    "decisions": Takes(kinds=(Decision,)),
    "asked": Takes(fields=("decisions_sought",)),
    "notice": Takes(fields=("key_decision", "notice", "urgency", "agenda", "call_in", "open_report", "private")),
    "clearances": Takes(fields=("sign_offs",)),
    "background": Takes(fields=("background_papers",)),
    "appendices": Takes(finds=True),
    "glossary": Takes(),
    "changes": Takes(finds=True),
    "conditions": Takes(kinds=(Statement,), only=_answers_a_condition),
    "maturity": Takes(kinds=(Statement,), only=_has_a_level),
    "measures": Takes(kinds=(Metric,)),
    "funding": Takes(kinds=(Funding,), only=_is_of_amounts),
    "spend": Takes(kinds=(Funding,), only=_compares_spending),
    "signatures": Takes(kinds=(Decision,), only=_is_about_a_plan),
    "section 75": Takes(kinds=(Milestone, Decision, Statement), only=_names_section_75),
    "schemes": Takes(kinds=(Scheme,)),
    "purpose": Takes(),
    "headline": Takes(kinds=(Risk, Metric, Milestone, Action, Recommendation, Statement, Lesson)),
    "outcomes": Takes(kinds=(Statement, Metric)),
    "quality": Takes(kinds=(Statement,)),
    "questions": Takes(kinds=(Statement,)),
    "plan": Takes(kinds=(Plan,)),
    "undone": Takes(kinds=(Action, Milestone, Recommendation)),
    "lessons": Takes(kinds=(Lesson,)),
    "answers": Takes(kinds=(Statement, Evidence)),
    "next": Takes(kinds=(Action, Milestone, Recommendation, Risk, Meeting)),
    "matrix": Takes(kinds=(Risk,)),
    "movement": Takes(kinds=(Risk,)),
    "trend": Takes(kinds=(Risk,)),
    "timeline": Takes(kinds=(Milestone,)),
    "targets": Takes(kinds=(Metric,)),
    "coverage": Takes(kinds=(Recommendation,)),
}
"""Every kind of slice; its show stands under the same word in govtool/reports/shows/."""

NARROWING = ("programmes", "records", "says", "sections", "framework", "near", "brief", "at_most")
"""The fields of a slice that narrow or shorten what it shows; each kind of slice goes by some of them."""

_FOUND: dict[SliceKind, frozenset[str]] = {
    "changes": frozenset(("programmes", "records", "brief", "at_most")),
    "glossary": frozenset(("programmes", "records")),
}
"""The same of kinds that find by themselves what they tell."""


def narrowed_by(of: SliceKind) -> frozenset[str]:
    """The fields by which a kind of slice can be narrowed or shortened."""
    kinds = TAKES[of].kinds
    taken = {"programmes", "records", "sections"} if kinds else set(_FOUND.get(of, ()))
    if Statement in kinds:
        taken |= {"says", "framework"}
    return frozenset(taken | {"near"} if of == "milestones" else taken)

"""The records that a paper shows: those of its own slices, and those of its template profile."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any

from govtool.patterns import pattern
from govtool.records.decision import Decision
from govtool.records.evidence import Evidence
from govtool.records.framework import Framework
from govtool.records.funding import Funding
from govtool.records.glossary import Term
from govtool.records.lesson import Lesson
from govtool.records.meeting import Meeting
from govtool.records.metric import Metric
from govtool.records.milestone import Milestone
from govtool.records.option import Option
from govtool.records.paper import Paper
from govtool.records.paper import Passage
from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.scheme import Scheme
from govtool.records.slice import Slice
from govtool.records.statement import Statement
from govtool.workspace import Workspace

_KINDS: dict[str, tuple[type[Record], ...]] = {
    "risks": (Risk,),
    "recommendations": (Recommendation,),
    "milestones": (Milestone,),
    "statements": (Statement,),
    "sites": (Scheme,),
    "options": (Option,),
    "decisions": (Decision,),
    "conditions": (Statement,),
    "maturity": (Statement,),
    "measures": (Metric,),
    "funding": (Funding,),
    "spend": (Funding,),
    "signatures": (Decision,),
    "section 75": (Milestone, Decision, Statement),
    "schemes": (Scheme,),
    "purpose": (),
    "headline": (Risk, Metric, Milestone, Action, Recommendation, Statement, Lesson),
    "outcomes": (Statement, Metric),
    "quality": (Statement,),
    "questions": (Statement,),
    "plan": (Plan,),
    "undone": (Action, Milestone, Recommendation),
    "lessons": (Lesson,),
    "answers": (Statement, Evidence),
    "next": (Action, Milestone, Recommendation, Risk, Meeting),
    "matrix": (Risk,),
    "movement": (Risk,),
    "trend": (Risk,),
    "timeline": (Milestone,),
    "targets": (Metric,),
    "coverage": (Recommendation,),
}
"""The kinds of record that a slice shows."""

_FIELDS: dict[str, tuple[str, ...]] = {
    "asked": ("decisions_sought",),
    "notice": ("key_decision", "notice", "urgency", "agenda", "call_in", "open_report", "private"),
    "clearances": ("sign_offs",),
    "background": ("background_papers",),
}
"""The fields of the paper itself that a slice shows."""


def passages_of(paper: Paper) -> Iterator[Passage]:
    """Every passage of a paper, in order; those of its appendices last."""
    for section in (*paper.sections, *paper.appendices):
        yield from section.passages


def slices_of(paper: Paper, workspace: Workspace) -> Iterator[Slice]:
    """Every slice that a paper shows: its profile's, then its own."""
    profile = workspace.shelf.profile(paper.profile_name)
    if profile:
        yield from profile.first_page
        for section in profile.sections:
            yield from section.shows
    yield from (passage.table for passage in passages_of(paper) if passage.table)


def shown_by(paper: Paper, workspace: Workspace) -> Iterator[Record]:
    """The records that a paper's slices show, each once."""
    found = (record for shown in slices_of(paper, workspace) for record in records_of(shown, paper, workspace))
    yield from {record.id: record for record in found}.values()


def programmes_of(shown: Slice, paper: Paper) -> tuple[str, ...]:
    """The programmes that a slice takes records from: its own, else the paper's, else the one whose paper it is."""
    return shown.programmes or paper.programmes or (paper.origin.programme,)


def programmes_used(paper: Paper, workspace: Workspace) -> list[str]:
    """The programmes from whose folders a paper takes records: its own first, then those of its slices."""
    named = [each for shown in slices_of(paper, workspace) for each in programmes_of(shown, paper)]
    return list(dict.fromkeys([paper.origin.programme, *named]))


def is_held(shown: Slice, paper: Paper, workspace: Workspace) -> bool:
    """Whether there is anything for a slice to show."""
    if fields := fields_shown(shown):
        return paper.withholds(*fields) or any(getattr(paper, name) not in (None, "", ()) for name in fields)
    if shown.of == "glossary":
        return bool(workspace.every(Term, shown.programmes or programmes_used(paper, workspace)))
    return shown.of not in _KINDS or bool(records_of(shown, paper, workspace)) or _withholds(shown, paper, workspace)


def _withholds(shown: Slice, paper: Paper, workspace: Workspace) -> bool:
    """Whether this view leaves out records that a slice may have shown, so that the section has that to say."""
    kinds, chosen = {kind.kind for kind in _KINDS[shown.of]}, programmes_of(shown, paper)
    return any(each.kind in kinds and each.programme in chosen for each in workspace.withheld)


def fields_shown(shown: Slice) -> tuple[str, ...]:
    """The fields of the paper itself that a slice shows, where it does not show records."""
    return _FIELDS.get(shown.of, ())


def records_of(shown: Slice, paper: Paper, workspace: Workspace) -> list[Record]:
    """The records that a slice shows, in the order of their registers."""
    chosen = programmes_of(shown, paper)
    return [
        record
        for kind in _KINDS.get(shown.of, ())
        for record in workspace.every(kind, chosen)
        if _is_chosen(record, shown) and _ONLY.get(shown.of, _any)(record, workspace)
    ]


def _is_chosen(record: Record, shown: Slice) -> bool:
    """Whether a record is among those that a slice narrows its kind to."""
    if shown.records and record.id not in shown.records:
        return False
    if shown.sections and (record.source is None or record.source.section not in shown.sections):
        return False
    if isinstance(record, Statement):
        answers = not shown.framework or record.framework == shown.framework
        return answers and (not shown.says or record.says in shown.says)
    return True


def _any(record: Record, workspace: Workspace) -> bool:
    return True


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


_ONLY: dict[str, Callable[[Any, Workspace], bool]] = {
    "sites": _has_sites,
    "signatures": _is_about_a_plan,
    "conditions": _answers_a_condition,
    "maturity": _has_a_level,
    "funding": _is_of_amounts,
    "spend": _compares_spending,
    "section 75": _names_section_75,
}
"""Which records of its kinds a slice shows, where not all."""

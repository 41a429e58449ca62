"""Every kind of record, by the name of its register and by its own word."""

from __future__ import annotations

from govtool.records.benefit import Benefit
from govtool.records.decision import Decision
from govtool.records.dependency import Dependency
from govtool.records.document import Document
from govtool.records.evidence import Evidence
from govtool.records.figure import Figure
from govtool.records.funding import Funding
from govtool.records.glossary import Term
from govtool.records.issue import Issue
from govtool.records.lesson import Lesson
from govtool.records.meeting import Meeting
from govtool.records.metric import Metric
from govtool.records.milestone import Milestone
from govtool.records.option import Option
from govtool.records.paper import Paper
from govtool.records.plan import Action
from govtool.records.plan import Plan
from govtool.records.programme import Board
from govtool.records.programme import Programme
from govtool.records.recommendation import Recommendation
from govtool.records.record import Record
from govtool.records.risk import Risk
from govtool.records.scheme import Scheme
from govtool.records.statement import Statement

_OWN: tuple[type[Record], ...] = (
    Programme,
    Document,
    Risk,
    Issue,
    Recommendation,
    Statement,
    Plan,
    Scheme,
    Milestone,
    Dependency,
    Benefit,
    Metric,
    Figure,
    Funding,
    Option,
    Decision,
    Meeting,
    Evidence,
    Lesson,
    Term,
    Paper,
)

REGISTERS: dict[str, type[Record]] = {kind.plural: kind for kind in _OWN}
"""The kinds that have a register of their own: what a file's top-level names may be."""

_INSIDE: tuple[type[Record], ...] = (Action, Board)

KINDS: dict[str, type[Record]] = {kind.kind: kind for kind in _OWN + _INSIDE}
"""Every kind, those inside other records too: actions in plans, boards in programmes."""

PLURALS: dict[str, type[Record]] = {kind.plural: kind for kind in KINDS.values()}
"""Every kind by its plural, by which lists and tables are asked for."""

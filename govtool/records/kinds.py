"""Every kind of record, by the name of its register and by its own word."""

from __future__ import annotations

from govtool.records.document import Document
from govtool.records.metric import Metric
from govtool.records.milestone import Milestone
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
    Recommendation,
    Statement,
    Plan,
    Scheme,
    Milestone,
    Metric,
    Paper,
)

REGISTERS: dict[str, type[Record]] = {kind.plural: kind for kind in _OWN}
"""The kinds that have a register of their own: what a file's top-level names may be."""

_INSIDE: tuple[type[Record], ...] = (Action, Board)

KINDS: dict[str, type[Record]] = {kind.kind: kind for kind in _OWN + _INSIDE}
"""Every kind, those inside other records too: actions in plans, boards in programmes."""

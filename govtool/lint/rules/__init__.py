"""The rule book: importing it declares every rule, in this order."""

from __future__ import annotations

from govtool.lint.rules import action
from govtool.lint.rules import fields
from govtool.lint.rules import milestone
from govtool.lint.rules import publication
from govtool.lint.rules import rag
from govtool.lint.rules import recommendation
from govtool.lint.rules import references
from govtool.lint.rules import risk
from govtool.lint.rules import risk_log
from govtool.lint.rules import scoring
from govtool.lint.rules import text

__all__ = [
    "action",
    "fields",
    "milestone",
    "publication",
    "rag",
    "recommendation",
    "references",
    "risk",
    "risk_log",
    "scoring",
    "text",
]

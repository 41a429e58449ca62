"""The rule book. Importing it declares every rule, so whoever needs them takes RULES from here."""

from __future__ import annotations

from govtool.lint.rule import RULES
from govtool.lint.rules import action
from govtool.lint.rules import fields
from govtool.lint.rules import framework
from govtool.lint.rules import funding
from govtool.lint.rules import known
from govtool.lint.rules import meeting
from govtool.lint.rules import milestone
from govtool.lint.rules import paper
from govtool.lint.rules import programme
from govtool.lint.rules import publication
from govtool.lint.rules import rag
from govtool.lint.rules import recommendation
from govtool.lint.rules import references
from govtool.lint.rules import risk
from govtool.lint.rules import risk_log
from govtool.lint.rules import scoring
from govtool.lint.rules import text

__all__ = [
    "RULES",
    "action",
    "fields",
    "framework",
    "funding",
    "known",
    "meeting",
    "milestone",
    "paper",
    "programme",
    "publication",
    "rag",
    "recommendation",
    "references",
    "risk",
    "risk_log",
    "scoring",
    "text",
]

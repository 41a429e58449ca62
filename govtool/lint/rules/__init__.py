"""The rule book. Importing it declares every rule, so whoever needs them takes RULES from here."""

from __future__ import annotations

from govtool.lint.rule import RULES
from govtool.lint.rules import action
from govtool.lint.rules import action_dates
from govtool.lint.rules import action_done
from govtool.lint.rules import action_replanning
from govtool.lint.rules import action_thread
from govtool.lint.rules import benefit
from govtool.lint.rules import circle
from govtool.lint.rules import claim
from govtool.lint.rules import claim_area
from govtool.lint.rules import claim_number
from govtool.lint.rules import claim_share
from govtool.lint.rules import claim_words
from govtool.lint.rules import cqc
from govtool.lint.rules import decision
from govtool.lint.rules import dependency
from govtool.lint.rules import fields
from govtool.lint.rules import figure
from govtool.lint.rules import figure_period
from govtool.lint.rules import framework
from govtool.lint.rules import funding
from govtool.lint.rules import funding_lines
from govtool.lint.rules import funding_totals
from govtool.lint.rules import glossary
from govtool.lint.rules import issue
from govtool.lint.rules import known
from govtool.lint.rules import lesson
from govtool.lint.rules import meeting
from govtool.lint.rules import meeting_papers
from govtool.lint.rules import metric
from govtool.lint.rules import metric_reading
from govtool.lint.rules import metric_target
from govtool.lint.rules import metric_variance
from govtool.lint.rules import metric_verdict
from govtool.lint.rules import milestone
from govtool.lint.rules import milestone_dates
from govtool.lint.rules import milestone_forecasts
from govtool.lint.rules import milestone_gates
from govtool.lint.rules import owner
from govtool.lint.rules import paper
from govtool.lint.rules import paper_asks
from govtool.lint.rules import paper_figures
from govtool.lint.rules import paper_references
from govtool.lint.rules import paper_tables
from govtool.lint.rules import paper_wording
from govtool.lint.rules import programme
from govtool.lint.rules import publication
from govtool.lint.rules import publication_clearance
from govtool.lint.rules import publication_exempt
from govtool.lint.rules import publication_notice
from govtool.lint.rules import publication_personal
from govtool.lint.rules import rag
from govtool.lint.rules import rag_counts
from govtool.lint.rules import rag_words
from govtool.lint.rules import recommendation
from govtool.lint.rules import recommendation_clock
from govtool.lint.rules import recommendation_done
from govtool.lint.rules import references
from govtool.lint.rules import risk
from govtool.lint.rules import risk_actions
from govtool.lint.rules import risk_agenda
from govtool.lint.rules import risk_appetite
from govtool.lint.rules import risk_closing
from govtool.lint.rules import risk_effect
from govtool.lint.rules import risk_history
from govtool.lint.rules import risk_log
from govtool.lint.rules import risk_partner
from govtool.lint.rules import risk_wording
from govtool.lint.rules import scoring
from govtool.lint.rules import setting
from govtool.lint.rules import text
from govtool.lint.rules import text_characters
from govtool.lint.rules import text_cut
from govtool.lint.rules import text_placeholders

__all__ = [
    "RULES",
    "action",
    "action_dates",
    "action_done",
    "action_replanning",
    "action_thread",
    "benefit",
    "circle",
    "claim",
    "claim_area",
    "claim_number",
    "claim_share",
    "claim_words",
    "cqc",
    "decision",
    "dependency",
    "fields",
    "figure",
    "figure_period",
    "framework",
    "funding",
    "funding_lines",
    "funding_totals",
    "glossary",
    "issue",
    "known",
    "lesson",
    "meeting",
    "meeting_papers",
    "metric",
    "metric_reading",
    "metric_target",
    "metric_variance",
    "metric_verdict",
    "milestone",
    "milestone_dates",
    "milestone_forecasts",
    "milestone_gates",
    "owner",
    "paper",
    "paper_asks",
    "paper_figures",
    "paper_references",
    "paper_tables",
    "paper_wording",
    "programme",
    "publication",
    "publication_clearance",
    "publication_exempt",
    "publication_notice",
    "publication_personal",
    "rag",
    "rag_counts",
    "rag_words",
    "recommendation",
    "recommendation_clock",
    "recommendation_done",
    "references",
    "risk",
    "risk_actions",
    "risk_agenda",
    "risk_appetite",
    "risk_closing",
    "risk_effect",
    "risk_history",
    "risk_log",
    "risk_partner",
    "risk_wording",
    "scoring",
    "setting",
    "text",
    "text_characters",
    "text_cut",
    "text_placeholders",
]

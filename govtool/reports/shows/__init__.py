"""What registers give for a paper: each kind of slice as paragraphs, tables and pictures.

A show is a function of a slice and what the report is made on. It computes and words, and knows no page.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator

from govtool.records.exempt import WITHHELD
from govtool.records.slice import Slice
from govtool.records.slice import SliceKind
from govtool.reports.basis import Basis
from govtool.reports.parts import Block
from govtool.reports.shows.answers import answers
from govtool.reports.shows.appendices import appendices
from govtool.reports.shows.asked import asked
from govtool.reports.shows.background import background
from govtool.reports.shows.changes import changes
from govtool.reports.shows.clearances import clearances
from govtool.reports.shows.coming import coming
from govtool.reports.shows.conditions import conditions
from govtool.reports.shows.coverage import coverage
from govtool.reports.shows.decisions import decisions
from govtool.reports.shows.funding import funding
from govtool.reports.shows.glossary import glossary
from govtool.reports.shows.headline import headline
from govtool.reports.shows.lessons import lessons
from govtool.reports.shows.matrix import matrix
from govtool.reports.shows.maturity import maturity
from govtool.reports.shows.measures import measures
from govtool.reports.shows.milestones import milestones
from govtool.reports.shows.movement import movement
from govtool.reports.shows.notice import notice
from govtool.reports.shows.options import options
from govtool.reports.shows.outcomes import outcomes
from govtool.reports.shows.plan import plan
from govtool.reports.shows.purpose import purpose
from govtool.reports.shows.quality import quality
from govtool.reports.shows.questions import questions
from govtool.reports.shows.recommendations import recommendations
from govtool.reports.shows.risks import risks
from govtool.reports.shows.schemes import schemes
from govtool.reports.shows.schemes import sites
from govtool.reports.shows.section_75 import section_75
from govtool.reports.shows.signatures import signatures
from govtool.reports.shows.spend import spend
from govtool.reports.shows.statements import statements
from govtool.reports.shows.targets import targets
from govtool.reports.shows.timeline import timeline
from govtool.reports.shows.trend import trend
from govtool.reports.shows.undone import undone
from govtool.slices import fields_shown

Show = Callable[[Slice, Basis], Iterator[Block]]

SHOWS: dict[SliceKind, Show] = {
    "risks": risks,
    "recommendations": recommendations,
    "milestones": milestones,
    "statements": statements,
    "sites": sites,
    "options": options,
    "decisions": decisions,
    "asked": asked,
    "notice": notice,
    "clearances": clearances,
    "background": background,
    "appendices": appendices,
    "glossary": glossary,
    "changes": changes,
    "conditions": conditions,
    "maturity": maturity,
    "measures": measures,
    "funding": funding,
    "spend": spend,
    "signatures": signatures,
    "section 75": section_75,
    "schemes": schemes,
    "purpose": purpose,
    "headline": headline,
    "outcomes": outcomes,
    "quality": quality,
    "questions": questions,
    "plan": plan,
    "undone": undone,
    "lessons": lessons,
    "answers": answers,
    "next": coming,
    "matrix": matrix,
    "movement": movement,
    "trend": trend,
    "timeline": timeline,
    "targets": targets,
    "coverage": coverage,
}
"""Every show by the word that papers and template profiles write."""


def show(shown: Slice, basis: Basis) -> Iterator[Block]:
    """What a slice gives, under its own heading where it has one; of fields of the paper that are left out, only that."""
    if shown.heading:
        yield Block(heading=shown.heading)
    fields = fields_shown(shown)
    if fields and all(basis.paper.withholds(name) for name in fields):
        yield Block(said=f"{WITHHELD}.")
    else:
        yield from SHOWS[shown.of](shown, basis)

"""RSK018: risks of partners, and the papers that show them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.paper import Paper
from govtool.records.risk import Risk
from govtool.records.slice import Slice
from govtool.sentences import listed
from govtool.workspace import Workspace


class Shown(NamedTuple):
    """A table of risks, and the paper that it stands in."""

    paper: str
    table: Slice


@rule("RSK018", on=Risk, level=Level.ERROR)
def partners_risk_published(risk: Risk, context: Context) -> Iterator[Found]:
    """A paper shows a risk that is a partner's own, and the partner has not agreed to that.

    A partner tells the board of its risks in confidence. One that reads of them in the press tells it nothing more.
    Where the partner said no it is a leak; where nobody has recorded an answer it is a warning.

    Mend: Ask the partner and record its answer under consent:; or leave the risk out, with exempt: and its reason.

    Source: Usual practice of partnership boards; asked for by partners and by clerks.

    Bad:
        risks:
          - id: EX-1
            title: Wards close for want of nurses
            partner: Invented Hospitals NHS Trust  # problem
            consent: no
          - id: EX-2
            title: The trust overspends
            partner: Invented Hospitals NHS Trust  # problem
        papers:
          - id: EX-P1
            title: Winter plan
            report: hwb
            appendices: [{heading: Risks, passages: [{table: {of: risks, caption: Risks}}]}]

    Good:
        risks:
          - id: EX-1
            title: Wards close for want of nurses
            partner: Invented Hospitals NHS Trust
            consent: yes
        papers:
          - id: EX-P1
            title: Winter plan
            report: hwb
            appendices: [{heading: Risks, passages: [{table: {of: risks, caption: Risks}}]}]
    """
    if not risk.partner or risk.consent or risk.kept_back:
        return
    papers = dict.fromkeys(shown.paper for shown in context.once(tables_of_risks) if holds(shown.table, risk, context))
    if not papers:
        return
    fact = f"it is a risk of {risk.partner}, and {listed(list(papers))} {'shows' if len(papers) == 1 else 'show'} it"
    if risk.consent is False:
        yield Found(risk.at("partner"), f"{fact} without that partner's consent")
    elif risk.lacks("consent"):
        yield Found(risk.at("partner"), f"{fact}; no consent is recorded", level=Level.WARNING)


def tables_of_risks(workspace: Workspace) -> list[Shown]:
    """Every table of risks that a paper shows."""
    return [
        Shown(paper.id, passage.table)
        for paper in workspace.every(Paper)
        for section in (*paper.sections, *paper.appendices)
        for passage in section.passages
        if passage.table and passage.table.of == "risks"
    ]


def holds(table: Slice, risk: Risk, context: Context) -> bool:
    """Whether a table of risks shows a risk."""
    if table.programmes and not _programmes(risk, context).intersection(table.programmes):
        return False
    return not table.sections or (risk.source is not None and risk.source.section in table.sections)


def _programmes(risk: Risk, context: Context) -> set[str]:
    """What a table may name the risk's programme by: its folder, and its id where that is another."""
    return {risk.origin.programme, context.workspace.programme_of(risk).id}

"""RSK018: risks of partners, and the papers that show them."""

from __future__ import annotations

from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.problems import Level
from govtool.records.paper import Paper
from govtool.records.risk import Risk
from govtool.sentences import listed
from govtool.slices import shown_openly
from govtool.workspace import Workspace


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
    papers = context.once(_papers_that_show).get(risk.id, [])
    if not papers:
        return
    fact = f"it is a risk of {risk.partner}, and {listed(papers)} {'shows' if len(papers) == 1 else 'show'} it"
    if risk.consent is False:
        yield Found(risk.at("partner"), f"{fact} without that partner's consent")
    elif risk.lacks("consent"):
        yield Found(risk.at("partner"), f"{fact}; no consent is recorded", level=Level.WARNING)


def _papers_that_show(workspace: Workspace) -> dict[str, list[str]]:
    """The papers whose open part shows each risk, by its id."""
    found: dict[str, list[str]] = {}
    for paper in workspace.every(Paper):
        for record in shown_openly(paper, workspace):
            if isinstance(record, Risk):
                found.setdefault(record.id, []).append(paper.id)
    return found

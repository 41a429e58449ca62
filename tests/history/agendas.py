"""What tests of agendas share: a text becomes the agenda of the review of 24 November, which looks back to the 17th."""

from __future__ import annotations

from govtool.history.agenda import Agenda
from govtool.history.agenda import Heading
from govtool.history.occasion import weekly_occasion
from govtool.history.review import agenda_of
from tests.support import day
from tests.support import workspace

SETTINGS = """\
programme:
  id: example
  title: Bridges
  scoring: {likelihood: {levels: 5}, impact: {levels: 5}, bands: {red: 15, amber: 8}}
  tolerance: {works: 9}
  boards: [{id: BR-B1, title: Works Group, cadence: weekly}, {id: BR-B2, title: Council, escalates_at: 16}]
meetings:
  - {id: BR-MT1, title: First, board: BR-B1, on: 17 Nov 2026}
  - {id: BR-MT2, title: Second, board: BR-B1, on: 24 Nov 2026}
  - {id: BR-MT3, title: Third, board: BR-B1, on: 1 Dec 2026}
"""


def agenda(text: str, settings: str = SETTINGS) -> Agenda:
    """The agenda of a text for the meeting of 24 November."""
    loaded = workspace(settings + text)
    return agenda_of(weekly_occasion(loaded.programmes["example"], day("2026-11-24"), loaded), loaded)


def under(heading: Heading, text: str, settings: str = SETTINGS) -> list[tuple[str, str, str]]:
    """The items under one heading: the record, what is to be known, and why."""
    return [(each.record.id, each.words, each.why) for each in agenda(text, settings).under(heading)]


def risk(fields: str) -> str:
    """A risk, BR-1."""
    return f"risks: [{{id: BR-1, title: The pier moves, owner: Engineer, {fields}}}]\n"


def action(fields: str) -> str:
    """A plan with an action, BR-A1."""
    return f"plans: [{{id: BR-P1, title: Plan, actions: [{{id: BR-A1, title: Prop it, {fields}}}]}}]\n"


def scores(*given: tuple[str, int], more: str = "") -> str:
    """A risk with assessments, each of likelihood 4 and of an impact on a day."""
    each = [
        f"{{on: {on}, residual: {{likelihood: 4, impact: {impact}}}, because: So it was on {on}}}"
        for on, impact in given
    ]
    return risk(f"assessments: [{', '.join(each)}]{more}")

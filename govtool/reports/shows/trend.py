"""How the residual scores of open risks went, from assessment to assessment."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.dated import known_by
from govtool.records.programme import Programme
from govtool.records.risk import Risk
from govtool.records.scoring import worth
from govtool.records.slice import Slice
from govtool.reports.basis import Basis
from govtool.reports.charts.trend import Course
from govtool.reports.charts.trend import trend as drawn
from govtool.reports.gaps import untold
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import table
from govtool.reports.moving import open_risks
from govtool.reports.parts import Block
from govtool.reports.wording import day
from govtool.sentences import short_day

MOST = 10
"""The risks that one picture can show; those with the highest scores go first."""
_SCORES = columns(("Ref", 10, "id"), ("Risk", 34, "text"), ("Score at each assessment", 56, "text"))


def trend(shown: Slice, basis: Basis) -> Iterator[Block]:
    """A picture for each programme whose open risks have been assessed more than once, and its scores in a table.

    Of the other risks it says that they have not.
    """
    risks = open_risks(shown, basis)
    courses = {risk.id: _course(risk, basis) for risk in risks}
    assessed = [risk for risk in risks if len(courses[risk.id].scores) > 1]
    if not assessed:
        nothing = "No open risk has been assessed on two dates, so no trend is drawn."
        yield Block(said=untold(basis.every(Risk, shown), "assessments", "raised", "closed", nothing=nothing))
        return
    for programme, own in basis.workspace.by_programme(assessed):
        yield from _of(programme, [courses[each.id] for each in own], shown, basis)
    left = [each for each in risks if each not in assessed]
    for kept_back, why in ((True, "their scores are withheld"), (False, "they have not been assessed on two dates")):
        if ids := [each.id for each in left if each.withholds("assessments") is kept_back]:
            yield Block(said=f"Not drawn, because {why}: {', '.join(ids)}.")


def _of(programme: Programme, courses: Sequence[Course], shown: Slice, basis: Basis) -> Iterator[Block]:
    on = basis.as_of.of(programme)
    chosen = sorted(courses, key=lambda each: -each.scores[-1][1])[:MOST]
    title = shown.caption or f"Residual scores of the risks of {programme.title}"
    yield Block(chart=drawn(chosen, on, f"{title}, up to {day(on)}", basis.since))
    yield table(f"{title}: each assessment", _SCORES, map(_row, chosen), f"Position at {day(on)}.")
    if len(chosen) < len(courses):
        yield Block(
            said=f"Drawn are the {len(chosen)} risks with the highest scores, of {len(courses)} of {programme.title}."
        )


def _row(course: Course) -> Row:
    return [course.id, course.title, ", ".join(f"{number} on {short_day(on)}" for on, number in course.scores)]


def _course(risk: Risk, basis: Basis) -> Course:
    scoring = basis.workspace.programme_of(risk).scoring
    scores = [
        (each.on.latest, number)
        for each in known_by(risk.assessments, basis.on(risk))
        if each.on.latest and (number := worth(each.residual, scoring)) is not None
    ]
    return Course(id=risk.id, title=risk.title, scores=tuple(scores))

"""The CQC's nine quality statements: what each scored, where it falls short, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.cqc import CQC
from govtool.records.cqc import Scored
from govtool.records.cqc import assessment_of
from govtool.records.cqc import assessments
from govtool.records.framework import Framework
from govtool.records.framework import FrameworkPart
from govtool.records.slice import Slice
from govtool.records.statement import Statement
from govtool.reports.basis import Basis
from govtool.reports.counts import rating
from govtool.reports.gaps import gap
from govtool.reports.gaps import untold
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import joined
from govtool.reports.wording import missing
from govtool.reports.wording import titled

_SCORES = columns(("Quality statement", 42, "text"), ("Score", 22, "text"), ("What was found", 36, "text"))
_SHORT = columns(("Ref", 10, "id"), ("Shortfall", 46, "text"), ("About", 10, "text"), ("What answers it", 34, "text"))
_AREAS = columns(
    ("Ref", 9, "id"),
    ("Area for improvement", 24, "text"),
    ("Owner", 15, "text"),
    ("Actions", 22, "text"),
    ("Due", 11, "text"),
    ("Measure", 19, "text"),
)
NOT_HELD = "Not held"


def quality(shown: Slice, basis: Basis) -> Iterator[Block]:
    """All nine quality statements of each assessment, then its shortfalls and areas for improvement."""
    framework = basis.workspace.shelf.framework(CQC)
    every = basis.every(Statement, shown)
    found = [each for each in every if each.quality_statement]
    if framework is None or not found:
        nothing = "No assessment by the Care Quality Commission is held."
        yield Block(said=untold(every, "quality_statement", nothing=nothing))
        return
    scores = assessments(found)
    for name in dict.fromkeys(assessment_of(each) for each in found):
        of = [each for each in found if assessment_of(each) == name]
        yield from _assessment(name, of, scores.get(name, {}), framework, basis)


def _assessment(
    name: str, found: Sequence[Statement], scored: Scored, framework: Framework, basis: Basis
) -> Iterator[Block]:
    document = basis.workspace.records.get(name)
    title = f"Scores by quality statement: {document.title}" if document else "Scores by quality statement"
    yield Block(said=rating(scored, framework, found))
    rows = [_score(part, scored, found, framework) for part in framework.parts]
    yield table(title, _SCORES, rows, origin(list(scored.values()) or found, basis))
    short = [each for each in found if each.says == "shortfall"]
    if short:
        yield table("Shortfalls found", _SHORT, [_shortfall(each, basis) for each in short], origin(short, basis))
    areas = [each for each in found if each.says == "area for improvement"]
    if areas:
        yield table("Areas for improvement", _AREAS, [_area(each, basis) for each in areas], origin(areas, basis))
    else:
        yield Block(said="No area for improvement is recorded as such.")


def _score(part: FrameworkPart, scored: Scored, found: Sequence[Statement], framework: Framework) -> Row:
    held = next((each for number, each in scored.items() if str(number) == part.id), None)
    words = {level.id: level.title for level in framework.levels}
    if held is None:
        none = gap((each for each in found if str(each.quality_statement) == part.id), "score", nothing=NOT_HELD)
        return [f"{part.id}. {part.title}", none, none]
    word = words.get(str(held.score), "")
    return [f"{part.id}. {part.title}", f"{held.score}: {word}" if word else str(held.score), held.title]


def _shortfall(statement: Statement, basis: Basis) -> Row:
    return [statement.id, statement.title, f"QS {statement.quality_statement}", _answers(statement, basis)]


def _answers(statement: Statement, basis: Basis) -> str:
    """The actions, measures and risks that answer a statement, by title."""
    named = [each for name in ("actions", "metrics", "risks") for each in basis.workspace.linked(statement, name)]
    answers = [titled(each) for each in named]
    nothing = "No action, measure or risk recorded"
    fields = ("actions", "metrics", "risks")
    return joined(answers, statement.measure or missing(statement, *fields, nothing=nothing))


def _area(statement: Statement, basis: Basis) -> Row:
    actions = [titled(each) for each in basis.workspace.linked(statement, "actions")]
    metrics = [each.title for each in basis.workspace.linked(statement, "metrics")]
    unmeasured = missing(statement, "metrics", nothing="None")
    return [
        statement.id,
        f"{statement.title} (QS {statement.quality_statement})",
        joined(statement.owner, missing(statement, "owner")),
        joined(actions, missing(statement, "actions")),
        str(statement.due or missing(statement, "due")),
        statement.measure or joined(metrics, unmeasured),
    ]

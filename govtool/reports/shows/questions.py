"""A peer challenge by the questions that it set out to answer: what to consider, and what is strong."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence

from govtool.records.slice import Slice
from govtool.records.statement import Statement
from govtool.reports.basis import Basis
from govtool.reports.grid import Row
from govtool.reports.grid import columns
from govtool.reports.grid import origin
from govtool.reports.grid import table
from govtool.reports.parts import Block
from govtool.reports.wording import joined
from govtool.reports.wording import missing
from govtool.reports.wording import titled

_AREAS = columns(("Ref", 12, "id"), ("Area for consideration", 58, "text"), ("What is done about it", 30, "text"))
_STRENGTHS = columns(("Ref", 12, "id"), ("Strength", 88, "text"))
_COUNTS = columns(
    ("Question or heading", 55, "text"),
    ("Areas for consideration", 17, "number"),
    ("With an action", 14, "number"),
    ("Strengths", 14, "number"),
)


def questions(shown: Slice, basis: Basis) -> Iterator[Block]:
    """Each question with its areas for consideration, then its strengths.

    Statements belong to the question that stands under the same heading; headings without a question come last.
    """
    found = [each for each in basis.every(Statement, shown) if each.group]
    asked = {each.group: each for each in found if each.says == "question"}
    told = [each for each in found if each.says in ("area for consideration", "strength")]
    groups = [*asked, *dict.fromkeys(each.group for each in told if each.group not in asked)]
    if groups:
        rows = [_counted(group, told) for group in groups]
        yield table("How much was said under each question", _COUNTS, rows, origin(told or found, basis))
    for group in groups:
        yield Block(heading=group)
        yield from _group(asked.get(group), [each for each in told if each.group == group], basis)
    if not groups:
        yield Block(said="No peer challenge by question is held.")


def _counted(group: str, told: Sequence[Statement]) -> Row:
    areas = [each for each in told if each.group == group and each.says == "area for consideration"]
    strengths = sum(each.group == group and each.says == "strength" for each in told)
    answered = sum(bool(each.actions) for each in areas)
    kept_back = sum(each.withholds("actions") for each in areas)
    return [group, str(len(areas)), f"{answered}{f' ({kept_back} withheld)' if kept_back else ''}", str(strengths)]


def _group(question: Statement | None, told: Sequence[Statement], basis: Basis) -> Iterator[Block]:
    if question:
        yield Block(said=f"The question: {question.title}")
    areas = [each for each in told if each.says == "area for consideration"]
    strengths = [each for each in told if each.says == "strength"]
    if areas:
        note = "" if strengths else origin(areas, basis)
        yield table("Areas for consideration", _AREAS, [_area(each, basis) for each in areas], note)
    else:
        yield Block(said="No area for consideration is recorded.")
    if strengths:
        rows = [[each.id, each.title] for each in strengths]
        yield table("Strengths", _STRENGTHS, rows, origin([*areas, *strengths], basis))


def _area(statement: Statement, basis: Basis) -> Row:
    actions = [titled(each) for each in basis.workspace.linked(statement, "actions")]
    nothing = missing(statement, "actions", nothing="No action recorded")
    return [statement.id, statement.title, joined(actions, nothing)]

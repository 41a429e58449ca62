"""The evidence that is held for a record, and what is wanting in it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.records.evidence import Evidence
from govtool.records.plan import Action
from govtool.records.record import Record
from govtool.records.statement import Statement
from govtool.sentences import listed


def evidence_for(ids: Iterable[str], context: Context) -> list[Evidence]:
    """What is recorded as showing any of these records, each once."""
    found: dict[str, Evidence] = {}
    for each in ids:
        for link in context.workspace.inward.get(each, ()):
            record = context.workspace.records[link.source]
            if link.field == "shows" and isinstance(record, Evidence):
                found[record.id] = record
    return list(found.values())


def weaknesses(record: Action, held: list[Evidence], context: Context) -> Iterator[str]:
    """What is worth saying of evidence that is held and verified."""
    checkers = {each.verified_by for each in held if each.verified_by}
    if checkers and checkers <= set(record.owner):
        yield f"the evidence for it was only checked by its own owner, {listed(sorted(checkers))}"
    if all(each.category == "processes" for each in held) and _answers_the_regulator(record, context):
        yield "the only evidence for it is of processes, not of what people, staff or partners say"
    days = [each.dated.latest for each in held if each.dated and each.dated.latest]
    if (
        len(days) == len(held)
        and (age := (context.as_of - max(days)).days) > context.programme.thresholds.evidence_days
    ):
        yield f"the newest evidence for it is {age} days old"


def _answers_the_regulator(record: Record, context: Context) -> bool:
    """Whether it is done about a CQC quality statement: the CQC asks for evidence of more than one category."""
    sources = (context.workspace.records[link.source] for link in context.workspace.inward.get(record.id, ()))
    return any(isinstance(each, Statement) and each.quality_statement is not None for each in sources)

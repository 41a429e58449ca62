"""REC003 and REC006: what the CQC said, its scores, and whether anything is done about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govtool.lint.rule import Context
from govtool.lint.rule import Found
from govtool.lint.rule import rule
from govtool.lint.words import plainly
from govtool.problems import Level
from govtool.records.cqc import CQC
from govtool.records.cqc import Overall
from govtool.records.cqc import assessment_of
from govtool.records.cqc import assessments
from govtool.records.cqc import overall
from govtool.records.evidence import Evidence
from govtool.records.figure import Figure
from govtool.records.framework import Framework
from govtool.records.programme import Programme
from govtool.records.record import Record
from govtool.records.statement import Statement


@rule("REC003", on=Programme, level=Level.ERROR)
def score_off_the_framework(programme: Programme, context: Context) -> Iterator[Found]:
    """A CQC quality statement or score is not on the framework, or a printed total or rating is not what the scores make.

    There are nine quality statements, each scored 1 to 4. The rating is the sum as a percentage of 36, so a reader can
    check it once all nine are held; until then nothing is said of the total.

    Mend: Correct the number, or the score that is wrong; give the overall rating as a statement with
    `framework: cqc-local-authority`, no quality statement, and the rating in `verdict:`.

    Source: CQC, how ratings of local authorities are determined.

    Bad:
        statements:
          - {id: EX-S1, says: finding, title: People wait for an assessment, quality_statement: 10, score: 2}  # problem
          - {id: EX-S2, says: finding, title: Leaders are visible, quality_statement: 8, score: 5}  # problem

    Good:
        statements:
          - {id: EX-S1, says: finding, title: People wait for an assessment, quality_statement: 1, score: 2}
          - {id: EX-S2, says: finding, title: Leaders are visible, quality_statement: 8, score: 3}
    """
    own, framework = [programme.origin.programme], context.workspace.shelf.framework(CQC)
    statements = context.workspace.every(Statement, own)
    if framework is None:
        return
    numbers, levels = [each.id for each in framework.parts], [each.id for each in framework.levels]
    stated: list[Statement | Evidence] = [*statements, *context.workspace.every(Evidence, own)]
    for record in stated:
        if record.quality_statement is not None and str(record.quality_statement) not in numbers:
            message = (
                f"there is no quality statement {record.quality_statement}; they are {numbers[0]} to {numbers[-1]}"
            )
            yield Found(record.at("quality_statement"), message, record=record.id)
    for each in statements:
        if each.score is not None and str(each.score) not in levels:
            message = f"{each.score} is no score of the CQC's; they are {levels[0]} to {levels[-1]}"
            yield Found(each.at("score"), message, record=each.id)
    yield from _totals(statements, framework, context)


def _totals(statements: list[Statement], framework: Framework, context: Context) -> Iterator[Found]:
    """Two scores for one quality statement of an assessment; and its printed total and rating, where all are held."""
    scores = assessments(statements)
    for each in statements:
        first = scores.get(assessment_of(each), {}).get(each.quality_statement or 0)
        if first and each.score is not None and first.score != each.score:
            message = f"quality statement {each.quality_statement} has the score {each.score}, and {first.score} in {first.id}"
            yield Found(each.at("score"), message, record=each.id)
    for each in statements:
        made = overall(scores.get(assessment_of(each), {}), framework)
        if made and each.framework == CQC and not each.part and each.quality_statement is None:
            yield from _overall(each, made, framework, context)


def _overall(statement: Statement, made: Overall, framework: Framework, context: Context) -> Iterator[Found]:
    words = f"the nine scores add up to {made.total} of {made.most}, which is {made.percent}%"
    printed = [
        each.title for each in framework.bands if re.search(rf"\b{plainly(each.title)}\b", plainly(statement.verdict))
    ]
    if printed and made.rating and printed[-1] != made.rating:
        message = f'{words} and "{made.rating}"; printed "{statement.verdict}"'
        yield Found(statement.at("verdict"), message, record=statement.id)
    for figure in context.workspace.linked(statement, "figures"):
        if isinstance(figure, Figure) and figure.unit == "%" and figure.value not in (None, made.percent):
            message = f"{words}; printed {figure.value}%"
            yield Found(figure.at("value"), message, record=figure.id)


@rule("REC006", on=Statement, level=Level.WARNING)
def finding_that_nothing_answers(statement: Statement, context: Context) -> Iterator[Found]:
    """A shortfall, an area for improvement or a low CQC score has no action, measure or risk.

    The next assessment starts with what was done about the last one. A statement that hangs on nothing shows that
    nobody took it up.

    Mend: Name the actions: that carry it out, the metrics: or measure: that will show it, or the risks: that it is.

    Source: CQC local authority assessments, governance; asked for by assessors.

    Bad:
        statements:
          - {id: EX-S1, says: shortfall, title: Risks are not clearly set out}  # problem
          - {id: EX-S2, says: finding, title: People wait for an assessment, quality_statement: 1, score: 2}  # problem

    Good:
        statements:
          - {id: EX-S1, says: shortfall, title: Risks are not clearly set out, actions: EX-A1}
          - {id: EX-S3, says: finding, title: Leaders are visible, quality_statement: 8, score: 3}
        plans:
          - id: EX-P1
            title: Improvement plan
            actions:
              - {id: EX-A1, title: Rewrite the risk register with causes and owners}
    """
    low = statement.score is not None and statement.score in (1, 2)
    if not (low or statement.says in ("shortfall", "area for improvement")):
        return
    if all(statement.lacks(name) for name in _ANSWERS) and not _answered_elsewhere(statement, context):
        what = f"it is scored {statement.score}" if low else f"it is {_A[statement.says]}"
        message = f"{what}, and no action, measure or risk is recorded for it"
        yield Found(
            statement.at(), message, together="low scores, shortfalls and areas for improvement without an answer"
        )


_ANSWERS = ("actions", "metrics", "measure", "risks", "scheme")
_A = {"shortfall": "a shortfall", "area for improvement": "an area for improvement"}


def _answered_elsewhere(statement: Statement, context: Context) -> bool:
    """Whether a record that is an answer names it."""
    sources: Iterator[Record] = (
        context.workspace.records[link.source] for link in context.workspace.inward.get(statement.id, ())
    )
    return any(each.kind in ("action", "metric", "risk", "issue", "plan") for each in sources)
